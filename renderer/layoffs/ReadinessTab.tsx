import { Button, Group, Text } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPLOYMENT_VERDICTS } from '../../shared/domain/employment/employment.ts';
import {
  READINESS_LACKS,
  READINESS_OUTCOMES,
  type ReadinessFigures,
  type ReadinessRow,
} from '../../shared/domain/employment/readiness.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { LACK_WORDS, OUTCOME_WORDS, VERDICT_WORDS } from '../../shared/letters/readiness-words.ts';
import { call } from '../client/client.ts';
import { useCommand, useList, useProcedure } from '../client/hooks.ts';
import { carryWorkers } from '../letters/batch/batch-state.ts';
import { LetterKindMenu } from '../letters/batch/LetterKindMenu.tsx';
import { PacketDialog } from '../packets/PacketDialog.tsx';
import { ReferManyDialog } from '../referrals/many/ReferManyDialog.tsx';
import { useReferLine } from '../referrals/use-referral-way.ts';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { notifyDone } from '../ui/notify.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { type ListParams, listParams, sortOf } from '../ui/table/list-params.ts';
import { useSelection } from '../ui/table/selection.ts';
import { useToday } from '../ui/today.ts';
import styles from './Layoffs.module.css';
import { Chips } from './readiness/Chips.tsx';
import { Computing } from './readiness/Computing.tsx';
import { FillInDialog } from './readiness/FillInDialog.tsx';
import figureStyles from './readiness/Readiness.module.css';
import { useReadinessColumns } from './readiness/readiness-columns.tsx';
import {
  type ReadinessFilter,
  readReadinessFilter,
  writeReadinessFilter,
} from './readiness/readiness-filter.ts';
import { useComputed } from './readiness/use-computed.ts';

const route = getRouteApi('/laporan/$id');
const SORTS = ['lineNumber', 'name', 'verdict', 'outcome', 'claimDeadline'] as const;
/** Letters that carry a worker on towards the benefit. */
const KINDS = [
  'membership-request',
  'arrears-notice',
  'inspection-request',
  'employment-statement',
  'jkp-referral',
] as const satisfies readonly SpecKindCode[];
const rowKey = (row: ReadinessRow) => row.lineId;
const rowLabel = (row: ReadinessRow) => row.name;

function Figures({
  figures,
  filter,
  onFilter,
}: {
  readonly figures: ReadinessFigures;
  readonly filter: ReadinessFilter;
  readonly onFilter: (filter: ReadinessFilter) => void;
}) {
  const { t } = useTranslation();
  const lacking = READINESS_LACKS.filter((lack) => figures.lacks[lack] > 0 || filter.lacks === lack);
  return (
    <div className={figureStyles.figures}>
      <Chips
        label={t('readiness.figures.verdict')}
        codes={EMPLOYMENT_VERDICTS}
        words={VERDICT_WORDS}
        counts={figures.verdicts}
        chosen={filter.verdict}
        onChoose={(verdict) => onFilter({ ...filter, verdict })}
      />
      <Chips
        label={t('readiness.figures.outcome')}
        codes={READINESS_OUTCOMES}
        words={OUTCOME_WORDS}
        counts={figures.outcomes}
        chosen={filter.outcome}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
      {lacking.length > 0 && (
        <Chips
          label={t('readiness.figures.lacks')}
          codes={lacking}
          words={LACK_WORDS}
          counts={figures.lacks}
          chosen={filter.lacks}
          onChoose={(lacks) => onFilter({ ...filter, lacks })}
        />
      )}
    </div>
  );
}

