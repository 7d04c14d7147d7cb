import type { Finding } from '../../../shared/domain/finding.ts';

/** Where on the form a finding is said: at the day, at the session's hour and room, or for the step as a whole. */
export type FindingPlace = 'day' | 'session' | 'step';

const SESSION = new Set(['dispute-session-double', 'dispute-session-near', 'dispute-session-day-off']);
const DAY = new Set([
  'dispute-event-in-future',
  'dispute-event-before-registration',
  'dispute-registration-after-events',
  'dispute-registration-year',
  'dispute-silence-early',
  'dispute-answer-before-receipt',
  'dispute-answer-before-receipt-day',
  'dispute-receipt-before-recommendation',
  'dispute-session-before-delegation',
  'dispute-clarification-before-delegation',
  'dispute-event-between',
  'dispute-others-rest-on-it',
]);

/** Pure. */
export function placeOf({ code }: Finding): FindingPlace {
  if (SESSION.has(code)) return 'session';
  return DAY.has(code) ? 'day' : 'step';
}

/** Findings that a further field answers: the reason for a day off, or for an unusual step. */
export const answeredBy = ({ code }: Finding): 'dayOffReason' | 'reason' =>
  code === 'dispute-session-day-off' ? 'dayOffReason' : 'reason';
