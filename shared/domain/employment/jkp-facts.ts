import type { Month } from '../../calendar/month-text.ts';
import { sameDayAfterYears } from '../../calendar/months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { BUSINESS_SCALES } from '../../law/facts/common.ts';
import {
  type Contribution,
  type JkpFacts,
  PROGRAMMES,
  type Programme,
  type Proof,
} from '../../law/facts/jkp.ts';
import type { JkpCheckCode } from '../../law/jkp/answer.ts';
import { isBelowAgeLimit } from '../../law/jkp-programmes.ts';
import type { Finding } from '../finding.ts';
import type { NeededFact } from './readiness.ts';
import type { JobOnRecord, ReadinessGround, WorkerSources } from './worker-sources.ts';

/** The checks of the law that hang on a fact; `layoff-date` is judged apart, nearly all hang on it. */
const CHECKS_OF: Readonly<Record<NeededFact, readonly JkpCheckCode[]>> = {
  citizenship: ['citizenship'],
  'birth-date': ['age-at-enrolment'],
  'enrolled-on': ['age-at-enrolment'],
  scale: ['programmes'],
  programmes: ['programmes'],
  contract: [],
  'start-date': [],
  'layoff-reason': ['reason'],
  'layoff-date': [],
};

/** Facts for the rules of JKP, as far as they stand on record. */
export interface GatheredFacts {
  /**
   * Null without a day of layoff. Facts that are missing have a stand-in here: only checks that are not in `open` may be
   * believed, and an answer as a whole only where nothing is missing.
   */
  readonly facts: JkpFacts | null;
  readonly missing: readonly NeededFact[];
  /** Checks that hang on something missing. */
  readonly open: ReadonlySet<JkpCheckCode>;
  readonly assumed: readonly Finding[];
  readonly doubts: readonly Finding[];
}

/** The day that the layoff takes effect: by the report, else the end of the job. */
export const layoffDay = ({ layoff, job }: Pick<WorkerSources, 'layoff' | 'job'>): PlainDate | null =>
  layoff?.date ?? job?.endDate ?? null;

/** The wage that the employer reported until a month, where the months themselves tell none; rupiah. */
export function reportedWage(job: JobOnRecord | null, last: Month): number | null {
  const listed = (job?.wages ?? [])
    .filter(({ from, reported }) => reported !== null && from <= last)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  if (listed !== undefined) return listed.reported;
  const seen = (job?.evidence ?? [])
    .filter(({ kind, wage, shows }) => kind === 'bpjs-statement' && wage !== null && shows !== false)
    .sort((a, b) => (a.seenOn ?? '').localeCompare(b.seenOn ?? '') || (a.wage ?? 0) - (b.wage ?? 0))
    .at(-1);
  return seen?.wage ?? null;
}

function withWage(contributions: readonly Contribution[], job: JobOnRecord | null): readonly Contribution[] {
  const last = contributions.at(-1);
  if (last === undefined || contributions.some(({ wage }) => wage !== null)) return contributions;
  const wage = reportedWage(job, last.month as string as Month);
  return wage === null ? contributions : [...contributions.slice(0, -1), { ...last, wage }];
}

/** The day of the new job, where another job of the worker begins after the layoff. */
function reemployedOn({ others }: WorkerSources, layoff: PlainDate): PlainDate | null {
  const starts = others.flatMap(({ startDate }) =>
    startDate !== null && startDate > layoff ? [startDate] : [],
  );
  return starts.sort()[0] ?? null;
}

function proofsOf({ layoff, disputeProofs }: WorkerSources): readonly Proof[] {
  return [
    ...(layoff !== null && !layoff.isWithdrawn && layoff.response === 'accepts'
      ? ['acceptance' as const]
      : []),
    ...(layoff !== null && !layoff.isWithdrawn && layoff.hasReceipt ? ['report-receipt' as const] : []),
    ...disputeProofs,
  ];
}

const chainOf = (job: JobOnRecord | null) =>
  [...(job?.contracts ?? [])].sort((a, b) => a.start.localeCompare(b.start));

/** End of the term that ran on the day of the layoff; null where the chain of contracts does not tell. */
function contractEnd(job: JobOnRecord | null, layoff: PlainDate): PlainDate | null {
  return chainOf(job).findLast(({ start }) => start <= layoff)?.end ?? null;
}

/** Programmes of which the answer needs to know and nobody does, for a firm whose size is known. */
function unknownProgrammes(
  { job, employer }: WorkerSources,
  { needed }: ReadinessGround,
): readonly Programme[] {
  const scales = employer.scale === null ? BUSINESS_SCALES : [employer.scale];
  return PROGRAMMES.filter(
    (programme) =>
      scales.every((scale) => needed[scale].includes(programme)) &&
      (job?.programmes.find((one) => one.programme === programme)?.state ?? 'unknown') === 'unknown',
  );
}

/** A size that changes nothing: the worker is, or is not, in all that the sizes ask for alike. */
function isScaleHarmless({ job }: WorkerSources, { needed }: ReadinessGround): boolean {
  const enrolled = (job?.programmes ?? []).filter(({ state }) => state === 'enrolled');
  return PROGRAMMES.filter((programme) =>
    BUSINESS_SCALES.some((scale) => needed[scale].includes(programme)),
  ).every((programme) => enrolled.some((one) => one.programme === programme));
}

