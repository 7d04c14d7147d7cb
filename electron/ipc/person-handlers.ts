import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import * as persons from '../database/persons.ts';
import { personsLike } from '../database/persons-alike.ts';
import { changesOf, originOf } from '../database/persons-changes.ts';
import { dropDistinct, listDistincts } from '../database/persons-distinct.ts';
import { listPersons } from '../database/persons-list.ts';
import { liveIdOf } from '../database/persons-merged.ts';
import { mergeNotesOf } from '../database/persons-merges.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { mergePersons, undoMerge } from '../services/merge-persons.ts';
import { declareDistinct, viewPair } from '../services/person-pair-view.ts';
import { listPairs, scanPairs } from '../services/person-pairs.ts';

type Name = Extract<DatabaseProcedure, `persons.${string}`>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** People: their records and history, and records that are of one human being. */
export const personHandlers: Handlers = {
  'persons.list': ({ db }, filter) => listPersons(db, filter),
  'persons.get': async ({ db }, { id }) => {
    const person = await persons.livePerson(db, id as PersonId);
    return { person, layoffs: await persons.layoffsOfPerson(db, person.id) };
  },
  'persons.lookAlikes': ({ db }, typed) =>
    personsLike(db, { nik: typed.nik, name: typed.name, birthDate: typed.birthDate as never }),
  'persons.create': async ({ db, now, userId, note }, input) => {
    const id = await persons.createPerson(db, input, now, userId);
    note({ subjectKind: 'person', subjectId: id });
    return persons.getPerson(db, id);
  },
  'persons.save': ({ db, now, userId, note }, { id, version, person, source }) => {
    note({ subjectKind: 'person', subjectId: id });
    return persons.savePerson(db, id as PersonId, version, person, {
      now,
      userId,
      source: 'typed',
      documentId: source.documentId,
      note: source.note,
    });
  },
  'persons.remove': async ({ db, note }, { id, version }) => {
    await persons.removePerson(db, id as PersonId, version);
    note({ subjectKind: 'person', subjectId: id });
    return null;
  },

  'persons.history': async ({ db }, { id }) => {
    const live = await liveIdOf(db, id as PersonId);
    const origin = await originOf(db, live);
    if (origin === null) throw new ContractError('not-found');
    return { origin, changes: await changesOf(db, live), merges: await mergeNotesOf(db, live) };
  },

  'persons.scanPairs': ({ db }) => scanPairs(db),
  'persons.pairs': ({ db }, page) => listPairs(db, page),
  'persons.pair': ({ db }, { first, second, today }) =>
    viewPair(db, first as PersonId, second as PersonId, today),
  'persons.merge': (context, input) => mergePersons(context, input),
  'persons.unmerge': (context, { mergeId }) => undoMerge(context, mergeId),
  'persons.setDistinct': (context, { first, second, note }) =>
    declareDistinct(context, first as PersonId, second as PersonId, note),
  'persons.dropDistinct': async ({ db, note }, { first, second }) => {
    await dropDistinct(db, first as PersonId, second as PersonId);
    note({ subjectKind: 'person', subjectId: first, detail: { distinct: false, other: second } });
    return null;
  },
  'persons.distincts': ({ db }, page) => listDistincts(db, page),
};
