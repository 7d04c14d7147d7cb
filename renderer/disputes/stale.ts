/** Answers that an event of a dispute makes out of date. */
export const STALE_BY_EVENT = [
  'disputes',
  'disputeWorkers',
  'deadlines',
  'home',
  'search',
  'drafts',
] as const;
/** Answers that a change of a dispute's people makes out of date. */
export const STALE_BY_PEOPLE = ['disputes', 'disputeWorkers', 'search', 'drafts'] as const;