function doubtsOf(sources: WorkerSources, layoff: PlainDate): readonly Finding[] {
  const { job, layoff: line, person } = sources;
  const found: Finding[] = [];
  if (line?.isWithdrawn) found.push({ code: 'jkp-report-withdrawn', params: {} });
  if (job?.startDate && line?.start && job.startDate !== line.start)
    found.push({ code: 'jkp-start-differs', params: { start: job.startDate, reported: line.start } });
  if (job?.contract && line?.contract && job.contract !== line.contract)
    found.push({ code: 'jkp-contract-differs', params: { contract: job.contract, reported: line.contract } });
  const start = job?.startDate ?? line?.start ?? null;
  if (start !== null && layoff < start)
    found.push({ code: 'jkp-layoff-before-start', params: { date: layoff, start } });
  if (job?.endDate && start !== null && job.endDate < start)
    found.push({ code: 'jkp-end-before-start', params: { end: job.endDate, start } });
  const { birthDate } = person;
  if (birthDate !== null && (job?.enrolledOn ?? layoff) < birthDate)
    found.push({ code: 'jkp-enrolled-before-birth', params: { date: job?.enrolledOn ?? layoff } });
  return found;
}

/** Doubts with which the rules cannot be asked at all. */
const IMPOSSIBLE: ReadonlySet<string> = new Set([
  'jkp-layoff-before-start',
  'jkp-end-before-start',
  'jkp-enrolled-before-birth',
]);

/** Whether dates exclude each other, so that no answer can be computed. */
export const isImpossible = (doubts: readonly Finding[]): boolean =>
  doubts.some(({ code }) => IMPOSSIBLE.has(code));

/**
 * What the rules of JKP ask, from what stands on record. Nothing is made up: what nobody knows is named in `missing`, what is
 * taken for granted in `assumed`. Pure.
 * @param contributions the window over all jobs
 */
export function gatherFacts(
  sources: WorkerSources,
  ground: ReadinessGround,
  contributions: readonly Contribution[],
): GatheredFacts {
  const { person, employer, job, layoff } = sources;
  const { book, asOf } = ground;
  const date = layoffDay(sources);
  const missing: NeededFact[] = [];
  const assumed: Finding[] = [];
  const lacks = (fact: NeededFact) => {
    missing.push(fact);
  };
  const start = job?.startDate ?? layoff?.start ?? null;
  const contract = job?.contract ?? chainOf(job).at(-1)?.contract ?? layoff?.contract ?? null;
  if (person.citizenship === null) lacks('citizenship');
  if (person.birthDate === null) lacks('birth-date');
  if (employer.scale === null && !isScaleHarmless(sources, ground)) lacks('scale');
  else if (employer.scale === null) assumed.push({ code: 'jkp-assumed-scale', params: {} });
  if (contract === null) lacks('contract');
  if (start === null) lacks('start-date');
  if (date === null) lacks('layoff-date');
  if (layoff?.reason == null) lacks('layoff-reason');
  if (unknownProgrammes(sources, ground).length > 0) lacks('programmes');
  let enrolledOn = job?.enrolledOn ?? null;
  if (enrolledOn === null) {
    // Who is below the limit on the day of the layoff was so on whatever day before it.
    const isHarmless =
      person.birthDate !== null && date !== null && isBelowAgeLimit(person.birthDate, date, book, asOf);
    if (isHarmless) {
      enrolledOn = date;
      assumed.push({ code: 'jkp-assumed-enrolment-day', params: {} });
    } else lacks('enrolled-on');
  }
  const { wish } = sources;
  const again = wish?.reemployedOn ?? (date === null ? null : reemployedOn(sources, date));
  if (wish?.willing == null) assumed.push({ code: 'jkp-assumed-willing', params: {} });
  if (again === null) assumed.push({ code: 'jkp-assumed-not-reemployed', params: {} });
  if (employer.state === null) assumed.push({ code: 'jkp-assumed-active', params: {} });
  if (sources.previousClaims === null) assumed.push({ code: 'jkp-assumed-first-claim', params: {} });
  if (sources.claim === null) assumed.push({ code: 'jkp-assumed-not-filed', params: {} });
  const open = new Set(missing.flatMap((fact) => CHECKS_OF[fact]));
  if (date === null) return { facts: null, missing, open, assumed, doubts: [] };
  const stand = standIns(date);
  return {
    facts: {
      kind: 'jkp',
      worker: {
        citizenship: person.citizenship ?? stand.citizenship,
        birthDate: person.birthDate ?? sameDayAfterYears(date, -30),
        willingToWork: wish?.willing ?? true,
        reemployedOn: again,
      },
      employer: { scale: employer.scale ?? stand.scale, state: employer.state ?? 'aktif' },
      employment: {
        contract: contract ?? stand.contract,
        start: start ?? stand.start,
        end: job?.endDate ?? date,
        contractEnd: contract === 'PKWT' ? contractEnd(job, date) : null,
      },
      programmes: (job?.programmes ?? [])
        .filter(({ state }) => state === 'enrolled')
        .map(({ programme }) => programme),
      enrolledOn: enrolledOn ?? date,
      layoff: { date, reason: layoff?.reason ?? stand.reason },
      proof: proofsOf(sources),
      contributions: withWage(contributions, job),
      previousClaims: sources.previousClaims ?? [],
      claim: sources.claim ?? { filedOn: null, declaredEligibleOn: null },
      asOf,
    },
    missing,
    open,
    assumed,
    doubts: doubtsOf(sources, date),
  };
}

/** Values that let the rules run where a fact is missing; whatever hangs on them is thrown away. */
const standIns = (date: PlainDate) => ({
  citizenship: 'WNI' as const,
  scale: 'besar' as const,
  contract: 'PKWTT' as const,
  start: date,
  reason: 'efficiency-losses' as const,
});
