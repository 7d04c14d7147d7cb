import type { PlainDate } from '../../../calendar/plain-date.ts';
import type { Finding } from '../../finding.ts';
import type { EmploymentVerdict } from '../employment.ts';
import type { Derived, JobFacts } from '../verdict.ts';
import { monthOf, ownEvidence, recordEvidence, shownMonths } from './record-evidence.ts';

type Job = Pick<JobFacts, 'evidence' | 'months' | 'startDate' | 'contracts'>;

interface Told {
  /** Kind of evidence. */
  readonly evidence: string;
  readonly date: PlainDate;
}

/** What the parties' own papers say of the start, earliest first. */
function toldByPapers({ evidence, contracts }: Job): readonly Told[] {
  const told = [
    ...contracts.map(({ start }) => ({ evidence: 'contract', date: start })),
    ...ownEvidence(evidence).flatMap(({ kind, start }) =>
      start === null ? [] : [{ evidence: kind as string, date: start }],
    ),
  ];
  return told.sort((a, b) => a.date.localeCompare(b.date) || a.evidence.localeCompare(b.evidence));
}

/** Months on record that do not fit the start of the job. */
function againstStart(months: Job['months'], start: PlainDate): readonly Finding[] {
  const first = monthOf(start);
  const { shown, denied } = shownMonths(months);
  const [shownFirst] = shown;
  if (first === null || shownFirst === undefined) return [];
  if (shownFirst < first) return [{ code: 'start-months-earlier', params: { first: shownFirst, start } }];
  // A worker may be enrolled within the month after that of the start.
  const late = denied.filter((month) => month > first && month < shownFirst);
  return late.length === 0
    ? []
    : [{ code: 'start-months-later', params: { first: shownFirst, start, months: late.length } }];
}

/** Whether what stands on record begins when the job did. Pure. */
export function judgeStart(job: Job, relation: EmploymentVerdict): Derived {
  const papers = toldByPapers(job);
  const start = job.startDate ?? papers[0]?.date ?? null;
  const records = recordEvidence(job.evidence).flatMap(({ kind, start: date, shows }) =>
    date === null || shows === false ? [] : [{ record: kind, date }],
  );
  if (start === null)
    return {
      verdict: 'unknown',
      reasons:
        records.length === 0
          ? [{ code: 'start-unknown', params: {} }]
          : records.map(({ record, date }) => ({ code: 'start-of-job-unknown', params: { record, date } })),
    };
  const off = againstStart(job.months, start);
  const differing = records.filter(({ date }) => date !== start);
  const [recorded] = records.map(({ date }) => date).sort();
  const [paper] = papers;
  const earlier =
    recorded !== undefined && paper !== undefined && paper.date < recorded
      ? [{ code: 'start-evidence-earlier', params: { ...paper, recorded } }]
      : [];
  if (differing.length > 0 || off.length > 0 || earlier.length > 0)
    return {
      verdict: 'mismatch',
      reasons: [
        ...differing.map(({ record, date }) => ({
          code: 'start-differs',
          params: { record, recorded: date, start },
        })),
        ...off,
        ...earlier,
      ],
    };
  if (records.length > 0)
    return {
      verdict: 'recorded',
      reasons: records.map(({ record, date }) => ({ code: 'start-agrees', params: { record, date } })),
    };
  return relation === 'not-recorded'
    ? { verdict: 'not-recorded', reasons: [{ code: 'start-not-recorded', params: {} }] }
    : { verdict: 'unknown', reasons: [{ code: 'start-record-unknown', params: { start } }] };
}

/** Warns where a paper of the parties is older than the start of the job as it was typed. */
export function earlierThanStart(job: Job): readonly Finding[] {
  const [paper] = toldByPapers(job);
  if (job.startDate === null || paper === undefined || paper.date >= job.startDate) return [];
  return [{ code: 'employment-evidence-earlier', params: { ...paper, start: job.startDate } }];
}
