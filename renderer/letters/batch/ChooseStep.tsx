import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LAYOFF_RESPONSES } from '../../../shared/domain/layoff.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { KindList } from '../new/KindList.tsx';
import { ReportPicker } from '../new/RecordPicker.tsx';
import { type BatchForm, batchOf, SUBJECT_OF, WHOM } from './batch-form.ts';
import { DisputeTable } from './DisputeTable.tsx';
import { FirmTable, PersonTable } from './PickTables.tsx';

export interface StepProps {
  readonly form: BatchForm;
  readonly onForm: (form: BatchForm) => void;
}

/** The workers of one report: those picked in its list, those who answered so, or all. */
function ReportPart({ form, onForm }: StepProps) {
  const { t } = useTranslation();
  return (
    <Group align="flex-start" gap="md">
      <ReportPicker
        picked={form.report}
        onPick={(report) => onForm({ ...form, report, lines: null, response: null })}
      />
      {form.lines === null ? (
        <Select
          label={t('layoffs.line.response')}
          w={220}
          allowDeselect={false}
          value={form.response ?? ''}
          onChange={(value) =>
            onForm({ ...form, response: LAYOFF_RESPONSES.find((one) => one === value) ?? null })
          }
          data={[
            { value: '', label: t('layoffs.response.all') },
            ...LAYOFF_RESPONSES.map((value) => ({ value, label: t(`layoffs.response.${value}`) })),
          ]}
        />
      ) : (
        <Stack gap={4} pt={22}>
          <Group gap="sm" mih={36}>
            <Text size="sm" className="tabular">
              {t('batch.lines.picked', { n: form.lines.length })}
            </Text>
            <Button variant="default" size="xs" onClick={() => onForm({ ...form, lines: null })}>
              {t('batch.lines.all')}
            </Button>
          </Group>
        </Stack>
      )}
    </Group>
  );
}

/** First step: whom the letters are for, and which kind. */
export function ChooseStep({
  form,
  onForm,
  onBack,
  onNext,
}: StepProps & { readonly onBack: () => void; readonly onNext: () => void }) {
  const { t } = useTranslation();
  const fits = form.kind !== null && letterSpecs[form.kind].subjects.includes(SUBJECT_OF[form.whom]);
  return (
    <Page
      title={t('batch.title')}
      subtitle={t('batch.step.choose')}
      onBack={onBack}
      primary={{ label: t('batch.check'), run: onNext, disabled: !fits || batchOf(form) === null }}
    >
      <Section title={t('batch.whom')}>
        <Stack gap="md">
          <div>
            <SegmentedControl
              aria-label={t('batch.whom')}
              data={WHOM.map((value) => ({ value, label: t(`batch.whom.${value}`) }))}
              value={form.whom}
              onChange={(value) => onForm({ ...form, whom: WHOM.find((one) => one === value) ?? 'report' })}
            />
          </div>
          {form.whom === 'report' && <ReportPart form={form} onForm={onForm} />}
          {form.whom === 'persons' && (
            <PersonTable ids={form.persons} onIds={(persons) => onForm({ ...form, persons })} />
          )}
          {form.whom === 'employers' && (
            <FirmTable ids={form.employers} onIds={(employers) => onForm({ ...form, employers })} />
          )}
          {form.whom === 'disputes' && (
            <DisputeTable ids={form.disputes} onIds={(disputes) => onForm({ ...form, disputes })} />
          )}
        </Stack>
      </Section>
      <Section title={t('drafts.kind')}>
        <KindList
          kind={fits ? form.kind : null}
          subject={SUBJECT_OF[form.whom]}
          onKind={(kind) => onForm({ ...form, kind })}
        />
      </Section>
    </Page>
  );
}
