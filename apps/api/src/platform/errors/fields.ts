import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { innerPath, isDay } from '#domain';

/** The kinds of field that inputs are made of: each validates, and documents itself in the contract. */

interface Presence {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which clears it. */
  nullable?: boolean;
  description?: string;
}

function presence({ optional, nullable }: Presence): PropertyDecorator[] {
  if (optional && nullable) return [IsOptional()];
  if (optional) return [ValidateIf((_object, value) => value !== undefined)];
  if (nullable) return [ValidateIf((_object, value) => value !== null)];
  return [];
}

function documented(options: ApiPropertyOptions, { optional, nullable, description }: Presence): PropertyDecorator {
  const all = {
    ...options,
    ...(nullable ? { nullable } : {}),
    ...(description ? { description } : {}),
  } as ApiPropertyOptions;
  return optional ? ApiPropertyOptional(all) : ApiProperty(all);
}

// Control characters and halves of characters have no place in a text; PostgreSQL refuses some of them. Line breaks and tabs stay.
// eslint-disable-next-line no-control-regex
const printable = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]*$/u;

/** A text of people. Surrounding white space goes; everything else stays as typed. One that may be null is null when empty. */
export function TextField(max: number, more: Presence & { min?: number } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() || (more.nullable ? null : '') : value)),
    ...presence(more),
    IsString(),
    Matches(printable),
    MaxLength(max),
    ...(more.min || !(more.optional || more.nullable) ? [MinLength(more.min ?? 1)] : []),
    documented({ type: String, maxLength: max }, more),
  );
}

// An address that was emptied is no address.
const trimmedOrNull = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value);

/** The address of a page; only http and https, so that it is safe to link to. */
export function WebAddressField(more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    Transform(trimmedOrNull),
    ...presence(more),
    MaxLength(500),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true }),
    documented({ type: String, format: 'uri', maxLength: 500 }, more),
  );
}

export function EmailField(more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    Transform(trimmedOrNull),
    ...presence(more),
    MaxLength(254),
    IsEmail(),
    documented({ type: String, format: 'email', maxLength: 254 }, more),
  );
}

/** What the website itself answers at: an address of nobody. */
export const reservedSlugs = [
  'app',
  'api',
  'health',
  'metrics',
  'assets',
  'sign-in',
  'my-items',
  'demo',
  'privacy',
  'accessibility',
  'account',
  'installation',
];

/** Where a coalition's public page is: `/voorbeeldstad`. */
export function SlugField(): PropertyDecorator {
  return applyDecorators(
    Transform(trimmedOrNull),
    Matches(/^[a-z0-9][a-z0-9-]{1,62}$/),
    IsNotIn(reservedSlugs),
    documented({ type: String, maxLength: 63, pattern: '^[a-z0-9][a-z0-9-]{1,62}$' }, {}),
  );
}

/** A page within the signed-in application, as a path; nothing that leads elsewhere. */
export function InnerPathField(more: Presence = {}): PropertyDecorator {
  const validator = { validate: (value: unknown) => innerPath(value) !== null, defaultMessage: () => 'isInnerPath' };
  return applyDecorators(
    ...presence(more),
    (target: object, propertyName: string | symbol) =>
      registerDecorator({
        name: 'isInnerPath',
        target: target.constructor,
        propertyName: propertyName as string,
        validator,
      }),
    documented({ type: String, maxLength: 500, example: '/app/voorbeeldstad/activities' }, more),
  );
}

/** A calendar day that exists, `2026-11-21`. */
export function DayField(more: Presence = {}): PropertyDecorator {
  return applyDecorators(...presence(more), IsCalendarDay(), documented({ type: String, format: 'date' }, more));
}

export function ChoiceField(allowed: readonly string[], name: string, more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(more),
    IsIn([...allowed]),
    documented({ enum: [...allowed], enumName: name }, more),
  );
}

/** Some of what is allowed. */
export function ChoicesField(allowed: readonly string[], name: string, more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(more),
    IsArray(),
    ArrayMaxSize(allowed.length),
    IsIn([...allowed], { each: true }),
    documented({ enum: [...allowed], enumName: name, isArray: true, maxItems: allowed.length }, more),
  );
}

/** An object with fields of its own; it may be left out. */
export function PartField(part: new () => object): PropertyDecorator {
  return applyDecorators(
    ValidateIf((_object, value) => value !== undefined),
    IsObject(),
    ValidateNested(),
    Type(() => part),
    ApiPropertyOptional({ type: part }),
  );
}

/** A whole number from `min` to `max`. */
export function CountField(min: number, max: number, more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(more),
    IsInt(),
    Min(min),
    Max(max),
    documented({ type: 'integer', minimum: min, maximum: max }, more),
  );
}

export function NumberField(min: number, max: number, more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(more),
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(min),
    Max(max),
    documented({ type: Number, minimum: min, maximum: max }, more),
  );
}

export function YesNoField(more: Presence = {}): PropertyDecorator {
  return applyDecorators(...presence(more), IsBoolean(), documented({ type: Boolean }, more));
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** As PostgreSQL writes identifiers, so that they can be compared. */
const inSmallLetters = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

export function IdField(more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => inSmallLetters(value)),
    ...presence(more),
    IsUUID(),
    documented({ type: String, format: 'uuid' }, more),
  );
}

export function IdsField(max: number, more: Presence & { min?: number } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(inSmallLetters) : value)),
    ...presence(more),
    IsArray(),
    ArrayMaxSize(max),
    ...(more.min === undefined ? [] : [ArrayMinSize(more.min)]),
    IsUUID(undefined, { each: true }),
    documented({ type: String, format: 'uuid', isArray: true, maxItems: max, minItems: more.min }, more),
  );
}

/** Short texts of people, none of them empty. */
export function TextsField(maxItems: number, maxLength: number, more: Presence = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(trimmed) : value)),
    ...presence(more),
    IsArray(),
    ArrayMaxSize(maxItems),
    IsString({ each: true }),
    Matches(printable, { each: true }),
    MaxLength(maxLength, { each: true }),
    MinLength(1, { each: true }),
    documented({ type: String, isArray: true, maxItems }, more),
  );
}

/** A whole number in a query string. */
export function QueryCount(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value)),
    CountField(min, max, { optional: true }),
  );
}

function IsCalendarDay(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isDay',
      target: target.constructor,
      propertyName: propertyName as string,
      validator: { validate: (value) => isDay(value), defaultMessage: () => 'isDay' },
    });
}
