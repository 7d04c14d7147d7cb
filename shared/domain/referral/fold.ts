import { effective } from '../event-list.ts';
import type { NewReferralEvent, ReferralEvent, ReferralEventKind, ReferralEventOf } from './events.ts';
import type { ReferralStage } from './stages.ts';
import type { MonthRecord, OfferRecord, ReferralState, TrainingRecord } from './state.ts';

export const EMPTY_REFERRAL: ReferralState = {
  stage: 'referred',
  live: true,
  referredOn: null,
  layoffDate: null,
  layoffReason: null,
  places: [],
  officer: '',
  proofs: [],
  willing: null,
  accountOn: null,
  filedOn: null,
  claimNumber: '',
  decidedOn: null,
  result: null,
  refusal: null,
  mendable: false,
  months: [],
  monthsPaid: 0,
  paid: 0,
  stoppedOn: null,
  stop: null,
  talks: [],
  nextTalk: null,
  offers: [],
  trainings: [],
  cardNumber: '',
  cardOn: null,
  jobs: [],
  reemployedOn: null,
  calls: 0,
  lastCall: null,
  nextCall: null,
  lostOn: null,
  closedOn: null,
  cancelledOn: null,
  heardOn: null,
  lastOn: null,
};

function withMonth(
  months: readonly MonthRecord[],
  number: number,
  change: Partial<Omit<MonthRecord, 'month'>>,
): readonly MonthRecord[] {
  const empty: MonthRecord = { month: number, filedOn: null, papers: null, paidOn: null, amount: null };
  const known = months.find(({ month }) => month === number) ?? empty;
  return [...months.filter(({ month }) => month !== number), { ...known, ...change }].toSorted(
    (a, b) => a.month - b.month,
  );
}

/** Whether an answer is about an offer: by the vacancy, else by the title. */
export const isSameOffer = (
  offer: Pick<OfferRecord, 'vacancyId' | 'title'>,
  answer: Pick<OfferRecord, 'vacancyId' | 'title'>,
): boolean =>
  answer.vacancyId === null ? offer.title === answer.title : offer.vacancyId === answer.vacancyId;

/** The offer that an answer is about: the last one; a new one where nobody wrote one down. */
function withOffer(
  offers: readonly OfferRecord[],
  answer: Pick<OfferRecord, 'vacancyId' | 'title'>,
  change: Partial<OfferRecord>,
): readonly OfferRecord[] {
  const index = offers.findLastIndex((offer) => isSameOffer(offer, answer));
  const known = offers[index];
  if (known === undefined)
    return [
      ...offers,
      {
        ...answer,
        employer: '',
        offeredOn: null,
        answeredOn: null,
        result: null,
        note: '',
        ...change,
      },
    ];
  return offers.with(index, { ...known, ...change });
}

/** Changes the training that goes on, which is the last one; nothing where none was written down. */
function withLastTraining(
  trainings: readonly TrainingRecord[],
  change: (training: TrainingRecord) => TrainingRecord,
): readonly TrainingRecord[] {
  const last = trainings.at(-1);
  return last === undefined ? trainings : trainings.with(-1, change(last));
}

type Step<Kind extends ReferralEventKind> = (
  state: ReferralState,
  event: ReferralEventOf<Kind>,
) => ReferralState;

