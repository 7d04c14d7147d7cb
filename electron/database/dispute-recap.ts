import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { DisputeEventKind } from '../../shared/domain/dispute/events.ts';
import type { RecapFilter, RecapGroup, RecapPeriod } from '../../shared/domain/dispute/recap.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/* The figures of a recap as conditions on disputes: what is counted and what the list shows are the same. */

type Figure = Pick<RecapFilter, 'from' | 'to' | 'figure'>;

/** Figures over the days of mediations are found by the rules engine, not by a condition: ids by figure. */
export interface MediationIds {
  readonly mediated: readonly string[];
  readonly above: readonly string[];
}

const COURT: readonly DisputeEventKind[] = ['handed-to-court', 'suit-filed'];

/** Events by which a mediation can end. */
const ENDS: readonly DisputeEventKind[] = [
  'agreement-signed',
  'mediation-failed',
  'answer-received',
  'silence-confirmed',
  'returned-to-bipartite',
  'withdrawn',
  'closed',
  ...COURT,
];

/** An event that counts: neither replaced nor struck, which is a replacement too. */
const STANDS = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM dispute_event AS later WHERE later.replaces_id = happened.id)`;

const oneOf = (ids: readonly string[]) =>
  sql<SqlBool>`dispute.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** The disputes of a figure. */
function ofFigure({ from, to, figure }: Figure, ids: MediationIds): RawBuilder<SqlBool> {
  const openOn = (day: string, sign: '>' | '>=') =>
    sql<SqlBool>`(dispute.closed_on IS NULL OR dispute.closed_on ${sql.raw(sign)} ${day})`;
  switch (figure) {
    case 'opening':
      return sql`dispute.registered_on < ${from} AND ${openOn(from, '>=')}`;
    case 'received':
      return sql`dispute.registered_on BETWEEN ${from} AND ${to}`;
    case 'handled':
      return sql`dispute.registered_on <= ${to} AND ${openOn(from, '>=')}`;
    case 'closed':
      return sql`dispute.closed_on BETWEEN ${from} AND ${to}`;
    case 'closing':
      return sql`dispute.registered_on <= ${to} AND ${openOn(to, '>')}`;
    case 'court':
      return sql`(SELECT min(happened.on_date) FROM dispute_event AS happened
        WHERE happened.dispute_id = dispute.id AND happened.kind IN (${sql.join(COURT)}) AND ${STANDS})
        BETWEEN ${from} AND ${to}`;
    case 'mediated':
      return oneOf(ids.mediated);
    case 'above':
      return oneOf(ids.above);
    default:
      return assertNever(figure);
  }
}

/** The disputes behind a figure of the recap, narrowed to a kind or an outcome. */
export function ofRecap(filter: RecapFilter, ids: MediationIds): RawBuilder<SqlBool> {
  const { kind, outcome } = filter;
  return sql`(${ofFigure(filter, ids)})
    ${kind === null ? sql`` : sql`AND dispute.kind = ${kind}`}
    ${outcome === null ? sql`` : sql`AND dispute.outcome = ${outcome}`}`;
}

/** How many cases and workers a figure holds, by kind and outcome. */
export async function countRecap(
  db: ReadableDatabase,
  figure: Figure,
  ids: MediationIds,
): Promise<readonly RecapGroup[]> {
  return db
    .selectFrom('dispute')
    .where(ofRecap({ ...figure, kind: null, outcome: null }, ids))
    .select((eb) => [
      'dispute.kind',
      'dispute.outcome',
      eb.fn.countAll<number>().as('cases'),
      eb.fn.sum<number>('dispute.workers').as('workers'),
    ])
    .groupBy(['dispute.kind', 'dispute.outcome'])
    .execute();
}

/** Delegated disputes of which something happened in a period that can end a mediation. */
export async function maybeMediated(
  db: ReadableDatabase,
  { from, to }: RecapPeriod,
): Promise<readonly DisputeId[]> {
  const rows = await db
    .selectFrom('dispute_event')
    .innerJoin('dispute', 'dispute.id', 'dispute_event.dispute_id')
    .select('dispute.id')
    .distinct()
    .where('dispute_event.on_date', '>=', from)
    .where('dispute_event.on_date', '<=', to)
    .where('dispute_event.kind', 'in', ENDS)
    .where('dispute.delegated_on', 'is not', null)
    .orderBy('dispute.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The number under which a dispute stands in the register; empty where it is gone. */
export async function registerNumberOf(db: ReadableDatabase, id: string): Promise<string> {
  const row = await db
    .selectFrom('dispute')
    .select('register_number')
    .where('id', '=', id as DisputeId)
    .executeTakeFirst();
  return row?.register_number ?? '';
}
