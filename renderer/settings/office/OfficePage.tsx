import { Button, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Office, type OfficeInput, officeInputSchema } from '../../../shared/domain/office.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import type { AppFormState } from '../../ui/form/form.ts';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import { LetterheadPreview } from '../letterhead/LetterheadPreview.tsx';
import {
  AddressFields,
  BranchFields,
  CopiesFields,
  IdentityFields,
  InspectorFields,
} from './OfficeFields.tsx';
import { RegionField } from './RegionField.tsx';
import { useOfficeForm } from './use-office-form.ts';

const isField = (name: string | undefined): name is keyof OfficeInput =>
  name !== undefined && Object.hasOwn(officeInputSchema.shape, name);

/** Goes to the field that the address names, as a letter does that lacks it. */
function useNamedField({ methods }: AppFormState): void {
  const { isian } = useSearch({ from: '/pengaturan' });
  useEffect(() => {
    if (!isField(isian)) return;
    methods.setFocus(isian);
    document.activeElement?.scrollIntoView({ block: 'center' });
  }, [isian, methods]);
}

/** Profil Dinas: who and where the office is. */
export function OfficePage() {
  const query = useProcedure('office.get', {});
  return (
    <Loaded
      query={query}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
    >
      {(office) => <OfficeForm office={office} />}
    </Loaded>
  );
}

function OfficeForm({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const form = useOfficeForm(office);
  useNamedField(form);
  return (
    <Page
      title={t('settings.office.title')}
      subtitle={t('settings.office.lead')}
      layout="narrow"
      primary={{ label: t('settings.save'), run: form.submit, busy: form.busy, disabled: !form.dirty }}
      actions={<RevertButton form={form} />}
    >
      <AppForm form={form}>
        <Preview logo={office.logo} />
        <div>
          <Section title={t('settings.office.groupOffice')}>
            <Stack gap="sm">
              <RegionField name="regionCode" />
              <IdentityFields />
            </Stack>
          </Section>
          <Section title={t('settings.office.groupAddress')}>
            <AddressFields />
          </Section>
          <Section title={t('settings.office.groupCopies')}>
            <CopiesFields />
          </Section>
          <Section
            title={t('settings.office.groupBranch')}
            description={t('settings.office.groupBranchHint')}
          >
            <BranchFields />
          </Section>
          <Section
            title={t('settings.office.groupInspectors')}
            description={t('settings.office.groupInspectorsHint')}
          >
            <InspectorFields />
          </Section>
        </div>
      </AppForm>
      <LeaveGuard form={form} />
    </Page>
  );
}

function Preview({ logo }: { readonly logo: string | null }) {
  const office = useWatch() as OfficeInput;
  return <LetterheadPreview office={office} logo={logo} />;
}

/** Puts a form back to what is on record; shown while there is something to put back. */
export function RevertButton({ form }: { readonly form: AppFormState }) {
  const { t } = useTranslation();
  if (!form.dirty) return null;
  return (
    <Button
      variant="subtle"
      disabled={form.busy}
      onClick={() => form.methods.reset(undefined, { keepDirtyValues: false })}
    >
      {t('settings.revert')}
    </Button>
  );
}
