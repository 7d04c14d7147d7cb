import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';

describe('a time of day as people write it', () => {
  it.each([
    ['9', '09:00'],
    ['9.05', '09:05'],
    ['0905', '09:05'],
    ['905', '09:05'],
    ['23:59', '23:59'],
    [' 14.30 ', '14:30'],
    ['', ''],
  ])('reads %j as %j', (written, understood) => {
    expect(readTime(written)).toBe(understood);
  });

  it.each(['24.00', '9.60', 'pagi', '9.5', '12345'])('does not guess what %j means', (written) => {
    expect(readTime(written)).toBeNull();
  });
});
