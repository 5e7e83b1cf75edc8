import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox';
import { classNames } from './class-names.ts';
import './field.css';
import type { ComboboxFieldProps } from './combobox-field.tsx';
import { Icon } from './icon.tsx';
import './popup.css';

/** The field itself, from react-aria; loaded when a form with one is opened. */
export function ComboboxFieldControl(props: ComboboxFieldProps) {
  const { label, description, error, optional, id, options, value, onChange, isDisabled } = props;
  return (
    <ComboBox
      className={classNames('sk-field', error !== undefined && 'sk-field--invalid')}
      defaultItems={options}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      menuTrigger="focus"
    >
      <Label className="utrecht-form-label">
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
      <div className="sk-combobox__control">
        <Input id={id} className="utrecht-textbox utrecht-textbox--html-input" />
        <Button className="sk-combobox__button">
          <Icon name="chevronDown" />
        </Button>
      </div>
      <Popover className="sk-popup">
        <ListBox>
          {(option: { value: string; label: string }) => (
            <ListBoxItem id={option.value} textValue={option.label} className="sk-popup__item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
