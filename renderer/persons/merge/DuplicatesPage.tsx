import { Progress, Stack, Tabs, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { DistinctPair } from '../../../shared/contract/person-merge.ts';
import type { PairPerson, PersonPair } from '../../../shared/domain/person-pair.ts';
import { useCommand, useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Nik } from '../../ui/Nik.tsx';
import { notifyUndo } from '../../ui/notify-undo.tsx';
import { Page } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { lastSearchOf } from '../../ui/table/list-params.ts';
import { useMoment } from '../../ui/time-zone.ts';
import { useSlow } from '../../ui/Waiting.tsx';
import { usePairScan } from '../use-pair-scan.ts';
import styles from './Merge.module.css';
import { LikelihoodBadge, useReasons } from './pair-words.tsx';

const route = getRouteApi('/pekerja/ganda');
/** As the comparison asks for it, so that both read one answer. */
export const PAIRS = { limit: 200 } as const;

const TABS_ID = 'person-pairs';

const pairKey = (pair: { readonly first: PairPerson; readonly second: PairPerson }): string =>
  `${pair.first.id} ${pair.second.id}`;

/** Name and NIK of one side. */
function Side({ person }: { readonly person: PairPerson }) {
  const { t } = useTranslation();
  return (
    <span className={styles.side}>
      <span>{person.name}</span>
      <Text span size="xs" c="dimmed" className="tabular">
        {person.nik === null ? t('layoffs.line.no-nik') : <Nik value={person.nik} />}
      </Text>
    </span>
  );
}

/** The birth date of both, or one after the other. */
const birthDates = ({ first, second }: PersonPair): string => {
  const days = new Set(
    [first.birthDate, second.birthDate].flatMap((day) => (day === null ? [] : [formatDateShort(day)])),
  );
  return days.size === 0 ? '–' : [...days].join(' / ');
};

const sideColumns = (header: (nth: 1 | 2) => string) =>
  (['first', 'second'] as const).map((side, index) => ({
    id: side,
    header: header(index === 0 ? 1 : 2),
    size: 312,
    grow: true,
    hideable: false,
    cell: (pair: { readonly first: PairPerson; readonly second: PairPerson }) => <Side person={pair[side]} />,
  }));

function Suspected() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const reasons = useReasons();
  const scan = usePairScan();
  const complete = scan.data?.complete === true;
  const list = useList('persons.pairs', PAIRS, { enabled: complete });
  const slow = useSlow(!complete);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  const columns = useMemo(
    (): readonly Column<PersonPair>[] => [
      {
        id: 'likeness',
        header: t('persons.pairs.column.likeness'),
        size: 144,
        hideable: false,
        cell: (pair) => <LikelihoodBadge likeness={pair.likeness} />,
      },
      ...sideColumns((nth) => t(`persons.pairs.column.side-${nth}`)),
      {
        id: 'birthDate',
        header: t('persons.field.birth-date'),
        size: 116,
        cell: (pair) => <span className="tabular">{birthDates(pair)}</span>,
      },
      {
        id: 'reasons',
        header: t('persons.pairs.column.reasons'),
        size: 262,
        grow: true,
        cell: (pair) => <span title={reasons(pair)}>{reasons(pair)}</span>,
      },
    ],
    [t],
  );
  if (scan.error !== null) return <ErrorPanel error={scan.error} onAgain={() => void scan.refetch()} />;
  if (!complete) {
    const { done = 0, total = 0 } = scan.data ?? {};
    const share = total === 0 ? 0 : Math.round((done / total) * 100);
    return (
      <Stack gap={6} p="md" maw={560} role="status">
        {slow && (
          <>
            <Text size="sm">{t('persons.pairs.scanning', { share })}</Text>
            <Progress value={share} aria-label={t('persons.pairs.scanning', { share })} />
          </>
        )}
      </Stack>
    );
  }
  return (
    <DataTable
      id="person-pairs"
      label={t('persons.pairs.title')}
      columns={columns}
      list={list}
      rowKey={pairKey}
      rowLabel={(pair) => t('persons.pairs.row', { one: pair.first.name, other: pair.second.name })}
      onOpen={(pair) =>
        void navigate({
          to: '/pekerja/ganda/$satu/$dua',
          params: { satu: pair.first.id, dua: pair.second.id },
        })
      }
      empty={<Empty title={t('persons.pairs.empty.title')} description={t('persons.pairs.empty.text')} />}
    />
  );
}

function Distinct() {
  const { t } = useTranslation();
  const moment = useMoment();
  const navigate = useNavigate();
  const list = useList('persons.distincts', PAIRS);
  const drop = useCommand('persons.dropDistinct', { invalidates: ['persons'] });
  const set = useCommand('persons.setDistinct', { invalidates: ['persons'] });
  const takeBack = (pair: DistinctPair) => {
    const ids = { first: pair.first.id, second: pair.second.id };
    drop.mutate(ids, {
      onSuccess: () =>
        notifyUndo(t('persons.distinct.dropped'), () => set.mutate({ ...ids, note: pair.note })),
    });
  };
  const columns = useMemo(
    (): readonly Column<DistinctPair>[] => [
      ...sideColumns((nth) => t(`persons.pairs.column.side-${nth}`)),
      {
        id: 'said',
        header: t('persons.distinct.column.said'),
        size: 240,
        cell: (pair) => t('persons.distinct.said', { moment: moment(pair.at), by: pair.by }),
      },
      {
        id: 'note',
        header: t('persons.field.note'),
        size: 220,
        grow: true,
        cell: (pair) => pair.note || '–',
      },
    ],
    [t, moment],
  );
  return (
    <>
      <ErrorPanel error={drop.error} />
      <DataTable
        id="person-distincts"
        label={t('persons.distinct.title')}
        columns={columns}
        list={list}
        rowKey={pairKey}
        rowLabel={(pair) => t('persons.pairs.row', { one: pair.first.name, other: pair.second.name })}
        onOpen={(pair) =>
          void navigate({
            to: '/pekerja/ganda/$satu/$dua',
            params: { satu: pair.first.id, dua: pair.second.id },
          })
        }
        onDelete={takeBack}
        empty={
          <Empty title={t('persons.distinct.empty.title')} description={t('persons.distinct.empty.text')} />
        }
      />
    </>
  );
}

/** Kemungkinan ganda: records that may be of one human being, and those of which somebody said that they are not. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const { tab } = route.useSearch();
  const shown = tab === 'berbeda' ? 'berbeda' : 'kemungkinan';
  return (
    <Page
      title={t('persons.pairs.title')}
      subtitle={t('persons.pairs.subtitle')}
      layout="fill"
      onBack={() => void navigate({ to: '/pekerja', search: lastSearchOf('/pekerja') })}
      bar={
        <Tabs
          id={TABS_ID}
          value={shown}
          onChange={(value) =>
            void change({ search: value === 'berbeda' ? { tab: 'berbeda' } : {}, replace: true })
          }
        >
          <Tabs.List style={{ borderBottom: 0 }}>
            <Tabs.Tab value="kemungkinan">{t('persons.pairs.tab')}</Tabs.Tab>
            <Tabs.Tab value="berbeda">{t('persons.distinct.tab')}</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      }
    >
      <div
        id={`${TABS_ID}-panel-${shown}`}
        role="tabpanel"
        aria-labelledby={`${TABS_ID}-tab-${shown}`}
        className={styles.panel}
      >
        {shown === 'berbeda' ? <Distinct /> : <Suspected />}
      </div>
    </Page>
  );
}
