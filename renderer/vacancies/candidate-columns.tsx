import type { TFunction } from 'i18next';
import type { Candidate } from '../../shared/contract/vacancies.ts';
import type { VacancyOffer } from '../../shared/domain/vacancy.ts';
import type { Column } from '../ui/table/columns.ts';
import { OfferBadge } from './OffersTable.tsx';
import { Reasons } from './Reasons.tsx';

/** The columns of those who fit a vacancy; `offers` tells who was offered it before. */
export const candidateColumns = (
  t: TFunction,
  offers: readonly VacancyOffer[],
): readonly Column<Candidate>[] => [
  {
    id: 'name',
    header: t('vacancies.candidates.name'),
    size: 190,
    hideable: false,
    cell: ({ name }) => name,
  },
  {
    id: 'score',
    header: t('vacancies.candidates.score'),
    size: 70,
    align: 'right',
    cell: ({ match }) => <span className="tabular">{match.score}</span>,
  },
  {
    id: 'reasons',
    header: t('vacancies.candidates.reasons'),
    size: 320,
    grow: true,
    cell: ({ match }) => <Reasons points={match.points} />,
  },
  {
    id: 'offer',
    header: t('vacancies.candidates.offer'),
    size: 180,
    cell: ({ personId }) => {
      const last = offers.findLast((offer) => offer.personId === personId);
      return last === undefined ? '–' : <OfferBadge result={last.result} />;
    },
  },
  {
    id: 'phone',
    header: t('vacancies.candidates.phone'),
    size: 146,
    cell: ({ phone }) => <span className="tabular">{phone || '–'}</span>,
  },
];