const STEPS: { readonly [Kind in ReferralEventKind]: Step<Kind> } = {
  referred: (state, { on, data }) => ({
    ...state,
    referredOn: state.referredOn ?? on,
    // Events from before these were written down say nothing of the layoff.
    layoffDate: state.layoffDate ?? data.layoffDate ?? null,
    layoffReason: state.layoffReason ?? data.layoffReason ?? null,
    places: [...new Set([...state.places, ...data.places])],
    officer: data.officer,
    proofs: [...new Set([...state.proofs, ...data.proofs])],
  }),
  'handed-over': (state, { data }) => ({ ...state, officer: data.officer }),
  'work-wish': (state, { data }) => ({ ...state, willing: data.willing }),
  'proof-received': (state, { data }) => ({
    ...state,
    proofs: [...new Set([...state.proofs, data.proof])],
  }),
  'account-made': (state, { on }) => ({ ...state, accountOn: state.accountOn ?? on }),
  // A refused claim that is filed again waits for another decision.
  'claim-filed': (state, { on, data }) => ({
    ...state,
    filedOn: on,
    claimNumber: data.number,
    decidedOn: null,
    result: null,
    refusal: null,
    mendable: false,
  }),
  'claim-decided': (state, { on, data }) => ({
    ...state,
    decidedOn: on,
    result: data.result,
    refusal: data.result === 'refused' ? { reason: data.reason, remedy: data.remedy } : null,
    mendable: data.result === 'refused' && data.remedy !== '',
  }),
  'month-filed': (state, { on, data: { month, ...papers } }) => ({
    ...state,
    months: withMonth(state.months, month, { filedOn: on, papers }),
  }),
  'month-paid': (state, { on, data }) => ({
    ...state,
    months: withMonth(state.months, data.month, { paidOn: on, amount: data.amount }),
  }),
  stopped: (state, { on, data }) => ({ ...state, stoppedOn: on, stop: data }),
  'talk-held': (state, { id, on, by, data }) => ({
    ...state,
    talks: [...state.talks, { ...data, eventId: id, on, by }],
    nextTalk: data.nextTalk,
  }),
  'vacancy-offered': (state, { on, data }) => ({
    ...state,
    offers: [...state.offers, { ...data, offeredOn: on, answeredOn: null, result: null, note: '' }],
  }),
  'offer-answered': (state, { on, data: { result, note, ...offer } }) => ({
    ...state,
    offers: withOffer(state.offers, offer, { answeredOn: on, result, note }),
  }),
  'training-started': (state, { on, data }) => ({
    ...state,
    trainings: [...state.trainings, { ...data, startedOn: on, endedOn: null, end: null, attendance: [] }],
  }),
  'training-attended': (state, { data: { month, days, held } }) => ({
    ...state,
    trainings: withLastTraining(state.trainings, (training) => ({
      ...training,
      attendance: [
        ...training.attendance.filter((one) => one.month !== month),
        { month, days, held, share: days / held },
      ].toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    })),
  }),
  'training-ended': (state, { on, data }) => ({
    ...state,
    trainings: withLastTraining(state.trainings, (training) => ({
      ...training,
      endedOn: on,
      end: data.end,
    })),
  }),
  'card-issued': (state, { on, data }) => ({ ...state, cardNumber: data.number, cardOn: on }),
  're-employed': (state, { on, data }) => ({
    ...state,
    jobs: [...state.jobs, { ...data, on }],
    reemployedOn: state.reemployedOn ?? on,
  }),
  called: (state, { on, data }) => ({
    ...state,
    calls: state.calls + 1,
    lastCall: { on, result: data.result, note: data.note },
    nextCall: data.nextCall,
  }),
  'note-added': (state) => state,
  'lost-from-sight': (state, { on }) => ({ ...state, lostOn: on }),
  closed: (state, { on }) => ({ ...state, closedOn: on }),
  cancelled: (state, { on }) => ({ ...state, cancelledOn: on }),
  reopened: (state) => ({ ...state, closedOn: null, lostOn: null, cancelledOn: null }),
  struck: (state) => state,
};

/** What the office does alone says nothing of the worker; the closing of a file neither. */
const UNHEARD: readonly ReferralEventKind[] = [
  'handed-over',
  'claim-decided',
  'month-paid',
  'stopped',
  'vacancy-offered',
  'note-added',
  'lost-from-sight',
  'closed',
  'cancelled',
  'reopened',
  'struck',
];

/** Whether the worker spoke, came or did something. */
export function isHeard(event: NewReferralEvent): boolean {
  if (event.kind === 'called') return event.data.result === 'reached' || event.data.result === 'call-back';
  return !UNHEARD.includes(event.kind);
}

function step(state: ReferralState, event: ReferralEvent): ReferralState {
  const next = (STEPS[event.kind] as Step<ReferralEventKind>)(state, event as never);
  const heard = isHeard(event);
  return {
    ...next,
    // Who is heard of is not lost any more.
    lostOn: heard && next.lostOn !== null && event.on >= next.lostOn ? null : next.lostOn,
    heardOn: heard && (state.heardOn === null || state.heardOn < event.on) ? event.on : next.heardOn,
    lastOn: state.lastOn !== null && state.lastOn > event.on ? state.lastOn : event.on,
  };
}

/** The stage that the whole of it amounts to. */
function stageOf(state: ReferralState, months: number): ReferralStage {
  if (state.cancelledOn !== null) return 'cancelled';
  if (state.closedOn !== null) return 'closed';
  if (state.reemployedOn !== null) return 're-employed';
  if (state.lostOn !== null) return 'lost';
  if (months > 0 && state.monthsPaid >= months) return 'ended';
  if (state.stoppedOn !== null) return 'stopped';
  if (state.monthsPaid > 0) return 'paying';
  if (state.result !== null) return state.result;
  if (state.filedOn !== null) return 'filed';
  return state.accountOn !== null ? 'account' : 'referred';
}

const LEFT: readonly ReferralStage[] = ['cancelled', 'closed', 're-employed', 'lost'];

/** What follows from the events together: a correction may come in any order. */
function completed(state: ReferralState, months: number): ReferralState {
  const paid = state.months.filter(({ paidOn }) => paidOn !== null);
  const whole: ReferralState = {
    ...state,
    // The claim is the application for the first month.
    months: state.filedOn === null ? state.months : withMonth(state.months, 1, { filedOn: state.filedOn }),
    monthsPaid: paid.length,
    paid: paid.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
  const stage = stageOf(whole, months);
  return { ...whole, stage, live: !LEFT.includes(stage) && state.stop?.reason !== 'died' };
}

/**
 * The state that a list of events makes, in whatever order it is given. Pure.
 * @param months how many months the benefit has by the rules; 0 where nobody knows
 */
export function foldReferral(events: readonly ReferralEvent[], months: number): ReferralState {
  return completed(effective(events).reduce(step, EMPTY_REFERRAL), months);
}
