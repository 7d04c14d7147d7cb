import { type Month, monthOfDay } from '../../shared/calendar/month-text.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import { EMPLOYMENT_VERDICTS } from '../../shared/domain/employment/employment.ts';
import type {
  ArrearsMonth,
  FirmFigures,
  FirmWorkerRow,
} from '../../shared/domain/employment/firm-workers.ts';
import { judgeReadiness } from '../../shared/domain/employment/judge-readiness.ts';
import { spellOfToday } from '../../shared/domain/employment/spells.ts';
import type { WorkerSources } from '../../shared/domain/employment/worker-sources.ts';
import type { EmployerId, EmploymentId, PersonId } from '../../shared/domain/ids.ts';
import { owedMonths } from '../../shared/letters/employment-words.ts';
import {
  namesOf,
  type SpellAtFirm,
  spellsAt,
  workerIdsOfFirm,
  workersOfFirmAmong,
} from '../database/firm-workers.ts';
import { type PageKey, pageOf, readPageKey } from '../database/page-key.ts';
import { newestLinesAt, type ReadinessLine } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { KeptRows } from './kept-rows.ts';
import { compareKeys, countsOf } from './list-kept-rows.ts';
import { readinessGround } from './readiness-ground.ts';
import { readinessSources } from './readiness-sources.ts';

/* The workers of a firm with verdict and arrears, computed in short steps and kept (see `kept-rows.ts`). */

interface KeptRow extends FirmWorkerRow {
  readonly id: string;
  readonly sortKey: string;
  /** Months that the firm owes, each with the wage that it names. */
  readonly owed: ReadonlyMap<Month, number | null>;
}

type Question = CheckedInputOf<'readiness.firmFigures'>;

const kept = new KeptRows<PersonId, KeptRow>();
const keyOf = ({ employerId, asOf }: Question) => `${employerId} ${asOf}`;

/** The months that a firm owes for a worker, over all jobs there, as its letters count them. */
function owedBy({ job, others, employer }: WorkerSources): ReadonlyMap<Month, number | null> {
  const own = job?.months ?? [];
  const ofOthers = others
    .filter(({ employerId }) => employerId === employer.id)
    .flatMap(({ months }) => months);
  const counted = owedMonths(own, ofOthers);
  const owed = new Map<Month, number | null>(
    [...counted.own, ...counted.others].map(({ month }) => [month, null] as const),
  );
  for (const { month, state, wage } of [...own, ...ofOthers])
    if (state === 'arrears' && owed.has(month)) owed.set(month, wage ?? owed.get(month) ?? null);
  return owed;
}

/** The spell begun after the newest layoff of a worker, of which the page then speaks; null where there is none. */
function spellSince(
  line: ReadinessLine | undefined,
  newestFirst: readonly SpellAtFirm[],
): EmploymentId | null {
  if (line === undefined || line.report_state === 'withdrawn') return null;
  const { layoff_date: date, start_date: start } = line;
  const today = spellOfToday(newestFirst, { date, start });
  return today !== null && today.startDate !== null && date !== null && today.startDate > date
    ? today.id
    : null;
}

