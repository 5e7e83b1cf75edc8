import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ComboboxField } from '../../ui/combobox-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import './partners-field.css';

interface PartnersFieldProps {
  organisations: { id: string; name: string }[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** Several organisations out of many: one searches for the next, and takes away what is wrong. */
export function PartnersField({ organisations, value, onChange }: PartnersFieldProps) {
  const { t } = useTranslation(['activities', 'common']);
  const [round, setRound] = useState(0);
  const search = useRef<HTMLDivElement>(null);
  const chosen = organisations.filter(({ id }) => value.includes(id));
  const others = organisations.filter(({ id }) => !value.includes(id));
  // The list begins anew after each; whoever was in it, or on a button that is gone, goes on there.
  useEffect(() => {
    if (round > 0) search.current?.querySelector('input')?.focus();
  }, [round]);
  const change = (ids: string[]) => {
    onChange(ids);
    setRound((count) => count + 1);
  };
  return (
    <div className="sk-partners">
      <p className="utrecht-form-label" id="partners-label">
        {t('activities:form.partners')} <span className="sk-field__optional">{t('common:form.optional')}</span>
      </p>
      {chosen.length === 0 ? (
        <p className="sk-quiet">{t('activities:form.noPartners')}</p>
      ) : (
        <ul className="sk-list sk-partners__chosen" aria-labelledby="partners-label">
          {chosen.map(({ id, name }) => (
            <li key={id}>
              {name}
              <Button
                look="link"
                aria-label={t('activities:form.removePartner', { name })}
                onClick={() => change(value.filter((each) => each !== id))}
              >
                <Icon name="cross" size={15} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div ref={search}>
        <ComboboxField
          key={round}
          label={t('activities:form.addPartner')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(id) => id !== null && !value.includes(id) && change([...value, id])}
        />
      </div>
    </div>
  );
}
