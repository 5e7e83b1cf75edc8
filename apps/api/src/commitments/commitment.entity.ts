import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What every partner takes on; its points are in `commitment_point`. */
@Entity('commitment')
export class CommitmentEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('integer') position: number;
  @Column('text') title: string;
  @Column('text') shortTitle: string;
  @Column('text') text: string;
  /** Grows with every change of the text, so that a pledge says what was signed. */
  @Column('integer') textVersion: number;
  @Column('boolean') isExample: boolean;
  @VersionColumn() version: number;
}
