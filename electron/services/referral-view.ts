import { daysBetween, type PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { PersonId, ReferralId } from '../../shared/domain/ids.ts';
import { availableReferralActions, type ReferralBasis } from '../../shared/domain/referral/actions.ts';
import { benefitMonths, type MonthGround } from '../../shared/domain/referral/months.ts';
import { nextThings } from '../../shared/domain/referral/next.ts';
import type {
  BenefitMonth,
  ClaimWindow,
  Referral,
  TrainingCost,
} from '../../shared/domain/referral/referral.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { ruleOrNull } from '../../shared/law/deadlines/ground.ts';
import { claimDeadline, lapsedBeforeChange, lapsedReview } from '../../shared/law/jkp/claim-window.ts';
import { jkpRulesOn, numberOf, numberOrNull } from '../../shared/law/jkp/rules.ts';
import { parameterOrNull, ruleSetFor } from '../../shared/law/rule-set.ts';
import { getDisputeRow } from '../database/disputes.ts';
import { getEmployer } from '../database/employers.ts';
import { livePerson } from '../database/persons.ts';
import { referralEventsOf } from '../database/referral-events.ts';
import { type LineToRefer, lineToRefer } from '../database/referral-origins.ts';
import { getReferralRow, otherReferrals } from '../database/referrals.ts';
import type { Row } from '../database/schema.ts';
import type { ReadContext } from './context.ts';
import { eligibilityOf, referralSources } from './referral-eligibility.ts';
import { claimDueOf, decidingDay, referralGround, stateOf } from './referral-ground.ts';
import { proofsOfReferral, proofsOnRecord } from './referral-proofs.ts';

/** Where a provision stands on a day; null where the rules have none. */
function citeOf({ book }: MonthGround, { set, parameter }: ReferralBasis, asOf: PlainDate): string | null {
  return ruleOrNull(() => parameterOrNull(ruleSetFor(book, set, asOf), parameter, asOf))?.cite ?? null;
}

const LATE_CLAIM =
  'Klaim diajukan sesudah batasnya; putuskan bersama BPJS Ketenagakerjaan apakah hak pekerja masih ada.';

/** The time to claim on a day; null where the book has no rules for it. Pure. */
export function claimWindow(
  layoffDate: PlainDate,
  state: ReferralState,
  { book }: MonthGround,
  asOf: PlainDate,
): ClaimWindow | null {
  return ruleOrNull((): ClaimWindow => {
    const rules = jkpRulesOn(book, decidingDay(state, asOf));
    const due = claimDeadline(layoffDate, rules);
    const { cite, mark } = numberOf(rules, 'jkp.claim-months');
    const { filedOn } = state;
    const lapsed = lapsedBeforeChange(layoffDate, filedOn, rules);
    const isLate = (filedOn ?? asOf) > due;
    return {
      due,
      daysLeft: daysBetween(asOf, due),
      state: filedOn === null ? (isLate ? 'passed' : 'open') : isLate ? 'late' : 'filed',
      cite,
      mark,
      review: [
        ...(lapsed === null ? [] : [lapsedReview(layoffDate)]),
        ...(filedOn !== null && isLate ? [LATE_CLAIM] : []),
      ],
    };
  });
}

/** Cost of the trainings against the ceiling of the day on which the last one began. Pure. */
export function trainingCost(
  { trainings }: ReferralState,
  { book }: MonthGround,
  asOf: PlainDate,
): TrainingCost {
  const cost = trainings.reduce((sum, training) => sum + (training.cost ?? 0), 0);
  const day = trainings.at(-1)?.startedOn ?? asOf;
  const ceiling = ruleOrNull(() => numberOrNull(jkpRulesOn(book, day), 'jkp.training-cost-ceiling'));
  return {
    cost,
    ceiling: ceiling?.value ?? null,
    cite: ceiling?.cite ?? null,
    mark: ceiling?.mark ?? null,
    above: ceiling !== null && cost > ceiling.value,
  };
}

/** Days between two layoffs of one worker within which they may be the same one. */
const SAME_LAYOFF = 60;

/** Where the referral and the office's other records part. */
async function doubtsOf(
  db: ReadContext['db'],
  row: Row<'referral'>,
  line: LineToRefer | null,
): Promise<readonly Finding[]> {
  const near = (await otherReferrals(db, row.person_id, row.id)).filter(
    ({ layoffDate }) => Math.abs(daysBetween(layoffDate, row.layoff_date)) <= SAME_LAYOFF,
  );
  return [
    ...(line?.reportState === 'withdrawn' ? [{ code: 'referral-report-taken-back', params: {} }] : []),
    ...(line !== null && line.layoffDate !== null && line.layoffDate !== row.layoff_date
      ? [{ code: 'referral-line-date-differs', params: { date: line.layoffDate, layoff: row.layoff_date } }]
      : []),
    ...near.map(({ layoffDate, employerName }) => ({
      code: 'referral-twin',
      params: { date: layoffDate, employer: employerName },
    })),
  ];
}

const unique = (sentences: readonly string[]) => [...new Set(sentences)];

const openOf = (months: readonly BenefitMonth[]): readonly string[] =>
  months
    // What lies ahead and what is done asks nothing of anybody now.
    .filter(({ state }) => state === 'open' || state === 'late' || state === 'filed')
    .flatMap(({ review }) => review);

/** A referral with everything that follows from its events on a day. @throws ContractError not-found */
export async function viewReferral(
  { db }: Pick<ReadContext, 'db'>,
  id: ReferralId,
  asOf: PlainDate,
): Promise<Referral> {
  const row = await getReferralRow(db, id);
  const ground = await referralGround(db);
  const events = await referralEventsOf(db, id);
  const state = stateOf(events, ground);
  const [person, employer, line, dispute] = [
    await livePerson(db, row.person_id as PersonId),
    await getEmployer(db, row.employer_id),
    row.line_id === null ? null : await lineToRefer(db, row.line_id),
    row.dispute_id === null ? null : await getDisputeRow(db, row.dispute_id),
  ];
  const eligibility = eligibilityOf(await referralSources(db, row, state, ground), state, ground, asOf);
  const [onRecord = []] = await proofsOnRecord(db, [
    { personId: row.person_id, employerId: row.employer_id, line },
  ]);
  const proofs = proofsOfReferral(onRecord, state, ground, asOf);
  const months = benefitMonths(state, ground, asOf, eligibility.answer?.cash?.monthly ?? []);
  const claim = claimWindow(row.layoff_date, state, ground, asOf);
  const next = nextThings(state, {
    ...ground,
    claimDue: claimDueOf(row.layoff_date, ground, decidingDay(state, asOf)),
    hasProof: proofs.complete,
  });
  return {
    id: row.id,
    version: row.version,
    person: {
      id: person.id,
      name: person.name,
      nik: person.nik,
      phone: person.phone,
      email: person.email,
      address: person.address,
      birthDate: person.birthDate,
      sex: person.sex,
    },
    employer: { id: employer.id, name: employer.name },
    employmentId: row.employment_id,
    lineId: row.line_id,
    reportId: line?.reportId ?? null,
    dispute: dispute === null ? null : { id: dispute.id, registerNumber: dispute.register_number },
    layoffDate: row.layoff_date,
    reason: row.reason,
    state,
    events,
    actions: availableReferralActions({
      ...state,
      proofs: proofs.atHand.map(({ proof }) => proof),
    }).map(({ kind, standing, basis }) => ({
      kind,
      standing,
      cite: basis === null ? null : citeOf(ground, basis, asOf),
    })),
    claim,
    months,
    eligibility,
    proofs,
    training: trainingCost(state, ground, asOf),
    next,
    doubts: row.stage === 'cancelled' ? [] : await doubtsOf(db, row, line),
    review: unique([...(claim?.review ?? []), ...(eligibility.answer?.review ?? []), ...openOf(months)]),
  };
}
