import { Button, Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isMonth } from '../../../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import type { ArrearsMonth, FirmFigures } from '../../../shared/domain/employment/firm-workers.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Computing } from '../../layoffs/readiness/Computing.tsx';
import { useComputed } from '../../layoffs/readiness/use-computed.ts';
import { LetterKindMenu } from '../../letters/batch/LetterKindMenu.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { listParams } from '../../ui/table/list-params.ts';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import styles from './Firm.module.css';
import { FirmWorkers } from './FirmWorkers.tsx';
import { FIRM_KINDS, useFirmLetters } from './use-firm-letters.ts';

const route = getRouteApi('/perusahaan/$id');

/** The months that are owed, newest first; each narrows the workers to those it is owed for. */
function Months({
  months,
  chosen,
  onChoose,
}: {
  readonly months: readonly ArrearsMonth[];
  readonly chosen: string;
  readonly onChoose: (month: string) => void;
}) {
  const { t } = useTranslation();
  const most = Math.max(1, ...months.map(({ workers }) => workers));
  return (
    <ul className={styles.months} aria-label={t('firm.arrears.months')}>
      {[...months].reverse().map(({ month, workers, wages, withoutWage }) => (
        <li key={month}>
          <button
            type="button"
            className={styles.month}
            aria-pressed={chosen === month}
            onClick={() => onChoose(chosen === month ? '' : month)}
          >
            <span>{formatMonth(monthNumber(month))}</span>
            <span className={styles.count}>{t('firm.arrears.workers', { n: workers })}</span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(workers / most) * 100}%` }} />
            </span>
            <span className={styles.wages}>
              {wages === 0
                ? t('firm.arrears.no-wage')
                : t('firm.arrears.wages', { sum: formatRupiah(rupiah(wages)) })}
              {wages > 0 && withoutWage > 0 && ` · ${t('firm.arrears.without-wage', { n: withoutWage })}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Shown({ employerId, figures }: { readonly employerId: string; readonly figures: FirmFigures }) {
  const { t } = useTranslation();
  const today = useToday();
  const change = route.useNavigate();
  const search = route.useSearch();
  const letters = useFirmLetters(employerId);
  const params = listParams(
    `/perusahaan/${employerId}/tunggakan`,
    search,
    (next) => void change({ search: { tab: 'tunggakan', ...next }, replace: true }),
    { by: 'arrears', descending: true },
  );
  const month = isMonth(params.filter) ? params.filter : null;
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...(month === null ? [] : [formatMonth(monthNumber(month))]),
  ]);
  if (figures.inArrears === 0)
    return <Empty title={t('firm.arrears.empty')} description={t('firm.arrears.empty.text')} />;
  return (
    <>
      <div className={styles.sum}>
        <Text size="sm" className="tabular">
          {t('firm.arrears.sum', {
            workers: figures.inArrears,
            months: figures.months.length,
            owed: formatNumber(figures.arrearsMonths),
          })}
          {figures.inLayoffMonth > 0 &&
            ` ${t('firm.arrears.in-layoff-month', { n: formatNumber(figures.inLayoffMonth) })}`}
        </Text>
        <Group gap="xs">
          <LetterKindMenu
            label={t('firm.letters.about')}
            kinds={FIRM_KINDS}
            others={false}
            busy={letters.busy}
            onPick={(kind) => {
              if (kind !== null) letters.aboutFirm(kind);
            }}
          />
        </Group>
        <ErrorPanel error={letters.error} />
      </div>
      <div className={styles.split}>
        <section className={styles.side} aria-label={t('firm.arrears.months')}>
          <Group justify="space-between" mb={6}>
            <Text size="sm" fw={600}>
              {t('firm.arrears.months')}
            </Text>
            {month !== null && (
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => params.setFilter('')}>
                {t('firm.arrears.all-months')}
              </Button>
            )}
          </Group>
          <Months months={figures.months} chosen={month ?? ''} onChoose={params.setFilter} />
        </section>
        <div className={styles.main}>
          <FirmWorkers
            kind="arrears"
            filter={{ employerId, asOf: today, verdict: null, arrears: true, month, text: params.text }}
            params={params}
            label={t('firm.arrears.list')}
            empty={<Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />}
          />
        </div>
      </div>
    </>
  );
}

/** What a firm owes, by month and by worker; counts and reported wages only, the contribution is for BPJS to state. */
export function ArrearsTab({ employerId }: { readonly employerId: string }) {
  const today = useToday();
  const computed = useComputed('firm', employerId, today);
  const figures = useProcedure(
    'readiness.firmFigures',
    { employerId, asOf: today },
    { keep: true, enabled: computed.ready },
  );
  if (!computed.ready) return <Computing computed={computed} />;
  return (
    <Loaded
      query={figures}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void figures.refetch()} />}
    >
      {(found) => <Shown employerId={employerId} figures={found} />}
    </Loaded>
  );
}
