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
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  return (
    <FieldGroup legend={t('activityForms:partners')} optional={t('common:form.optional')}>
      <ChosenList
        options={organisations}
        value={value}
        onChange={onChange}
        words={{
          none: t('activityForms:noPartners'),
          add: t('activityForms:addPartner'),
          remove: (name) => t('activityForms:removePartner', { name }),
        }}
      />
    </FieldGroup>
  );
}
