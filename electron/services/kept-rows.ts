import { deedsSince, lastDeed } from '../database/audit-since.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { whatChanged } from './readiness-changes.ts';

/*
 * Rows that take long to compute, computed once and kept as long as nothing that they hang on changes. The database worker
 * answers one question after another, so it computes in short steps that main asks for one by one: what others ask goes
 * between them.
 */

/** What a set of rows is about, and how they come to be. */
export interface RowSource<Id extends string, Row> {
  /** Names the set among others of its kind. */
  readonly key: string;
  /** Ids of everything in the set, in order. @throws ContractError not-found */
  readonly all: () => Promise<readonly Id[]>;
  /** Ids of what in the set is about some people. */
  readonly about: (persons: readonly string[]) => Promise<readonly Id[]>;
  /** Judges a part of the set; what is gone meanwhile has no row. */
  readonly judge: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Row>>;
}

interface Kept<Id extends string, Row> {
  /** Number of the last deed that the rows know of. */
  deed: number;
  readonly rows: Map<Id, Row>;
  /** What is still to be judged. */
  todo: Id[];
}

/** Sets kept at a time. */
const MOST_KEPT = 4;
/** Rows judged in a step: a tenth of a second or less. */
const ROWS_A_STEP = 200;
/** After more deeds than these, all is computed anew. */
const MOST_DEEDS = 500;

/** Keeps sets of rows of one kind, for each database its own. */
export class KeptRows<Id extends string, Row> {
  readonly #kept = new WeakMap<ReadableDatabase, Map<string, Kept<Id, Row>>>();

  /**
   * Judges some more rows of a set, brought up to the last deed.
   * @returns how many are left, and how many are done
   * @throws ContractError not-found, and what judging throws
   */
  async step(
    db: ReadableDatabase,
    source: RowSource<Id, Row>,
  ): Promise<{ readonly left: number; readonly done: number }> {
    const kept = await this.#current(db, source);
    const part = kept.todo.slice(0, ROWS_A_STEP);
    if (part.length > 0) {
      const judged = await source.judge(part);
      for (const id of part) {
        kept.rows.delete(id);
        const row = judged.get(id);
        if (row !== undefined) kept.rows.set(id, row);
      }
      kept.todo = kept.todo.slice(part.length);
    }
    return { left: kept.todo.length, done: kept.rows.size };
  }

  /** The rows of a set where all are computed; null where some are still to do. */
  rows(db: ReadableDatabase, key: string): readonly Row[] | null {
    const kept = this.#kept.get(db)?.get(key);
    return kept === undefined || kept.todo.length > 0 ? null : [...kept.rows.values()];
  }

  async #current(db: ReadableDatabase, source: RowSource<Id, Row>): Promise<Kept<Id, Row>> {
    const all = this.#kept.get(db) ?? new Map<string, Kept<Id, Row>>();
    this.#kept.set(db, all);
    const deed = await lastDeed(db);
    const known = all.get(source.key);
    const kept = known === undefined ? await begin(source, deed) : await caughtUp(db, source, known, deed);
    // The one that was asked last stands last; the first is the one to go.
    all.delete(source.key);
    all.set(source.key, kept);
    for (const oldest of [...all.keys()].slice(0, -MOST_KEPT)) all.delete(oldest);
    return kept;
  }
}

async function begin<Id extends string, Row>(
  source: RowSource<Id, Row>,
  deed: number,
): Promise<Kept<Id, Row>> {
  return { deed, rows: new Map(), todo: [...(await source.all())] };
}

/** Takes in what happened since the rows were computed. */
async function caughtUp<Id extends string, Row>(
  db: ReadableDatabase,
  source: RowSource<Id, Row>,
  kept: Kept<Id, Row>,
  deed: number,
): Promise<Kept<Id, Row>> {
  if (deed === kept.deed) return kept;
  const deeds = await deedsSince(db, kept.deed, MOST_DEEDS + 1);
  const change = deeds.length > MOST_DEEDS ? 'all' : whatChanged(deeds);
  // What is half done is finished first, or an import that writes all the time would never let it come to an end; the next
  // question begins anew.
  if (change === 'all') return kept.todo.length > 0 ? kept : begin(source, deed);
  kept.deed = deed;
  if (change.size === 0) return kept;
  const touched = await source.about([...change]);
  kept.todo = [...new Set([...kept.todo, ...touched])];
  return kept;
}
