import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { assertNever } from '../../shared/domain/assert-never.ts';
import {
  type FigureFilter,
  type FigureGroup,
  type FigurePeriod,
  REFERRAL_FIGURES,
  type ReferralFigure,
} from '../../shared/domain/referral/figures.ts';
import type { ReadableDatabase } from './schema.ts';

/*
 * The figures of the chain as conditions on referrals, and the groups as keys of them: what is counted and what the list
 * shows are the same. Person and employer are joined by their own names.
 */

/** The referrals of a figure. */
function ofFigure(figure: ReferralFigure): RawBuilder<SqlBool> {
  switch (figure) {
    case 'referred':
      return sql`1`;
    case 'filed':
      return sql`referral.filed_on IS NOT NULL`;
    case 'eligible':
      return sql`referral.result IS 'eligible'`;
    case 'refused':
      return sql`referral.result IS 'refused'`;
    case 'paid':
      return sql`referral.months_paid > 0`;
    case 're-employed':
      return sql`referral.reemployed_on IS NOT NULL`;
    case 'within-month':
      return sql`referral.within_month = 1`;
    default:
      return assertNever(figure);
  }
}

/** Whole years of age on the day of the layoff. */
const AGE = sql`(CAST(substr(referral.layoff_date, 1, 4) AS INTEGER) - CAST(substr(person.birth_date, 1, 4) AS INTEGER)
  - (substr(referral.layoff_date, 6) < substr(person.birth_date, 6)))`;

/** The key of the group that a referral belongs to; empty where it is not known. */
function keyOf(by: FigureGroup): RawBuilder<string> {
  switch (by) {
    case 'sector':
      return sql`ifnull(employer.sector_edition || ':' || employer.sector_letter, '')`;
    case 'regency':
      return sql`ifnull(employer.region_code, '')`;
    case 'sex':
      return sql`ifnull(person.sex, '')`;
    case 'layoff-month':
      return sql`substr(referral.layoff_date, 1, 7)`;
    case 'officer':
      return sql`referral.officer`;
    case 'age':
      return sql`CASE WHEN person.birth_date IS NULL THEN '' WHEN ${AGE} < 25 THEN '15-24' WHEN ${AGE} < 35 THEN '25-34'
        WHEN ${AGE} < 45 THEN '35-44' WHEN ${AGE} < 55 THEN '45-54' ELSE '55+' END`;
    default:
      return assertNever(by);
  }
}

type Narrowing = Pick<FigurePeriod, 'from' | 'to' | 'officer' | 'employerId'>;

/** The referrals over which figures are counted: one that was made by mistake is none. */
const ofPeriod = ({ from, to, officer, employerId }: Narrowing): RawBuilder<SqlBool> =>
  sql`referral.referred_on BETWEEN ${from} AND ${to} AND referral.stage <> 'cancelled'
    ${officer === '' ? sql`` : sql`AND referral.officer = ${officer}`}
    ${employerId === null ? sql`` : sql`AND referral.employer_id = ${employerId}`}`;

/** The people behind one figure, for a list that joins person and employer. */
export function ofReferralFigure(filter: FigureFilter): RawBuilder<SqlBool> {
  return sql`(${ofPeriod(filter)} AND ${ofFigure(filter.figure)}
    ${filter.by === null ? sql`` : sql`AND ${keyOf(filter.by)} = ${filter.key}`})`;
}

/** What is counted of a group. */
export interface CountedGroup {
  readonly key: string;
  readonly counts: Readonly<Record<ReferralFigure, number>>;
  readonly monthsPaid: number;
  readonly paid: number;
  /** Days from the layoff to the new job of everyone who found one, fewest first. */
  readonly days: readonly number[];
}

const JOINED = sql`referral JOIN person ON person.id = referral.person_id
  JOIN employer ON employer.id = referral.employer_id`;

/** Counts over a period, by group; one group with an empty key without `by`, none where nobody was referred. */
export async function countReferralFigures(
  db: ReadableDatabase,
  period: FigurePeriod,
): Promise<readonly CountedGroup[]> {
  const key = period.by === null ? sql<string>`''` : keyOf(period.by);
  const sums = REFERRAL_FIGURES.map((figure) => sql`sum(${ofFigure(figure)}) AS ${sql.ref(figure)}`);
  const counted = await sql<
    Record<ReferralFigure, number> & { key: string; months: number; paid_sum: number }
  >`SELECT ${key} AS key, sum(referral.months_paid) AS months, sum(referral.paid) AS paid_sum, ${sql.join(sums)}
    FROM ${JOINED} WHERE ${ofPeriod(period)} GROUP BY key ORDER BY key = '', key`.execute(db);
  const found = await sql<{ key: string; days: number }>`SELECT ${key} AS key, referral.work_days AS days
    FROM ${JOINED} WHERE ${ofPeriod(period)} AND referral.work_days IS NOT NULL ORDER BY 2`.execute(db);
  const days = new Map<string, number[]>();
  for (const row of found.rows) {
    const known = days.get(row.key);
    if (known === undefined) days.set(row.key, [row.days]);
    else known.push(row.days);
  }
  return counted.rows.map((row) => ({
    key: row.key,
    counts: Object.fromEntries(REFERRAL_FIGURES.map((figure) => [figure, row[figure]])) as Record<
      ReferralFigure,
      number
    >,
    monthsPaid: row.months,
    paid: row.paid_sum,
    days: days.get(row.key) ?? [],
  }));
}
