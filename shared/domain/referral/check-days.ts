import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import { AFTER_LAYOFF, type CheckGround, citeOf, finding, type NewOf } from './check-ground.ts';
import type { NewReferralEvent, ReferralEvent } from './events.ts';
import { isHeard } from './fold.ts';
import type { ReferralState } from './state.ts';

/* What stands against the days of an event. The bounds are practice and no law: they catch a year that was mistyped. */

/** Days that a layoff may lie ahead, and back. */
const LAYOFF_AHEAD = 366;
const LAYOFF_BACK = 3_660;
/** Days before the layoff from which the way may begin: it is announced first. */
const BEFORE_LAYOFF = 366;
/** Days until which somebody makes an appointment. */
const APPOINTMENT = 366;

/** A layoff on a day that no referral is about: a year that was mistyped. */
export function layoffDayFault(date: PlainDate, today: PlainDate): Finding | null {
  return date > addDays(today, LAYOFF_AHEAD) || date < addDays(today, -LAYOFF_BACK)
    ? finding('referral-layoff-far', { date })
    : null;
}

/** A day long before the layoff. */
export function earlyFault(on: PlainDate, layoff: PlainDate): Finding | null {
  // Counted from the event, which is today at the latest: a layoff may lie anywhere.
  return addDays(on, BEFORE_LAYOFF) < layoff
    ? finding('referral-event-long-before', { date: on, layoff })
    : null;
}

const isFault = (fault: Finding | null): fault is Finding => fault !== null;

/** The day of a layoff that a correction names: events that could only come after it, a year that was mistyped. */
function layoffFaults(
  others: readonly ReferralEvent[],
  event: NewReferralEvent,
  { layoffDate, today }: CheckGround,
): readonly Finding[] {
  if (event.kind !== 'referred' || event.data.layoffDate === null) return [];
  const date = event.data.layoffDate;
  if (date === layoffDate) return [];
  const earlier = others.find(({ kind, on }) => AFTER_LAYOFF.includes(kind) && on < date);
  return [
    layoffDayFault(date, today),
    earlier === undefined
      ? null
      : finding('referral-layoff-after-events', { date, deed: earlier.kind, on: earlier.on }),
  ].filter(isFault);
}

/** The next talk or call that an event sets. */
export function nextDayFault(event: NewReferralEvent): Finding | null {
  const next =
    event.kind === 'talk-held' ? event.data.nextTalk : event.kind === 'called' ? event.data.nextCall : null;
  if (next === null) return null;
  if (next < event.on) return finding('referral-next-before', { date: next, on: event.on });
  return next > addDays(event.on, APPOINTMENT) ? finding('referral-next-far', { date: next }) : null;
}

function attendanceFaults(
  { on, data }: NewOf<'training-attended'>,
  { trainings }: ReferralState,
): readonly Finding[] {
  const started = trainings.at(-1)?.startedOn;
  return [
    data.days > data.held
      ? finding('referral-attendance-above-held', { days: data.days, held: data.held })
      : null,
    data.month > on.slice(0, 7) ? finding('referral-attendance-ahead', { month: data.month }) : null,
    started !== undefined && data.month < started.slice(0, 7)
      ? finding('referral-attendance-before-training', { month: data.month, date: started })
      : null,
  ].filter(isFault);
}

/**
 * @param others the events that count, without the one that is corrected
 * @param whole what they make together; `before` what those before the event make
 */
export function dayFaults(
  event: NewReferralEvent,
  {
    others,
    whole,
    before,
  }: {
    readonly others: readonly ReferralEvent[];
    readonly whole: ReferralState;
    readonly before: ReferralState;
  },
  ground: CheckGround,
): readonly Finding[] {
  const { on, kind } = event;
  // Nothing more can be said of a day that nobody has seen.
  if (on > ground.today) return [finding('referral-event-in-future', { date: on })];
  // A correction of the first event may bring the layoff along that it is held against.
  const layoffDate = (event.kind === 'referred' ? event.data.layoffDate : null) ?? ground.layoffDate;
  const cite = citeOf(kind, ground, on);
  const faults: (Finding | null)[] = [
    earlyFault(on, layoffDate),
    nextDayFault(event),
    ...layoffFaults(others, event, ground),
  ];
  if (on < layoffDate && AFTER_LAYOFF.includes(kind))
    faults.push(
      kind === 're-employed'
        ? finding('referral-job-before-layoff', { date: on, layoff: layoffDate, cite })
        : finding('referral-event-before-layoff', { date: on, layoff: layoffDate, deed: kind, cite }),
    );
  if (kind === 'claim-decided') {
    if (whole.filedOn === null) faults.push(finding('referral-decision-without-claim', { cite }));
    else if (on < whole.filedOn)
      faults.push(finding('referral-decision-before-claim', { date: on, filed: whole.filedOn, cite }));
  }
  if (event.kind === 'training-started' && event.data.until !== null && event.data.until < on)
    faults.push(finding('referral-training-until-before', { date: event.data.until, on }));
  if (event.kind === 'training-attended') faults.push(...attendanceFaults(event, before));
  return faults.filter(isFault);
}

/** What is odd about the day of an event and may be so with a reason. */
export function dayQuestions(
  event: NewReferralEvent,
  whole: ReferralState,
  ground: CheckGround,
): readonly Finding[] {
  const { on } = event;
  const { claimDue } = ground;
  const { reemployedOn, stop, stoppedOn } = whole;
  const isClaim = event.kind === 'claim-filed';
  const hasDied = stop?.reason === 'died' && stoppedOn !== null && on > stoppedOn;
  return [
    // BPJS may know better of the day of the layoff, so a late claim is written with a reason.
    isClaim && claimDue !== null && on > claimDue
      ? finding('referral-claim-after-window', {
          date: on,
          due: claimDue,
          cite: citeOf('claim-filed', ground, on),
        })
      : null,
    isClaim && reemployedOn !== null && on > reemployedOn
      ? finding('referral-claim-after-job', {
          date: on,
          job: reemployedOn,
          cite: citeOf('re-employed', ground, on),
        })
      : null,
    hasDied && event.kind !== 'called' && event.kind !== 'referred' && isHeard(event)
      ? finding('referral-after-death', { deed: event.kind, date: on, died: stoppedOn })
      : null,
  ].filter(isFault);
}
