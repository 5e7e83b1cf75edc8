import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation took on a commitment, in the words of that day. */
@Entity('pledge')
export class PledgeEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') commitmentId: string;
  @Column('date') signedOn: string;
  @Column('text', { nullable: true }) signatoryFunction: string | null;
  @Column('integer') textVersion: number;
  @Column('boolean') isExample: boolean;
  @Column('timestamptz') recordedAt: Date;
}
