import { type Month, monthOfDay } from '../../shared/calendar/month-text.ts';
import { windowBefore } from '../../shared/domain/employment/contributions.ts';
import { isDeniedByRegisterAlone } from '../../shared/domain/employment/register-alone.ts';
import { type EndOfSpell, spellOfToday } from '../../shared/domain/employment/spells.ts';
import type { PointVerdict } from '../../shared/domain/employment/standing.ts';
import { judgeEmployment } from '../../shared/domain/employment/verdict.ts';
import type { ReadinessGround } from '../../shared/domain/employment/worker-sources.ts';
import type { EmployerId, EmploymentId, PersonId } from '../../shared/domain/ids.ts';
import { NO_COURSE } from '../../shared/letters/employment-course.ts';
import {
  concernedBy,
  type FirmLetter,
  type FirmWorker,
  firmValues,
} from '../../shared/letters/employment-firm-values.ts';
import { owedMonths } from '../../shared/letters/employment-words.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { contributionsOfSet } from '../database/contributions.ts';
import { noticesAbout } from '../database/employment-notices.ts';
import { employmentsOfFirm } from '../database/employments.ts';
import {
  newestLinesAt,
  type ReadinessEmployer,
  type ReadinessLine,
  readinessEmployers,
} from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { coursesOf } from './employment-letter-course.ts';

/* Letters about the workers of a whole firm: what stands on record of each by the spell that a letter of today speaks of. */

type FirmJob = Awaited<ReturnType<typeof employmentsOfFirm>>[number];
/** Someone who worked at the firm, over all spells there. */
type WorkerAtFirm = FirmWorker & { readonly personId: PersonId };

/** What is not registered of a job, by its verdict; what the register of firms alone denies is BPJS's to tell. */
function unregisteredBy(points: readonly PointVerdict[]): FirmWorker['unregistered'] {
  const point = (name: PointVerdict['point']) => points.find((one) => one.point === name);
  const relation = point('relation');
  if (relation?.verdict === 'not-recorded' && !isDenialOfRegister(relation)) return 'all';
  const programmes = point('programmes');
  if (programmes?.verdict !== 'not-recorded' && programmes?.verdict !== 'mismatch') return null;
  const lacking = programmes.reasons.find(({ code }) => code === 'programmes-lacking');
  return lacking === undefined ? 'all' : { programmes: String(lacking.params.programmes) };
}

const isDenialOfRegister = ({ overrule, reasons }: PointVerdict) =>
  overrule === null && isDeniedByRegisterAlone(reasons);

const isUnclear = (points: readonly PointVerdict[]) =>
  points.some(
    (one) => one.verdict === 'unknown' || (one.verdict === 'not-recorded' && isDenialOfRegister(one)),
  );

const newestFirst = (a: FirmJob, b: FirmJob) =>
  (b.startDate ?? '').localeCompare(a.startDate ?? '') || b.id.localeCompare(a.id);

/** The jobs at a firm by who had them, in the order in which they were read. */
function spellsByPerson(jobs: readonly FirmJob[]): ReadonlyMap<PersonId, readonly FirmJob[]> {
  const found = new Map<PersonId, FirmJob[]>();
  for (const job of jobs) {
    const known = found.get(job.personId as PersonId);
    if (known === undefined) found.set(job.personId as PersonId, [job]);
    else known.push(job);
  }
  for (const spells of found.values()) spells.sort(newestFirst);
  return found;
}

const endedBy = (line: ReadinessLine | undefined): EndOfSpell | null =>
  line === undefined || line.report_state === 'withdrawn'
    ? null
    : { date: line.layoff_date, start: line.start_date };

/** Everyone with a job on record at a firm by name, as a letter about the firm counts them, and their newest layoffs there. */
async function workersOfFirm(
  db: ReadableDatabase,
  { id: firm, scale }: ReadinessEmployer,
  { needed, book, asOf }: ReadinessGround,
): Promise<{
  readonly workers: readonly WorkerAtFirm[];
  readonly lines: ReadonlyMap<PersonId, ReadinessLine>;
}> {
  const jobs = await employmentsOfFirm(db, firm);
  const months = await contributionsOfSet(
    db,
    jobs.map(({ id }) => id as EmploymentId),
  );
  const monthsOf = ({ id }: FirmJob) => months.get(id as EmploymentId) ?? [];
  const judge = (job: FirmJob) =>
    judgeEmployment(
      { ...job, months: monthsOf(job) },
      { scale, needed, others: [], overrules: job.overrules },
    ).points;
  const spells = spellsByPerson(jobs);
  const lines = await newestLinesAt(db, [...spells.keys()], firm);
  const workers = [...spells].flatMap(([personId, all]): readonly WorkerAtFirm[] => {
    const line = lines.get(personId);
    const end = endedBy(line);
    const job = spellOfToday(all, end);
    if (job === null) return [];
    const others = all.filter((one) => one !== job);
    const points = judge(job);
    const isOfLayoff = end?.date != null && (job.startDate === null || job.startDate <= end.date);
    const endDate = isOfLayoff ? end.date : job.endDate;
    // Months of a spell that reaches into the window of the claim count for it too.
    const since: Month | undefined = windowBefore(endDate ?? asOf, book, asOf)[0];
    const counts = (one: FirmJob) =>
      since === undefined || one.endDate === null || monthOfDay(one.endDate) >= since;
    const owed = owedMonths(monthsOf(job), others.flatMap(monthsOf));
    return [
      {
        personId,
        name: job.personName,
        nik: job.nik,
        kpj: all.find(({ kpj }) => kpj !== '')?.kpj ?? '',
        position: job.position,
        owed,
        unregistered: unregisteredBy(points),
        isUnclear: isUnclear(points) || others.some((one) => counts(one) && isUnclear(judge(one))),
        course: {
          startDate: job.startDate,
          endDate,
          contract: job.contract,
          contracts: job.contracts,
          evidence: job.evidence,
          months: monthsOf(job),
          otherOwed: owed.others,
          reportId: isOfLayoff ? (line?.report_id ?? null) : null,
        },
      },
    ];
  });
  return { workers, lines };
}

/** What a letter about a firm says, and whom it concerns. */
export async function firmForLetter(
  db: ReadableDatabase,
  firm: EmployerId,
  kind: FirmLetter,
  ground: ReadinessGround,
): Promise<{ readonly values: LetterValues; readonly people: readonly PersonId[] }> {
  const employer = (await readinessEmployers(db, [firm])).get(firm);
  if (employer === undefined) return { values: {}, people: [] };
  const { workers, lines } = await workersOfFirm(db, employer, ground);
  const concerned = concernedBy(kind, workers);
  const people = concerned.map(({ personId }) => personId);
  const notices = await noticesAbout(db, {
    employers: [firm],
    persons: people,
    lines: people.flatMap((id) => lines.get(id)?.id ?? []),
  });
  const [course = NO_COURSE] = await coursesOf(db, [
    {
      firm: employer.name,
      workers: concerned.map((one) => one.course),
      notices: [
        ...notices.ofFirm(firm),
        ...people.flatMap((id) => notices.ofPerson(id, employer)),
        ...people.flatMap((id) => notices.ofLine(lines.get(id)?.id ?? '')),
      ],
    },
  ]);
  return {
    values: firmValues(kind, concerned, notices.ofFirm(firm).at(-1) ?? null, course),
    people,
  };
}
