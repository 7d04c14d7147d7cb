import { expect, it } from 'vitest';
import { LAYOFF_REASONS } from '../law/layoff-reasons.ts';
import { LAYOFF_REASON_NAMES } from './layoff-reason-names.ts';

it('every reason of a layoff has its own wording, fit to stand after a colon', () => {
  const names = LAYOFF_REASONS.map((reason) => LAYOFF_REASON_NAMES[reason]);
  expect(new Set(names).size).toBe(LAYOFF_REASONS.length);
  for (const name of names) expect(name).toMatch(/^[A-Z].{8,150}[^.\s]$/);
});
