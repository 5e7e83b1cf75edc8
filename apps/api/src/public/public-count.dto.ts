import { ApiProperty } from '@nestjs/swagger';
import type { PublicCount } from '#domain';

export const publicCountKinds = [
  'shown',
  'small',
  'withheld',
  'unknown',
] as const satisfies readonly PublicCount['kind'][];

/** A count of people as everybody may see it: `small` is 1 to 9, `withheld` would give a small one away. */
export class PublicCountDto {
  @ApiProperty({ enum: publicCountKinds, enumName: 'PublicCountKind' }) kind: PublicCount['kind'];
  /** Only of one that is shown. */
  @ApiProperty({ type: 'integer', nullable: true }) value: number | null;
}

export function presentCount(count: PublicCount): PublicCountDto {
  return { kind: count.kind, value: count.kind === 'shown' ? count.value : null };
}
