import { Button, Radio, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCheck } from '../../../shared/contract/letter-batch.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { type FieldName, LETTER_FIELDS, type LetterValues } from '../../../shared/letters/fields.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { DateInput } from '../../ui/form/DateInput.tsx';
import { ValueInput } from '../draft/value-inputs.tsx';
import { SettingLink } from '../SettingLink.tsx';
import { type BatchForm, sharedFields } from './batch-form.ts';
import type { StepProps } from './ChooseStep.tsx';

interface OptionsProps extends StepProps {
  readonly kind: SpecKindCode;
  readonly check: BatchCheck | undefined;
}

/** Fields that letters were seen to lack since the kind was chosen: filled in, they stay where they are. */
function useSticky(kind: SpecKindCode, check: BatchCheck | undefined): ReadonlySet<FieldName> {
  const [seen, setSeen] = useState<{ readonly kind: SpecKindCode; readonly names: ReadonlySet<FieldName> }>({
    kind,
    names: new Set(),
  });
  const names = seen.kind === kind ? seen.names : new Set<FieldName>();
  const fresh = (check?.lacking ?? []).map(({ field }) => field).filter((name) => !names.has(name));
  useEffect(() => {
    if (fresh.length > 0) setSeen({ kind, names: new Set([...names, ...fresh]) });
  });
  return names;
}

function SharedField({
  name,
  kind,
  values,
  lacking,
  onValue,
}: {
  readonly name: FieldName;
  readonly kind: SpecKindCode;
  readonly values: LetterValues;
  readonly lacking: BatchCheck['lacking'];
  readonly onValue: (name: FieldName, value: unknown) => void;
}) {
  const { t } = useTranslation();
  const lack = lacking.find(({ field }) => field === name);
  return (
    <div>
      <ValueInput
        id={`shared-${name}`}
        spec={LETTER_FIELDS[name]}
        value={values[name]}
        required={letterSpecs[kind].fields[name] === 'required' && lack !== undefined}
        onChange={(value) => onValue(name, value)}
      />
      {lack !== undefined && (
        <Text size="xs" c={lack.need === 'required' ? 'var(--tone-bad-text)' : 'dimmed'} mt={2}>
          {t(`batch.lacking.${lack.need}`, { n: lack.letters })}
        </Text>
      )}
      {lack?.setting !== undefined && <SettingLink setting={lack.setting} />}
    </div>
  );
}

function SharedFields({ form, kind, check, onForm }: OptionsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const sticky = useSticky(kind, check);
  const lacking = check?.lacking ?? [];
  const { asked, others } = sharedFields(kind, form.whom, lacking, sticky);
  const onValue = (name: FieldName, value: unknown) =>
    onForm({ ...form, values: { ...form.values, [name]: value } as LetterValues });
  const shown = (name: FieldName) => (
    <SharedField
      key={name}
      name={name}
      kind={kind}
      values={form.values}
      lacking={lacking}
      onValue={onValue}
    />
  );
  return (
    <section aria-label={t('batch.shared')}>
      <Text size="sm" fw={600}>
        {t('batch.shared')}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {t('batch.shared.text')}
      </Text>
      <Stack gap="sm">
        {asked.map(shown)}
        {others.length > 0 && (
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-expanded={all}
              onClick={() => setAll((now) => !now)}
            >
              {t(all ? 'batch.shared.fewer' : 'batch.shared.more', { n: others.length })}
            </Button>
          </div>
        )}
        {all && others.map(shown)}
      </Stack>
    </section>
  );
}

function NumberPart({ form, check, onForm }: OptionsProps) {
  const { t } = useTranslation();
  const words = () => {
    if (form.eoffice) return t('drafts.number.eoffice');
    if (form.number === 'later') return t('letters.number.later.text');
    if (check === undefined || check.firstNumber === null || check.lastNumber === null) return '';
    return check.complete === 1
      ? t('letters.number.will-be', { number: check.firstNumber })
      : t('batch.numbers', { first: check.firstNumber, last: check.lastNumber });
  };
  return (
    <>
      <DateInput
        label={t('letters.field.dated')}
        required
        value={form.dated}
        onChange={(dated) => onForm({ ...form, dated })}
      />
      <Radio.Group
        label={t('letters.field.number')}
        value={form.number}
        onChange={(value) => onForm({ ...form, number: value === 'later' ? 'later' : 'automatic' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="automatic" label={t('batch.number.automatic')} disabled={form.eoffice} />
          <Radio value="later" label={t('letters.number.later')} disabled={form.eoffice} />
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed" aria-live="polite" className="tabular">
        {words()}
      </Text>
      <Switch
        label={t('drafts.eoffice')}
        checked={form.eoffice}
        onChange={(event) => onForm({ ...form, eoffice: event.currentTarget.checked })}
      />
    </>
  );
}

function OutputPart({ form, check, onForm }: OptionsProps) {
  const { t } = useTranslation();
  const change = (next: Partial<BatchForm>) => onForm({ ...form, ...next });
  const incomplete = check === undefined ? 0 : check.total - check.complete;
  return (
    <>
      <Radio.Group
        label={t('batch.output')}
        value={form.output}
        onChange={(value) => change({ output: value === 'folder' ? 'folder' : 'one-file' })}
      >
        <Stack gap={6} mt={4}>
          <Radio
            value="one-file"
            label={t('batch.output.one-file')}
            description={t('batch.output.one-file.text')}
          />
          <Radio
            value="folder"
            label={t('batch.output.folder')}
            description={t('batch.output.folder.text')}
          />
        </Stack>
      </Radio.Group>
      <Switch
        label={incomplete > 0 ? t('batch.skip-incomplete.n', { n: incomplete }) : t('batch.skip-incomplete')}
        checked={form.skipIncomplete}
        onChange={(event) => change({ skipIncomplete: event.currentTarget.checked })}
      />
      <Switch
        label={t('batch.skip-issued')}
        description={check !== undefined && check.issued > 0 ? t('batch.issued', { n: check.issued }) : null}
        checked={form.skipIssued}
        onChange={(event) => change({ skipIssued: event.currentTarget.checked })}
      />
    </>
  );
}

/** What is the same for all letters: their values, date and number, where they go, who is left out. */
export function Options(props: OptionsProps) {
  return (
    <Stack gap="lg">
      <SharedFields {...props} />
      <Stack gap="sm">
        <NumberPart {...props} />
      </Stack>
      <Stack gap="sm">
        <OutputPart {...props} />
      </Stack>
    </Stack>
  );
}
