/** What is out of date once a job was made, changed or taken away. */
export const STALE_BY_JOB = [
  'employments',
  'contributions',
  'readiness',
  'persons',
  'employers',
  'search',
] as const;
