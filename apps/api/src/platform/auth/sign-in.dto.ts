import { ApiProperty } from '@nestjs/swagger';
import { EmailField, InnerPathField, TextField } from '../errors/fields.ts';
import { ListDto } from '../http/page.ts';

export class SignInLinkInput {
  /** The address that the link is mailed to, if we know it. */
  @EmailField() email: string;
  /** The page that one wanted to see; the link leads there once it has signed in. It stands behind the # of the link. */
  @InnerPathField({ optional: true }) returnTo?: string;
}

export class SessionInput {
  /** What stands behind the # of the link. */
  @TextField(200) token: string;
}

/** An identity provider of a municipality, to sign in with. */
export class SignInProviderDto {
  key: string;
  /** The name on its button. */
  name: string;
}

/** The ways in. */
export class SignInOptionsDto {
  /** Can links be mailed? */
  mail: boolean;
  @ApiProperty({ type: [SignInProviderDto] }) providers: SignInProviderDto[];
}

/** A session that was just opened. */
export class OpenedSessionDto {
  /** Its end, however often it is used. */
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export const signInMethods = ['link', 'provider', 'demo'] as const;

/** Where a person is signed in. */
export class SessionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** The one that asks. */
  isCurrent: boolean;
  @ApiProperty({ enum: signInMethods, enumName: 'SignInMethod', nullable: true }) method:
    (typeof signInMethods)[number] | null;
  /** Its browser, as its maker calls it; null when it did not say. */
  @ApiProperty({ type: String, nullable: true }) browser: string | null;
  @ApiProperty({ type: String, nullable: true }) system: string | null;
  /** Roughly where: the network, without its last part. */
  @ApiProperty({ type: String, nullable: true }) network: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  /** To the hour. */
  @ApiProperty({ format: 'date-time' }) lastSeenAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class SessionListDto extends ListDto {
  @ApiProperty({ type: [SessionDto] }) items: SessionDto[];
}
