import { Button, Group, Select, Switch, Text } from '@mantine/core';
import { IconPlus, IconTableImport } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../shared/contract/procedure.ts';
import { LAYOFF_RESPONSES, type LayoffLine, type LayoffReport } from '../../shared/domain/layoff.ts';
import { call } from '../client/client.ts';
import { useList, useProcedure } from '../client/hooks.ts';
import { useLineProofs } from '../disputes/settling/PersonProofs.tsx';
import { carryWorkers } from '../letters/batch/batch-state.ts';
import { ReferManyDialog } from '../referrals/many/ReferManyDialog.tsx';
import { useReferLine } from '../referrals/use-referral-way.ts';
import { ReportSheetsButton } from '../rights-sheets/ReportSheetsButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { listParams, sortOf } from '../ui/table/list-params.ts';
import { useSelection } from '../ui/table/selection.ts';
import { useToday } from '../ui/today.ts';
import styles from './Layoffs.module.css';
import { LinePanel, type LineWork } from './LinePanel.tsx';
import { useLineColumns } from './line-columns.tsx';
import { RemoveLinesDialog, ResponseDialog } from './lines-dialogs.tsx';

const route = getRouteApi('/laporan/$id');
const SORTS = ['lineNumber', 'name', 'layoffDate', 'wage', 'response'] as const;
const WITHOUT_NIK = 'tanpa-nik';
/** As many lines as an address names. */
const MOST_NAMED = 100;
const rowKey = (row: LayoffLine) => row.id;

/** A list that was checked and not taken over yet. */
function UnfinishedImport({ reportId }: { readonly reportId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const batches = useProcedure('imports.list', { reportId });
  const open = (batches.data ?? []).find((batch) => batch.state === 'staged' || batch.state === 'committing');
  if (open === undefined) return null;
  return (
    <div className={styles.unfinished}>
      <Text size="sm">{t('layoffs.unfinished', { file: open.fileName })}</Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          void navigate({ to: '/laporan/$id/impor', params: { id: reportId }, search: { berkas: open.id } })
        }
      >
        {t('layoffs.unfinished.go-on')}
      </Button>
    </div>
  );
}

