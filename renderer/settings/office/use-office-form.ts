import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Office, officeInputSchema } from '../../../shared/domain/office.ts';
import { useCommand } from '../../client/hooks.ts';
import { type AppFormState, useAppForm } from '../../ui/form/form.ts';
import { notifyDone } from '../../ui/notify.ts';
import { officeInputOf } from './office-input.ts';

/** A form over the whole office profile; each page shows the part it is about. */
export function useOfficeForm(office: Office): AppFormState {
  const { t } = useTranslation();
  const client = useQueryClient();
  // The door's answers wear the new profile; letters and previews made with the old one are out of date.
  const save = useCommand('office.save', {
    invalidates: ['office', 'letters', 'letterSettings', 'drafts', 'batch', 'rightsSheets', 'app.status'],
  });
  const values = useMemo(() => officeInputOf(office), [office]);
  return useAppForm({
    schema: officeInputSchema,
    values,
    onSubmit: async (checked) => {
      const saved = await save.mutateAsync({ office: checked, version: office.version });
      client.setQueryData(['office.get', {}], saved);
      notifyDone(t('settings.saved'));
    },
  });
}
