import { describe, expect, it } from 'vitest';
import { lastJobOf } from './last-job.ts';

const held = (...positions: readonly string[]) => positions.map((position) => ({ position }));

describe('What somebody worked as last', () => {
  it('is the position of the newest job that names one', () => {
    expect(lastJobOf(held('', 'Operator', 'Kasir'), held('Satpam'))).toBe('Operator');
  });

  it('is what the report of the layoff says where no job does', () => {
    expect(lastJobOf(held(' '), held('', 'Satpam'))).toBe('Satpam');
    expect(lastJobOf([], [])).toBe('');
  });
});
