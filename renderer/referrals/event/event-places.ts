import type { Finding } from '../../../shared/domain/finding.ts';
import type { ReferralEventKind } from '../../../shared/domain/referral/events.ts';

/** Where on the form a finding is said: at one of its fields, or for the step as a whole. */
export type FindingPlace = 'day' | 'layoff' | 'month' | 'amount' | 'next' | 'attendance' | 'until' | 'step';

const DAY = new Set([
  'referral-event-in-future',
  'referral-event-before-layoff',
  'referral-event-long-before',
  'referral-job-before-layoff',
  'referral-before-layoff',
  'referral-decision-before-claim',
  'referral-claim-after-window',
  'referral-claim-after-job',
  'referral-after-death',
  'referral-event-between',
]);

/** Fields of their own by what a finding's code begins with, and the events whose forms have them. */
const FIELDS: readonly (readonly [RegExp, FindingPlace, readonly ReferralEventKind[]])[] = [
  [/^referral-layoff-/, 'layoff', ['referred']],
  [/^referral-amount-/, 'amount', ['month-paid']],
  [/^referral-(month|payment|first-month)-/, 'month', ['month-filed', 'month-paid']],
  [/^referral-next-/, 'next', ['talk-held', 'called']],
  [/^referral-attendance-/, 'attendance', ['training-attended']],
  [/^referral-training-until-/, 'until', ['training-started']],
];

/**
 * The place on the form of an event; where that form lacks the field, it is said for the step as a whole: nothing that
 * stands against an event goes unsaid. Pure.
 */
export function placeOfFinding({ code }: Finding, kind: ReferralEventKind): FindingPlace {
  if (DAY.has(code)) return 'day';
  const field = FIELDS.find(([pattern, , kinds]) => pattern.test(code) && kinds.includes(kind));
  return field?.[1] ?? 'step';
}
