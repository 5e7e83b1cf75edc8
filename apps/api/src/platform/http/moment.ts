import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { registerDecorator, ValidateIf } from 'class-validator';
import { endOfDay, isDay, type Day, type Moment } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import type { Clock } from '../clock/clock.ts';
import { DayField } from '../errors/fields.ts';
import { PageQuery } from './page.ts';

/** A point in time to look from; without it, today with what is known now. */
export class MomentQuery {
  /** The day to look at: facts about it or before. Today unless told. */
  @DayField({ optional: true }) asOf?: Day;
  /** What was known at this instant (any offset), or at the end of this day. Now unless told. */
  @InstantField() knownAt?: string;
}

/** A page of a list whose state is derived. */
export class MomentPageQuery extends IntersectionType(PageQuery, MomentQuery) {}

/** The moment that a query asks for, in the coalition's time zone. */
export function momentOf(ctx: CoalitionCtx, clock: Clock, query: { asOf?: Day; knownAt?: string }): Moment {
  const { timeZone } = ctx.coalition;
  const knownAt =
    query.knownAt === undefined
      ? laterOf(clock.instant(), ctx.coalition.writtenAt)
      : isDay(query.knownAt)
        ? endOfDay(query.knownAt, timeZone)
        : new Date(query.knownAt).toISOString();
  return { asOf: query.asOf ?? clock.today(timeZone), knownAt };
}

/** What was committed is known now, also while the clock shows a time before it. */
function laterOf(now: string, writtenAt: string | null | undefined): string {
  return writtenAt && writtenAt > now ? writtenAt : now;
}

function InstantField(): PropertyDecorator {
  return applyDecorators(
    ValidateIf((_object, value) => value !== undefined),
    (target: object, propertyName: string | symbol) =>
      registerDecorator({
        name: 'isInstant',
        target: target.constructor,
        propertyName: propertyName as string,
        validator: { validate: isInstant, defaultMessage: () => 'isInstant' },
      }),
    ApiPropertyOptional({ type: String, example: '2026-06-30T23:59:59+02:00' }),
  );
}

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** In the years that a calendar with four digits can also answer in another zone. */
function isInstant(value: unknown): boolean {
  const day = instantPattern.exec(String(value))?.[1] ?? value;
  return isDay(day) && day < '9999-12-31';
}
