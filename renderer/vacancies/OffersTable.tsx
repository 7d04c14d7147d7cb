import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { VacancyOffer } from '../../shared/domain/vacancy.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { Empty } from '../ui/Empty.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';

const TONES: Readonly<Record<NonNullable<VacancyOffer['result']>, Tone>> = {
  waiting: 'wait',
  interview: 'wait',
  hired: 'good',
  'refused-by-employer': 'neutral',
  'refused-by-worker': 'neutral',
};
const day = (date: PlainDate | null) => (date === null ? '–' : formatDateShort(date));
const rowKey = ({ referralId, offeredOn, answeredOn }: VacancyOffer) =>
  `${referralId} ${offeredOn ?? ''} ${answeredOn ?? ''}`;

/** What came of an offer. */
export function OfferBadge({ result }: Pick<VacancyOffer, 'result'>) {
  const { t } = useWords();
  return (
    <ToneBadge tone={result === null ? 'wait' : TONES[result]}>
      {t(result === null ? 'referrals.offers.open' : `referrals.offer.${result}`)}
    </ToneBadge>
  );
}

/** To whom the vacancy was offered, and what came of it; a row opens the worker's referral. */
export function OffersTable({
  offers,
  error,
  onAgain,
}: {
  /** Null while they are being read. */
  readonly offers: readonly VacancyOffer[] | null;
  readonly error: Error | null;
  readonly onAgain: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly Column<VacancyOffer>[] => [
      {
        id: 'name',
        header: t('vacancies.candidates.name'),
        size: 200,
        hideable: false,
        cell: ({ name }) => name,
      },
      {
        id: 'offered',
        header: t('referrals.offers.offered'),
        size: 120,
        cell: ({ offeredOn }) => <span className="tabular">{day(offeredOn)}</span>,
      },
      {
        id: 'result',
        header: t('referrals.field.answer'),
        size: 220,
        cell: ({ result }) => <OfferBadge result={result} />,
      },
      {
        id: 'answered',
        header: t('referrals.offers.answered'),
        size: 120,
        cell: ({ answeredOn }) => <span className="tabular">{day(answeredOn)}</span>,
      },
      {
        id: 'note',
        header: t('vacancies.field.note'),
        size: 240,
        grow: true,
        cell: ({ note }) => note || '–',
      },
    ],
    [t],
  );
  return (
    <DataTable
      id="vacancy-offers"
      label={t('vacancies.tab.tawaran')}
      columns={columns}
      list={{
        rows: offers ?? [],
        total: offers?.length ?? null,
        loading: offers === null && error === null,
        loadingMore: false,
        error,
        more: () => {},
        again: onAgain,
      }}
      rowKey={rowKey}
      rowLabel={(row) => row.name}
      onOpen={({ referralId }) =>
        void navigate({
          to: '/rujukan/$id',
          params: { id: referralId },
          search: { tab: 'pencari-kerja' },
        })
      }
      empty={
        <Empty title={t('vacancies.offers.empty.title')} description={t('vacancies.offers.empty.text')} />
      }
    />
  );
}
