import type { TFunction } from 'i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { type Vacancy, vacancyState } from '../../shared/domain/vacancy.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import type { Column } from '../ui/table/columns.ts';

const TONES = { open: 'good', over: 'neutral', filled: 'neutral' } as const;

/** What is offered: one sum, or from and to. */
export function wageWords({ wageFrom, wageTo }: Pick<Vacancy, 'wageFrom' | 'wageTo'>): string {
  const sums = [...new Set([wageFrom, wageTo].flatMap((sum) => sum ?? []))];
  return sums.length === 0 ? '–' : sums.map((sum) => formatRupiah(rupiah(sum))).join(' – ');
}

/** How a vacancy stands today. */
export function VacancyBadge({
  vacancy,
  today,
  t,
}: {
  readonly vacancy: Vacancy;
  readonly today: PlainDate;
  readonly t: TFunction;
}) {
  const state = vacancyState(vacancy, today);
  return <ToneBadge tone={TONES[state]}>{t(`vacancies.state.${state}`)}</ToneBadge>;
}

/** The columns of the vacancies. */
export const vacancyColumns = (t: TFunction, today: PlainDate): readonly Column<Vacancy>[] => [
  {
    id: 'title',
    header: t('vacancies.column.title'),
    size: 180,
    sort: 'title',
    grow: true,
    hideable: false,
    cell: ({ title }) => title,
  },
  { id: 'employer', header: t('vacancies.column.employer'), size: 190, cell: (row) => row.employerName },
  {
    id: 'place',
    header: t('vacancies.column.place'),
    size: 150,
    cell: ({ region, place }) => region || place || '–',
  },
  {
    id: 'wage',
    header: t('vacancies.column.wage'),
    size: 190,
    align: 'right',
    cell: (row) => <span className="tabular">{wageWords(row)}</span>,
  },
  {
    id: 'openings',
    header: t('vacancies.column.openings'),
    size: 84,
    align: 'right',
    cell: ({ openings }) => <span className="tabular">{openings}</span>,
  },
  {
    id: 'until',
    header: t('vacancies.column.until'),
    size: 140,
    sort: 'until',
    cell: ({ until }) => <span className="tabular">{until === null ? '–' : formatDateShort(until)}</span>,
  },
  {
    id: 'state',
    header: t('vacancies.column.state'),
    size: 110,
    cell: (row) => <VacancyBadge vacancy={row} today={today} t={t} />,
  },
];
