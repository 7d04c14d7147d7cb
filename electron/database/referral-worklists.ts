import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import {
  CLAIM_DAYS,
  MONTH_DAYS,
  WORKLISTS,
  type WorklistCode,
  type WorklistCounts,
  type WorklistRow,
} from '../../shared/domain/referral/worklists.ts';
import { follows } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import { callOfRow, nextOfReferral } from './referrals.ts';
import type { ReadableDatabase } from './schema.ts';

/* Worklists: each is one stretch of one index, the most urgent first. What is counted and what is listed are the same. */

/** The day that a list is read by, and the stretch of it. */
interface Stretch {
  readonly day: RawBuilder<PlainDate | null>;
  readonly where: RawBuilder<SqlBool>;
}

const column = (name: string) => sql<PlainDate | null>`${sql.ref(`referral.${name}`)}`;

/** @param silentDays as the office set them */
function stretchOf(code: WorklistCode, asOf: PlainDate, silentDays: number): Stretch {
  const within = (name: string, from: PlainDate | null, to: PlainDate): Stretch => {
    const day = column(name);
    return {
      day,
      where: from === null ? sql`${day} <= ${to}` : sql`${day} BETWEEN ${from} AND ${to}`,
    };
  };
  switch (code) {
    case 'claim-7':
    case 'claim-14':
    case 'claim-30':
      return within('claim_open', asOf, addDays(asOf, CLAIM_DAYS[code]));
    case 'claim-passed':
      return within('claim_open', null, addDays(asOf, -1));
    case 'month-due':
      return within('month_due', null, addDays(asOf, MONTH_DAYS));
    case 'payment-late':
      return within('pay_due', null, addDays(asOf, -1));
    case 'talk-due':
      return within('next_talk', null, asOf);
    case 'call-due':
      return within('next_call', null, asOf);
    case 'silent':
      return within('silent_since', null, addDays(asOf, -silentDays));
    case 'mendable':
      return { day: column('decided_on'), where: sql`referral.mendable = 1` };
  }
}

const ofOfficer = (officer: string) =>
  officer === '' ? sql<SqlBool>`1` : sql<SqlBool>`referral.officer = ${officer}`;

/** The referrals of a worklist on a day, as a condition for any list. */
export const ofWorklist = (code: WorklistCode, asOf: PlainDate, silentDays: number): RawBuilder<SqlBool> =>
  stretchOf(code, asOf, silentDays).where;

interface Question {
  readonly asOf: PlainDate;
  /** Empty for everyone. */
  readonly officer: string;
  readonly silentDays: number;
}

/** How many stand on each list. */
export async function countWorklists(
  db: ReadableDatabase,
  { asOf, officer, silentDays }: Question,
): Promise<WorklistCounts> {
  const counts = WORKLISTS.map(
    (code) =>
      sql`(SELECT count(*) FROM referral WHERE ${ofWorklist(code, asOf, silentDays)} AND ${ofOfficer(officer)}) AS ${sql.ref(code)}`,
  );
  const { rows } = await sql<Record<WorklistCode, number>>`SELECT ${sql.join(counts)}`.execute(db);
  return rows[0] ?? (Object.fromEntries(WORKLISTS.map((code) => [code, 0])) as Record<WorklistCode, number>);
}

/** The lists on which a worker waits for the office, or for what it sees to. */
const WAITING = ['claim-7', 'month-due', 'payment-late', 'talk-due', 'call-due'] as const;

/** How many workers of an officer, of all for an empty name, stand on any of the lists that wait; who stands on two counts once. */
export async function countWaiting(db: ReadableDatabase, asOf: PlainDate, officer: string): Promise<number> {
  const ids = WAITING.map(
    (code) => sql`SELECT id FROM referral WHERE ${ofWorklist(code, asOf, 0)} AND ${ofOfficer(officer)}`,
  );
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(DISTINCT id) AS n FROM (${sql.join(ids, sql` UNION ALL `)})`.execute(db);
  return rows[0]?.n ?? 0;
}

const rowsOf = (db: ReadableDatabase, day: Stretch['day']) =>
  db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .innerJoin('employer', 'employer.id', 'referral.employer_id')
    .select([
      'referral.id',
      'referral.version',
      'referral.person_id',
      'person.name',
      'person.nik',
      'person.phone',
      'employer.name as employer_name',
      'referral.officer',
      'referral.stage',
      'referral.layoff_date',
      'referral.claim_due',
      'referral.next_code',
      'referral.next_due',
      'referral.next_month',
      'referral.next_talk',
      'referral.next_call',
      'referral.last_call',
      'referral.heard_on',
      day.as('list_day'),
    ]);

type StoredRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const shown = (row: StoredRow): WorklistRow => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  name: row.name,
  nik: row.nik,
  phone: row.phone,
  employerName: row.employer_name,
  officer: row.officer,
  stage: row.stage,
  layoffDate: row.layoff_date,
  day: row.list_day,
  claimDue: row.claim_due,
  next: nextOfReferral(row),
  nextTalk: row.next_talk,
  nextCall: row.next_call,
  lastCall: callOfRow(row),
  heardOn: row.heard_on,
});

/** A worklist by page, the most urgent first. @throws ContractError input-refused for a key that is none of ours */
export async function listWorklist(
  db: ReadableDatabase,
  {
    code,
    after,
    limit,
    ...question
  }: Question & { readonly code: WorklistCode; readonly after: string | null; readonly limit: number },
): Promise<Page<WorklistRow>> {
  const { day, where } = stretchOf(code, question.asOf, question.silentDays);
  const key = readPageKey(after);
  const rows = await rowsOf(db, day)
    .where(where)
    .where(ofOfficer(question.officer))
    .$if(key !== null, (query) =>
      query.where((eb) => follows(day, eb.ref('referral.id'), key as never, false)),
    )
    .orderBy(day)
    .orderBy('referral.id')
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('referral')
    .where(where)
    .where(ofOfficer(question.officer))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf({ rows, limit, total, sortedBy: (row) => row.list_day }, shown);
}

/** One referral as a row of a list, outside any list. @throws ContractError not-found */
export async function worklistRow(db: ReadableDatabase, id: ReferralId): Promise<WorklistRow> {
  const row = await rowsOf(db, sql<PlainDate | null>`NULL`).where('referral.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return shown(row);
}
