import { Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EMPLOYMENT_VERDICTS } from '../../../shared/domain/employment/employment.ts';
import { VERDICT_WORDS } from '../../../shared/letters/readiness-words.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Chips } from '../../layoffs/readiness/Chips.tsx';
import { Computing } from '../../layoffs/readiness/Computing.tsx';
import figureStyles from '../../layoffs/readiness/Readiness.module.css';
import { useComputed } from '../../layoffs/readiness/use-computed.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { listParams } from '../../ui/table/list-params.ts';
import { useToday } from '../../ui/today.ts';
import { FirmWorkers } from './FirmWorkers.tsx';

const route = getRouteApi('/perusahaan/$id');
const ARREARS = 'tunggakan';

function Shown({ employerId }: { readonly employerId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const change = route.useNavigate();
  const search = route.useSearch();
  const params = listParams(
    `/perusahaan/${employerId}/pekerja`,
    search,
    (next) => void change({ search: { tab: 'pekerja', ...next }, replace: true }),
    { by: 'name', descending: false },
  );
  const [chosen = '', only = ''] = params.filter.split('~');
  const verdict = EMPLOYMENT_VERDICTS.find((one) => one === chosen) ?? null;
  const arrears = only === ARREARS;
  const narrow = (next: string | null, owing: boolean) => {
    const text = `${next ?? ''}~${owing ? ARREARS : ''}`;
    params.setFilter(text === '~' ? '' : text);
  };
  const figures = useProcedure('readiness.firmFigures', { employerId, asOf: today }, { keep: true });
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...(verdict === null ? [] : [VERDICT_WORDS[verdict]]),
    ...(arrears ? [t('firm.only-arrears')] : []),
  ]);
  return (
    <>
      {figures.data !== undefined && (
        <div className={figureStyles.figures}>
          <Chips
            label={t('readiness.figures.verdict')}
            codes={EMPLOYMENT_VERDICTS}
            words={VERDICT_WORDS}
            counts={figures.data.verdicts}
            chosen={verdict}
            onChoose={(next) => narrow(next, arrears)}
          />
        </div>
      )}
      <FirmWorkers
        kind="all"
        filter={{ employerId, asOf: today, verdict, arrears, month: null, text: params.text }}
        params={params}
        label={t('firm.tab.pekerja')}
        filters={
          <Switch
            label={t('firm.only-arrears')}
            checked={arrears}
            onChange={(event) => narrow(verdict, event.currentTarget.checked)}
          />
        }
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty title={t('firm.workers.empty')} description={t('firm.workers.empty.text')} />
          )
        }
      />
    </>
  );
}

/** Everyone of a firm with the verdict on the job, what the firm owes, and the last layoff. */
export function WorkersTab({ employerId }: { readonly employerId: string }) {
  const computed = useComputed('firm', employerId, useToday());
  return computed.ready ? <Shown employerId={employerId} /> : <Computing computed={computed} />;
}
