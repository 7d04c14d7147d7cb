import { Space } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EMPTY_PERSON, personInputSchema } from '../../shared/domain/person.ts';
import { useCommand } from '../client/hooks.ts';
import { AppForm } from '../ui/form/AppForm.tsx';
import { TextAreaField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { LookAlikes } from '../ui/LookAlikes.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { PersonFields } from './PersonFields.tsx';
import { useLookAlikes } from './use-look-alikes.ts';

/** Records a worker by hand; whoever looks alike is shown first. */
export function PersonNewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCommand('persons.create', { invalidates: ['persons', 'search'] });
  const form = useAppForm({
    schema: personInputSchema,
    values: EMPTY_PERSON,
    onSubmit: async (person) => {
      const made = await create.mutateAsync(person);
      notifyDone(t('persons.created', { name: made.name }));
      await navigate({ to: '/pekerja/$id', params: { id: made.id }, replace: true });
    },
  });
  const alike = useLookAlikes(form.methods.control, '', null, form.dirty);
  return (
    <Page
      title={t('persons.new')}
      layout="narrow"
      onBack={() => void navigate({ to: '/pekerja' })}
      primary={{ label: t('persons.save-new'), run: form.submit, busy: form.busy }}
    >
      <LeaveGuard form={form} />
      <AppForm form={form}>
        <LookAlikes
          found={alike}
          title={t('persons.alike')}
          action={t('persons.alike.open')}
          onUse={(one) => void navigate({ to: '/pekerja/$id', params: { id: one.id } })}
        />
        <Section title={t('persons.section.identity')}>
          <PersonFields autoFocus />
          <Space h="md" />
          <TextAreaField name="note" label={t('persons.field.note')} />
        </Section>
      </AppForm>
    </Page>
  );
}
