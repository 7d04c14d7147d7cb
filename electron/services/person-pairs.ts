import type { PairScan } from '../../shared/contract/person-merge.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { couplesOfName, couplesOfNik } from '../../shared/domain/person-blocks.ts';
import {
  judgePair,
  type PairJudgement,
  type PairSide,
  type PersonPair,
  pairSide,
} from '../../shared/domain/person-pair.ts';
import { readPageKey, writePageKey } from '../database/page-key.ts';
import { inOrder, type LiveDistinct, liveDistincts } from '../database/persons-distinct.ts';
import { countLive } from '../database/persons-list.ts';
import { formerNiksOf } from '../database/persons-merged.ts';
import {
  BLOCK_KINDS,
  type BlockKind,
  besideOf,
  changedSince,
  lastChange,
  liveOf,
  pairPeople,
  sidesByNik,
  sidesOf,
  stretchOf,
  type Written,
} from '../database/persons-pairs.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/*
 * The look for duplicates. It goes through everybody once, in short steps between which the database answers others, and
 * then follows what changes. What it found is kept in memory: it is made again whenever the program starts.
 */

/** Milliseconds of one step: typing must not wait longer. */
const STEP = 40;
const NONE: readonly string[] = [];
/** Couples between two looks at the clock. */
const BREATH = 200;
/** More changes than this, an import say, and everybody is looked through again. */
const MOST_CHANGES = 400;
/** Records of one moment that are remembered as seen. */
const MOST_SEEN = 100_000;

interface Found {
  readonly a: PersonId;
  readonly b: PersonId;
  readonly judgement: PairJudgement;
}

interface State {
  readonly pairs: Map<string, Found>;
  walk: AsyncGenerator<number> | null;
  done: number;
  total: number;
  /** The newest change that was looked at, and the versions that were seen of that moment. */
  asOf: string;
  seen: ReadonlyMap<PersonId, number>;
}

const states = new WeakMap<ReadableDatabase, State>();

function compare(state: State, a: PairSide, b: PairSide): void {
  if (a.id === b.id) return;
  const judgement = judgePair(a, b);
  if (judgement === null) return;
  const [first, second] = inOrder(a.id, b.id);
  state.pairs.set(`${first} ${second}`, { a: first, b: second, judgement });
}

/** Blocks of a stretch, in its order. */
function* blocksOf<Row extends { readonly block: string }>(rows: readonly Row[]): Generator<readonly Row[]> {
  let block: Row[] = [];
  for (const row of rows) {
    if (block[0] !== undefined && block[0].block !== row.block) {
      yield block;
      block = [];
    }
    block.push(row);
  }
  if (block.length > 0) yield block;
}

const couplesIn = (kind: BlockKind, sides: readonly PairSide[]) => {
  if (kind === 'nik-start') return couplesOfNik(sides, 'end');
  if (kind === 'nik-end') return couplesOfNik(sides, 'start');
  return couplesOfName(sides);
};

/** NIKs with the two digits swapped that meet in the middle, where neither half stays as it is. */
const swappedInTheMiddle = (nik: string): string =>
  `${nik.slice(0, 7)}${nik.slice(8, 9)}${nik.slice(7, 8)}${nik.slice(9)}`;

/** Goes through everybody; yields how many records were walked over since the last time. */
async function* walkAll(db: ReadableDatabase, state: State): AsyncGenerator<number> {
  const former = await formerNiksOf(db, null);
  for (const kind of BLOCK_KINDS) {
    let from: string | null = '';
    while (from !== null) {
      const { rows, next } = await stretchOf(db, kind, from);
      from = next;
      const live = rows
        .filter(({ mergedInto }) => mergedInto === null)
        .map((row) => ({ block: row.block, side: pairSide(row, former.get(row.id) ?? NONE) }));
      for (const block of blocksOf(live)) {
        let looked = 0;
        for (const [a, b] of couplesIn(
          kind,
          block.map(({ side }) => side),
        )) {
          compare(state, a, b);
          looked += 1;
          if (looked % BREATH === 0) yield 0;
        }
        yield block.length;
      }
      if (kind === 'nik-start') {
        const byNik = new Map(
          live.flatMap(({ side }) => (side.nik === null ? [] : [[swappedInTheMiddle(side.nik), side]])),
        );
        for (const other of await sidesByNik(db, [...byNik.keys()])) {
          const side = byNik.get(other.nik ?? '');
          if (side) compare(state, side, other);
        }
      }
      yield 0;
    }
  }
  // Who carries a number under which somebody else was known before a merge.
  const known = await sidesOf(db, [...former.keys()]);
  const carriers = await sidesByNik(db, [...former.values()].flat());
  for (const side of known) for (const other of carriers) compare(state, side, other);
}

