import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { BatchOutcome } from '../../../shared/contract/letter-batch.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { type BatchRun, goToStep, putRunAway } from './batch-state.ts';

function Standing({ outcome }: { readonly outcome: BatchOutcome }) {
  const { t } = useTranslation();
  const { issued, total, cancelled, fault } = outcome;
  const isWhole = issued === total && fault === null;
  if (isWhole) {
    return (
      <Alert color="green" variant="light" role="status" icon={<IconCircleCheck aria-hidden />}>
        {t('batch.result.done', { n: issued })}
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      <Alert color="yellow" variant="light" role="status" icon={<IconAlertTriangle aria-hidden />}>
        {t(cancelled ? 'batch.result.cancelled' : 'batch.result.stopped', { n: issued, total })}
      </Alert>
      {fault !== null && <ErrorPanel error={new ContractError(fault.code, fault)} />}
    </Stack>
  );
}

/** What came of a run: how many letters, which numbers, where they are. */
export function ResultStep({
  run,
  outcome,
  kind,
}: {
  readonly run: BatchRun;
  readonly outcome: BatchOutcome;
  readonly kind: SpecKindCode | null;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = useProcedure('batch.showFolder', { job: run.job }, { enabled: false });
  const unfinished = outcome.issued < outcome.total;
  const numbers =
    outcome.firstNumber === null || outcome.lastNumber === null
      ? t('letters.number.later')
      : outcome.issued === 1
        ? outcome.firstNumber
        : t('batch.result.numbers', { first: outcome.firstNumber, last: outcome.lastNumber });
  return (
    <Page
      title={t('batch.result.title')}
      overline={kind === null ? t('batch.title') : letterSpecs[kind].name}
      layout="narrow"
      onBack={putRunAway}
      primary={{
        label: t('batch.result.folder'),
        run: () => void show.refetch(),
        icon: <IconFolderOpen size={16} aria-hidden />,
      }}
      actions={
        <Button variant="default" onClick={() => void navigate({ to: '/surat' })}>
          {t('batch.result.register')}
        </Button>
      }
    >
      <Stack gap="md">
        <Standing outcome={outcome} />
        <ErrorPanel error={show.error} />
        <Section title={t('batch.result.letters')}>
          <Facts
            facts={[
              { label: t('batch.result.issued'), value: formatNumber(outcome.issued) },
              { label: t('batch.result.pages'), value: formatNumber(outcome.pages) },
              { label: t('letters.field.number'), value: <span className="tabular">{numbers}</span> },
              { label: t('batch.result.place'), value: outcome.place },
              { label: t('batch.result.list'), value: outcome.list ?? t('batch.result.no-list') },
              ...(outcome.incomplete === 0
                ? []
                : [{ label: t('batch.result.left-out'), value: formatNumber(outcome.incomplete) }]),
            ]}
          />
          <Group mt="md">
            {unfinished && (
              <Button
                variant="default"
                onClick={() => {
                  putRunAway();
                  goToStep('check');
                }}
              >
                {t('batch.result.go-on', { n: outcome.total - outcome.issued })}
              </Button>
            )}
            <Button variant="default" onClick={putRunAway}>
              {t('batch.result.again')}
            </Button>
          </Group>
          <Text size="xs" c="dimmed" mt="sm">
            {t('batch.result.text')}
          </Text>
        </Section>
      </Stack>
    </Page>
  );
}
