import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { NextThing } from '../../shared/domain/referral/referral.ts';
import { firstThing, nextStep } from './next.ts';

const TODAY = plainDate('2026-03-10');
const thing = (code: NextThing['code'], due: string | null, month: number | null = null): NextThing => ({
  code,
  due: due === null ? null : plainDate(due),
  month,
});

describe('What comes first in a referral', () => {
  it('is the way of the claim before an appointment that is still to come', () => {
    expect(firstThing([thing('call', '2026-03-12'), thing('await-decision', null)], TODAY)?.code).toBe(
      'await-decision',
    );
  });

  it('is an appointment whose day has come', () => {
    expect(firstThing([thing('talk', '2026-03-10'), thing('file-claim', '2026-03-11')], TODAY)?.code).toBe(
      'talk',
    );
  });

  it('is an appointment where the way is at its end', () => {
    expect(firstThing([thing('call', '2026-04-12')], TODAY)?.code).toBe('call');
  });

  it('names the month that is to be filed', () => {
    expect(nextStep({ next: [thing('file-month', '2026-03-20', 3)], actions: [] }, TODAY)).toEqual({
      event: 'month-filed',
      month: 3,
    });
  });

  it('is the closing once the worker has a job, and nothing before', () => {
    const closing = { kind: 'closed', cite: null } as const;
    expect(nextStep({ next: [], actions: [{ ...closing, standing: 'next' }] }, TODAY)?.event).toBe('closed');
    expect(nextStep({ next: [], actions: [{ ...closing, standing: 'possible' }] }, TODAY)).toBeNull();
  });
});