async function begin(db: ReadableDatabase): Promise<State> {
  const asOf = await lastChange(db);
  const state: State = {
    pairs: new Map(),
    walk: null,
    done: 0,
    total: (await countLive(db)) * BLOCK_KINDS.length,
    asOf,
    seen: versionsOf(await changedSince(db, asOf, MOST_SEEN), asOf),
  };
  state.walk = walkAll(db, state);
  states.set(db, state);
  return state;
}

const versionsOf = (written: readonly Written[], at: string): ReadonlyMap<PersonId, number> =>
  new Map(written.filter((one) => one.at === at).map(({ id, version }) => [id, version]));

/** Looks again at who changed since; everybody anew where that is too many. */
async function follow(db: ReadableDatabase, state: State): Promise<State> {
  const written = await changedSince(db, state.asOf, MOST_SEEN);
  const changed = written.filter(({ id, version }) => state.seen.get(id) !== version);
  if (changed.length > MOST_CHANGES) return begin(db);
  if (changed.length > 0) {
    const ids = new Set(changed.map(({ id }) => id));
    for (const [key, { a, b }] of state.pairs) if (ids.has(a) || ids.has(b)) state.pairs.delete(key);
    for (const side of await sidesOf(db, [...ids]))
      for (const other of await besideOf(db, side)) compare(state, side, other);
    const newest = written.at(-1)?.at ?? state.asOf;
    state.seen = versionsOf(written, newest);
    state.asOf = newest;
  }
  // Who was deleted left no trace to follow.
  const live = await liveOf(
    db,
    [...state.pairs.values()].flatMap(({ a, b }) => [a, b]),
  );
  for (const [key, { a, b }] of state.pairs) if (!live.has(a) || !live.has(b)) state.pairs.delete(key);
  return state;
}

/** Pairs that nobody has decided on: an equal NIK brings a decided one back, unless it was decided despite that. */
async function openPairs(db: ReadableDatabase, state: State): Promise<readonly Found[]> {
  const decided = new Map<string, LiveDistinct>(
    (await liveDistincts(db)).map((one) => [`${one.first} ${one.second}`, one]),
  );
  const pairs = [...state.pairs].filter(([key, { judgement }]) => {
    const said = decided.get(key);
    return said === undefined || (judgement.reasons.includes('nik-known') && !said.despiteNik);
  });
  return pairs.map(([, found]) => found);
}

/** Goes on looking for a short while; the answer says how far it is. */
export async function scanPairs(db: ReadableDatabase): Promise<PairScan> {
  let state = states.get(db) ?? (await begin(db));
  if (state.walk === null) state = await follow(db, state);
  const until = performance.now() + STEP;
  while (state.walk !== null && performance.now() < until) {
    const walked = await state.walk.next();
    if (walked.done) state.walk = null;
    else state.done = Math.min(state.total, state.done + walked.value);
  }
  return {
    done: state.done,
    total: state.total,
    complete: state.walk === null,
    pairs: (await openPairs(db, state)).length,
  };
}

/** Suspected duplicates, likeliest first, by page: what has been found so far. */
export async function listPairs(
  db: ReadableDatabase,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<Page<PersonPair>> {
  let state = states.get(db);
  if (state === undefined) return { rows: [], next: null, total: 0 };
  if (state.walk === null) state = await follow(db, state);
  const key = readPageKey(after);
  const order = (one: Found) => ({ value: -one.judgement.likeness, id: `${one.a} ${one.b}` });
  const open = (await openPairs(db, state))
    .map((one) => ({ one, at: order(one) }))
    .sort((p, q) => p.at.value - q.at.value || (p.at.id < q.at.id ? -1 : 1));
  const isBehind = ({ at }: (typeof open)[number]) =>
    key === null || at.value > Number(key.value) || (at.value === Number(key.value) && at.id > key.id);
  const rest = open.filter(isBehind);
  const shown = rest.slice(0, limit);
  const people = await pairPeople(
    db,
    shown.flatMap(({ one }) => [one.a, one.b]),
  );
  const last = shown.at(-1);
  return {
    rows: shown.flatMap(({ one }) => {
      const [first, second] = [people.get(one.a), people.get(one.b)];
      return first && second ? [{ first, second, ...one.judgement }] : [];
    }),
    next: rest.length > limit && last ? writePageKey(last.at) : null,
    total: open.length,
  };
}
