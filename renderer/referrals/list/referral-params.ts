import { getRouteApi } from '@tanstack/react-router';
import type { FigureFilter } from '../../../shared/domain/referral/figures.ts';
import { REFERRAL_STAGES, type ReferralStage } from '../../../shared/domain/referral/stages.ts';
import type { ReferralListSearch } from '../../app/router.tsx';
import { type ListParams, listParams, sortOf } from '../../ui/table/list-params.ts';
import { type FigureChoice, figureOfSearch, searchOfFigure } from './referral-search.ts';

const route = getRouteApi('/rujukan');
const SORTS = ['referredOn', 'name', 'layoffDate', 'claimDue', 'nextDue', 'stage'] as const;

interface Narrowing {
  readonly stage: ReferralStage | null;
  /** Empty for all. */
  readonly officer: string;
  readonly employerId: string | null;
  readonly reportId: string | null;
  /** Only those on which work goes on. */
  readonly live: boolean;
  readonly withoutProof: boolean;
  /** The people behind a figure. */
  readonly figure: FigureChoice | null;
}

export interface ReferralParams extends Omit<ListParams, 'filter' | 'setFilter'>, Narrowing {
  readonly set: (change: Partial<Narrowing>) => void;
  /** What the contract takes, without pages. */
  readonly filter: Omit<Narrowing, 'figure'> & {
    readonly text: string;
    readonly sort: (typeof SORTS)[number];
    readonly descending: boolean;
    readonly figure: FigureFilter | null;
  };
}

const narrowingOf = (search: ReferralListSearch): Narrowing => ({
  stage: REFERRAL_STAGES.find((stage) => stage === search.tahap) ?? null,
  officer: search.petugas ?? '',
  employerId: search.perusahaan ?? null,
  reportId: search.laporan ?? null,
  live: search.jalan === true,
  withoutProof: search.bukti === 'tanpa',
  figure: figureOfSearch(search),
});

const searchOf = (narrowing: Narrowing): ReferralListSearch => ({
  ...(narrowing.stage === null ? {} : { tahap: narrowing.stage }),
  ...(narrowing.officer === '' ? {} : { petugas: narrowing.officer }),
  ...(narrowing.employerId === null ? {} : { perusahaan: narrowing.employerId }),
  ...(narrowing.reportId === null ? {} : { laporan: narrowing.reportId }),
  ...(narrowing.live ? { jalan: true } : {}),
  ...(narrowing.withoutProof ? { bukti: 'tanpa' } : {}),
  ...(narrowing.figure === null ? {} : searchOfFigure(narrowing.figure)),
});

/** Filter and order of the referrals as they stand in the address. */
export function useReferralParams(): ReferralParams {
  const change = route.useNavigate();
  const search = route.useSearch();
  const narrowing = narrowingOf(search);
  const { officer, employerId, figure } = narrowing;
  const go = (next: ReferralListSearch) => void change({ search: next, replace: true });
  const params = listParams('/rujukan', search, (next) => go({ ...searchOf(narrowing), ...next }), {
    by: 'referredOn',
    descending: true,
  });
  const { text, order } = params;
  return {
    ...params,
    ...narrowing,
    set: (next) =>
      go({
        ...(text === '' ? {} : { cari: text }),
        ...(search.urut === undefined ? {} : { urut: search.urut, turun: search.turun ?? false }),
        ...searchOf({ ...narrowing, ...next }),
      }),
    clear: () => go({}),
    narrowed: text.trim() !== '' || Object.keys(searchOf(narrowing)).length > 0,
    filter: {
      text,
      sort: sortOf(SORTS, order.by),
      descending: order.descending,
      ...narrowing,
      figure: figure === null ? null : { ...figure, officer, employerId },
    },
  };
}
