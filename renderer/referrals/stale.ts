/** Answers that an event of a referral makes out of date. */
export const STALE_BY_REFERRAL = [
  'referrals',
  'referralFigures',
  'vacancies',
  'employments',
  'readiness',
  'search',
  'drafts',
  'home',
] as const;
