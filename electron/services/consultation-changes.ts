import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Consultation } from '../../shared/domain/consultation.ts';
import {
  addConsultation,
  changeConsultation,
  getConsultation,
  removeConsultation,
} from '../database/consultations.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import type { WriteContext } from './context.ts';
import { refuse } from './dispute-refusals.ts';
import { officeDay } from './office-day.ts';

/**
 * Writes a new consultation or changes one.
 * @throws ContractError changed-meanwhile, not-found; input-refused for a day to come
 */
export async function saveConsultation(
  { db, now, note }: WriteContext,
  { id, version, consultation: given }: CheckedInputOf<'consultations.save'>,
): Promise<Consultation> {
  // A window may still show a record that was merged meanwhile.
  const live = given.personId === null ? null : await liveIdsOf(db, [given.personId]);
  const consultation = { ...given, personId: live?.get(given.personId ?? '') ?? given.personId };
  if (consultation.on > (await officeDay(db, now)))
    refuse('consultation.on', 'day-in-future', { date: consultation.on });
  if (id !== null && version === null) throw new ContractError('changed-meanwhile');
  const saved =
    id === null || version === null
      ? await addConsultation(db, consultation, now)
      : await changeConsultation(db, { id, version }, consultation, now).then(() => id);
  note({ subjectKind: 'consultation', subjectId: saved });
  return getConsultation(db, saved);
}

/** Removes a consultation. @throws ContractError changed-meanwhile, not-found */
export async function dropConsultation(
  { db, note }: WriteContext,
  { id, version }: CheckedInputOf<'consultations.remove'>,
): Promise<null> {
  await removeConsultation(db, id, version);
  note({ subjectKind: 'consultation', subjectId: id });
  return null;
}
