import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { DisputeSummary } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeKind } from '../../shared/domain/dispute/events.ts';
import type { DisputeStage } from '../../shared/domain/dispute/fold.ts';
import type { RecapFilter } from '../../shared/domain/dispute/recap.ts';
import type { EmployerId } from '../../shared/domain/ids.ts';
import { nextOfRow } from './dispute-next.ts';
import { type MediationIds, ofRecap } from './dispute-recap.ts';
import { withWordsOf } from './dispute-words.ts';
import { ofMediator } from './disputes.ts';
import { follows } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, Row } from './schema.ts';

interface ListFilter {
  readonly text: string;
  readonly sort: 'registeredOn' | 'registerNumber' | 'employer' | 'stage' | 'nextDue';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
  readonly stage: DisputeStage | null;
  readonly kind: DisputeKind | null;
  /** Year of registration. */
  readonly year: number | null;
  /** Only those that are not closed. */
  readonly open: boolean;
  readonly mediator: string;
  /** Only open ones with a deadline that was to be kept before this day. */
  readonly overdueOn: PlainDate | null;
  /** The cases behind a figure of a recap, with those that the rules engine found for it. */
  readonly recap?: { readonly filter: RecapFilter; readonly ids: MediationIds } | null;
}

/** What is sorted by; a case without a next deadline stands at the end either way. */
const orderOf = ({ sort, descending }: ListFilter) =>
  sort === 'nextDue' && descending ? sql<string | number>`ifnull(dispute.next_due, '')` : ORDER[sort];

const ORDER = {
  registeredOn: sql<string | number>`dispute.registered_on`,
  registerNumber: sql<string | number>`dispute.register_year * 1000000 + dispute.register_sequence`,
  employer: sql<string | number>`employer.sort_key`,
  stage: sql<string | number>`dispute.stage`,
  nextDue: sql<string | number>`ifnull(dispute.next_due, '9999-12-31')`,
};

/** Conditions of a filter; the text is looked for in number, firm, issue and every worker's name. */
function conditionsOf(filter: ListFilter) {
  const recap = filter.recap ?? null;
  return sql<SqlBool>`${ofMediator(filter.mediator)}
    ${filter.stage === null ? sql`` : sql`AND dispute.stage = ${filter.stage}`}
    ${filter.kind === null ? sql`` : sql`AND dispute.kind = ${filter.kind}`}
    ${filter.open ? sql`AND dispute.closed_on IS NULL` : sql``}
    ${
      filter.overdueOn === null
        ? sql``
        : sql`AND dispute.next_due < ${filter.overdueOn} AND dispute.closed_on IS NULL`
    }
    ${
      filter.year === null
        ? sql``
        : sql`AND dispute.registered_on BETWEEN ${`${filter.year}-01-01`} AND ${`${filter.year}-12-31`}`
    }
    ${recap === null ? sql`` : sql`AND ${ofRecap(recap.filter, recap.ids)}`}
    AND ${withWordsOf(filter.text)}`;
}

/** The columns of a dispute in a list. */
const SUMMARY = [
  'dispute.id',
  'dispute.register_number',
  'dispute.kind',
  'dispute.registered_on',
  'employer.name as employer_name',
  'dispute.workers',
  'dispute.first_worker',
  'dispute.stage',
  'dispute.outcome',
  'dispute.mediators',
  'dispute.last_on',
  'dispute.next_code',
  'dispute.next_due',
] as const;

type SummaryRow = Pick<
  Row<'dispute'>,
  | 'id'
  | 'register_number'
  | 'kind'
  | 'registered_on'
  | 'workers'
  | 'first_worker'
  | 'stage'
  | 'outcome'
  | 'mediators'
  | 'last_on'
  | 'next_code'
  | 'next_due'
> & { readonly employer_name: string };

const asSummary = (row: SummaryRow): DisputeSummary => ({
  id: row.id,
  registerNumber: row.register_number,
  kind: row.kind,
  registeredOn: row.registered_on,
  employerName: row.employer_name,
  workers: row.workers,
  firstWorker: row.first_worker,
  stage: row.stage,
  outcome: row.outcome,
  mediators: JSON.parse(row.mediators) as string[],
  lastOn: row.last_on,
  next: nextOfRow(row),
});

/** Disputes by page. */
export async function listDisputes(db: ReadableDatabase, filter: ListFilter): Promise<Page<DisputeSummary>> {
  const matching = db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .where(conditionsOf(filter));
  const key = readPageKey(filter.after);
  const order = orderOf(filter);
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching
    .select([...SUMMARY, order.as('order_value')])
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('dispute.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('dispute.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    asSummary,
  );
}

/** Most disputes of one firm that its page shows. */
const MOST_OF_EMPLOYER = 500;

/** Disputes of a firm, newest first. */
export async function disputesOfEmployer(
  db: ReadableDatabase,
  employer: EmployerId,
): Promise<readonly DisputeSummary[]> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select(SUMMARY)
    .where('dispute.employer_id', '=', employer)
    .orderBy('dispute.registered_on', 'desc')
    .orderBy('dispute.id', 'desc')
    .limit(MOST_OF_EMPLOYER)
    .execute();
  return rows.map(asSummary);
}
