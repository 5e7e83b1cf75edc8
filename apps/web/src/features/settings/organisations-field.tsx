import { useTranslation } from 'react-i18next';
import { ChosenList } from '../../ui/chosen-list.tsx';
import { FieldGroup } from '../../ui/field.tsx';

interface OrganisationsFieldProps {
  id: string;
  error: string | undefined;
  organisations: { id: string; name: string }[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** For which organisations somebody speaks. */
export function OrganisationsField({ id, error, organisations, value, onChange }: OrganisationsFieldProps) {
  const { t } = useTranslation('settings');
  return (
    <FieldGroup id={id} legend={t('member.organisations')} error={error}>
      <ChosenList
        options={organisations}
        value={value}
        onChange={onChange}
        words={{
          none: t('member.noOrganisations'),
          add: t('member.addOrganisation'),
          remove: (name) => t('member.removeOrganisation', { name }),
        }}
      />
    </FieldGroup>
  );
}
