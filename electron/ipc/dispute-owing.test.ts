import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { DAY, disputeOffice, event, session } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
let id: string;
const SIGNED = plainDate('2026-03-16');
const DUE = plainDate('2026-09-09');
const NEXT_DUE = plainDate('2026-09-11');

/** A case with an agreement in two instalments, registered: nothing of the law runs in it any more. */
beforeEach(async () => {
  scene = await disputeOffice();
  id = await scene.register();
  await scene.go(
    id,
    event('choice-offered', DAY),
    event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' }),
    event('session-set', DAY, session('2026-03-13')),
    event('session-held', plainDate('2026-03-13'), {
      session: 1,
      worker: 'present',
      employer: 'present',
      result: 'agreement',
      note: '',
    }),
    event('agreement-signed', SIGNED, {
      place: 'Banjarbaru',
      lines: null,
      total: 20_000_000,
      instalments: [
        { due: DUE, amount: 10_000_000 },
        { due: NEXT_DUE, amount: 10_000_000 },
      ],
    }),
    event('agreement-registered', plainDate('2026-03-20'), { deed: '1/PB/2026', court: 'PHI' }),
  );
});

const owing = (asOf: string) => scene.office.procedure('disputes.owing', { asOf: plainDate(asOf) });
const reminded = async (today: string) => {
  const { deadlines } = await scene.office.ask('worker.remindable', { today: plainDate(today) });
  return deadlines.map(({ disputeId, due }) => [disputeId, due]);
};

describe('An instalment that is late', () => {
  it('counts for the office from the day after, also in a closed case, until it is paid', async () => {
    expect(await owing('2026-09-09')).toBe(0);
    expect(await owing('2026-09-10')).toBe(1);
    await scene.go(id, event('instalment-paid', plainDate('2026-09-10'), { amount: 10_000_000, note: '' }));
    expect(await owing('2026-09-10')).toBe(0);
    expect(await owing('2026-09-14')).toBe(1);
  });

  it('is reminded of on its day and around it, each instalment by itself', async () => {
    expect(await reminded('2026-09-04')).toEqual([]);
    expect(await reminded('2026-09-08')).toEqual([[id, DUE]]);
    expect(await reminded('2026-09-10')).toEqual([
      [id, DUE],
      [id, NEXT_DUE],
    ]);
    await scene.go(id, event('instalment-paid', plainDate('2026-09-10'), { amount: 20_000_000, note: '' }));
    expect(await reminded('2026-09-10')).toEqual([]);
  });
});
