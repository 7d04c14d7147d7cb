import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { haveSettled, splitFaults } from '../../shared/domain/dispute/split.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { DISPUTE_REGISTER } from '../database/dispute-settings.ts';
import { copyEvents, copyRepresentatives, moveWorkers } from '../database/dispute-splits.ts';
import { peopleInDispute } from '../database/dispute-workers.ts';
import { createDispute, disputeFacts, expectDispute, getDisputeRow } from '../database/disputes.ts';
import { advanceCounter } from '../database/letter-settings.ts';
import { lettersAbout } from '../database/letters.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { nextPlace } from './register-dispute.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

/**
 * Splits a case: the workers named go on in a case of their own, with a register number of the day of the split.
 *
 * Both cases keep the whole history: every event is copied as it was written, so the statutory clock of the new case runs
 * from the delegation that was, and what was settled, answered or failed holds on both sides. The new case counts as
 * registered on the day of the split, in the register and in the recap. Letters stay those of the case they were
 * written for; the new case shows them through its origin. A session that is still to come stays on the agenda once, as
 * that of the old case (`sessionsOf`). An agreement of some, its plan of payments and what was paid by it go with those who
 * settled (`foldDispute`, `foldPayments`). It cannot be taken back.
 * @throws ContractError not-found, changed-meanwhile, number-taken; input-refused at `on` or `personIds`
 */
export async function splitDispute(
  context: WriteContext,
  { id: asked, version, personIds, on, reason, today }: CheckedInputOf<'disputes.split'>,
): Promise<OutputOf<'disputes.split'>> {
  const { db, now, note } = context;
  const old = asked as DisputeId;
  const row = await expectDispute(db, old, version);
  const events = await eventsOf(db, old);
  const state = foldDispute(events);
  const here = await peopleInDispute(db, old);
  const persons = [...new Set(personIds)];
  const faults = splitFaults({ events, state }, here, { on, today, persons });
  if (faults.length > 0)
    throw new ContractError('input-refused', {
      issues: faults.map(({ at, finding }) => ({ path: at, message: finding.code, params: finding.params })),
    });

  const place = await nextPlace(db, on);
  const fresh = await createDispute(db, { ...disputeFacts(row), registeredOn: on }, place, now, old);
  await advanceCounter(db, DISPUTE_REGISTER, place.year, place.sequence);
  await copyEvents(db, old, fresh, now);
  await copyRepresentatives(db, old, fresh, now);
  await moveWorkers(db, old, fresh, persons);

  const moved = new Set(persons);
  const staying = [...here].filter((person) => !moved.has(person));
  const step = { on, replaces: null, reason } as const;
  await appendAndRebuild(context, old, {
    ...step,
    kind: 'split-off',
    data: { disputeId: fresh, registerNumber: place.number, persons, settled: haveSettled(state, staying) },
  });
  await appendAndRebuild(context, fresh, {
    ...step,
    kind: 'split-from',
    data: {
      disputeId: old,
      registerNumber: row.register_number,
      persons,
      settled: haveSettled(state, persons),
    },
  });
  note({ subjectKind: 'dispute', subjectId: old, detail: { split: fresh, moved: persons.length } });
  return { id: fresh, registerNumber: place.number };
}

/**
 * Issued letters about a dispute, newest first; of one that was split off, those of the case it comes from up to the split
 * as well. @throws ContractError not-found
 */
export async function lettersOfDispute(
  db: ReadableDatabase,
  id: DisputeId,
): Promise<readonly LetterSummary[]> {
  const { split_from_id: origin, registered_on: splitOn } = await getDisputeRow(db, id);
  const own = await lettersAbout(db, { kind: 'dispute', id });
  if (origin === null) return own;
  const before = (await lettersOfDispute(db, origin)).filter(({ dated }) => dated <= splitOn);
  return [...own, ...before];
}
