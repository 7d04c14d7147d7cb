import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconBriefcase, IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDateLong, formatDateShort } from '../../shared/calendar/format-date.ts';
import type { JudgedEmployment } from '../../shared/contract/employment.ts';
import type { PersonLayoff } from '../../shared/domain/person.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Employment.module.css';
import { VerdictBadge } from './labels.tsx';
import { STALE_BY_JOB } from './stale.ts';

/** Makes the job of a line of a report, or finds it, and opens it. */
function useTakeFromLine(personId: string) {
  const { t } = useWords();
  const navigate = useNavigate();
  const asOf = useToday();
  const make = useCommand('employments.fromLine', { invalidates: STALE_BY_JOB });
  return {
    error: make.error,
    busy: make.isPending ? make.variables.lineId : null,
    take: (lineId: string) =>
      make.mutate(
        { lineId, asOf },
        {
          onSuccess: ({ employment, made }) => {
            notifyDone(
              t(made ? 'employment.taken' : 'employment.there', { employer: employment.employerName }),
            );
            void navigate({
              to: '/pekerja/$id/hubungan-kerja/$job',
              params: { id: personId, job: employment.id },
            });
          },
        },
      ),
  };
}

/** Layoffs of a firm of which no job is on record yet. */
export function LayoffOffers({
  personId,
  layoffs,
}: {
  readonly personId: string;
  readonly layoffs: readonly PersonLayoff[];
}) {
  const { t } = useWords();
  const { take, busy, error } = useTakeFromLine(personId);
  if (layoffs.length === 0) return null;
  return (
    <Stack gap="xs">
      {layoffs.map(({ lineId, employerName, layoffDate }) => (
        <Group key={lineId} justify="space-between" wrap="nowrap" className={styles.offer}>
          <Text size="sm">
            {layoffDate === null
              ? t('employment.offer.undated', { employer: employerName })
              : t('employment.offer', { employer: employerName, date: formatDateLong(layoffDate) })}
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={busy === lineId}
            leftSection={<IconFileImport size={14} aria-hidden />}
            aria-label={t('employment.offer.take.of', { employer: employerName })}
            onClick={() => take(lineId)}
          >
            {t('employment.offer.take')}
          </Button>
        </Group>
      ))}
      <ErrorPanel error={error} />
    </Stack>
  );
}

function Row({ personId, job }: { readonly personId: string; readonly job: JudgedEmployment }) {
  const { t, finding } = useWords();
  const { employment, standing } = job;
  const { startDate, endDate } = employment;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/pekerja/$id/hubungan-kerja/$job"
              params={{ id: personId, job: employment.id }}
            />
          )}
        >
          {employment.employerName}
        </Anchor>
        {standing.warnings.map((warning) => (
          <Text key={finding(warning)} size="xs" c="var(--tone-wait-text)">
            {finding(warning)}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{employment.position || '–'}</Table.Td>
      <Table.Td>{employment.contract ?? '–'}</Table.Td>
      <Table.Td className="tabular">
        {t('employment.span', {
          from: startDate === null ? '?' : formatDateShort(startDate),
          to: endDate === null ? t('employment.span.now') : formatDateShort(endDate),
        })}
      </Table.Td>
      <Table.Td>
        <VerdictBadge verdict={standing.verdict} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Where there is no job: what belongs here, and how it begins. */
export function NoJobs({
  personId,
  layoffs,
  hasButton = true,
}: {
  readonly personId: string;
  readonly layoffs: readonly PersonLayoff[];
  /** False where the page itself has the button. */
  readonly hasButton?: boolean;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const add = () => void navigate({ to: '/pekerja/$id/hubungan-kerja/baru', params: { id: personId } });
  return (
    <Empty
      icon={<IconBriefcase size={32} stroke={1.5} aria-hidden />}
      title={t('employment.empty.title')}
      description={t('employment.empty.text')}
      {...(hasButton ? { action: t('employment.add'), onAction: add } : {})}
    >
      <div className={styles.offers}>
        <LayoffOffers personId={personId} layoffs={layoffs} />
      </div>
    </Empty>
  );
}

/** Jobs of a person, each with what stands on record of it. */
export function JobsTab({
  personId,
  layoffs,
}: {
  readonly personId: string;
  readonly layoffs: readonly PersonLayoff[];
}) {
  const { t } = useWords();
  const asOf = useToday();
  const found = useProcedure('employments.ofPerson', { personId, asOf });
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {(jobs) => {
        if (jobs.length === 0) return <NoJobs personId={personId} layoffs={layoffs} hasButton={false} />;
        const known = new Set<string>(jobs.map(({ employment }) => employment.employerId));
        const open = layoffs.filter(({ employerId }) => !known.has(employerId));
        return (
          <Section title={t('employment.title')}>
            <Table verticalSpacing={6} aria-label={t('employment.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('employment.field.employer')}</Table.Th>
                  <Table.Th>{t('employment.field.position')}</Table.Th>
                  <Table.Th>{t('employment.field.contract')}</Table.Th>
                  <Table.Th>{t('employment.column.span')}</Table.Th>
                  <Table.Th>{t('employment.column.verdict')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {jobs.map((job) => (
                  <Row key={job.employment.id} personId={personId} job={job} />
                ))}
              </Table.Tbody>
            </Table>
            {open.length > 0 && (
              <div className={styles.below}>
                <LayoffOffers personId={personId} layoffs={open} />
              </div>
            )}
          </Section>
        );
      }}
    </Loaded>
  );
}
