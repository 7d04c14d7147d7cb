import { expect, test } from 'vitest';
import { DATABASE_PROBLEMS } from '../../shared/contract/app.ts';
import { quoteOf } from './quote.ts';

test('every problem has a code of its own to read out', () => {
  const quotes = DATABASE_PROBLEMS.map((problem) => quoteOf(problem, {}, '0.1.0'));
  expect(new Set(quotes).size).toBe(DATABASE_PROBLEMS.length);
  expect(quotes[0]).toBe('SMB-D01 · 0.1.0');
});

test("the log's code stands behind it when there is one", () => {
  expect(quoteOf('damaged', { quote: 'K7QF2' }, '1.2.0')).toBe('SMB-D04 · 1.2.0 · K7QF2');
});
