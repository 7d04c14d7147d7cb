import { effective, eventsBefore } from '../event-list.ts';
import type { Finding } from '../finding.ts';
import { availableReferralActions } from './actions.ts';
import { dayFaults, dayQuestions } from './check-days.ts';
import { AFTER_LAYOFF, type CheckGround, finding, type ReferralCheck } from './check-ground.ts';
import { leftFaults } from './check-left.ts';
import { isMonthEvent, monthFaults, monthQuestions, monthWarnings } from './check-months.ts';
import type { NewReferralEvent, ReferralEvent } from './events.ts';
import { foldReferral } from './fold.ts';

export type { CheckGround, ReferralCheck } from './check-ground.ts';

/** What stands against an event by what it replaces: nothing that counts, another kind, the referral itself. */
function replacementFault(counted: readonly ReferralEvent[], event: NewReferralEvent): Finding | null {
  if (event.replaces === null) return event.kind === 'struck' ? finding('referral-replaces-nothing') : null;
  const replaced = counted.find(({ id }) => id === event.replaces);
  if (replaced === undefined) return finding('referral-replaces-nothing');
  if (event.kind !== 'struck' && replaced.kind !== event.kind)
    return finding('referral-replaces-another-kind');
  if (replaced.kind !== 'referred') return null;
  // The event that says which layoff it is about stays, and goes on saying it.
  const isOnly = counted.filter(({ kind }) => kind === 'referred').length === 1;
  const saysLayoff = replaced.data.layoffDate != null;
  if (event.kind === 'struck') return isOnly || saysLayoff ? finding('referral-start-stays') : null;
  return saysLayoff && event.kind === 'referred' && event.data.layoffDate === null
    ? finding('referral-layoff-day-missing')
    : null;
}

/** A strike stands under its own day, which is none to come. */
const strikeFaults = ({ on }: NewReferralEvent, { today }: CheckGround): readonly Finding[] =>
  on > today ? [finding('referral-event-in-future', { date: on })] : [];

/**
 * Judges an event before it is written down.
 * @param events the list as it stands
 */
export function checkReferralEvent(
  events: readonly ReferralEvent[],
  event: NewReferralEvent,
  ground: CheckGround,
): ReferralCheck {
  const counted = effective(events);
  const fault = replacementFault(counted, event);
  if (fault !== null) return { refused: [fault], asksReason: [], warnings: [] };
  const others = counted.filter(({ id }) => id !== event.replaces);
  const whole = foldReferral(others, 0);
  const { filedOn } = whole;
  const terms = filedOn === null ? [] : ground.termsOf(filedOn);
  const left = leftFaults(events, event, terms.length, ground);
  if (event.kind === 'struck')
    return { refused: [...strikeFaults(event, ground), ...left], asksReason: [], warnings: [] };
  const before = foldReferral(eventsBefore(events, event), terms.length);
  const refused = [
    ...dayFaults(event, { others, whole, before }, ground),
    ...(isMonthEvent(event) ? monthFaults(whole, event, terms, ground) : []),
    ...left,
  ];
  const action = availableReferralActions(before).find((one) => one.kind === event.kind);
  if (action === undefined && refused.length === 0)
    refused.push(finding('referral-step-not-possible', { deed: event.kind, phase: before.stage }));
  const isExplained = event.reason.trim() !== '';
  const odd = [
    ...dayQuestions(event, whole, ground),
    ...(isMonthEvent(event) ? monthQuestions(whole, event, terms, ground) : []),
  ];
  const questions = [
    ...(event.replaces === null ? [] : [finding('referral-correction-reason')]),
    // Where the law itself says why it is odd, nothing more has to be said.
    ...(action?.standing === 'unusual' && !odd.some(({ code }) => code === 'referral-claim-after-job')
      ? [finding('referral-step-unusual', { deed: event.kind, phase: before.stage })]
      : []),
    ...odd,
  ];
  const later = counted.filter((one) => one.on > event.on && one.id !== event.replaces);
  return {
    refused,
    asksReason: isExplained ? [] : questions,
    warnings: [
      ...(isMonthEvent(event) ? monthWarnings(whole, event, terms) : []),
      ...(event.on < ground.layoffDate && !AFTER_LAYOFF.includes(event.kind)
        ? [finding('referral-before-layoff', { date: event.on, layoff: ground.layoffDate })]
        : []),
      ...(later.length > 0 && event.replaces === null
        ? [finding('referral-event-between', { n: later.length, date: event.on })]
        : []),
    ],
  };
}
