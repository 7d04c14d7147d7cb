import { SimpleGrid, Space } from '@mantine/core';
import { useMemo } from 'react';
import { z } from 'zod';
import { type Person, personInputSchema } from '../../shared/domain/person.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { personInput } from '../layoffs/line-form.ts';
import { AppForm } from '../ui/form/AppForm.tsx';
import { SelectField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { PersonFields } from './PersonFields.tsx';

/** A person with the paper that the change was read from. */
const schema = z.object({
  person: personInputSchema,
  source: z.object({ documentId: z.string().nullable(), note: z.string().trim().max(400) }),
});
const NO_SOURCE = { documentId: null, note: '' };

/** Changes a person's particulars; the history remembers from which paper. */
export function EditPerson({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const { t } = useWords();
  const save = useCommand('persons.save', { invalidates: ['persons', 'layoffLines', 'search'] });
  const papers = useProcedure('documents.list', { subject: { kind: 'person', id: person.id } });
  const values = useMemo(() => ({ person: personInput(person), source: NO_SOURCE }), [person]);
  const form = useAppForm({
    schema,
    values,
    onSubmit: async ({ person: input, source }) => {
      await save.mutateAsync({ id: person.id, version: person.version, person: input, source });
      notifyDone(t('ui.saved'));
      onDone();
    },
  });
  return (
    <Page
      title={t('persons.edit')}
      overline={person.name}
      layout="narrow"
      onBack={onDone}
      primary={{ label: t('ui.save'), run: form.submit, busy: form.busy }}
    >
      <LeaveGuard form={form} />
      <AppForm form={form}>
        <Section title={t('persons.section.identity')}>
          <PersonFields prefix="person." autoFocus />
          <Space h="md" />
          <TextAreaField name="person.note" label={t('persons.field.note')} />
        </Section>
        <Section title={t('persons.source')} description={t('persons.source.text')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <SelectField
              name="source.documentId"
              label={t('persons.source.document')}
              placeholder={t(
                papers.data?.length === 0 ? 'persons.source.document.none' : 'persons.source.document.pick',
              )}
              options={(papers.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            />
            <TextField name="source.note" label={t('persons.source.note')} />
          </SimpleGrid>
        </Section>
      </AppForm>
    </Page>
  );
}
