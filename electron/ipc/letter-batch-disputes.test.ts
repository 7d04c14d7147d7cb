import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { addPerson } from '../database/office-for-tests.ts';
import { DAY, disputeInput, disputeOffice, event, session } from './disputes-for-tests.ts';
import { batchDesk, lettersOf, type Order } from './letter-batch-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

/** Cases of a firm, each of one worker; one whose place `gap` picks lacks what it is about. */
async function cases(count: number, gap: (place: number) => boolean = () => false) {
  const { office, firm } = scene;
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const person = await addPerson(office.database, `CONTOH Pekerja ${String(place + 1).padStart(3, '0')}`);
    const { id } = await office.procedure('disputes.register', {
      dispute: disputeInput(firm),
      documents: ['Risalah perundingan bipartit'],
      lineIds: [],
      personIds: [person],
    });
    if (gap(place)) office.database.raw.prepare("UPDATE dispute SET issue = '' WHERE id = ?").run(id);
    ids.push(id);
  }
  return ids;
}

const order = (ids: readonly string[], more: Partial<Order> = {}): Order => ({
  kind: 'dispute-registration',
  dated: plainDate('2026-03-10'),
  number: 'automatic',
  eoffice: false,
  values: {},
  skipIssued: true,
  subjects: { kind: 'disputes', ids: [...ids] },
  output: 'one-file',
  skipIncomplete: true,
  job: `uji-${String(Math.random()).slice(2)}`,
  ...more,
});
const checkOf = ({ output: _, skipIncomplete: __, job: ___, ...batch }: Order): InputOf<'batch.check'> =>
  batch;
const check = (ids: readonly string[], more: Partial<Order> = {}) =>
  scene.office.procedure('batch.check', checkOf(order(ids, more)));

/** How many statements a piece of work puts to the database. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const { raw } = scene.office.database;
  const prepare = raw.prepare.bind(raw);
  let count = 0;
  raw.prepare = ((sql: string) => {
    count += 1;
    return prepare(sql);
  }) as typeof raw.prepare;
  try {
    await work();
  } finally {
    raw.prepare = prepare as typeof raw.prepare;
  }
  return count;
}

describe('Letters to many disputes', () => {
  it('are one for each case in the order of the register, with those that lack something named', async () => {
    const isGap = (place: number) => place % 30 === 7;
    const ids = await cases(300, isGap);
    const gaps = ids.filter((_, place) => isGap(place));
    const found = await check(ids.toReversed());
    expect(found).toMatchObject({ total: 300, issued: 0 });
    const lacking = found.rows.filter(({ gaps: own }) => own.some(({ field }) => field === 'dispute.issue'));
    expect(lacking.map(({ subjectId }) => subjectId)).toEqual(gaps);
    expect(found.complete).toBe(300 - gaps.length);
    expect(lacking[0]?.name).toBe('008/PHI/III/2026, CONTOH Pekerja 008, PT CONTOH Karet');

    const { desk } = batchDesk(scene.office);
    const outcome = await desk.issue(order(ids.toReversed()));
    const whole = ids.filter((id) => !gaps.includes(id));
    expect(outcome).toMatchObject({ issued: whole.length, total: whole.length, incomplete: gaps.length });
    const letters = lettersOf(scene.office);
    expect(letters.map(({ subject }) => subject)).toEqual(whole);
    expect(letters.map(({ sequence }) => sequence)).toEqual(whole.map((_, i) => i + 1));
    // Taken up again, only those are left that lacked something.
    expect(await check(ids)).toMatchObject({ total: gaps.length, issued: whole.length, complete: 0 });
    const [first = ''] = whole;
    const about = await scene.office.procedure('disputes.letters', { id: first });
    expect(about.map(({ kind }) => kind)).toEqual(['dispute-registration']);
  }, 60_000);

  it('put as many questions to the database for sixty cases as for three', async () => {
    const ids = await cases(60);
    const few = await statements(() => check(ids.slice(0, 3)));
    expect(await statements(() => check(ids))).toBe(few);
  }, 60_000);

  it('call to each case’s own next session', async () => {
    const ids = await cases(3);
    for (const [place, id] of ids.entries())
      await scene.go(
        id,
        event('choice-offered', DAY),
        event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
        ...(place === 2
          ? []
          : [
              event(
                'session-set',
                plainDate('2026-03-12'),
                session('2026-03-16', { time: `0${place + 8}:30` }),
              ),
            ]),
      );
    const found = await check(ids, { kind: 'mediation-summons', dated: plainDate('2026-03-12') });
    expect(found).toMatchObject({ total: 3, complete: 2 });
    expect(
      found.rows.find(({ subjectId }) => subjectId === ids[2])?.gaps.map(({ field }) => field),
    ).toContain('session.date');
  });

  it('are refused for a kind that is not written about disputes; a case that is gone is left out', async () => {
    const ids = await cases(1);
    await expect(check(ids, { kind: 'jkp-referral' })).rejects.toThrow('input-refused');
    expect(await check([...ids, 'tidak-ada', ...ids])).toMatchObject({ total: 1 });
  });
});
