import type { Finding } from '../../finding.ts';
import type { Derived, JobFacts } from '../verdict.ts';
import { monthOf, recordEvidence, shownMonths } from './record-evidence.ts';

type Job = Pick<JobFacts, 'evidence' | 'months' | 'startDate' | 'endDate'>;

/** What speaks for and against the record, each in a sentence. */
function voicesOf(job: Job): { readonly yes: readonly Finding[]; readonly no: readonly Finding[] } {
  const yes: Finding[] = [];
  const no: Finding[] = [];
  const heard = new Set<string>();
  for (const { kind, shows } of recordEvidence(job.evidence)) {
    if (shows === null || heard.has(`${kind} ${shows}`)) continue;
    heard.add(`${kind} ${shows}`);
    if (shows) yes.push({ code: 'relation-shown-by', params: { record: kind } });
    else no.push({ code: 'relation-denied-by', params: { record: kind } });
  }
  const { shown, denied } = shownMonths(job.months);
  const [first] = shown;
  const start = monthOf(job.startDate);
  const end = monthOf(job.endDate);
  const within = denied.filter(
    (month) => (start === null || month >= start) && (end === null || month <= end),
  );
  if (first !== undefined)
    yes.push({
      code: 'relation-shown-by-months',
      params: { months: shown.length, from: first, to: shown.at(-1) ?? first },
    });
  else if (within.length > 0)
    no.push({ code: 'relation-denied-by-months', params: { months: within.length } });
  return { yes, no };
}

/** Months on record that do not fit the end of the job. */
function againstEnd({ months, endDate }: Job): readonly Finding[] {
  const end = monthOf(endDate);
  const { shown, denied } = shownMonths(months);
  const last = shown.at(-1);
  if (end === null || endDate === null || last === undefined) return [];
  if (last > end) return [{ code: 'relation-after-end', params: { last, end: endDate } }];
  // The month of the end itself is often not reported any more.
  const dropped = denied.filter((month) => month > last && month < end);
  return dropped.length === 0
    ? []
    : [{ code: 'relation-ends-early', params: { last, end: endDate, months: dropped.length } }];
}

/**
 * Whether the worker stands on record as this firm's: on what was looked through, with BPJS, with the ministry, or month
 * by month. Pure.
 */
export function judgeRelation(job: Job): Derived {
  const { yes, no } = voicesOf(job);
  const off = againstEnd(job);
  if (yes.length === 0 && no.length === 0)
    return { verdict: 'unknown', reasons: [{ code: 'relation-no-record', params: {} }] };
  if (yes.length > 0 && (no.length > 0 || off.length > 0))
    return {
      verdict: 'mismatch',
      reasons: [
        ...yes,
        ...no,
        ...off,
        ...(no.length > 0 ? [{ code: 'relation-records-differ', params: {} }] : []),
      ],
    };
  return yes.length > 0 ? { verdict: 'recorded', reasons: yes } : { verdict: 'not-recorded', reasons: no };
}
