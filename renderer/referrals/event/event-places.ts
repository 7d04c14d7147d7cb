import type { Finding } from '../../../shared/domain/finding.ts';

/** Where on the form a finding is said: at the day, at the month, at the days of attendance, or for the step as a whole. */
export type FindingPlace = 'day' | 'month' | 'attendance' | 'step';

const DAY = new Set([
  'referral-event-in-future',
  'referral-event-before-layoff',
  'referral-job-before-layoff',
  'referral-before-layoff',
  'referral-decision-before-claim',
  'referral-claim-after-window',
  'referral-event-between',
]);

/** Pure. */
export function placeOfFinding({ code }: Finding): FindingPlace {
  if (DAY.has(code)) return 'day';
  if (code === 'referral-attendance-above-held') return 'attendance';
  return /^referral-(month|payment|first-month)-/.test(code) ? 'month' : 'step';
}
