import { expect, it } from 'vitest';
import { cut, meansNothing, singleSpaced, textOf } from './written-text.ts';

it('takes text and numbers as they are and names the type of the rest', () => {
  expect([textOf('a'), textOf(12.5), textOf(3n)]).toEqual(['a', '12.5', '3']);
  expect(textOf({ toString: [] })).toBe('object');
  expect(textOf(Symbol('x'))).toBe('symbol');
});

it('makes every kind of blank one space', () => {
  expect(singleSpaced('\ufeff 3\u00a0\u200b Maret\n\t2026 ')).toBe('3 Maret 2026');
});

it('knows the marks for nothing', () => {
  for (const text of ['', ' ', '-', '--', '–', '- -', '...']) expect(meansNothing(text)).toBe(true);
  for (const text of ['0', 'x', '-1', 'nihil']) expect(meansNothing(text)).toBe(false);
});

it('cuts long text and says so', () => {
  expect(cut('abcdef', 3)).toBe('abc…');
  expect(cut('abc', 3)).toBe('abc');
});
