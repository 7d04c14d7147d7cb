import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCheck, LetterBatch } from '../../../shared/contract/letter-batch.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { WaitingLines } from '../../ui/Waiting.tsx';
import styles from './Batch.module.css';
import { batchOf, lettersToIssue } from './batch-form.ts';
import { startRun } from './batch-state.ts';
import { CheckTable } from './CheckTable.tsx';
import type { StepProps } from './ChooseStep.tsx';
import { Options } from './Options.tsx';

/** Stands for a batch while the date cannot be read; it is never asked. */
const NONE: LetterBatch = {
  kind: 'jkp-referral',
  dated: '2000-01-01' as LetterBatch['dated'],
  number: 'later',
  eoffice: false,
  values: {},
  skipIssued: true,
  subjects: { kind: 'workers-of-report', reportId: '-', ids: [], response: null },
};

function useConfirmWords(check: BatchCheck | undefined, n: number): string {
  const { t } = useTranslation();
  if (check === undefined || check.firstNumber === null || check.lastNumber === null)
    return t('batch.confirm.later', { n });
  if (n === 1) return t('batch.confirm.one', { first: check.firstNumber });
  return t('batch.confirm.text', { n, first: check.firstNumber, last: check.lastNumber });
}

/** Second step: what each letter lacks, what all of them share, number and output. */
export function CheckStep({
  form,
  kind,
  failed,
  onForm,
  onBack,
}: StepProps & { readonly kind: SpecKindCode; readonly failed: unknown; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  const batch = batchOf(form);
  const [asked] = useDebouncedValue(batch, 400);
  const found = useProcedure('batch.check', asked ?? NONE, {
    enabled: asked !== null,
    keep: true,
    staleTime: 0,
  });
  const check = asked === null ? undefined : found.data;
  const settled = batch !== null && !found.isFetching && JSON.stringify(batch) === JSON.stringify(asked);
  const n = check === undefined ? 0 : lettersToIssue(form, check);
  const words = useConfirmWords(check, n);
  const issue = () => {
    if (batch === null) return;
    setConfirming(false);
    void startRun({ ...batch, output: form.output, skipIncomplete: form.skipIncomplete });
  };
  return (
    <Page
      title={letterSpecs[kind].name}
      overline={t('batch.title')}
      subtitle={form.whom === 'report' ? form.report?.name : t(`batch.whom.${form.whom}`)}
      layout="fill"
      onBack={onBack}
      primary={{
        label: n === 0 ? t('batch.issue.none') : t('batch.issue', { n }),
        run: () => setConfirming(true),
        disabled: !settled || n === 0,
      }}
    >
      <div className={styles.split}>
        <aside className={styles.side} aria-label={t('batch.options')}>
          <Options form={form} kind={kind} check={check} onForm={onForm} />
        </aside>
        <div className={styles.main}>
          {(failed !== null || found.error !== null) && (
            <div className={styles.problem}>
              <ErrorPanel error={failed ?? found.error} onAgain={() => void found.refetch()} />
            </div>
          )}
          {check === undefined ? (
            found.error === null && <WaitingLines lines={8} />
          ) : (
            <CheckTable form={form} check={check} updating={!settled} />
          )}
        </div>
      </div>
      <ConfirmDialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t('batch.confirm.title')}
        action={t('batch.issue', { n })}
        disabled={!settled}
        onConfirm={issue}
      >
        <Text size="sm">{words}</Text>
        {check !== undefined && check.complete < check.total && (
          <Text size="sm">{t('batch.confirm.left-out', { n: check.total - check.complete })}</Text>
        )}
        <Text size="sm">{t(`batch.confirm.${form.output}`)}</Text>
      </ConfirmDialog>
    </Page>
  );
}
