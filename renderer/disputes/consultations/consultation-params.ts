import { getRouteApi } from '@tanstack/react-router';
import { type Period, periodAround, shiftPeriod } from '../../../shared/calendar/period.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  CONSULTATION_OUTCOMES,
  CONSULTATION_TOPICS,
  type Consultation,
} from '../../../shared/domain/consultation.ts';
import type { DisputeListSearch } from '../../app/router.tsx';

const route = getRouteApi('/perkara');

export interface ConsultationNarrowing {
  readonly text: string;
  /** Null for all time. */
  readonly period: Period | null;
  readonly topic: Consultation['topic'] | null;
  readonly outcome: Consultation['outcome'] | null;
  /** Whether a case grew out of it; null for both. */
  readonly withCase: boolean | null;
  readonly descending: boolean;
}

const CASES = { tanpa: false, dengan: true } as const;

export function narrowingOf(search: DisputeListSearch): ConsultationNarrowing {
  const { dari, sampai, perkara } = search;
  return {
    text: search.cari ?? '',
    period: isPlainDate(dari) && isPlainDate(sampai) && dari <= sampai ? { from: dari, to: sampai } : null,
    topic: CONSULTATION_TOPICS.find((one) => one === search.topik) ?? null,
    outcome: CONSULTATION_OUTCOMES.find((one) => one === search.hasil) ?? null,
    withCase: perkara === 'tanpa' || perkara === 'dengan' ? CASES[perkara] : null,
    descending: search.turun !== false,
  };
}

const searchOf = (narrowing: ConsultationNarrowing): DisputeListSearch => {
  const { text, period, topic, outcome, withCase, descending } = narrowing;
  return {
    tab: 'konsultasi',
    ...(text === '' ? {} : { cari: text }),
    ...(period === null ? {} : { dari: period.from, sampai: period.to }),
    ...(topic === null ? {} : { topik: topic }),
    ...(outcome === null ? {} : { hasil: outcome }),
    ...(withCase === null ? {} : { perkara: withCase ? 'dengan' : 'tanpa' }),
    ...(descending ? {} : { turun: false }),
  };
};

/** Filter and order of the consultations as they stand in the address; the newest first. */
export function useConsultationParams() {
  const change = route.useNavigate();
  const now = narrowingOf(route.useSearch());
  const { text, period, topic, outcome, withCase, descending } = now;
  return {
    ...now,
    set: (next: Partial<ConsultationNarrowing>) =>
      void change({ search: searchOf({ ...now, ...next }), replace: true }),
    clear: () => void change({ search: { tab: 'konsultasi' }, replace: true }),
    narrowed:
      text.trim() !== '' || period !== null || topic !== null || outcome !== null || withCase !== null,
    /** What the contract takes, without pages. */
    filter: {
      text,
      from: period?.from ?? null,
      to: period?.to ?? null,
      topic,
      outcome,
      withCase,
      descending,
    },
  };
}
export type ConsultationParams = ReturnType<typeof useConsultationParams>;

/** Periods that are looked up most, by their key in the catalogue. */
export function nearPeriods(today: PlainDate): readonly { readonly key: string; readonly period: Period }[] {
  const month = periodAround(today, 'month');
  const year = periodAround(today, 'year');
  return [
    { key: 'this-month', period: month },
    { key: 'last-month', period: shiftPeriod(month, 'month', -1) },
    { key: 'this-quarter', period: periodAround(today, 'quarter') },
    { key: 'this-year', period: year },
    { key: 'last-year', period: shiftPeriod(year, 'year', -1) },
  ];
}
