import { type SqlBool, sql } from 'kysely';
import type { Page } from '../../shared/contract/procedure.ts';
import type { DisputeSummary } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeKind } from '../../shared/domain/dispute/events.ts';
import type { DisputeStage } from '../../shared/domain/dispute/fold.ts';
import { ofMediator } from './disputes.ts';
import { follows, likeText } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase } from './schema.ts';

interface ListFilter {
  readonly text: string;
  readonly sort: 'registeredOn' | 'registerNumber' | 'employer' | 'stage';
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
}

const ORDER = {
  registeredOn: sql<string | number>`dispute.registered_on`,
  registerNumber: sql<string | number>`dispute.register_year * 1000000 + dispute.register_sequence`,
  employer: sql<string | number>`employer.sort_key`,
  stage: sql<string | number>`dispute.stage`,
};

/** Conditions of a filter; the text is looked for in number, firm, issue and every worker's name. */
function conditionsOf(filter: ListFilter) {
  const like = likeText(filter.text);
  return sql<SqlBool>`${ofMediator(filter.mediator)}
    ${filter.stage === null ? sql`` : sql`AND dispute.stage = ${filter.stage}`}
    ${filter.kind === null ? sql`` : sql`AND dispute.kind = ${filter.kind}`}
    ${filter.open ? sql`AND dispute.closed_on IS NULL` : sql``}
    ${
      filter.year === null
        ? sql``
        : sql`AND dispute.registered_on BETWEEN ${`${filter.year}-01-01`} AND ${`${filter.year}-12-31`}`
    }
    ${
      filter.text === ''
        ? sql``
        : sql`AND (dispute.register_number LIKE ${like} ESCAPE '\\' OR employer.name LIKE ${like} ESCAPE '\\'
          OR dispute.issue LIKE ${like} ESCAPE '\\' OR EXISTS (SELECT 1 FROM dispute_worker
            JOIN person ON person.id = dispute_worker.person_id
            WHERE dispute_worker.dispute_id = dispute.id AND person.name LIKE ${like} ESCAPE '\\'))`
    }`;
}

/** Disputes by page. */
export async function listDisputes(db: ReadableDatabase, filter: ListFilter): Promise<Page<DisputeSummary>> {
  const matching = db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .where(conditionsOf(filter));
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching
    .select([
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
      order.as('order_value'),
    ])
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
    (row): DisputeSummary => ({
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
    }),
  );
}
