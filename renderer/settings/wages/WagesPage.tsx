import { Button, Group, Select, Text } from '@mantine/core';
import { IconCoins, IconDownload, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import type { MinimumWage } from '../../../shared/domain/minimum-wage.ts';
import { call } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import type { Order } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { sortOf } from '../../ui/table/list-params.ts';
import { wholeList } from '../../ui/table/whole-list.ts';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { type PanelSubject, WagePanel } from './WagePanel.tsx';
import { WageReviewPage } from './WageReviewPage.tsx';
import { useWageColumns } from './wage-columns.tsx';
import { newWage, openingYear, shownWages } from './wage-form.ts';
import classes from './wages.module.css';

const ALL = 'semua';
const SORTS = ['region', 'sector', 'amount', 'year'] as const;
const rowKey = (wage: MinimumWage) => wage.id;

/** The minimum wages that the office holds wages against; the address may name a file under review. */
export function WagesPage() {
  const { berkas } = useSearch({ from: '/pengaturan' });
  return berkas === undefined ? <WageTablePage /> : <WageReviewPage key={berkas} token={berkas} />;
}

function WageTablePage() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/pengaturan' });
  const query = useProcedure('wages.list', { year: null });
  const office = useProcedure('office.get', {});
  const [subject, setSubject] = useState<PanelSubject | null>(null);
  const [error, setError] = useState<unknown>(null);
  const years = query.data?.years ?? [];
  const chosen = Number(tab);
  const year = tab === ALL ? null : years.includes(chosen) ? chosen : openingYear(years, today);
  const showYear = (next: number | null) =>
    void navigate({
      to: '/pengaturan',
      search: { bagian: 'upah-minimum', tab: next === null ? ALL : String(next) },
      replace: true,
    });

  const attempt = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const add = () =>
    setSubject({ kind: 'new', start: newWage(office.data?.regionCode ?? '', year ?? yearOf(today)) });
  const pick = () =>
    void attempt(async () => {
      const file = await call('files.pick', { purpose: 'list' });
      if (file === null) return;
      await navigate({ to: '/pengaturan', search: { bagian: 'upah-minimum', berkas: file.token } });
    });
  const save = () =>
    void attempt(async () => {
      const saved = await call('wages.saveCsv', { year });
      if (saved !== null) notifyDone(t('wages.csv.saved', { file: saved.fileName }));
    });
  useShortcut('new', add);
  return (
    <Page
      title={t('wages.title')}
      subtitle={t('wages.lead')}
      layout="fill"
      primary={{ label: t('wages.add'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
      actions={
        <>
          <Button variant="default" leftSection={<IconTableImport size={16} aria-hidden />} onClick={pick}>
            {t('wages.import')}
          </Button>
          <Button
            variant="default"
            disabled={years.length === 0}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={save}
          >
            {t('wages.csv')}
          </Button>
        </>
      }
    >
      {error !== null && (
        <div className={classes.notice}>
          <ErrorPanel error={error} />
        </div>
      )}
      <Loaded
        query={query}
        failed={(failed) => <ErrorPanel error={failed} onAgain={() => void query.refetch()} />}
      >
        {({ wages }) =>
          wages.length === 0 ? (
            <NoneYet onAdd={add} onImport={pick} />
          ) : (
            <WageTable
              wages={wages}
              years={years}
              year={year}
              onYear={showYear}
              onOpen={(wage) => setSubject({ kind: 'edit', wage })}
            />
          )
        }
      </Loaded>
      <WagePanel
        subject={subject}
        onClose={() => setSubject(null)}
        // What was just written is never hidden by the year on screen.
        onSaved={(wage) => {
          if (year !== null && wage.year !== year) showYear(wage.year);
        }}
      />
    </Page>
  );
}

function NoneYet({ onAdd, onImport }: { readonly onAdd: () => void; readonly onImport: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<IconCoins size={32} stroke={1.5} aria-hidden />}
      title={t('wages.empty.title')}
      description={t('wages.empty.text')}
    >
      <Text size="sm" c="dimmed" maw={440}>
        {t('wages.empty.columns')}
      </Text>
      <Group mt="xs" justify="center">
        <Button variant="default" onClick={onAdd}>
          {t('wages.add')}
        </Button>
        <Button variant="default" onClick={onImport}>
          {t('wages.import')}
        </Button>
      </Group>
    </Empty>
  );
}

function WageTable({
  wages,
  years,
  year,
  onYear,
  onOpen,
}: {
  readonly wages: readonly MinimumWage[];
  readonly years: readonly number[];
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
  readonly onOpen: (wage: MinimumWage) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const columns = useWageColumns();
  // Without a choice, rows stand as the record gives them: newest year first, by region and sector.
  const shown = shownWages(
    wages,
    { year, text },
    order === null ? null : { ...order, by: sortOf(SORTS, order.by) },
  );
  const filterEmpty = useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(year === null ? [] : [String(year)]),
  ]);
  return (
    <>
      <div className={classes.tools}>
        <FilterBar text={text} onText={setText} placeholder={t('wages.filter')}>
          <Select
            aria-label={t('wages.year.filter')}
            w={150}
            allowDeselect={false}
            value={year === null ? ALL : String(year)}
            onChange={(value) => onYear(value === null || value === ALL ? null : Number(value))}
            data={[
              ...years.map((each) => ({ value: String(each), label: String(each) })),
              { value: ALL, label: t('wages.year.all') },
            ]}
          />
        </FilterBar>
      </div>
      <DataTable
        id="minimum-wages"
        label={t('wages.list')}
        columns={columns}
        list={wholeList(shown)}
        rowKey={rowKey}
        rowLabel={(wage) => wage.regionName}
        order={order ?? { by: '', descending: false }}
        onOrder={setOrder}
        onOpen={onOpen}
        empty={<Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={() => setText('')} />}
      />
    </>
  );
}
