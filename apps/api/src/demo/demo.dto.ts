import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

export const personas = ['coordinator', 'contact', 'reviewer', 'administrator'] as const;

export type Persona = (typeof personas)[number];

export class DemoSessionInput {
  @TextField(63) coalition: string;
  @ChoiceField(personas, 'Persona') persona: Persona;
}

export class DemoSessionDto {
  name: string;
  coalition: string;
  @ApiProperty({ enum: personas, enumName: 'Persona' }) persona: Persona;
}

export class DemoCoalitionDto {
  slug: string;
  name: string;
  /** The day on which the example progress was loaded last; it looks dated after a while. */
  @ApiProperty({ format: 'date' }) loadedOn: string;
}

export class DemoDto {
  @ApiProperty({ type: [DemoCoalitionDto] }) coalitions: DemoCoalitionDto[];
  @ApiProperty({ enum: personas, enumName: 'Persona', isArray: true }) personas: Persona[];
  /** The day it is now, to compare `loadedOn` with. */
  @ApiProperty({ format: 'date' }) today: string;
  /** Can the example progress be loaded anew, relative to today? */
  mayReset: boolean;
}

/** A mail that would have been sent. */
export class DemoMailDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Its address; null for a sign-in link, which belongs to none. */
  @ApiProperty({ type: String, nullable: true }) coalition: string | null;
  to: string;
  subject: string;
  text: string;
  /** Where its button leads. */
  @ApiProperty({ type: String, nullable: true }) link: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

export class DemoMailListDto extends ListDto {
  @ApiProperty({ type: [DemoMailDto] }) items: DemoMailDto[];
}
