import { Select, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../client/client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import type { Selection } from '../../ui/table/selection.ts';

const SETTLED = ['all', 'open', 'settled'] as const;
export type SettledFilter = (typeof SETTLED)[number];

/** What the workers of a dispute are narrowed by. */
export interface WorkerFilter {
  readonly text: string;
  readonly settled: SettledFilter;
  readonly aboveOffer: boolean;
}

export const EVERYONE: WorkerFilter = { text: '', settled: 'all', aboveOffer: false };

/** A filter with what is asked of the record: the text a moment after it was typed. */
export function useWorkerFilter(start: WorkerFilter = EVERYONE) {
  const [filter, setFilter] = useState(start);
  const [text] = useDebouncedValue(filter.text, 60);
  const { t } = useTranslation();
  const empty = useFilterEmpty([
    ...(filter.text === '' ? [] : [t('ui.table.filter.text', { text: filter.text })]),
    ...(filter.settled === start.settled ? [] : [t(`disputes.workers.filter.settled-of.${filter.settled}`)]),
    ...(filter.aboveOffer ? [t('disputes.workers.filter.above-offer-of')] : []),
  ]);
  const isNarrowed = filter.text !== '' || filter.settled !== start.settled || filter.aboveOffer;
  return {
    filter,
    asked: { ...filter, text },
    change: (part: Partial<WorkerFilter>) => setFilter((now) => ({ ...now, ...part })),
    clear: () => setFilter(start),
    isNarrowed,
    empty,
  };
}

/** Narrows the workers to those who settled or did not, and to those who demand more than is offered. */
export function WorkerFilters({
  filter,
  onChange,
}: {
  readonly filter: WorkerFilter;
  readonly onChange: (part: Partial<WorkerFilter>) => void;
}) {
  const { t } = useTranslation();
  const label = { all: 'all', open: 'is-open', settled: 'is-settled' } as const;
  return (
    <>
      <Select
        aria-label={t('disputes.workers.filter.settled')}
        w={160}
        allowDeselect={false}
        value={filter.settled}
        onChange={(value) => onChange({ settled: SETTLED.find((one) => one === value) ?? 'all' })}
        data={SETTLED.map((value) => ({ value, label: t(`disputes.workers.filter.${label[value]}`) }))}
      />
      <Switch
        label={t('disputes.workers.filter.above-offer')}
        checked={filter.aboveOffer}
        onChange={(event) => onChange({ aboveOffer: event.currentTarget.checked })}
      />
    </>
  );
}

/** Picks everyone who fits a filter, those who are not on the screen yet too. */
export function usePickAll(disputeId: string, asked: WorkerFilter, selection: Selection) {
  const { fault } = useWords();
  const [busy, setBusy] = useState(false);
  const pick = async () => {
    setBusy(true);
    try {
      selection.setAll(await call('disputeWorkers.ids', { disputeId, ...asked }));
    } catch (error) {
      const { title, advice } = fault(error);
      notifyProblem(title, advice);
    } finally {
      setBusy(false);
    }
  };
  return { pick: () => void pick(), busy };
}
