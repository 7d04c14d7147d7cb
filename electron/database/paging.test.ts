import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { LAYOFF_RESPONSES } from '../../shared/domain/layoff.ts';
import { createEmployer, listEmployers } from './employers.ts';
import { addLayoffLines, listLayoffLines } from './layoff-lines.ts';
import { listLayoffReports } from './layoff-report-lists.ts';
import { createLayoffReport } from './layoff-reports.ts';
import { freezeLetter, listLetters } from './letters.ts';
import {
  employerInput,
  lineInput,
  NOW,
  newDatabase,
  personInput,
  reportInput,
  USER,
  write,
} from './office-for-tests.ts';
import { createPersons } from './persons.ts';
import { listPersons } from './persons-list.ts';

/* Few different values and many rows: nearly every page ends in the middle of a tie. */
const DAY = plainDate('2026-03-01');
const ROWS = 60;
const database = newDatabase();
const db = database.tables;

const reports = await write(database, async (tx) => {
  const made: LayoffReportId[] = [];
  for (let index = 0; index < ROWS; index += 1) {
    const { id } = await createEmployer(
      tx,
      employerInput(['PT Aman', 'CV Banua', 'UD Citra'][index % 3] ?? ''),
      NOW,
    );
    const receivedOn = addDays(DAY, index % 4);
    if (index % 2 === 0) made.push(await createLayoffReport(tx, reportInput(id, { receivedOn }), NOW));
  }
  return made;
});
const people: readonly PersonId[] = await write(database, (tx) =>
  createPersons(
    tx,
    Array.from({ length: ROWS }, (_, index) =>
      personInput(['Ahmad', 'Budi', 'Citra'][index % 3] ?? '', {
        nik: index % 3 === 0 ? null : `637201010180${String(index).padStart(4, '0')}`,
      }),
    ),
    NOW,
    null,
  ),
);
await write(database, (tx) =>
  addLayoffLines(
    tx,
    people.flatMap((personId, index) =>
      reports.slice(0, 2).map((reportId) => ({
        reportId,
        personId,
        lineNumber: Math.floor(index / 2),
        batchId: null,
        facts: lineInput(personInput('-'), {
          layoffDate: index % 4 === 0 ? null : addDays(DAY, index % 3),
          wage: index % 5 === 0 ? null : (index % 4) * 1_000_000,
          response: LAYOFF_RESPONSES[index % 3] ?? 'silent',
        }),
      })),
    ),
    NOW,
  ),
);
await write(database, async (tx) => {
  for (let index = 0; index < ROWS; index += 1) {
    const isNumbered = index % 4 !== 0;
    await freezeLetter(tx, {
      kind: 'layoff-receipt',
      subject: { kind: 'layoff-report', id: reports[index % reports.length] as LayoffReportId },
      book: 'layoff-receipt',
      year: 2025 + (index % 2),
      sequence: isNumbered ? index : null,
      number: isNumbered ? `${index}/X` : null,
      dated: addDays(DAY, index % 3),
      title: 'Tanda terima',
      addressee: ['PT Aman', 'CV Banua'][index % 2] ?? '',
      replaces: null,
      facts: {},
      blocks: [],
      pdf: new Uint8Array([1]),
      sha256: 'a'.repeat(64),
      pages: 1,
      people: [],
      userId: USER,
      now: NOW,
    });
  }
});

type Ask = (page: {
  descending: boolean;
  after: string | null;
  limit: number;
}) => Promise<Page<{ readonly id: string }>>;
const base = { text: '' } as const;
const LISTS: readonly (readonly [string, number, Ask])[] = [
  ...(['name', 'nik', 'layoffDate'] as const).map((sort): [string, number, Ask] => [
    `workers by ${sort}`,
    ROWS,
    (page) => listPersons(db, { ...base, ...page, sort }),
  ]),
  ...(['name', 'reports', 'workers'] as const).map((sort): [string, number, Ask] => [
    `employers by ${sort}`,
    ROWS,
    (page) => listEmployers(db, { ...base, ...page, sort }),
  ]),
  ...(['receivedOn', 'employer', 'workers'] as const).map((sort): [string, number, Ask] => [
    `reports by ${sort}`,
    ROWS / 2,
    (page) => listLayoffReports(db, { ...base, ...page, sort, state: null }),
  ]),
  ...(['lineNumber', 'name', 'layoffDate', 'wage', 'response'] as const).map(
    (sort): [string, number, Ask] => [
      `workers of a report by ${sort}`,
      ROWS,
      (page) =>
        listLayoffLines(db, {
          ...base,
          ...page,
          sort,
          reportId: reports[0] ?? '',
          response: null,
          withoutNik: false,
        }),
    ],
  ),
  ...(['issuedAt', 'number', 'dated', 'addressee'] as const).map((sort): [string, number, Ask] => [
    `letters by ${sort}`,
    ROWS,
    (page) => listLetters(db, { ...base, ...page, sort, year: null, withoutNumber: false }),
  ]),
];

/** Ids in the order in which page after page shows them; each page may have another length. */
async function pageThrough(
  ask: Ask,
  descending: boolean,
  lengths: readonly number[],
): Promise<readonly string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let index = 0; ; index += 1) {
    const limit = lengths[index % lengths.length] ?? 1;
    const page: Page<{ readonly id: string }> = await ask({ descending, after, limit });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    seen.push(...page.rows.map((row) => row.id));
    if (page.next === null) return seen;
    after = page.next;
  }
}

describe('Paging through a list', () => {
  it.each(LISTS)('shows everyone once, up and down: %s', async (_, total, ask) => {
    const whole = (await ask({ descending: false, after: null, limit: 500 })).rows.map((row) => row.id);
    expect(new Set(whole).size).toBe(total);
    expect((await ask({ descending: true, after: null, limit: 500 })).rows.map((row) => row.id)).toEqual(
      [...whole].reverse(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (lengths, descending) => {
          const seen = await pageThrough(ask, descending, lengths);
          expect(seen).toEqual(descending ? [...whole].reverse() : whole);
        },
      ),
      { numRuns: 8 },
    );
  });

  it.each(LISTS)('says how many there are whatever page is shown: %s', async (_, total, ask) => {
    const first = await ask({ descending: false, after: null, limit: 7 });
    const second = await ask({ descending: false, after: first.next, limit: 7 });
    expect([first.total, second.total]).toEqual([total, total]);
  });
});
