import { Button } from '@mantine/core';
import { IconListNumbers, IconPrinter, IconTableExport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../shared/contract/letter-archive.ts';
import { letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { bookName } from '../../../shared/letters/register-words.ts';
import { useCommand, useList, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import { LetterTabs, useNewLetter } from '../LetterTabs.tsx';
import { GapsPanel } from './GapsPanel.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { registerColumns } from './register-columns.tsx';
import { type RegisterParams, useRegisterParams } from './register-params.ts';

const rowKey = (row: RegisterRow) => row.id;

/** The two ways out: a file, and paper. */
function useWaysOut(params: RegisterParams) {
  const { t, fault } = useWords();
  const save = useCommand('register.saveXlsx', { invalidates: [] });
  const print = useCommand('register.print', { invalidates: [] });
  const problem = (error: Error) => notifyProblem(fault(error).title, fault(error).advice);
  return {
    saving: save.isPending,
    printing: print.isPending,
    save: () =>
      save.mutate(params.filter, {
        onError: problem,
        onSuccess: (saved) => {
          if (saved === null) return;
          const { fileName: file, rows, total } = saved;
          notifyDone(
            rows < total
              ? t('letters.register.saved-part', { file, rows, total })
              : t('letters.register.saved', { file, rows }),
          );
        },
      }),
    print: () => print.mutate(params.filter, { onError: problem }),
  };
}

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
  ways,
  nothing,
  onGaps,
}: {
  readonly ways: ReturnType<typeof useWaysOut>;
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
      <Button
        {...look}
        disabled={nothing}
        loading={ways.saving}
        leftSection={<IconTableExport size={14} aria-hidden />}
        onClick={ways.save}
      >
        {t('letters.register.save')}
      </Button>
      <Button
        {...look}
        disabled={nothing}
        loading={ways.printing}
        leftSection={<IconPrinter size={14} aria-hidden />}
        onClick={ways.print}
      >
        {t('letters.register.print')}
      </Button>
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
  const ways = useWaysOut(params);
  const [gaps, setGaps] = useState(false);
  const filterEmpty = useNarrowedWords(params);
  const nothing = list.total === null || list.total === 0;
  const primary = useNewLetter();
  useShortcut('print', nothing || ways.printing ? null : ways.print);
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
        footer={<RegisterFooter ways={ways} nothing={nothing} onGaps={() => setGaps(true)} />}
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
