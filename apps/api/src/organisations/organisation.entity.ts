import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What an organisation is and how it is reached; whether it was consulted, signed or left are facts. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('text') name: string;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) mailbox: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('boolean') isExample: boolean;
  @VersionColumn() version: number;
}
