import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import { EMPLOYMENT_VERDICTS } from '../../shared/domain/employment/employment.ts';
import { judgeReadiness, readinessRow } from '../../shared/domain/employment/judge-readiness.ts';
import {
  READINESS_LACKS,
  READINESS_OUTCOMES,
  type ReadinessFigures,
  type ReadinessRow,
} from '../../shared/domain/employment/readiness.ts';
import type { LayoffLineId, LayoffReportId } from '../../shared/domain/ids.ts';
import { type PageKey, pageOf, readPageKey } from '../database/page-key.ts';
import { lineIdsOfReport, linesAboutPersons, readinessLines } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { KeptRows } from './kept-rows.ts';
import { compareKeys, countsOf } from './list-kept-rows.ts';
import { readinessGround } from './readiness-ground.ts';
import { readinessSources } from './readiness-sources.ts';

/* The readiness of the workers of reports, computed in short steps and kept (see `kept-rows.ts`). */

interface KeptRow extends ReadinessRow {
  readonly id: string;
  readonly sortKey: string;
}

interface Question {
  readonly reportId: string;
  readonly asOf: PlainDate;
}

const kept = new KeptRows<LayoffLineId, KeptRow>();
const keyOf = ({ reportId, asOf }: Question) => `${reportId} ${asOf}`;

async function judgeLines(
  db: ReadableDatabase,
  asOf: PlainDate,
  ids: readonly LayoffLineId[],
): Promise<ReadonlyMap<LayoffLineId, KeptRow>> {
  const ground = await readinessGround(db, asOf);
  const lines = await readinessLines(db, ids);
  const sources = await readinessSources(
    db,
    lines.map((line) => ({
      personId: line.person_id,
      employerId: line.employer_id,
      line,
      employmentId: null,
    })),
  );
  const byId = new Map(lines.map((line) => [line.id as string, line] as const));
  const rows = new Map<LayoffLineId, KeptRow>();
  for (const worker of sources) {
    const line = byId.get(worker.layoff?.lineId ?? '');
    if (line === undefined) continue;
    const row = readinessRow(judgeReadiness(worker, ground, false), {
      lineId: line.id,
      lineNumber: line.line_number,
      name: line.name,
      nik: line.nik,
    });
    rows.set(line.id, { ...row, id: line.id, sortKey: line.sort_key });
  }
  return rows;
}

/**
 * Judges some more workers of a report.
 * @returns how many are left, and how many are done
 * @throws ContractError not-found, input-refused at `asOf`
 */
export async function readinessStep(
  db: ReadableDatabase,
  question: Question,
): Promise<{ readonly left: number; readonly done: number }> {
  const report = question.reportId as LayoffReportId;
  return kept.step(db, {
    key: keyOf(question),
    all: () => lineIdsOfReport(db, report),
    about: (persons) => linesAboutPersons(db, report, persons),
    judge: (ids) => judgeLines(db, question.asOf, ids),
  });
}

/** The rows of a report where all are computed; null where some are still to do. */
const allRows = (db: ReadableDatabase, question: Question): readonly KeptRow[] | null =>
  kept.rows(db, keyOf(question));

type Filter = CheckedInputOf<'readiness.chosen'>;

function fits(filter: Filter): (row: KeptRow) => boolean {
  const text = filter.text.toLocaleLowerCase('id');
  const digits = filter.text.replace(/[\s.-]/g, '');
  const isNik = /^\d+$/.test(digits);
  return (row) =>
    (filter.verdict === null || row.verdict === filter.verdict) &&
    (filter.outcome === null || row.outcome === filter.outcome) &&
    (filter.lacks === null || row.lacks.includes(filter.lacks)) &&
    (text === '' ||
      row.name.toLocaleLowerCase('id').includes(text) ||
      (isNik && (row.nik ?? '').includes(digits)));
}

type Sort = CheckedInputOf<'readiness.ofReport'>['sort'];

const SORTED_BY: Readonly<Record<Sort, (row: KeptRow) => string | number>> = {
  lineNumber: (row) => row.lineNumber,
  name: (row) => row.sortKey,
  verdict: (row) => EMPLOYMENT_VERDICTS.indexOf(row.verdict),
  outcome: (row) => READINESS_OUTCOMES.indexOf(row.outcome),
  // Without a deadline at the end.
  claimDeadline: (row) => row.claimDeadline ?? '9999-12-31',
};

const shown = ({ id: _, sortKey: __, ...row }: KeptRow): ReadinessRow => row;

/** A page of the workers of a report; null while some are still to be judged. */
export function readinessPage(
  db: ReadableDatabase,
  filter: CheckedInputOf<'readiness.ofReport'>,
): Page<ReadinessRow> | null {
  const rows = allRows(db, filter)?.filter(fits(filter));
  if (rows === undefined) return null;
  const sortedBy = SORTED_BY[filter.sort];
  const keyed = (row: KeptRow): PageKey => ({ value: sortedBy(row), id: row.id });
  const turn = filter.descending ? -1 : 1;
  const key = readPageKey(filter.after);
  const following = rows
    .filter((row) => key === null || compareKeys(keyed(row), key) * turn > 0)
    .sort((a, b) => compareKeys(keyed(a), keyed(b)) * turn);
  return pageOf(
    { rows: following.slice(0, filter.limit + 1), limit: filter.limit, total: rows.length, sortedBy },
    shown,
  );
}

/** Everyone that a filter finds; null while some are still to be judged. */
export function readinessChosen(
  db: ReadableDatabase,
  filter: Filter,
): readonly Pick<ReadinessRow, 'lineId' | 'personId' | 'employmentId'>[] | null {
  const rows = allRows(db, filter);
  return rows === null
    ? null
    : rows
        .filter(fits(filter))
        .sort((a, b) => a.lineNumber - b.lineNumber)
        .map(({ lineId, personId, employmentId }) => ({ lineId, personId, employmentId }));
}

/** Counts over every worker of a report; null while some are still to be judged. */
export function readinessFigures(db: ReadableDatabase, question: Question): ReadinessFigures | null {
  const rows = allRows(db, question);
  if (rows === null) return null;
  return {
    workers: rows.length,
    verdicts: countsOf(
      EMPLOYMENT_VERDICTS,
      rows.map(({ verdict }) => verdict),
    ),
    outcomes: countsOf(
      READINESS_OUTCOMES,
      rows.map(({ outcome }) => outcome),
    ),
    lacks: countsOf(
      READINESS_LACKS,
      rows.flatMap(({ lacks }) => lacks),
    ),
    payers: countsOf(
      ['bpjs', 'employer', 'needs-review'],
      rows.flatMap(({ payer }) => payer ?? []),
    ),
  };
}
