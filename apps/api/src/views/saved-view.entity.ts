import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ViewPage } from './saved-view.dto.ts';

/** Filters, order and columns of a table under a name, of one member or shared with all. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('text') page: ViewPage;
  @Column('text') name: string;
  @Column('text') search: string;
  @Column('boolean') isShared: boolean;
  @Column('timestamptz') recordedAt: Date;
  @VersionColumn() version: number;
}
