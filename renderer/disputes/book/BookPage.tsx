import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import type { DisputeBookRow } from '../../../shared/domain/dispute/register-columns.ts';
import { call } from '../../client/client.ts';
import { useList, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { SaveAndPrint } from '../../ui/SaveAndPrint.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { useToday } from '../../ui/today.ts';
import styles from '../Disputes.module.css';
import { DISPUTE_TABS_ID, DisputeTabs, useNewDispute } from '../list/DisputeTabs.tsx';
import { bookColumns } from './book-columns.tsx';
import { type BookParams, useBookParams } from './book-params.ts';

const ALL = 'semua';
const rowKey = (row: DisputeBookRow) => row.id;

function BookFooter({ params, nothing }: { readonly params: BookParams; readonly nothing: boolean }) {
  const { t } = useWords();
  const { text, year } = params;
  return (
    <SaveAndPrint
      quiet
      of={nothing ? null : { text, year }}
      save={(of) => call('disputeBook.saveXlsx', of)}
      print={(of) => call('disputeBook.print', of)}
      saved={({ fileName: file, rows, total }) =>
        rows < total ? t('book.saved-part', { file, rows, total }) : t('book.saved', { file, rows })
      }
      words={{ save: t('book.save'), print: t('book.print') }}
    />
  );
}

/** The register of disputes (buku registrasi perselisihan) of a year, with the columns that offices keep. */
export function BookPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const today = useToday();
  const years = useProcedure('disputeBook.years', {}, { keep: true });
  const known = years.data ?? [];
  const params = useBookParams(known[0]?.year ?? yearOf(today));
  const { text, year, descending } = params;
  const list = useList(
    'disputeBook.list',
    { text, year, descending, limit: 200 },
    { enabled: years.data !== undefined || years.error !== null },
  );
  const columns = useMemo(() => bookColumns(t), [t]);
  const filterEmpty = useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(year === null ? [] : [t('disputes.filter.year-of', { year: String(year) })]),
  ]);
  const nothing = list.total === null || list.total === 0;
  const primary = useNewDispute();
  return (
    <Page
      title={t('disputes.title')}
      layout="fill"
      primary={primary}
      bar={
        <>
          <DisputeTabs tab="buku" />
          <FilterBar text={text} onText={(next) => params.set({ text: next })} placeholder={t('book.filter')}>
            <Select
              aria-label={t('book.year')}
              w={190}
              allowDeselect={false}
              value={year === null ? ALL : String(year)}
              onChange={(value) =>
                params.set({ year: value === null || value === ALL ? null : Number(value) })
              }
              data={[
                ...known.map((one) => ({
                  value: String(one.year),
                  label: t('book.year.of', { year: String(one.year), n: one.cases }),
                })),
                ...(year === null || known.some((one) => one.year === year)
                  ? []
                  : [{ value: String(year), label: String(year) }]),
                { value: ALL, label: t('book.year.all') },
              ]}
            />
          </FilterBar>
        </>
      }
    >
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${DISPUTE_TABS_ID}-panel-buku`}
        aria-labelledby={`${DISPUTE_TABS_ID}-tab-buku`}
      >
        <DataTable
          id="dispute-book"
          label={t('book.label')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          order={{ by: 'number', descending }}
          onOrder={(order) => params.set({ descending: order.descending })}
          onOpen={(row) => void navigate({ to: '/perkara/$id', params: { id: row.id } })}
          footer={<BookFooter params={params} nothing={nothing} />}
          empty={
            text !== '' || known.length > 0 ? (
              <Empty
                title={filterEmpty}
                action={t('ui.table.clear-filter')}
                onAction={() => params.set({ text: '', year: null })}
              />
            ) : (
              <Empty
                title={t('book.empty.title')}
                description={t('book.empty.text')}
                action={t('disputes.new')}
                onAction={primary.run}
              />
            )
          }
        />
      </div>
    </Page>
  );
}
