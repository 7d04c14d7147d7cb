import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ReferralSummary } from '../../shared/domain/referral/referral.ts';
import { follows, likeText } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import { ofReferralFigure } from './referral-figures.ts';
import { ofWorklist } from './referral-worklists.ts';
import { nextOfReferral } from './referrals.ts';
import type { ReadableDatabase } from './schema.ts';

export type ReferralFilter = CheckedInputOf<'referrals.list'>;

/** What is sorted by; a referral without the day stands at the end either way. */
function orderOf({ sort, descending }: Pick<ReferralFilter, 'sort' | 'descending'>) {
  const last = descending ? sql.raw("''") : sql.raw("'9999-12-31'");
  switch (sort) {
    case 'name':
      return sql<string>`person.sort_key`;
    case 'layoffDate':
      return sql<string>`referral.layoff_date`;
    case 'claimDue':
      return sql<string>`ifnull(referral.claim_due, ${last})`;
    case 'nextDue':
      return sql<string>`ifnull(referral.next_due, ${last})`;
    case 'stage':
      return sql<string>`referral.stage`;
    case 'referredOn':
      return sql<string>`referral.referred_on`;
  }
}

/** Referrals (joined with person and employer) that hold a text: in name, NIK, phone or firm. */
function withWords(text: string) {
  if (text === '') return sql<SqlBool>`1`;
  const like = likeText(text);
  return sql<SqlBool>`(person.name LIKE ${like} ESCAPE '\\' OR person.nik LIKE ${like} ESCAPE '\\'
    OR person.phone LIKE ${like} ESCAPE '\\' OR employer.name LIKE ${like} ESCAPE '\\')`;
}

const only = (column: string, value: string | null) =>
  value === null || value === '' ? sql`` : sql`AND ${sql.ref(`referral.${column}`)} = ${value}`;

const conditionsOf = (filter: ReferralFilter, silentDays: number) => sql<SqlBool>`${withWords(filter.text)}
  ${only('stage', filter.stage)} ${only('officer', filter.officer)} ${only('employer_id', filter.employerId)}
  ${only('dispute_id', filter.disputeId)} ${only('person_id', filter.personId)}
  ${filter.live ? sql`AND referral.live = 1` : sql``}
  ${filter.withoutProof ? sql`AND referral.without_proof = 1` : sql``}
  ${
    filter.reportId === null
      ? sql``
      : sql`AND referral.line_id IN (SELECT id FROM layoff_line WHERE report_id = ${filter.reportId})`
  }
  ${
    filter.worklist === null
      ? sql``
      : sql`AND ${ofWorklist(filter.worklist.code, filter.worklist.asOf as PlainDate, silentDays)}`
  }
  ${filter.figure === null ? sql`` : sql`AND ${ofReferralFigure(filter.figure)}`}`;

/** Referrals by page. @throws ContractError input-refused for a key that is none of ours */
export async function listReferrals(
  db: ReadableDatabase,
  filter: ReferralFilter,
  silentDays: number,
): Promise<Page<ReferralSummary>> {
  const matching = db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .innerJoin('employer', 'employer.id', 'referral.employer_id')
    .where(conditionsOf(filter, silentDays));
  const key = readPageKey(filter.after);
  const order = orderOf(filter);
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching
    .select([
      'referral.id',
      'referral.person_id',
      'person.name',
      'person.nik',
      'person.phone',
      'referral.employer_id',
      'employer.name as employer_name',
      'referral.layoff_date',
      'referral.stage',
      'referral.officer',
      'referral.referred_on',
      'referral.claim_due',
      'referral.months_paid',
      'referral.next_code',
      'referral.next_due',
      'referral.next_month',
      'referral.without_proof',
      'referral.reemployed_on',
      'referral.last_on',
      order.as('order_value'),
    ])
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('referral.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('referral.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total, sortedBy: (row) => row.order_value },
    (row): ReferralSummary => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      nik: row.nik,
      phone: row.phone,
      employerId: row.employer_id,
      employerName: row.employer_name,
      layoffDate: row.layoff_date,
      stage: row.stage,
      officer: row.officer,
      referredOn: row.referred_on,
      claimDue: row.claim_due,
      monthsPaid: row.months_paid,
      next: nextOfReferral(row),
      withoutProof: row.without_proof === 1,
      reemployedOn: row.reemployed_on,
      lastOn: row.last_on,
    }),
  );
}
