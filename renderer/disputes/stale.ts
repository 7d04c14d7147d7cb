/** Answers that an event of a dispute makes out of date. */
export const STALE_BY_EVENT = [
  'disputes',
  'disputeBook',
  'recap',
  'disputeWorkers',
  'deadlines',
  'home',
  'search',
  'drafts',
  'deliveries',
] as const;
/** Answers that a change of a dispute's people makes out of date. */
export const STALE_BY_PEOPLE = [
  'disputes',
  'disputeBook',
  'recap',
  'disputeWorkers',
  'search',
  'drafts',
] as const;