function Workers({
  report,
  params,
  onTicked,
}: {
  readonly report: LayoffReport;
  readonly params: ListParams;
  readonly onTicked: (ticked: boolean) => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const chosen = readReadinessFilter(params.filter);
  const filter = { reportId: report.id, asOf: today, ...chosen, text: params.text };
  const list = useList('readiness.ofReport', {
    ...filter,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    limit: 300,
  });
  const figures = useProcedure('readiness.figures', { reportId: report.id, asOf: today }, { keep: true });
  const save = useCommand('readiness.saveXlsx', { invalidates: [] });
  const selection = useSelection();
  const columns = useReadinessColumns();
  const [packing, setPacking] = useState(false);
  const [referring, setReferring] = useState(false);
  const [filling, setFilling] = useState(false);
  const referLine = useReferLine();
  const picked = [...selection.ids];
  const ticked = picked.length > 0;
  useEffect(() => {
    onTicked(ticked);
    return () => onTicked(false);
  }, [ticked, onTicked]);
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...(chosen.verdict === null ? [] : [VERDICT_WORDS[chosen.verdict]]),
    ...(chosen.outcome === null ? [] : [OUTCOME_WORDS[chosen.outcome]]),
    ...(chosen.lacks === null ? [] : [t('readiness.lacks', { lack: LACK_WORDS[chosen.lacks] })]),
  ]);
  const pickAll = async () => {
    const all = await call('readiness.chosen', filter);
    selection.setAll(all.map(({ lineId }) => lineId));
  };
  const openPackets = () => {
    const [only] = picked;
    if (picked.length === 1 && only !== undefined) void navigate({ to: '/paket', search: { baris: only } });
    else setPacking(true);
  };
  const refer = () => {
    const [only] = picked;
    if (picked.length === 1 && only !== undefined) void referLine(only);
    else setReferring(true);
  };
  const write = (kind: SpecKindCode | null) => {
    carryWorkers(today, { id: report.id, name: report.employerName, detail: '' }, picked, kind);
    void navigate({ to: '/surat/massal' });
  };
  return (
    <>
      {figures.data !== undefined && (
        <Figures
          figures={figures.data}
          filter={chosen}
          onFilter={(next) => params.setFilter(writeReadinessFilter(next))}
        />
      )}
      <div className={styles.tools}>
        {ticked ? (
          <Group gap="sm" py={8}>
            <Text size="sm" fw={500} className="tabular">
              {t('ui.table.selected', { n: picked.length })}
            </Text>
            {picked.length < (list.total ?? 0) && (
              <Button variant="default" onClick={() => void pickAll()}>
                {t('ui.table.select-total', { n: list.total ?? 0 })}
              </Button>
            )}
            <LetterKindMenu label={t('readiness.letters')} kinds={KINDS} onPick={write} />
            {report.state !== 'withdrawn' && (
              <Button variant="default" onClick={refer}>
                {t('referrals.refer')}
              </Button>
            )}
            <Button variant="default" onClick={() => setFilling(true)}>
              {t('readiness.fill-in')}
            </Button>
            <Button variant="default" onClick={openPackets}>
              {t('packet.title')}
            </Button>
            <Button variant="subtle" color="gray" onClick={selection.clear}>
              {t('ui.table.unselect')}
            </Button>
          </Group>
        ) : (
          <FilterBar text={params.text} onText={params.setText} placeholder={t('layoffs.lines.filter')}>
            <Group gap="xs" ml="auto">
              {params.narrowed && (
                <Button variant="subtle" color="gray" onClick={params.clear}>
                  {t('ui.table.clear-filter')}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<IconTableExport size={16} aria-hidden />}
                loading={save.isPending}
                disabled={(list.total ?? 0) === 0}
                onClick={() =>
                  save.mutate(filter, {
                    onSuccess: (done) => {
                      if (done !== null)
                        notifyDone(t('readiness.saved', { n: done.rows, file: done.fileName }));
                    },
                  })
                }
              >
                {t('readiness.save')}
              </Button>
            </Group>
          </FilterBar>
        )}
        <ErrorPanel error={save.error} />
      </div>
      <DataTable
        id="layoff-readiness"
        placeId={`layoff-readiness-${report.id}`}
        label={t('layoffs.tab.readiness')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={rowLabel}
        order={params.order}
        onOrder={params.setOrder}
        selection={selection}
        onOpen={(row) => void navigate({ to: '/pekerja/$id', params: { id: row.personId } })}
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty title={t('layoffs.lines.empty.title')} description={t('readiness.empty.text')} />
          )
        }
      />
      {referring && <ReferManyDialog report={report} ticked={picked} onClose={() => setReferring(false)} />}
      {filling && <FillInDialog lineIds={picked} onClose={() => setFilling(false)} />}
      {packing && (
        <PacketDialog
          subjects={picked.map((id) => ({ kind: 'line', id }))}
          onClose={() => setPacking(false)}
        />
      )}
    </>
  );
}

/** What stands on record of every worker of a report, how far each is from the benefit, and what is missing. */
export function ReadinessTab({
  report,
  onTicked,
}: {
  readonly report: LayoffReport;
  /** Whether rows are ticked: their letter is then made here and not from the head of the page. */
  readonly onTicked: (ticked: boolean) => void;
}) {
  const today = useToday();
  const change = route.useNavigate();
  const search = route.useSearch();
  const computed = useComputed('report', report.id, today);
  const params = listParams(
    `/laporan/${report.id}/status`,
    search,
    (next) => void change({ search: { tab: 'readiness', ...next }, replace: true }),
    { by: 'lineNumber', descending: false },
  );
  return computed.ready ? (
    <Workers report={report} params={params} onTicked={onTicked} />
  ) : (
    <Computing computed={computed} />
  );
}
