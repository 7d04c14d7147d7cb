/**
 * The reasons of a layoff that a report can name, in the order of the multiplier table. The rules engine keys its
 * parameters by these codes; their Indonesian wording stands in the text catalogue (`layoffReason.<code>`).
 */
export const LAYOFF_REASONS = [
  'merger',
  'takeover',
  'takeover-changed-terms',
  'efficiency-losses',
  'efficiency-prevent-losses',
  'closure-losses',
  'closure-no-losses',
  'closure-force-majeure',
  'force-majeure-no-closure',
  'pkpu-losses',
  'pkpu-no-losses',
  'bankruptcy',
  'worker-request-employer-fault',
  'worker-request-rejected',
  'resignation',
  'absence',
  'violation-after-warnings',
  'urgent-violation',
  'detained-with-loss',
  'detained-no-loss',
  'convicted-with-loss',
  'convicted-no-loss',
  'long-illness',
  'retirement',
  'death',
  'mutual-agreement',
  'other-agreed-reason',
] as const;
export type LayoffReason = (typeof LAYOFF_REASONS)[number];
