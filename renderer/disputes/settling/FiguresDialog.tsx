import { Group, NumberInput, Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { FIGURE_RULES, type FigureRule, MOST_MONEY } from '../../../shared/domain/dispute/figures.ts';
import { formatRupiah, readRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';
import { STALE_BY_PEOPLE } from '../stale.ts';

const SUMS = ['offer', 'figure'] as const;
type Sum = (typeof SUMS)[number];
type RuleKind = FigureRule['kind'];

/** The rule as far as it is typed; null while a number is missing. Pure. */
function ruleOf(kind: RuleKind, percent: number | null, amountText: string): FigureRule | null {
  if (kind === 'percent-of-minimum') return percent === null ? null : { kind, percent };
  if (kind !== 'amount') return { kind };
  const read = readRupiah(amountText);
  return read.kind === 'amount' && read.amount <= MOST_MONEY ? { kind, amount: read.amount } : null;
}

function Preview({
  preview,
  kind,
}: {
  readonly preview: OutputOf<'disputeWorkers.tryFigures'> | undefined;
  readonly kind: RuleKind;
}) {
  const { t } = useWords();
  const sum = (amount: number) => formatRupiah(rupiah(amount));
  return (
    <Stack gap={2} mih={64} aria-live="polite">
      {preview !== undefined && (
        <>
          <Text size="sm" fw={500} className="tabular">
            {preview.changed === 0
              ? t('disputes.figures.preview.none')
              : t('disputes.figures.preview', {
                  n: preview.changed,
                  before: sum(preview.before),
                  after: sum(preview.after),
                })}
          </Text>
          {preview.same > 0 && (
            <Text size="sm" c="dimmed">
              {t('disputes.figures.preview.same', { n: preview.same })}
            </Text>
          )}
          {preview.unknown > 0 && (
            <Text size="sm" c="var(--tone-law-text)">
              {t(
                kind === 'demand'
                  ? 'disputes.figures.preview.unknown.demand'
                  : 'disputes.figures.preview.unknown.minimum',
                { n: preview.unknown },
              )}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}

function useSetFigures(disputeId: string) {
  const { t, fault } = useWords();
  const putBack = useCommand('disputeWorkers.putBackFigures', { invalidates: STALE_BY_PEOPLE });
  const set = useCommand('disputeWorkers.setFigures', { invalidates: STALE_BY_PEOPLE });
  // The dialog is gone by then: what a mutation calls back is not heard any more, its promise is.
  const undo = async (sum: Sum, changed: OutputOf<'disputeWorkers.setFigures'>) => {
    try {
      const n = await putBack.mutateAsync({ disputeId, sum, changed: [...changed] });
      notifyDone(t('disputes.figures.put-back', { n }));
    } catch (error) {
      const { title, advice } = fault(error);
      notifyProblem(title, advice);
    }
  };
  return { set, undo };
}

/** Sets the offer or the mediator's figure of many workers by one rule, after showing what comes of it. */
export function FiguresDialog({
  disputeId,
  ids,
  onClose,
}: {
  readonly disputeId: string;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [sum, setSum] = useState<Sum>('figure');
  const [kind, setKind] = useState<RuleKind>('minimum');
  const [percent, setPercent] = useState<number | null>(100);
  const [amount, setAmount] = useState('');
  const { set, undo } = useSetFigures(disputeId);
  const rule = ruleOf(kind, percent, amount);
  const [asked] = useDebouncedValue(rule, 200);
  const personIds = [...ids];
  const preview = useProcedure(
    'disputeWorkers.tryFigures',
    { disputeId, personIds, sum, rule: asked ?? { kind: 'minimum' } },
    { enabled: asked !== null, keep: true, staleTime: 0 },
  );
  const seen = rule === null || preview.isPlaceholderData ? undefined : preview.data;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('disputes.figures.title', { n: ids.length })}
      action={t('disputes.figures.action', { n: seen?.changed ?? 0 })}
      busy={set.isPending}
      disabled={rule === null || seen === undefined || seen.changed === 0}
      error={set.error ?? preview.error}
      onConfirm={() => {
        if (rule === null) return;
        set.mutate(
          { disputeId, personIds, sum, rule },
          {
            onSuccess: (changed) => {
              notifyUndo(
                t(`disputes.figures.done.${sum}`, { n: changed.length }),
                () => void undo(sum, changed),
              );
              onClose();
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('disputes.figures.sum')}
          value={sum}
          onChange={(value) => setSum(value as Sum)}
          data={SUMS.map((value) => ({ value, label: t(`disputes.figures.${value}`) }))}
        />
        <Radio.Group
          label={t('disputes.figures.rule')}
          value={kind}
          onChange={(value) => setKind(value as RuleKind)}
        >
          <Stack gap="xs" mt="xs">
            {FIGURE_RULES.map((value) => (
              <Radio key={value} value={value} label={t(`disputes.figures.rule.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group mih={62} align="flex-start">
          {kind === 'percent-of-minimum' && (
            <NumberInput<number>
              label={t('disputes.figures.percent')}
              value={percent ?? ''}
              onChange={(value) => setPercent(typeof value === 'number' ? value : null)}
              min={1}
              max={1_000}
              allowDecimal={false}
              suffix=" %"
              maw={140}
            />
          )}
          {kind === 'amount' && (
            <TextInput
              label={t('disputes.figures.amount')}
              value={amount}
              onChange={(event) => setAmount(event.currentTarget.value)}
              onBlur={() => {
                const read = readRupiah(amount);
                if (read.kind === 'amount') setAmount(formatRupiah(read.amount));
              }}
              inputMode="numeric"
              className="tabular"
              maw={240}
            />
          )}
        </Group>
        <Preview preview={seen} kind={kind} />
        {sum === 'figure' && kind === 'percent-of-minimum' && percent !== null && percent < 100 && (
          <Text size="sm" c="var(--tone-wait-text)">
            {t('disputes.figures.below')}
          </Text>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
