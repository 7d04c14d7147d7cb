import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../shared/contract/letter-archive.ts';
import { letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { bookName } from '../../../shared/letters/register-words.ts';
import { call } from '../../client/client.ts';
import { useList, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { SaveAndPrint } from '../../ui/SaveAndPrint.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import { LetterTabs, useNewLetter } from '../LetterTabs.tsx';
import { GapsPanel } from './GapsPanel.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { registerColumns } from './register-columns.tsx';
import { type RegisterParams, useRegisterParams } from './register-params.ts';

const rowKey = (row: RegisterRow) => row.id;

function useNarrowedWords(params: RegisterParams): string {
  const { t } = useWords();
  const { text, book, year, kind, state } = params;
  return useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(book === null ? [] : [t('letters.filter.book-of', { book: bookName(book) })]),
    ...(year === null ? [] : [t('letters.filter.year-of', { year: String(year) })]),
    ...(kind === null ? [] : [t('letters.filter.kind-of', { kind: letterKindInfo(kind).name })]),
    ...(state === null ? [] : [t('letters.filter.state-of', { state: t(`letters.standing.${state}`) })]),
  ]);
}

function RegisterFooter({
  params,
  nothing,
  onGaps,
}: {
  readonly params: RegisterParams;
  readonly nothing: boolean;
  readonly onGaps: () => void;
}) {
  const { t } = useWords();
  const look = { size: 'compact-xs', variant: 'subtle', color: 'gray' } as const;
  return (
    <>
      <Button {...look} leftSection={<IconListNumbers size={14} aria-hidden />} onClick={onGaps}>
        {t('letters.gaps.skipped')}
      </Button>
      <SaveAndPrint
        quiet
        of={nothing ? null : params.filter}
        save={(of) => call('register.saveXlsx', of)}
        print={(of) => call('register.print', of)}
        saved={({ fileName: file, rows, total }) =>
          rows < total
            ? t('letters.register.saved-part', { file, rows, total })
            : t('letters.register.saved', { file, rows })
        }
        words={{ save: t('letters.register.save'), print: t('letters.register.print') }}
      />
    </>
  );
}

/** The register of letters (buku agenda): every letter that was issued, by book and year. */
export function RegisterPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const moment = useMoment();
  const params = useRegisterParams();
  const list = useList('register.list', { ...params.filter, limit: 200 });
  const books = useProcedure('register.books', {}, { keep: true });
  const columns = useMemo(() => registerColumns(t, moment), [t, moment]);
  const [gaps, setGaps] = useState(false);
  const filterEmpty = useNarrowedWords(params);
  const nothing = list.total === null || list.total === 0;
  const primary = useNewLetter();
  return (
    <Page
      title={t('letters.title')}
      layout="fill"
      primary={primary}
      actions={
        <Button variant="default" onClick={() => void navigate({ to: '/surat/massal' })}>
          {t('batch.open')}
        </Button>
      }
      bar={
        <>
          <LetterTabs tab="register" />
          <FilterBar text={params.text} onText={params.setText} placeholder={t('letters.filter')}>
            <RegisterFilters params={params} books={books.data ?? []} />
          </FilterBar>
        </>
      }
    >
      <DataTable
        id="register"
        label={t('letters.register')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        order={params.order}
        onOrder={params.setOrder}
        onOpen={(row) => void navigate({ to: '/surat/$id', params: { id: row.id } })}
        footer={<RegisterFooter params={params} nothing={nothing} onGaps={() => setGaps(true)} />}
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty
              title={t('letters.empty.title')}
              description={t('letters.empty.text')}
              action={t('letters.empty.action')}
              onAction={() => void navigate({ to: '/laporan' })}
            />
          )
        }
      />
      <GapsPanel
        opened={gaps}
        onClose={() => setGaps(false)}
        books={books.data ?? []}
        book={params.book}
        year={params.year}
      />
    </Page>
  );
}
