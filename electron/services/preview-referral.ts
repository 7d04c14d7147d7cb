import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { EMPTY_REFERRAL } from '../../shared/domain/referral/fold.ts';
import type { ReferralPreview } from '../../shared/domain/referral/referral.ts';
import { getEmployer } from '../database/employers.ts';
import { livePerson } from '../database/persons.ts';
import { otherReferrals } from '../database/referrals.ts';
import type { ReadContext } from './context.ts';
import { eligibilityOf, referralSources } from './referral-eligibility.ts';
import { referralGround } from './referral-ground.ts';
import { proofsOfReferral, proofsOnRecord } from './referral-proofs.ts';
import { claimWindow } from './referral-view.ts';
import { knownReferral, layoffOf } from './start-referral.ts';

/**
 * What a referral would begin with, before anything is written.
 * @throws ContractError as `startReferral`
 */
export async function previewReferral(
  { db }: ReadContext,
  from: CheckedInputOf<'referrals.preview'>['from'],
  asOf: PlainDate,
): Promise<ReferralPreview> {
  const ground = await referralGround(db);
  const layoff = await layoffOf(db, from);
  const [onRecord = []] = await proofsOnRecord(db, [layoff]);
  const state = { ...EMPTY_REFERRAL, proofs: onRecord.map(({ proof }) => proof) };
  const sources = await referralSources(
    db,
    {
      person_id: layoff.personId,
      employer_id: layoff.employerId,
      employment_id: layoff.employmentId,
      line_id: layoff.lineId,
      layoff_date: layoff.layoffDate,
      reason: layoff.reason,
    },
    state,
    ground,
  );
  const person = await livePerson(db, layoff.personId);
  const employer = await getEmployer(db, layoff.employerId);
  const there = await knownReferral(db, layoff);
  return {
    there,
    others: await otherReferrals(db, layoff.personId, there),
    person: { id: person.id, name: person.name, nik: person.nik, phone: person.phone },
    employer: { id: employer.id, name: employer.name },
    layoffDate: layoff.layoffDate,
    reason: layoff.reason,
    claim: claimWindow(layoff.layoffDate, state, ground, asOf),
    eligibility: eligibilityOf(sources, state, ground, asOf),
    proofs: proofsOfReferral(onRecord, state, ground, asOf),
  };
}