async function judgeWorkers(
  db: ReadableDatabase,
  { employerId, asOf }: { readonly employerId: EmployerId; readonly asOf: PlainDate },
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, KeptRow>> {
  const ground = await readinessGround(db, asOf);
  const names = await namesOf(db, ids);
  const lines = await newestLinesAt(db, ids, employerId);
  const spells = await spellsAt(db, employerId, ids);
  const sources = await readinessSources(
    db,
    ids.map((personId) => {
      const line = lines.get(personId);
      const employmentId = spellSince(line, spells.get(personId) ?? []);
      return { personId, employerId, line: employmentId === null ? (line ?? null) : null, employmentId };
    }),
  );
  const rows = new Map<PersonId, KeptRow>();
  for (const worker of sources) {
    const personId = worker.person.id as PersonId;
    const known = names.get(personId);
    if (known === undefined) continue;
    const { name, nik, sortKey } = known;
    const line = lines.get(personId);
    // The line as far as it is about the job that is shown.
    const ofJob = worker.layoff === null ? undefined : line;
    const { job } = worker;
    const ready = judgeReadiness(worker, ground, false);
    const owed = owedBy(worker);
    const months = [...owed.keys()].sort();
    rows.set(personId, {
      id: `${sortKey} ${personId}`,
      sortKey,
      owed,
      personId,
      employmentId: job?.id ?? null,
      name,
      nik,
      kpj: job?.kpj || line?.kpj || '',
      position: job?.position || ofJob?.position || '',
      startDate: job?.startDate ?? ofJob?.start_date ?? null,
      endDate: job?.endDate ?? ofJob?.layoff_date ?? null,
      verdict: ready.standing.verdict,
      arrearsMonths: owed.size,
      arrearsFrom: months[0] ?? null,
      arrearsTo: months.at(-1) ?? null,
      layoff:
        line === undefined ? null : { lineId: line.id, reportId: line.report_id, date: line.layoff_date },
      lacks: ready.lacks,
      step: ready.steps[0] ?? null,
    });
  }
  return rows;
}

/** Judges some more workers of a firm; how many are left and done. @throws ContractError not-found, input-refused at `asOf` */
export async function firmStep(
  db: ReadableDatabase,
  question: Question,
): Promise<{ readonly left: number; readonly done: number }> {
  const employerId = question.employerId as EmployerId;
  return kept.step(db, {
    key: keyOf(question),
    all: () => workerIdsOfFirm(db, employerId),
    about: (persons) => workersOfFirmAmong(db, employerId, persons),
    judge: (ids) => judgeWorkers(db, { employerId, asOf: question.asOf }, ids),
  });
}

type Filter = CheckedInputOf<'readiness.firmChosen'>;

function fits({ verdict, arrears, month, text: asked }: Filter): (row: KeptRow) => boolean {
  const text = asked.toLocaleLowerCase('id');
  const digits = asked.replace(/[\s.-]/g, '');
  const isNumber = /^\d+$/.test(digits);
  return (row) =>
    (verdict === null || row.verdict === verdict) &&
    (!arrears || row.arrearsMonths > 0) &&
    (month === null || row.owed.has(month)) &&
    (text === '' ||
      row.name.toLocaleLowerCase('id').includes(text) ||
      (isNumber && `${row.nik ?? ''} ${row.kpj}`.includes(digits)));
}

const SORTED_BY: Readonly<
  Record<CheckedInputOf<'readiness.ofFirm'>['sort'], (row: KeptRow) => string | number>
> = {
  name: (row) => row.sortKey,
  verdict: (row) => EMPLOYMENT_VERDICTS.indexOf(row.verdict),
  arrears: (row) => row.arrearsMonths,
  // Those without a day at the end.
  startDate: (row) => row.startDate ?? '9999-12-31',
  layoff: (row) => row.layoff?.date ?? '9999-12-31',
};

const shown = ({ id: _, sortKey: __, owed: ___, ...row }: KeptRow): FirmWorkerRow => row;

/** A page of the workers of a firm; null while some are still to be judged. */
export function firmPage(
  db: ReadableDatabase,
  filter: CheckedInputOf<'readiness.ofFirm'>,
): Page<FirmWorkerRow> | null {
  const rows = kept.rows(db, keyOf(filter))?.filter(fits(filter));
  if (rows === undefined) return null;
  const sortedBy = SORTED_BY[filter.sort];
  const keyed = (row: KeptRow): PageKey => ({ value: sortedBy(row), id: row.id });
  const turn = filter.descending ? -1 : 1;
  // Those alike stand by name either way.
  const compare = (a: PageKey, b: PageKey) =>
    a.value === b.value ? compareKeys(a, b) : compareKeys(a, b) * turn;
  const key = readPageKey(filter.after);
  const following = rows
    .filter((row) => key === null || compare(keyed(row), key) > 0)
    .sort((a, b) => compare(keyed(a), keyed(b)));
  return pageOf(
    { rows: following.slice(0, filter.limit + 1), limit: filter.limit, total: rows.length, sortedBy },
    shown,
  );
}

/** Everyone that a filter finds, by name; null while some are still to be judged. */
export function firmChosen(
  db: ReadableDatabase,
  filter: Filter,
): readonly Pick<FirmWorkerRow, 'personId' | 'employmentId'>[] | null {
  const rows = kept.rows(db, keyOf(filter));
  return rows === null
    ? null
    : rows
        .filter(fits(filter))
        .sort((a, b) => (a.sortKey < b.sortKey ? -1 : Number(a.sortKey > b.sortKey)))
        .map(({ personId, employmentId }) => ({ personId, employmentId }));
}

function arrearsByMonth(rows: readonly KeptRow[]): readonly ArrearsMonth[] {
  const found = new Map<Month, { workers: number; wages: number; withoutWage: number }>();
  for (const { owed } of rows)
    for (const [month, wage] of owed) {
      const sum = found.get(month) ?? { workers: 0, wages: 0, withoutWage: 0 };
      sum.workers += 1;
      sum.wages += wage ?? 0;
      sum.withoutWage += wage === null ? 1 : 0;
      found.set(month, sum);
    }
  return [...found].map(([month, sum]) => ({ month, ...sum })).sort((a, b) => a.month.localeCompare(b.month));
}

/** Counts over every worker of a firm; null while some are still to be judged. */
export function firmFigures(db: ReadableDatabase, question: Question): FirmFigures | null {
  const rows = kept.rows(db, keyOf(question));
  if (rows === null) return null;
  return {
    workers: rows.length,
    verdicts: countsOf(
      EMPLOYMENT_VERDICTS,
      rows.map(({ verdict }) => verdict),
    ),
    inArrears: rows.filter(({ arrearsMonths }) => arrearsMonths > 0).length,
    arrearsMonths: rows.reduce((sum, { arrearsMonths }) => sum + arrearsMonths, 0),
    inLayoffMonth: rows.filter(
      ({ layoff, owed }) => layoff?.date != null && owed.has(monthOfDay(layoff.date)),
    ).length,
    months: arrearsByMonth(rows),
  };
}
