import { expect, it } from 'vitest';
import { saidOfAll } from './said-of-all.ts';

const entry = (...review: string[]) => ({ review });

it('is what all of at least two entries say, in the order of the first', () => {
  expect(saidOfAll([entry('a', 'b', 'c'), entry('c', 'a'), entry('x', 'a', 'c')])).toEqual(['a', 'c']);
  expect(saidOfAll([entry('a'), entry()])).toEqual([]);
});

it('is nothing where one entry stands alone: its sentences stay with it', () => {
  expect(saidOfAll([entry('a')])).toEqual([]);
  expect(saidOfAll([])).toEqual([]);
});
