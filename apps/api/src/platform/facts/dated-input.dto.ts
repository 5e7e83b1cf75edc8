import { DayField, IdField } from '../errors/fields.ts';

/** The day that a fact is about; today unless told, and never later than today. */
export class DatedInput {
  @DayField({ optional: true }) effectiveOn?: string;
  /** The membership for whom a coordinator records this, for instance after a phone call. */
  @IdField({ optional: true }) onBehalfOf?: string;
}
