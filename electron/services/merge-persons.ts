import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { fieldText, PERSON_FIELDS, type Person, type PersonField } from '../../shared/domain/person.ts';
import {
  differingFields,
  type OwnValues,
  ownValue,
  shownValue,
  withoutField,
} from '../../shared/domain/person-merge.ts';
import { getPerson, type PersonAuthor, personByNik, writePerson } from '../database/persons.ts';
import { writeChanges } from '../database/persons-changes.ts';
import { areDistinct } from '../database/persons-distinct.ts';
import { clashesOf, moveRows, returnRows } from '../database/persons-merge-rows.ts';
import { mergesInto, recordsAbove, recordsOf, type StoredMerge } from '../database/persons-merged.ts';
import {
  addMerge,
  closeMerge,
  getMerge,
  keepFields,
  keepGoneNik,
  pointAt,
  takeNikOut,
  touch,
} from '../database/persons-merges.ts';
import type { WritableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { renewProofs } from './renew-referral-proofs.ts';

/*
 * Two records of one human being become one, and can be parted again at any time and in any order.
 *
 * The gone record stays, points at the kept one and carries no NIK meanwhile. A merge keeps aside what the kept record said
 * itself of each field that it took; what a record shows is made from that and from the merges in force (`shownValue`), so
 * that undoing an inner merge shows through all the way up. Rows remember the record that they were written under.
 * A field that somebody wrote by hand since stands, whatever is undone.
 */

/** Fields that are null where nobody said; the others are empty text. */
const NULLABLE: ReadonlySet<PersonField> = new Set(['nik', 'sex', 'citizenship', 'birthDate']);

/** The field of a person with another value; null clears it. */
const withValue = (person: Person, field: PersonField, value: string | null): Person =>
  // Each value was read from the same field of a stored record.
  ({ ...person, [field]: value ?? (NULLABLE.has(field) ? null : '') }) as Person;

/** Merges into a record as they stand, without the fields that somebody wrote by hand since. */
async function settledMerges(db: WritableDatabase, root: Person): Promise<readonly StoredMerge[]> {
  const merges = await mergesInto(db, root.id);
  const goneNiks = new Map(merges.map(({ goneId, goneNik }) => [goneId, goneNik]));
  const people = new Map<PersonId, Person>([[root.id, root]]);
  for (const { goneId } of merges) people.set(goneId, await getPerson(db, goneId));
  const stored = (field: PersonField) => (id: PersonId) => {
    if (field === 'nik' && id !== root.id) return goneNiks.get(id) ?? null;
    const person = people.get(id);
    return person === undefined ? null : fieldText(person, field);
  };
  const settled = PERSON_FIELDS.reduce<readonly StoredMerge[]>((before, field) => {
    const shown = shownValue(before, root.id, field, stored(field));
    return fieldText(root, field) === shown
      ? before
      : (withoutField(before, root.id, field) as StoredMerge[]);
  }, merges);
  await keepFields(
    db,
    settled.filter((merge, index) => merge !== merges[index]),
  );
  return settled;
}

async function refuseClash(db: WritableDatabase, kept: PersonId, gone: PersonId): Promise<void> {
  const [clash] = await clashesOf(db, kept, gone);
  if (clash)
    throw new ContractError('merge-refused', {
      detail: clash.kind,
      params: { title: clash.title, date: clash.date ?? '', id: clash.id },
    });
  if (await areDistinct(db, kept, gone)) throw new ContractError('merge-refused', { detail: 'distinct' });
}

async function expectLive(db: WritableDatabase, id: PersonId, version: number): Promise<Person> {
  const person = await getPerson(db, id);
  if (person.version !== version || (await recordsAbove(db, id)).length > 0)
    throw new ContractError('changed-meanwhile');
  return person;
}

/** Makes two records one. @throws ContractError not-found, changed-meanwhile, merge-refused */
export async function mergePersons(
  context: WriteContext,
  input: CheckedInputOf<'persons.merge'>,
): Promise<OutputOf<'persons.merge'>> {
  const { db, now, userId, note } = context;
  const kept = await expectLive(db, input.keptId as PersonId, input.keptVersion);
  const gone = await expectLive(db, input.goneId as PersonId, input.goneVersion);
  if (kept.id === gone.id) throw new ContractError('merge-refused', { detail: 'same' });
  await refuseClash(db, kept.id, gone.id);

  const before = await settledMerges(db, kept);
  await settledMerges(db, gone);
  const asked = new Set<PersonField>(input.take);
  // An empty NIK is not worth having: the kept one's stays.
  const taken = differingFields(kept, gone).filter(
    (field) => asked.has(field) && (field !== 'nik' || gone.nik !== null),
  );
  const fields: OwnValues = Object.fromEntries(
    taken.map((field) => [field, ownValue(before, kept.id, field, () => fieldText(kept, field))]),
  );
  const author: PersonAuthor = { now, userId, source: 'merge' };
  await takeNikOut(db, gone.id);
  const moved = await moveRows(db, gone.id, kept.id);
  const mergeId = await addMerge(
    db,
    { keptId: kept.id, goneId: gone.id, fields, goneNik: gone.nik, moved },
    context,
  );
  await touch(db, gone.id, now);
  const merged = taken.reduce((person, field) => withValue(person, field, fieldText(gone, field)), kept);
  await writePerson(db, kept, merged, author, [{ field: 'merged-from', from: null, to: gone.name }]);
  await writeChanges(db, gone.id, [{ field: 'merged-into', from: null, to: kept.name }], author);
  const count = Object.values(moved).reduce((sum, keys) => sum + keys.length, 0);
  // What the one was proven by may now prove the other.
  await renewProofs(context, { personIds: [kept.id] });
  note({ subjectKind: 'person', subjectId: kept.id, detail: { gone: gone.id, moved: count } });
  return { mergeId, person: await getPerson(db, kept.id), moved: count };
}

/** A value that a record shows after an undo. */
interface Shown {
  readonly id: PersonId;
  readonly field: PersonField;
  readonly value: string | null;
}

/** Parts two records again. @throws ContractError not-found, already-there */
export async function undoMerge(
  context: WriteContext,
  mergeId: string,
): Promise<OutputOf<'persons.unmerge'>> {
  const { db, now, userId, note } = context;
  const merge = await getMerge(db, mergeId);
  if (merge === null) throw new ContractError('not-found');
  if (merge.undoneAt !== null) throw new ContractError('already-there', { detail: 'unmerged' });
  const { keptId, goneId } = merge;
  const above = await recordsAbove(db, goneId);
  const rootId = above.at(-1) ?? keptId;
  const root = await getPerson(db, rootId);
  const before = await settledMerges(db, root);
  const fields = before.find(({ id }) => id === mergeId)?.fields ?? {};
  const keptFields = (Object.keys(merge.fields) as PersonField[]).filter((field) => !(field in fields));
  const after = before.filter(({ id }) => id !== mergeId);

  const author: PersonAuthor = { now, userId, source: 'unmerge' };
  const records = await recordsOf(db, goneId);
  const { returned, missing } = await returnRows(db, goneId, records, above, merge.moved);
  await closeMerge(db, mergeId, context);
  await pointAt(db, goneId, null);
  const shown = await shownAbove(db, { above, before, after, keptId, fields });
  const blocked = await writeShown(context, shown, rootId, { from: await nameOf(db, goneId), into: keptId });

  // The NIK goes back last: by now nobody of these people carries it, unless it was written there by hand.
  const gone = await getPerson(db, goneId);
  const holder = merge.goneNik === null ? null : await personByNik(db, merge.goneNik);
  const keptName = await nameOf(db, keptId);
  const free = { ...gone, nik: holder === null ? merge.goneNik : null };
  await writePerson(db, { ...gone, nik: merge.goneNik }, free, author, [
    { field: 'merged-into', from: keptName, to: null },
  ]);
  await renewProofs(context, { personIds: [goneId, rootId, keptId] });
  note({ subjectKind: 'person', subjectId: goneId, detail: { kept: keptId, returned, missing } });
  return {
    person: await getPerson(db, goneId),
    returned,
    missing,
    keptFields,
    nikWith: holder?.name ?? blocked,
  };
}

const nameOf = async (db: WritableDatabase, id: PersonId): Promise<string> => (await getPerson(db, id)).name;

/** What the kept record and those above it show of the fields of a merge that is undone. */
async function shownAbove(
  db: WritableDatabase,
  {
    above,
    before,
    after,
    keptId,
    fields,
  }: {
    readonly above: readonly PersonId[];
    readonly before: readonly StoredMerge[];
    readonly after: readonly StoredMerge[];
    readonly keptId: PersonId;
    readonly fields: OwnValues;
  },
): Promise<readonly Shown[]> {
  const people = new Map<PersonId, Person>();
  for (const id of [...above, ...after.map(({ goneId }) => goneId)]) people.set(id, await getPerson(db, id));
  const goneNiks = new Map(after.map(({ goneId, goneNik }) => [goneId, goneNik]));
  const rootId = above.at(-1) ?? keptId;
  return (Object.keys(fields) as PersonField[]).flatMap((field) => {
    const stored = (id: PersonId): string | null => {
      // With this merge out of the way, what the kept record said itself is what is stored there.
      if (id === keptId) return ownValue(before, keptId, field, () => null);
      if (field === 'nik' && id !== rootId) return goneNiks.get(id) ?? null;
      const person = people.get(id);
      return person === undefined ? null : fieldText(person, field);
    };
    return above.map((id) => ({ id, field, value: shownValue(after, id, field, stored) }));
  });
}

/**
 * Writes what the records above show now: those that are merged themselves carry their NIK in the merge.
 * @returns who carries the NIK by now that should have come back; null where nobody else does
 */
async function writeShown(
  { db, now, userId }: WriteContext,
  shown: readonly Shown[],
  rootId: PersonId,
  turn: { readonly from: string; readonly into: PersonId },
): Promise<string | null> {
  const author: PersonAuthor = { now, userId, source: 'unmerge' };
  let blocked: string | null = null;
  const ids = new Set([...shown.map(({ id }) => id), turn.into, rootId]);
  for (const id of ids) {
    const person = await getPerson(db, id);
    const values = shown.filter((one) => one.id === id);
    const nik = values.find(({ field }) => field === 'nik');
    let next = values.reduce((one, { field, value }) => withValue(one, field, value), person);
    if (id !== rootId) {
      if (nik) await keepGoneNik(db, id, nik.value);
      next = { ...next, nik: null };
    } else if (nik && nik.value !== null && nik.value !== person.nik) {
      const holder = await personByNik(db, nik.value);
      if (holder !== null && holder.id !== id) {
        next = { ...next, nik: null };
        blocked = holder.name;
      }
    }
    const turns = id === turn.into ? [{ field: 'merged-from', from: turn.from, to: null }] : [];
    await writePerson(db, person, next, author, turns);
  }
  return blocked;
}