/** The workers of a report: filter, pick, answer many at once, add, change, remove. */
export function WorkersTab({
  report,
  closed,
  onTicked,
}: {
  readonly report: LayoffReport;
  readonly closed: boolean;
  /** Whether rows are ticked: their letter is then made here and not from the head of the page. */
  readonly onTicked: (ticked: boolean) => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const change = route.useNavigate();
  const search = route.useSearch();
  const params = listParams(
    `/laporan/${report.id}`,
    search,
    (next) =>
      void change({
        search: { ...(search.tab === undefined ? {} : { tab: search.tab }), ...next },
        replace: true,
      }),
    { by: 'lineNumber', descending: false },
  );
  const response = LAYOFF_RESPONSES.find((one) => one === params.filter) ?? null;
  const withoutNik = params.filter === WITHOUT_NIK;
  const filter = {
    reportId: report.id,
    text: params.text,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    response,
    withoutNik,
  };
  const list = useList('layoffLines.list', { ...filter, limit: 300 });
  const selection = useSelection();
  const ticked = selection.ids.size > 0;
  useEffect(() => {
    onTicked(ticked);
    return () => onTicked(false);
  }, [ticked, onTicked]);
  const [work, setWork] = useState<LineWork | null>(null);
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const [answering, setAnswering] = useState(false);
  const [referring, setReferring] = useState(false);
  const referLine = useReferLine();
  const columns = useLineColumns(useLineProofs(report.id));
  const add = () => setWork({ kind: 'add' });
  useShortcut('new', closed ? null : add);
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...(response === null ? [] : [t(`layoffs.response.${response}`)]),
    ...(withoutNik ? [t('layoffs.line.without-nik')] : []),
  ]);
  const picked = [...selection.ids];
  const only = picked.length === 1 ? list.rows.find(({ id }) => id === picked[0]) : undefined;
  const contested = list.rows.filter(
    ({ id, response: answer }) => answer === 'refuses' && selection.ids.has(id),
  );
  // All who refuse where more are picked than an address holds; they are picked among there.
  const register = (lines: readonly LayoffLine[]) =>
    void navigate({
      to: '/perkara/baru',
      search: {
        laporan: report.id,
        ...(lines.length === 0 || lines.length > MOST_NAMED ? {} : { baris: lines.map(rowKey).join(',') }),
      },
    });
  const unseen = (list.total ?? 0) > list.rows.length && selection.ids.size >= list.rows.length;
  const pickAll = async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Page<LayoffLine> = await call('layoffLines.list', { ...filter, limit: 500, after });
      ids.push(...page.rows.map(rowKey));
      after = page.next;
    } while (after !== null);
    selection.setAll(ids);
  };
  return (
    <>
      <div className={styles.tools} hidden={report.counts.workers === 0 && !params.narrowed}>
        {selection.ids.size > 0 ? (
          <Group gap="sm" py={8}>
            <Text size="sm" fw={500} className="tabular">
              {t('ui.table.selected', { n: selection.ids.size })}
            </Text>
            {unseen && selection.ids.size < (list.total ?? 0) && (
              <Button variant="default" onClick={() => void pickAll()}>
                {t('ui.table.select-total', { n: list.total ?? 0 })}
              </Button>
            )}
            {only !== undefined && (
              <Button
                variant="default"
                onClick={() =>
                  void navigate({
                    to: '/surat/baru',
                    search: { laporan: report.id, baris: only.id, pekerja: only.personId },
                  })
                }
              >
                {t('drafts.new')}
              </Button>
            )}
            {picked.length > 1 && (
              <Button
                variant="default"
                onClick={() => {
                  carryWorkers(today, { id: report.id, name: report.employerName, detail: '' }, picked);
                  void navigate({ to: '/surat/massal' });
                }}
              >
                {t('batch.for-workers', { n: picked.length })}
              </Button>
            )}
            <ReportSheetsButton reportId={report.id} lineIds={picked} count={picked.length} />
            {report.state !== 'withdrawn' && (
              <Button
                variant="default"
                onClick={() => {
                  if (only === undefined) setReferring(true);
                  else void referLine(only.id);
                }}
              >
                {t('referrals.refer')}
              </Button>
            )}
            {contested.length > 0 && (
              <Button variant="default" onClick={() => register(contested)}>
                {t('layoffs.dispute')}
              </Button>
            )}
            <Button variant="default" onClick={() => setAnswering(true)} disabled={closed}>
              {t('layoffs.lines.set-response')}
            </Button>
            <Button variant="default" onClick={() => setRemoving(picked)} disabled={closed}>
              {t('layoffs.lines.remove', { n: selection.ids.size })}
            </Button>
            <Button variant="subtle" color="gray" onClick={selection.clear}>
              {t('ui.table.unselect')}
            </Button>
          </Group>
        ) : (
          <FilterBar text={params.text} onText={params.setText} placeholder={t('layoffs.lines.filter')}>
            <Select
              aria-label={t('layoffs.line.response')}
              w={190}
              value={response ?? ''}
              allowDeselect={false}
              onChange={(value) => params.setFilter(value ?? '')}
              data={[
                { value: '', label: t('layoffs.response.all') },
                ...LAYOFF_RESPONSES.map((value) => ({ value, label: t(`layoffs.response.${value}`) })),
              ]}
            />
            <Switch
              label={t('layoffs.line.without-nik')}
              checked={withoutNik}
              onChange={(event) => params.setFilter(event.currentTarget.checked ? WITHOUT_NIK : '')}
            />
            {!closed && (
              <Group gap="xs" ml="auto">
                <Button
                  variant="default"
                  leftSection={<IconTableImport size={16} aria-hidden />}
                  onClick={() => void navigate({ to: '/laporan/$id/impor', params: { id: report.id } })}
                >
                  {t('layoffs.import')}
                </Button>
                <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                  {t('layoffs.line.new')}
                </Button>
              </Group>
            )}
          </FilterBar>
        )}
      </div>
      {!closed && <UnfinishedImport reportId={report.id} />}
      {report.counts.refuses > 0 && (
        <div className={styles.note}>
          <Text size="xs" c="var(--tone-bad-text)">
            {t('layoffs.lines.refuses-note', { n: report.counts.refuses })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => register([])}>
            {t('layoffs.dispute')}
          </Button>
        </div>
      )}
      <DataTable
        id="layoff-lines"
        placeId={`layoff-lines-${report.id}`}
        label={t('layoffs.tab.workers')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={(row) => row.name}
        order={params.order}
        onOrder={params.setOrder}
        selection={selection}
        onOpen={
          closed
            ? (row) => void navigate({ to: '/pekerja/$id', params: { id: row.personId } })
            : (line) => setWork({ kind: 'edit', line })
        }
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty title={t('layoffs.lines.empty.title')} description={t('layoffs.lines.empty.text')}>
              {!closed && (
                <Group mt="xs">
                  <Button
                    variant="default"
                    onClick={() => void navigate({ to: '/laporan/$id/impor', params: { id: report.id } })}
                  >
                    {t('layoffs.import')}
                  </Button>
                  <Button variant="default" onClick={add}>
                    {t('layoffs.line.new')}
                  </Button>
                </Group>
              )}
            </Empty>
          )
        }
      />
      <LinePanel
        reportId={report.id}
        work={work}
        onClose={() => setWork(null)}
        onRemove={(line) => {
          setWork(null);
          setRemoving([line.id]);
        }}
      />
      {referring && <ReferManyDialog report={report} ticked={picked} onClose={() => setReferring(false)} />}
      <RemoveLinesDialog
        reportId={report.id}
        ids={removing}
        onClose={() => setRemoving(null)}
        onDone={selection.clear}
      />
      <ResponseDialog
        reportId={report.id}
        ids={answering ? picked : null}
        onClose={() => setAnswering(false)}
        onDone={selection.clear}
      />
    </>
  );
}
