import type { CompiledQuery, Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { WORKLISTS } from '../../shared/domain/referral/worklists.ts';
import { newDatabase, rowsOf } from './office-for-tests.ts';
import { countReferralFigures } from './referral-figures.ts';
import { listReferrals, type ReferralFilter } from './referral-lists.ts';
import { jobAt, lineIdsToRefer, linesToRefer } from './referral-origins.ts';
import { countWaiting, countWorklists, listWorklist } from './referral-worklists.ts';
import { earlierPaidReferrals, liveReferrals, referralOfLayoff, unclaimedDays } from './referrals.ts';
import type { ReadableDatabase, Tables } from './schema.ts';

/* 20,000 workers referred, one report of 10,000 lines. What each list asks is taken down, and SQLite tells how it answers. */
const database = newDatabase();
database.raw.exec(`
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
  INSERT INTO employer (id, name, sort_key, address, nib, npp, npwp, phone, email, leader_name, leader_position, note,
    created_at, updated_at)
  SELECT printf('e%05d', i), 'PT Contoh ' || i, 'contoh ' || i, '', '', '', '', '', '', '', '', '', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
  INSERT INTO layoff_report (id, employer_id, received_on, received_time, employer_letter_number,
    employer_letter_subject, documents, other_documents, note, state, created_at, updated_at)
  SELECT printf('r%05d', i), printf('e%05d', i), '2026-01-01', '', '', '', '[]', '', '', 'recorded', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
  SELECT printf('p%05d', i), 'Warga ' || (i % 5000), 'warga ' || (i % 5000), '', '', '', '', '', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, response, note, created_at)
  SELECT printf('l%05d', i), printf('r%05d', iif(i < 10000, 0, i % 1000)), printf('p%05d', i), i, '', '', '2026-01-31',
    'accepts', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO referral (id, person_id, employer_id, line_id, layoff_date, stage, officer, referred_on, filed_on, decided_on,
    result, claim_due, next_code, next_due, claim_open, month_due, pay_due, next_talk, next_call, silent_since, mendable,
    live, months_paid, created_at, updated_at)
  SELECT printf('f%05d', i), printf('p%05d', i), printf('e%05d', i % 1000), printf('l%05d', i),
    date('2025-01-01', '+' || (i % 600) || ' days'), iif(i % 3 = 0, 'paying', 'referred'), 'Petugas ' || (i % 20),
    date('2025-01-05', '+' || (i % 600) || ' days'), NULL, date('2025-02-05', '+' || (i % 600) || ' days'), NULL,
    date('2025-07-01', '+' || (i % 600) || ' days'), 'file-claim', date('2025-07-01', '+' || (i % 600) || ' days'),
    iif(i % 4 = 0, date('2025-07-01', '+' || (i % 600) || ' days'), NULL),
    iif(i % 4 = 1, date('2025-03-01', '+' || (i % 600) || ' days'), NULL),
    iif(i % 20 = 1, date('2025-03-01', '+' || (i % 600) || ' days'), NULL),
    iif(i % 10 = 1, date('2025-03-01', '+' || (i % 600) || ' days'), NULL),
    iif(i % 10 = 2, date('2025-03-01', '+' || (i % 600) || ' days'), NULL),
    iif(i % 2 = 1, date('2025-03-01', '+' || (i % 600) || ' days'), NULL),
    iif(i % 50 = 0, 1, 0), iif(i % 3 = 1, 0, 1), 0, '', '' FROM n;
  ANALYZE;
`);

/** Every statement that a piece of work sends, with its values. */
async function sentBy(work: (db: ReadableDatabase) => Promise<unknown>): Promise<readonly CompiledQuery[]> {
  const sent: CompiledQuery[] = [];
  const db: Kysely<Tables> = database.tables.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = db.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...rest) => {
    sent.push(query);
    return original(query, ...rest);
  };
  await work(db);
  return sent;
}

/** How SQLite answers the statements of a piece of work, a text for each. */
async function plansOf(work: (db: ReadableDatabase) => Promise<unknown>): Promise<readonly string[]> {
  const sent = await sentBy(work);
  expect(sent.length).toBeGreaterThan(0);
  return sent.map((query) =>
    rowsOf(database, `EXPLAIN QUERY PLAN ${query.sql}`, ...query.parameters)
      .map((row) => String(row.detail))
      .join(' | '),
  );
}

const asOf = plainDate('2026-03-02');
const page: ReferralFilter = {
  text: '',
  sort: 'referredOn',
  descending: false,
  after: null,
  limit: 100,
  stage: null,
  live: false,
  officer: '',
  employerId: null,
  reportId: null,
  disputeId: null,
  personId: null,
  withoutProof: false,
  worklist: null,
  figure: null,
};
const list = (more: Partial<ReferralFilter>) => (db: ReadableDatabase) =>
  listReferrals(db, { ...page, ...more }, 30);

