import { parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Label,
  Popover,
  Text,
} from 'react-aria-components/DatePicker';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { classNames } from './class-names.ts';
import type { DateFieldProps } from './date-field.tsx';
import './field.css';
import { Icon } from './icon.tsx';
import './popup.css';

const toDate = (day: string | null | undefined) => (day ? parseDate(day) : null);

/** The picker itself, from react-aria; loaded when a form with a date is opened. */
export function DateFieldControl(props: DateFieldProps) {
  const { label, description, error, optional, id, value, onChange, min, max, locale, isDisabled, labelHidden } = props;
  return (
    <I18nProvider locale={locale}>
      <DatePicker
        className={classNames('sk-field', error !== undefined && 'sk-field--invalid')}
        value={toDate(value)}
        onChange={(date) => onChange(date === null ? null : date.toString())}
        minValue={toDate(min)}
        maxValue={toDate(max)}
        isInvalid={error !== undefined}
        isDisabled={isDisabled}
        shouldForceLeadingZeros={false}
        firstDayOfWeek="mon"
      >
        <Label className={labelHidden ? 'sk-visually-hidden' : 'utrecht-form-label'}>
          {label} {optional !== undefined && <span className="sk-field__optional">{optional}</span>}
        </Label>
        {description !== undefined && (
          <Text slot="description" className="sk-field__description">
            {description}
          </Text>
        )}
        {error !== undefined && (
          <Text slot="errorMessage" className="sk-field__error">
            {error}
          </Text>
        )}
        <Group id={id} className="sk-date-field__control">
          <DateInput
            className={classNames(
              'utrecht-textbox sk-date-field__input',
              error !== undefined && 'utrecht-textbox--invalid',
            )}
          >
            {(segment) => <DateSegment segment={segment} className="sk-date-field__segment" />}
          </DateInput>
          <Button className="sk-date-field__button">
            <Icon name="calendar" />
          </Button>
        </Group>
        <Popover className="sk-popup">
          <Dialog>
            <Calendar className="sk-calendar">
              <header className="sk-calendar__head">
                <Button slot="previous">
                  <Icon name="chevronLeft" />
                </Button>
                <Heading />
                <Button slot="next">
                  <Icon name="chevronRight" />
                </Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} className="sk-calendar__day" />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
