import { Radio, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Employment } from '../../../shared/domain/employment/employment.ts';
import type { PersonLayoff } from '../../../shared/domain/person.ts';
import { JKP_REASON_NAMES } from '../../../shared/law/explain/names.ts';
import { JKP_REASONS, type JkpReason } from '../../../shared/law/facts/jkp.ts';
import { useProcedure } from '../../client/hooks.ts';
import { FirmPicker, type Found } from '../../letters/new/RecordPicker.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { type Choice, jobsWithoutReport } from './origin.ts';

/** A layoff of which no report and no job on record speaks. */
const OTHER = 'other';
const jobKey = (id: string) => `job ${id}`;

function ReasonSelect({
  value,
  onChange,
}: {
  readonly value: JkpReason | null;
  readonly onChange: (reason: JkpReason | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('referrals.start.reason')}
      w={420}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      nothingFoundMessage={t('ui.nothing-found')}
      placeholder={t('ui.choose')}
      value={value}
      onChange={(next) => onChange(JKP_REASONS.find((one) => one === next) ?? null)}
      data={JKP_REASONS.map((code) => ({ value: code, label: JKP_REASON_NAMES[code] }))}
    />
  );
}

/** What no report says of a layoff: the firm, where no job on record names it, the day and the reason. */
function UntoldLayoff({
  personId,
  job,
  onChoice,
}: {
  readonly personId: string;
  /** The job that ended, where it is on record. */
  readonly job: Employment | null;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const [firm, setFirm] = useState<Found | null>(null);
  const [reason, setReason] = useState<JkpReason | null>(null);
  const tell = (employerId: string | null, why: JkpReason | null) =>
    onChoice({ kind: 'person', personId, employerId, employmentId: job?.id ?? null, reason: why });
  // What stands on record of the job is not asked again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each choice
  useEffect(() => {
    tell(job?.employerId ?? null, null);
    setValue('layoffDate', job?.endDate ?? null, { shouldDirty: false });
  }, []);
  return (
    <Stack gap="md" mt="sm">
      {job === null && (
        <FirmPicker
          picked={firm}
          onPick={(found) => {
            setFirm(found);
            tell(found.id, reason);
          }}
        />
      )}
      <DateField name="layoffDate" label={t('referrals.start.layoff-date')} required />
      <ReasonSelect
        value={reason}
        onChange={(next) => {
          setReason(next);
          tell(job?.employerId ?? firm?.id ?? null, next);
        }}
      />
    </Stack>
  );
}

interface Choices {
  readonly layoffs: readonly PersonLayoff[];
  /** Of which no report speaks. */
  readonly jobs: readonly Employment[];
}

function LayoffRadios({
  personId,
  employmentId,
  layoffs,
  jobs,
  onChoice,
}: Choices & {
  readonly personId: string;
  readonly employmentId: string | null;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const asked = jobs.find(({ id }) => id === employmentId);
  const [firstLine] = layoffs;
  const [firstJob] = jobs;
  const [chosen, setChosen] = useState(() => {
    if (asked !== undefined) return jobKey(asked.id);
    if (firstLine !== undefined) return firstLine.lineId as string;
    return firstJob === undefined ? OTHER : jobKey(firstJob.id);
  });
  const line = layoffs.find(({ lineId }) => lineId === chosen);
  const job = jobs.find(({ id }) => jobKey(id) === chosen) ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each choice
  useEffect(() => {
    if (line !== undefined) onChoice({ kind: 'line', lineId: line.lineId });
  }, [chosen]);
  return (
    <>
      <Radio.Group label={t('referrals.start.layoff')} withAsterisk value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={4}>
          {layoffs.map((layoff) => (
            <Radio
              key={layoff.lineId}
              value={layoff.lineId}
              label={layoff.employerName}
              description={[
                layoff.position,
                layoff.layoffDate === null
                  ? t('referrals.start.no-day')
                  : t('referrals.laid-off', { date: formatDateShort(layoff.layoffDate) }),
                t(`layoffs.response.${layoff.response}`),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            />
          ))}
          {jobs.map(({ id, employerName, position, endDate }) => (
            <Radio
              key={id}
              value={jobKey(id)}
              label={employerName}
              description={[
                position,
                endDate === null
                  ? t('referrals.start.job-open')
                  : t('referrals.start.job-ended', { date: formatDateShort(endDate) }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            />
          ))}
          <Radio value={OTHER} label={t('referrals.start.other')} />
        </Stack>
      </Radio.Group>
      {layoffs.length === 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('referrals.start.no-report')}
        </Text>
      )}
      {line === undefined && <UntoldLayoff key={chosen} personId={personId} job={job} onChoice={onChoice} />}
    </>
  );
}

/**
 * The layoffs of a person to choose from, newest first: those that reports speak of, the jobs on record that no report
 * names, or another one. The first stands chosen.
 */
export function LayoffChoice({
  personId,
  employmentId,
  onChoice,
}: {
  readonly personId: string;
  /** The job that is to be referred; null for the newest layoff. */
  readonly employmentId: string | null;
  readonly onChoice: (choice: Choice) => void;
}) {
  const asOf = useToday();
  const person = useProcedure('persons.get', { id: personId });
  const jobs = useProcedure('employments.ofPerson', { personId, asOf });
  const failed = (error: Error) => (
    <ErrorPanel
      error={error}
      onAgain={() => {
        void person.refetch();
        void jobs.refetch();
      }}
    />
  );
  return (
    <Loaded query={person} failed={failed}>
      {({ layoffs }) => (
        <Loaded query={jobs} failed={failed}>
          {(found) => (
            <LayoffRadios
              personId={personId}
              employmentId={employmentId}
              layoffs={layoffs}
              jobs={jobsWithoutReport(
                found.map(({ employment }) => employment),
                layoffs,
              )}
              onChoice={onChoice}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
