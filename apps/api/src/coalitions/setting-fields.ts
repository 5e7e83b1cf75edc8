import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, registerDecorator, ValidateIf, ValidateNested } from 'class-validator';
import { isTimeZone } from '#domain';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const whenSent = () => ValidateIf((_object, value) => value !== undefined);

/** A field with one rule of its own, whose name is the message's key. */
function RuledField(
  name: string,
  validate: (value: unknown) => boolean,
  description: string,
  { optional = true }: { optional?: boolean } = {},
): PropertyDecorator {
  return applyDecorators(
    Transform(trimmed),
    ...(optional ? [whenSent()] : []),
    (target: object, propertyName: string | symbol) =>
      registerDecorator({
        name,
        target: target.constructor,
        propertyName: propertyName as string,
        validator: { validate, defaultMessage: () => name },
      }),
    (optional ? ApiPropertyOptional : ApiProperty)({ type: String, description }),
  );
}

/** The code that Statistics Netherlands gives a municipality. */
export const MunicipalityCodeField = (more?: { optional: boolean }) =>
  RuledField(
    'isMunicipalityCode',
    (value) => typeof value === 'string' && /^GM\d{4}$/.test(value),
    'CBS code of the municipality, such as GM1926.',
    more,
  );

export const TimeZoneField = () =>
  RuledField('isTimeZone', (value) => typeof value === 'string' && isTimeZone(value), 'IANA name, Europe/Amsterdam.');

/** A list of small things, each with its own fields. */
export function PartsField(
  part: new () => object,
  maxItems: number,
  { optional = false }: { optional?: boolean } = {},
): PropertyDecorator {
  return applyDecorators(
    ...(optional ? [whenSent()] : []),
    IsArray(),
    ArrayMaxSize(maxItems),
    ValidateNested({ each: true }),
    Type(() => part),
    (optional ? ApiPropertyOptional : ApiProperty)({ type: [part], maxItems }),
  );
}
