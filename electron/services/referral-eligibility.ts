import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { judgeReadiness } from '../../shared/domain/employment/judge-readiness.ts';
import type { LayoffOnRecord, WorkerSources } from '../../shared/domain/employment/worker-sources.ts';
import type { LayoffLineId, ReferralId } from '../../shared/domain/ids.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import type { ReferralEligibility } from '../../shared/domain/referral/referral.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { ruleOrNull } from '../../shared/law/deadlines/ground.ts';
import type { JkpFacts, Proof } from '../../shared/law/facts/jkp.ts';
import { FactProblem } from '../../shared/law/facts/read.ts';
import { neededProgrammes } from '../../shared/law/jkp-programmes.ts';
import { getJobSeeker } from '../database/job-seekers.ts';
import { readinessLines } from '../database/readiness.ts';
import { referralEventsOfSet } from '../database/referral-events.ts';
import { earlierPaidReferrals } from '../database/referrals.ts';
import type { ReadableDatabase, Row } from '../database/schema.ts';
import { readinessSources } from './readiness-sources.ts';
import { decidingDay, stateOf } from './referral-ground.ts';

/** What is asked of a referral; one that is not written yet has it too. */
export type ReferralGiven = Pick<
  Row<'referral'>,
  'person_id' | 'employer_id' | 'employment_id' | 'line_id' | 'layoff_date' | 'reason'
>;

/** The layoff as the referral knows it, where no line of a report speaks of it. */
const layoffOf = (row: ReferralGiven): LayoffOnRecord => ({
  lineId: '',
  reportId: '',
  reason: row.reason,
  date: row.layoff_date,
  start: null,
  contract: null,
  wage: null,
  response: 'silent',
  hasReceipt: false,
  isWithdrawn: false,
});

/** Earlier benefits of the person, by the first payment of each earlier referral; null where there is none. */
async function previousClaims(
  db: ReadableDatabase,
  row: ReferralGiven,
  ground: MonthGround,
): Promise<JkpFacts['previousClaims'] | null> {
  const ids = await earlierPaidReferrals(db, row.person_id, row.layoff_date);
  if (ids.length === 0) return null;
  const events = await referralEventsOfSet(db, ids);
  return ids.flatMap((id: ReferralId) => {
    const first = stateOf(events.get(id) ?? [], ground).months.find(({ paidOn }) => paidOn !== null);
    return first?.paidOn == null ? [] : [{ firstBenefit: first.paidOn }];
  });
}

/** What stands on record of the worker, with what the referral knows better. */
export async function referralSources(
  db: ReadableDatabase,
  row: ReferralGiven,
  state: ReferralState,
  ground: MonthGround,
): Promise<WorkerSources | null> {
  const [line = null] = row.line_id === null ? [] : await readinessLines(db, [row.line_id as LayoffLineId]);
  const [sources] = await readinessSources(db, [
    { personId: row.person_id, employerId: row.employer_id, line, employmentId: row.employment_id },
  ]);
  if (sources === undefined) return null;
  const layoff = sources.layoff ?? layoffOf(row);
  return {
    ...sources,
    layoff: { ...layoff, date: row.layoff_date, reason: row.reason ?? layoff.reason },
    disputeProofs: [...new Set<Proof>([...sources.disputeProofs, ...state.proofs])],
    previousClaims: await previousClaims(db, row, ground),
    claim:
      state.filedOn === null
        ? null
        : {
            filedOn: state.filedOn,
            declaredEligibleOn: state.result === 'eligible' ? state.decidedOn : null,
          },
    // What the worker said on the way counts before what was typed among the wishes.
    wish: {
      willing: state.willing ?? (await getJobSeeker(db, row.person_id)).willing,
      reemployedOn: state.reemployedOn,
    },
  };
}

const NOTHING: ReferralEligibility = {
  outcome: 'incomplete',
  answer: null,
  facts: null,
  checks: [],
  missing: [],
  assumed: [],
  doubts: [],
};

/** What the law says of a claim on a day, with what the referral knows. */
export function eligibilityOf(
  sources: WorkerSources | null,
  state: ReferralState,
  { book }: MonthGround,
  asOf: PlainDate,
): ReferralEligibility {
  if (sources === null) return NOTHING;
  try {
    const readiness = ruleOrNull(() =>
      judgeReadiness(
        sources,
        { book, asOf, needed: neededProgrammes(book, decidingDay(state, asOf)) },
        false,
      ),
    );
    if (readiness === null) return NOTHING;
    const { outcome, answer, facts, checks, missing, assumed, doubts } = readiness;
    return { outcome, answer, facts, checks, missing, assumed, doubts };
  } catch (error) {
    // Dates on record that exclude each other: the doubts of the record say so elsewhere, no answer is computed.
    if (error instanceof FactProblem)
      return { ...NOTHING, doubts: [{ code: 'referral-facts-impossible', params: { text: error.message } }] };
    throw error;
  }
}
