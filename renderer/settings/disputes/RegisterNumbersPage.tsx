import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { checkPattern, DISPUTE_NUMBER_PATTERN, formatNumber } from '../../../shared/letters/number.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { BookTable } from '../letters/NumberBooks.tsx';
import { PatternField } from '../letters/PatternField.tsx';
import { RevertButton } from '../office/OfficePage.tsx';
import classes from '../settings.module.css';

const STALE = ['disputes'] as const;
/** Parts of a register number: a dispute has no classification. */
const TOKENS = ['urut', 'urut:3', 'unit', 'bulan_romawi', 'bulan2', 'tahun'] as const;

const formSchema = z.object({
  pattern: z
    .string()
    .trim()
    .min(3, 'required')
    .max(120, 'too-long')
    .superRefine((pattern, context) => {
      const [fault] = checkPattern(pattern);
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault.code });
    }),
});

type Setting = OutputOf<'disputes.setting'>;

/** How numbers of the register of disputes are written, and where the book of this year goes on. */
export function RegisterNumbersPage() {
  const year = yearOf(useToday());
  const query = useProcedure('disputes.setting', { year });
  return (
    <Loaded
      query={query}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
    >
      {(setting) => <NumbersForm setting={setting} year={year} />}
    </Loaded>
  );
}

function NumbersForm({ setting, year }: { readonly setting: Setting; readonly year: number }) {
  const { t } = useTranslation();
  const save = useCommand('disputes.saveSetting', { invalidates: STALE });
  const { pattern, opening } = setting;
  const values = useMemo(() => ({ pattern }), [pattern]);
  const form = useAppForm({
    schema: formSchema,
    values,
    onSubmit: async (checked) => {
      await save.mutateAsync({ ...checked, year, opening });
      notifyDone(t('settings.saved'));
    },
  });
  return (
    <Page
      title={t('settings.disputes.title')}
      subtitle={t('settings.disputes.lead')}
      layout="narrow"
      primary={{ label: t('settings.save'), run: form.submit, busy: form.busy, disabled: !form.dirty }}
      actions={<RevertButton form={form} />}
    >
      <Stack gap="sm">
        <AppForm form={form}>
          <Section title={t('settings.disputes.pattern')}>
            <Stack gap="sm">
              <PatternField name="pattern" tokens={TOKENS} standard={DISPUTE_NUMBER_PATTERN} />
              <Preview next={setting.last + 1} />
            </Stack>
          </Section>
        </AppForm>
        <Section title={t('settings.disputes.book')} description={t('settings.disputes.bookHint')}>
          <Book setting={setting} year={year} />
        </Section>
      </Stack>
      <LeaveGuard form={form} />
    </Page>
  );
}

/** The next number of this year as the pattern being typed would write it. */
function Preview({ next }: { readonly next: number }) {
  const { t } = useTranslation();
  const dated = useToday();
  const unit = useProcedure('office.get', {}).data?.unitCode ?? '';
  const { pattern } = useWatch() as { readonly pattern: string };
  const usable = pattern.trim() !== '' && checkPattern(pattern).length === 0;
  return (
    <div>
      <Text size="sm" fw={500} id="register-number-preview">
        {t('settings.letters.preview')}
      </Text>
      <output
        className={`${classes.numberPreview} tabular`}
        aria-labelledby="register-number-preview"
        style={{ display: 'block' }}
      >
        {usable
          ? formatNumber(pattern, { kode: '', urut: next, unit, seksi: '', dated })
          : t('settings.letters.previewNone')}
      </output>
    </div>
  );
}

/** Where the book of this year goes on; the pattern on record stays. */
function Book({ setting, year }: { readonly setting: Setting; readonly year: number }) {
  const { t } = useTranslation();
  const save = useCommand('disputes.saveSetting', { invalidates: STALE });
  const { pattern, opening, last } = setting;
  return (
    <BookTable
      label={t('settings.disputes.book')}
      counters={[{ year, opening, last }]}
      words="settings.disputes"
      busy={save.isPending}
      error={save.error}
      onSave={(_, next, onSuccess) => save.mutate({ pattern, year, opening: next }, { onSuccess })}
    />
  );
}
