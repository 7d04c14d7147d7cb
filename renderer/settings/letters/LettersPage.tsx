import { Alert, Button, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import { LETTER_KINDS, type LetterKindCode } from '../../../shared/domain/letter.ts';
import type { LetterSetting, LetterSettingInput } from '../../../shared/domain/number-book.ts';
import type { Position } from '../../../shared/domain/office.ts';
import { LETTER_KINDS_BY_GROUP, letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { checkPattern, formatNumber } from '../../../shared/letters/number.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { SelectField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { RevertButton } from '../office/OfficePage.tsx';
import classes from '../settings.module.css';
import { NumberBooks } from './NumberBooks.tsx';
import { PatternField } from './PatternField.tsx';
import { letterSettingFormSchema } from './pattern-schema.ts';

/** How each kind of letter is numbered and who signs it. */
export function LettersPage() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<LetterKindCode>(LETTER_KINDS[0]);
  const query = useProcedure('letterSettings.list', {});
  return (
    <Loaded
      query={query}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
    >
      {(settings) => {
        const setting = settings.find((each) => each.kind === kind);
        return setting === undefined ? (
          <Page title={t('settings.letters.title')}>
            <Text>{t('settings.failed')}</Text>
          </Page>
        ) : (
          <LetterForm key={kind} setting={setting} onKind={setKind} />
        );
      }}
    </Loaded>
  );
}

function LetterForm({
  setting,
  onKind,
}: {
  readonly setting: LetterSetting;
  readonly onKind: (kind: LetterKindCode) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const save = useCommand('letterSettings.save', { invalidates: ['letterSettings', 'letters'] });
  const officials = useProcedure('officials.list', {});
  const values = useMemo((): LetterSettingInput => {
    const { counters: _counters, ...input } = setting;
    return input;
  }, [setting]);
  const form = useAppForm({
    schema: letterSettingFormSchema,
    values,
    onSubmit: async (checked) => {
      await save.mutateAsync(checked);
      notifyDone(t('settings.saved'));
    },
  });
  const thisYear = yearOf(today);
  const last = setting.counters.find((counter) => counter.year === thisYear)?.last ?? 0;
  return (
    <Page
      title={t('settings.letters.title')}
      subtitle={t('settings.letters.lead')}
      layout="narrow"
      primary={{ label: t('settings.save'), run: form.submit, busy: form.busy, disabled: !form.dirty }}
      actions={<RevertButton form={form} />}
    >
      <Stack gap="sm">
        <Select
          aria-label={t('settings.officials.signer.kind')}
          allowDeselect={false}
          searchable
          maw={420}
          data={LETTER_KINDS_BY_GROUP.map(({ group, kinds }) => ({
            group: t(`letters.group.${group}`),
            items: kinds.map((code) => ({ value: code, label: letterKindInfo(code).name })),
          }))}
          value={setting.kind}
          onChange={(code) => code !== null && onKind(code)}
        />
        <AppForm form={form}>
          <Section title={letterKindInfo(setting.kind).name}>
            <Stack gap="sm">
              <PatternField name="pattern" />
              <NumberPreview next={last + 1} />
              <TextField
                name="classification"
                label={t('settings.letters.classification')}
                description={t('settings.letters.classificationHint')}
                width={380}
              />
              <Signers positions={officials.data?.positions ?? null} />
            </Stack>
          </Section>
        </AppForm>
        <Section title={t('settings.letters.books')} description={t('settings.letters.booksHint')}>
          <NumberBooks setting={setting} thisYear={thisYear} />
        </Section>
      </Stack>
      <LeaveGuard form={form} />
    </Page>
  );
}

/** The next number of this year's book as the pattern being typed would write it. */
function NumberPreview({ next }: { readonly next: number }) {
  const { t } = useTranslation();
  const dated = useToday();
  const office = useProcedure('office.get', {});
  const { pattern, classification } = useWatch() as LetterSettingInput;
  const unit = office.data?.unitCode ?? '';
  const usable = pattern.trim() !== '' && checkPattern(pattern).length === 0;
  const usesUnit = pattern.includes('{unit}');
  return (
    <div>
      <Text size="sm" fw={500} id="number-preview">
        {t('settings.letters.preview')}
      </Text>
      <output
        className={`${classes.numberPreview} tabular`}
        aria-labelledby="number-preview"
        style={{ display: 'block' }}
      >
        {usable
          ? formatNumber(pattern, { kode: classification, urut: next, unit, seksi: '', dated })
          : t('settings.letters.previewNone')}
      </output>
      {usesUnit && office.data !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {unit === '' ? t('settings.letters.unitEmpty') : t('settings.letters.unitNow', { unit })}
        </Text>
      )}
    </div>
  );
}

function Signers({ positions }: { readonly positions: readonly Position[] | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (positions === null) return null;
  if (positions.length === 0) {
    return (
      <Alert color="yellow">
        <Text size="sm">{t('settings.letters.noPositions')}</Text>
        <Button
          size="xs"
          variant="default"
          mt="xs"
          onClick={() => void navigate({ to: '/pengaturan', search: { bagian: 'pejabat' } })}
        >
          {t('settings.letters.toOfficials')}
        </Button>
      </Alert>
    );
  }
  const options = positions.map((position) => ({ value: position.id, label: position.title }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <SelectField
        name="signerPositionId"
        label={t('settings.letters.signer')}
        description={t('settings.letters.signerHint')}
        placeholder={t('settings.letters.signerNone')}
        options={options}
      />
      <SelectField
        name="onBehalfOfPositionId"
        label={t('settings.letters.onBehalf')}
        description={t('settings.letters.onBehalfHint')}
        placeholder={t('settings.letters.onBehalfNone')}
        options={options}
      />
    </SimpleGrid>
  );
}
