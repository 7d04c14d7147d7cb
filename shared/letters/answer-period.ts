import type { LawReference } from './letter-spec.ts';

/** How long each party has to answer the recommendation: two parameters, one sentence while they are equal. */
export const ANSWER: LawReference = {
  set: 'deadlines',
  parameter: 'deadlines.answer-worker',
  counterpart: { parameter: 'deadlines.answer-employer', words: ['bagi pekerja', 'bagi pengusaha'] },
};
