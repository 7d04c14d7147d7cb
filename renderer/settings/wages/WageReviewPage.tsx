import { Alert, Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ReadMinimumWage } from '../../../shared/contract/wages.ts';
import type { MinimumWage } from '../../../shared/domain/minimum-wage.ts';
import { call } from '../../client/client.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { CountChips } from '../../ui/CountChips.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { wholeList } from '../../ui/table/whole-list.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { ReviewRowPanel } from './ReviewRowPanel.tsx';
import { useReviewColumns, useReviewSentences, VERDICTS, type Verdict } from './review-columns.tsx';
import { STALE } from './use-wage-changes.ts';
import classes from './wages.module.css';

const rowKey = (row: ReadMinimumWage) => String(row.row);
const rowTone = (row: ReadMinimumWage) => (row.verdict === 'refused' ? 'bad' : undefined);
const isTaken = ({ verdict }: ReadMinimumWage) => verdict === 'new' || verdict === 'changes';
const NONE: readonly MinimumWage[] = [];

/** A file of minimum wages before anything of it is written: what each row would do, and the button that does it. */
export function WageReviewPage({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const read = useProcedure('wages.readFile', { token });
  const take = useCommand('wages.import', { invalidates: STALE });
  const rows = read.data?.rows ?? [];
  const wanted = rows.filter(isTaken).flatMap(({ wage }) => (wage === null ? [] : [wage]));
  const leave = (tab?: string) =>
    void navigate({
      to: '/pengaturan',
      search: { bagian: 'upah-minimum', ...(tab === undefined ? {} : { tab }) },
    });
  const run = () => {
    setError(null);
    take.mutate(
      { wages: wanted },
      {
        onSuccess: ({ added, changed }) => {
          notifyDone(t('wages.review.done', { added, changed }));
          const years = new Set(wanted.map(({ year }) => year));
          leave(years.size === 1 ? [...years].join() : 'semua');
        },
        onError: setError,
      },
    );
  };
  const other = async () => {
    setError(null);
    try {
      const file = await call('files.pick', { purpose: 'list' });
      if (file === null) return;
      await navigate({
        to: '/pengaturan',
        search: { bagian: 'upah-minimum', berkas: file.token },
        replace: true,
      });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Page
      title={t('wages.review.title')}
      overline={t('wages.title')}
      subtitle={read.data === undefined ? undefined : t('wages.review.lead', { file: read.data.fileName })}
      layout="fill"
      onBack={() => leave()}
      primary={{
        label: t('wages.review.take', { n: wanted.length }),
        run,
        disabled: wanted.length === 0,
        busy: take.isPending,
      }}
      actions={
        <Button variant="default" onClick={() => void other()}>
          {t('wages.review.other')}
        </Button>
      }
    >
      {error !== null && (
        <div className={classes.notice}>
          <ErrorPanel error={error} />
        </div>
      )}
      <Loaded
        query={read}
        failed={(failed) => (
          <div className={classes.notice}>
            <ErrorPanel error={failed} />
          </div>
        )}
      >
        {(file) => <Rows file={file} nothing={wanted.length === 0} />}
      </Loaded>
    </Page>
  );
}

function Rows({
  file,
  nothing,
}: {
  readonly file: OutputOf<'wages.readFile'>;
  /** Nothing of the file would be written. */
  readonly nothing: boolean;
}) {
  const { t } = useTranslation();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const known = useProcedure('wages.list', { year: null });
  const regions = useProcedure('reference.regions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const regionNames = useMemo(
    () => new Map((regions.data ?? []).map(({ code, name }) => [code, name])),
    [regions.data],
  );
  const said = useReviewSentences(known.data?.wages ?? NONE);
  const columns = useReviewColumns({ regionNames, said });
  const [open, setOpen] = useState<ReadMinimumWage | null>(null);
  const count = (each: Verdict) => file.rows.filter((row) => row.verdict === each).length;
  const refused = count('refused');
  const shown = file.rows.filter((row) => verdict === null || row.verdict === verdict);
  return (
    <>
      <div className={classes.reviewTools}>
        <CountChips<Verdict | null>
          label={t('wages.review.chips')}
          choices={[
            { value: null, label: t('wages.review.all'), count: file.rows.length },
            ...VERDICTS.map((each) => ({
              value: each,
              label: t(`wages.review.verdict.${each}`),
              count: count(each),
            })),
          ]}
          chosen={verdict}
          onChoose={(next) => setVerdict(next === verdict ? null : next)}
        />
        {refused > 0 && (
          <Alert color="yellow" role="status">
            {t('wages.review.refused', { n: refused })}
          </Alert>
        )}
        {nothing && refused === 0 && (
          <Alert color="gray" role="status">
            {t('wages.review.nothing')}
          </Alert>
        )}
      </div>
      <DataTable
        id="minimum-wage-review"
        label={t('wages.review.rows')}
        columns={columns}
        list={wholeList(shown)}
        rowKey={rowKey}
        tone={rowTone}
        onOpen={setOpen}
        empty={<Empty title={t('wages.review.empty')} />}
      />
      <ReviewRowPanel row={open} regionNames={regionNames} said={said} onClose={() => setOpen(null)} />
    </>
  );
}
