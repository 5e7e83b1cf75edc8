import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, TextField, YesNoField } from '../platform/errors/fields.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';

/** The pages whose table can be kept in a view. */
export const viewPages = ['activities', 'organisations', 'commitments', 'callList', 'indicators', 'meetings'] as const;

export type ViewPage = (typeof viewPages)[number];

/** What stands behind the question mark: names and values, as a browser writes them. */
const searchText = /^[\w.~%+*!'(),:;@/?&=-]*$/;

/** Filters, order and columns of a table, kept under a name. */
export class SavedViewDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: viewPages, enumName: 'ViewPage' }) page: ViewPage;
  name: string;
  /** What stands behind the question mark of the page's address. */
  search: string;
  /** For everybody in the coalition. */
  isShared: boolean;
  /** Did the reader make it? */
  isOwn: boolean;
  /** May the reader rename and remove it? */
  mayWrite: boolean;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class SavedViewListDto extends ListDto {
  @ApiProperty({ type: [SavedViewDto] }) items: SavedViewDto[];
}

export class SavedViewQuery extends PageQuery {
  /** Only those of this page's table. */
  @ChoiceField(viewPages, 'ViewPage', { optional: true }) of?: ViewPage;
}

export class CreateSavedViewInput {
  @ChoiceField(viewPages, 'ViewPage') page: ViewPage;
  @TextField(80) name: string;
  /** May be empty: the table as it is without filters. */
  @TextField(2000, { optional: true }) @Matches(searchText) search?: string;
  /** For everybody in the coalition; only a coordinator may. */
  @YesNoField({ optional: true }) isShared?: boolean;
}

/** What is left out stays as it is. */
export class UpdateSavedViewInput extends PartialType(PickType(CreateSavedViewInput, ['name', 'search', 'isShared']), {
  skipNullProperties: false,
}) {}