const INDEX = {
  'claim-7': /referral_by_claim_open/,
  'claim-14': /referral_by_claim_open/,
  'claim-30': /referral_by_claim_open/,
  'claim-passed': /referral_by_claim_open/,
  'month-due': /referral_by_month_due/,
  'payment-late': /referral_by_pay_due/,
  'talk-due': /referral_by_next_talk/,
  'call-due': /referral_by_next_call/,
  mendable: /referral_mendable/,
  silent: /referral_by_silence/,
} as const;

describe('The worklists', () => {
  it('that wait are counted once for each worker from the stretches of their indexes', async () => {
    const [plan = ''] = await plansOf((db) => countWaiting(db, asOf, ''));
    const [ofOne = ''] = await plansOf((db) => countWaiting(db, asOf, 'Rina CONTOH'));
    expect(ofOne).not.toMatch(/SCAN referral(?! USING)/);
    for (const code of ['claim-7', 'month-due', 'payment-late', 'talk-due', 'call-due'] as const)
      expect(plan).toMatch(INDEX[code]);
    expect(plan).not.toMatch(/SCAN referral(?! USING)/);
  });

  it.each(WORKLISTS)('%s is one stretch of its index, page after page', async (code) => {
    for (const after of [null, JSON.stringify(['2025-06-01', 'f00100'])]) {
      const [rows, total] = await plansOf((db) =>
        listWorklist(db, { code, asOf, officer: '', silentDays: 30, after, limit: 50 }),
      );
      expect(rows).toMatch(INDEX[code]);
      expect(rows).not.toMatch(/TEMP B-TREE|SCAN (referral|person|employer)(?! USING)/);
      expect(total).toMatch(INDEX[code]);
    }
  });

  it('are counted by their indexes, for everyone and for an officer', async () => {
    for (const officer of ['', 'Petugas 3']) {
      const [plan = ''] = await plansOf((db) => countWorklists(db, { asOf, officer, silentDays: 30 }));
      expect(plan).not.toMatch(/SCAN referral(?! USING)/);
      // An officer's own referrals may be read by the officer instead.
      if (officer === '') for (const index of Object.values(INDEX)) expect(plan).toMatch(index);
    }
  });
});

describe('The list of referrals', () => {
  it.each([
    ['referredOn', /referral_by_referral/],
    ['layoffDate', /referral_by_layoff/],
    ['claimDue', /referral_by_claim_(first|last)/],
    ['nextDue', /referral_by_next_(first|last)/],
    ['stage', /referral_by_stage/],
    ['name', /person_by_name/],
  ] as const)('by %s is carried by its index, both ways and further down', async (sort, index) => {
    for (const descending of [false, true])
      for (const after of [null, JSON.stringify(['2025-09-01', 'f00100'])]) {
        const [rows = ''] = await plansOf(list({ sort, descending, after }));
        expect(rows).toMatch(index);
        // Of people or stages alike only those are sorted.
        expect(rows).not.toMatch(/USE TEMP B-TREE FOR ORDER BY/);
      }
  });

  it.each([
    ['of a person', { personId: 'p00007' }, /sqlite_autoindex_referral_2|referral_by/],
    ['of a firm', { employerId: 'e00007' }, /referral_by_employer/],
    ['of a report', { reportId: 'r00007' }, /referral_by_line/],
    ['of a worklist', { worklist: { code: 'claim-14', asOf } as const }, /referral_by_claim_open/],
  ] as const)('%s does not read everybody', async (_, more, index) => {
    const plans = await plansOf(list(more));
    expect(plans[1]).toMatch(index);
    expect(plans[1]).not.toMatch(/SCAN referral(?! USING)/);
  });
});

describe('The figures', () => {
  it('read the referrals of their period alone', async () => {
    const plans = await plansOf((db) =>
      countReferralFigures(db, {
        from: plainDate('2026-01-01'),
        to: plainDate('2026-01-31'),
        officer: '',
        employerId: null,
        by: 'sector',
      }),
    );
    for (const plan of plans) expect(plan).toMatch(/SEARCH referral USING INDEX referral_by_referral/);
  });
});

describe('A referral', () => {
  it('is looked for by its layoff, its person and its line, never by reading all', async () => {
    const personId = 'p00009' as PersonId;
    const plans = [
      ...(await plansOf((db) =>
        referralOfLayoff(db, { personId, employerId: 'e00001' as EmployerId, layoffDate: asOf }),
      )),
      ...(await plansOf((db) => earlierPaidReferrals(db, personId, asOf))),
      ...(await plansOf((db) => jobAt(db, personId, 'e00001' as EmployerId))),
      ...(await plansOf((db) => linesToRefer(db, ['l00001', 'l00002']))),
      ...(await plansOf((db) => lineIdsToRefer(db, 'r00000' as LayoffReportId, null))),
      ...(await plansOf((db) => liveReferrals(db, null, 500))),
    ];
    for (const plan of plans)
      expect(plan).not.toMatch(/SCAN (referral|layoff_line|employment|letter|person)(?! USING)/);
    expect(await unclaimedDays(database.tables)).not.toEqual([]);
  });
});
