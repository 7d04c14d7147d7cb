import { getRouteApi } from '@tanstack/react-router';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { DISPUTE_KINDS, type DisputeKind } from '../../../shared/domain/dispute/events.ts';
import { DISPUTE_STAGES, type DisputeStage } from '../../../shared/domain/dispute/fold.ts';
import type { RecapFilter } from '../../../shared/domain/dispute/recap.ts';
import type { DisputeListSearch } from '../../app/router.tsx';
import { type ListParams, listParams, sortOf } from '../../ui/table/list-params.ts';
import { useToday } from '../../ui/today.ts';
import { recapOfSearch, searchOfRecap } from '../recap/recap-search.ts';

const route = getRouteApi('/perkara');
const SORTS = ['registeredOn', 'registerNumber', 'employer', 'stage', 'nextDue'] as const;

interface Narrowing {
  readonly stage: DisputeStage | null;
  readonly kind: DisputeKind | null;
  readonly year: number | null;
  /** Only disputes that are not closed. */
  readonly open: boolean;
  /** Part of a mediator's name, empty for all. */
  readonly mediator: string;
  /** Only open disputes with a deadline that is over. */
  readonly overdue: boolean;
  /** The cases behind a figure of the recap. */
  readonly recap: RecapFilter | null;
}

export interface DisputeParams extends Omit<ListParams, 'filter' | 'setFilter'>, Narrowing {
  readonly set: (change: Partial<Narrowing>) => void;
  /** What the contract takes, without pages. */
  readonly filter: Narrowing & {
    readonly text: string;
    readonly sort: (typeof SORTS)[number];
    readonly descending: boolean;
    readonly overdueOn: PlainDate | null;
  };
}

const narrowingOf = (search: DisputeListSearch): Narrowing => ({
  stage: DISPUTE_STAGES.find((stage) => stage === search.tahap) ?? null,
  kind: DISPUTE_KINDS.find((kind) => kind === search.jenis) ?? null,
  year: search.tahun ?? null,
  open: search.terbuka === true,
  mediator: search.mediator ?? '',
  overdue: search.lewat === true,
  recap: recapOfSearch(search),
});

const searchOf = ({ stage, kind, year, open, mediator, overdue, recap }: Narrowing): DisputeListSearch => ({
  ...(stage === null ? {} : { tahap: stage }),
  ...(kind === null ? {} : { jenis: kind }),
  ...(year === null ? {} : { tahun: year }),
  ...(open ? { terbuka: true } : {}),
  ...(mediator === '' ? {} : { mediator }),
  ...(overdue ? { lewat: true } : {}),
  ...(recap === null ? {} : searchOfRecap(recap)),
});

/** Filter and order of the disputes as they stand in the address. */
export function useDisputeParams(): DisputeParams {
  const change = route.useNavigate();
  const search = route.useSearch();
  const today = useToday();
  const narrowing = narrowingOf(search);
  const go = (next: DisputeListSearch) => void change({ search: next, replace: true });
  const params = listParams('/perkara', search, (next) => go({ ...searchOf(narrowing), ...next }), {
    by: 'registeredOn',
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
    narrowed:
      text.trim() !== '' ||
      narrowing.stage !== null ||
      narrowing.kind !== null ||
      narrowing.year !== null ||
      narrowing.open ||
      narrowing.overdue ||
      narrowing.recap !== null ||
      narrowing.mediator !== '',
    filter: {
      text,
      sort: sortOf(SORTS, order.by),
      descending: order.descending,
      overdueOn: narrowing.overdue ? today : null,
      ...narrowing,
    },
  };
}
