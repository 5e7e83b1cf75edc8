import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ComboboxField } from '../../ui/combobox-field.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';

interface OrganisationsFieldProps {
  id: string;
  error: string | undefined;
  organisations: { id: string; name: string }[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** For which organisations somebody speaks: one searches for the next, and takes away what is wrong. */
export function OrganisationsField({ id, error, organisations, value, onChange }: OrganisationsFieldProps) {
  const { t } = useTranslation('settings');
  const [round, setRound] = useState(0);
  const search = useRef<HTMLDivElement>(null);
  // The list begins anew after each; whoever was in it, or on a button that is gone, goes on there.
  useEffect(() => {
    if (round > 0) search.current?.querySelector('input')?.focus();
  }, [round]);
  const change = (ids: string[]) => {
    onChange(ids);
    setRound((count) => count + 1);
  };
  const chosen = organisations.filter((organisation) => value.includes(organisation.id));
  const others = organisations.filter((organisation) => !value.includes(organisation.id));
  return (
    <FieldGroup id={id} legend={t('member.organisations')} error={error}>
      {chosen.length === 0 ? (
        <p className="sk-quiet">{t('member.noOrganisations')}</p>
      ) : (
        <ul className="sk-list sk-chosen">
          {chosen.map((organisation) => (
            <li key={organisation.id}>
              {organisation.name}
              <Button
                look="link"
                aria-label={t('member.removeOrganisation', { name: organisation.name })}
                onClick={() => change(value.filter((each) => each !== organisation.id))}
              >
                <Icon name="cross" size={15} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div ref={search}>
          <ComboboxField
            key={round}
            label={t('member.addOrganisation')}
            options={others.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
            value={null}
            onChange={(added) => added !== null && !value.includes(added) && change([...value, added])}
          />
        </div>
      )}
    </FieldGroup>
  );
}
