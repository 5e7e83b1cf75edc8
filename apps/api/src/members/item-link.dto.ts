import { ApiProperty } from '@nestjs/swagger';
import { ListDto } from '../platform/http/page.ts';

/** A link of a mail that opens My items without signing in. Its token is known to nobody but who has the mail. */
export class ItemLinkDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** The member to whom it was mailed; null when it went to the mailbox of an organisation. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) membershipId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) organisationId: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  /** Its end at the latest: for a member it works while they are a contact, for a mailbox while its organisation takes part. */
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  /** The day on which somebody last answered by it; null while nobody did. Opening it is not noted. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastUsedOn: string | null;
}

export class ItemLinkListDto extends ListDto {
  @ApiProperty({ type: [ItemLinkDto] }) items: ItemLinkDto[];
}
