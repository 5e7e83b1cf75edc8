import { useTranslation } from 'react-i18next';
import { ChosenList } from '../../ui/chosen-list.tsx';
import { FieldGroup } from '../../ui/field.tsx';

interface PartnersFieldProps {
  organisations: { id: string; name: string }[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** The organisations that take part beside the one that leads. */
export function PartnersField({ organisations, value, onChange }: PartnersFieldProps) {
  const { t } = useTranslation(['activities', 'common']);
  return (
    <FieldGroup legend={t('activities:form.partners')} optional={t('common:form.optional')}>
      <ChosenList
        options={organisations}
        value={value}
        onChange={onChange}
        words={{
          none: t('activities:form.noPartners'),
          add: t('activities:form.addPartner'),
          remove: (name) => t('activities:form.removePartner', { name }),
        }}
      />
    </FieldGroup>
  );
}
