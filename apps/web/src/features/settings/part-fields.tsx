import { useSuspenseQuery } from '@tanstack/react-query';
import { useController, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Radio } from '../../ui/checkbox.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { memberRoles } from './member-search.ts';
import { OrganisationsField } from './organisations-field.tsx';
import { organisationChoicesQuery, type Role } from './queries.ts';
import { useMay } from './use-may.ts';

/** What somebody is in the coalition. */
export interface PartValues {
  role: Role | null;
  organisationIds: string[];
}

/** The organisations that the reader may choose from: all, or the own ones. */
export function useOrganisationChoices(): { id: string; name: string }[] {
  const { membership } = useCoalition();
  const may = useMay();
  // There from the beginning: a list that comes later would take away what somebody began to type.
  const { data } = useSuspenseQuery(organisationChoicesQuery(membership.coalitionSlug));
  return may.isCoordinator ? data : membership.organisations;
}

/** The role, and for a contact the organisations. A contact lets in contacts alone. */
export function PartFields<Values extends PartValues & FieldValues>({ of }: { of: KeptForm<Values> }) {
  const { t } = useTranslation(['settings', 'words']);
  const may = useMay();
  const choices = useOrganisationChoices();
  const role = useController({ control: of.form.control, name: 'role' as Path<Values> }).field;
  const organisations = useController({ control: of.form.control, name: 'organisationIds' as Path<Values> }).field;
  return (
    <>
      {may.isCoordinator && (
        <FieldGroup {...of.at('role' as Path<Values>)} legend={t('settings:member.role')}>
          {memberRoles.map((each) => (
            <Radio
              key={each}
              name="role"
              value={each}
              checked={role.value === each}
              onChange={() => role.onChange(each)}
              description={t(`settings:member.roleHint.${each}`)}
            >
              {capital(t(`words:role.${each}`))}.
            </Radio>
          ))}
        </FieldGroup>
      )}
      {role.value === 'contact' && (
        <OrganisationsField
          {...of.at('organisationIds' as Path<Values>)}
          organisations={choices}
          value={organisations.value as string[]}
          onChange={organisations.onChange}
        />
      )}
    </>
  );
}

/** What the form itself finds. */
export function usePartCheck() {
  const { t } = useTranslation(['settings', 'common']);
  return ({ role, organisationIds }: PartValues) => ({
    ...(role === null && { role: t('common:form.choose') }),
    ...(role === 'contact' &&
      organisationIds.length === 0 && { organisationIds: t('settings:member.chooseOrganisation') }),
  });
}

export const partInput = ({ role, organisationIds }: PartValues) => ({
  role: role!,
  organisationIds: role === 'contact' ? organisationIds : [],
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
