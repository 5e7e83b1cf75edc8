import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One fault in the input. */
export class FieldFaultDto {
  /** JSON pointer to the field in the body. */
  @ApiPropertyOptional({ type: String }) pointer?: string;
  /** Name of the query parameter or header, when the fault is not in the body. */
  @ApiPropertyOptional({ type: String }) parameter?: string;
  /** What kind of fault, for programs. */
  code: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<string, unknown>;
  /** What is wrong, in the caller's language. */
  detail: string;
}

/** A failure, RFC 9457. */
export class ProblemDto {
  type: string;
  title: string;
  @ApiProperty({ type: 'integer' }) status: number;
  detail: string;
  instance: string;
  /** Every fault of the request together. */
  @ApiPropertyOptional({ type: [FieldFaultDto] }) errors?: FieldFaultDto[];
  /** With 412: the present version, to compare with one's own. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) current?: Record<string, unknown>;
}
