import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';

interface Span {
  readonly employerName: string;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
}

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

/** The days that two jobs share; null where they share none or a start is not known. A job without an end goes on. */
function shared(a: Span, b: Span): { readonly from: PlainDate; readonly to: PlainDate | null } | null {
  if (a.startDate === null || b.startDate === null) return null;
  const from = later(a.startDate, b.startDate);
  const ends = [a.endDate, b.endDate].filter((end) => end !== null).sort();
  const to = ends[0] ?? null;
  return to === null || from <= to ? { from, to } : null;
}

/** Warns of every other job that falls into the time of this one, both named. One may begin on the day the other ends. */
export function overlapsOf(job: Span, others: readonly Span[]): readonly Finding[] {
  return others
    .flatMap((other): readonly Finding[] => {
      const days = shared(job, other);
      if (days === null || days.from === days.to) return [];
      const params = { employer: job.employerName, other: other.employerName, from: days.from };
      return [
        days.to === null
          ? { code: 'employment-overlap-open', params }
          : { code: 'employment-overlap', params: { ...params, to: days.to } },
      ];
    })
    .sort((a, b) => JSON.stringify(a.params).localeCompare(JSON.stringify(b.params)));
}
