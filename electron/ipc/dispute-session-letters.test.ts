import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { withDefaults } from '../../shared/letters/assemble.ts';
import { exampleFacts } from '../../shared/letters/example-facts.ts';
import { clarificationMinutes } from '../../shared/letters/kinds/clarification-minutes.ts';
import { USER } from '../database/office-for-tests.ts';
import { DAY, disputeOffice, event, session } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
let id: string;
beforeEach(async () => {
  scene = await disputeOffice();
  id = await scene.register();
  await scene.go(
    id,
    event('choice-offered', DAY),
    event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
  );
});

const set = (n: number, date: string, on = '2026-03-12', time = '09:30') =>
  event('session-set', plainDate(on), session(date, { session: n, time }));
const held = (n: number, date: string, result = 'adjourned') =>
  event('session-held', plainDate(date), {
    session: n,
    worker: 'present',
    employer: 'absent',
    result,
    note: '',
  });

async function values(kind: SpecKindCode, dated = '2026-03-12') {
  const draft = await scene.office.procedure('drafts.create', {
    kind,
    subject: { kind: 'dispute', id },
    dated: plainDate(dated),
  });
  return (await scene.office.procedure('drafts.get', draft)).recorded;
}
const own = async (kind: SpecKindCode, dated?: string) => {
  const all = await values(kind, dated);
  return [all['session.number'], all['session.date'], all['session.time']];
};

describe('The summons of a dispute', () => {
  it('calls to the next session on the agenda, by day and hour, whatever its number', async () => {
    await scene.go(id, set(1, '2026-03-17'), set(2, '2026-03-16', undefined, '13:00'));
    expect(await own('mediation-summons')).toEqual([2, '2026-03-16', '13:00']);
  });

  it('passes over a session that was held, one that was cancelled, and a day that is over', async () => {
    await scene.go(id, set(1, '2026-03-13'), held(1, '2026-03-13'));
    expect(await own('mediation-summons', '2026-03-13')).toEqual([undefined, undefined, undefined]);
    await scene.go(
      id,
      set(2, '2026-03-16', '2026-03-13'),
      event('session-cancelled', plainDate('2026-03-13'), { session: 2, reason: 'Mediator sakit.' }),
      set(3, '2026-03-25', '2026-03-13'),
    );
    expect(await own('mediation-summons', '2026-03-13')).toEqual([3, '2026-03-25', '09:30']);
    expect(await own('mediation-summons', '2026-03-26')).toEqual([undefined, undefined, undefined]);
  });

  it('follows a session that is moved', async () => {
    await scene.go(id, set(1, '2026-03-16'));
    const before = (await scene.get(id)).events.at(-1)?.id ?? null;
    const moved = event(
      'session-set',
      plainDate('2026-03-12'),
      session('2026-03-17', { session: 1, time: '10:00' }),
      { replaces: before, reason: 'Ruang dipakai.' },
    );
    await scene.go(id, moved);
    expect(await own('mediation-summons')).toEqual([1, '2026-03-17', '10:00']);
  });

  it('names the side that stayed away before', async () => {
    await scene.go(id, set(1, '2026-03-13'), held(1, '2026-03-13', 'absent'), set(2, '2026-03-17'));
    expect((await values('mediation-summons', '2026-03-13'))['session.earlier']).toEqual([
      { number: '', date: '2026-03-13', absent: 'pengusaha' },
    ]);
  });

  it('to a clarification takes nothing from the sessions', async () => {
    await scene.go(id, set(1, '2026-03-17'));
    expect(await own('clarification-summons')).toEqual([undefined, undefined, undefined]);
  });
});

describe('The minutes of a dispute', () => {
  it('tell of the last session that was held, and of the one that follows', async () => {
    await scene.go(
      id,
      set(1, '2026-03-13'),
      held(1, '2026-03-13'),
      set(2, '2026-03-16', '2026-03-13'),
      held(2, '2026-03-16'),
      set(3, '2026-03-25', '2026-03-16', '13:00'),
    );
    expect(await values('session-minutes', '2026-03-16')).toMatchObject({
      'session.number': 2,
      'session.date': '2026-03-16',
      'session.workerPresence': 'hadir',
      'session.employerPresence': 'tidak hadir',
      'session.result': 'next',
      'session.nextDate': '2026-03-25',
    });
  });

  it('begin with the session on the agenda while none was held, without saying how it went', async () => {
    await scene.go(id, set(1, '2026-03-13'));
    const found = await values('session-minutes', '2026-03-13');
    expect(found).toMatchObject({ 'session.number': 1, 'session.date': '2026-03-13' });
    for (const name of ['session.workerPresence', 'session.result', 'session.nextDate'] as const)
      expect(found[name]).toBeUndefined();
  });

  const clarified = (more: Readonly<Record<string, string>> = {}) =>
    event('clarification-held', plainDate('2026-03-12'), {
      worker: 'present',
      employer: 'present',
      conclusion: 'mediation',
      note: '',
      ...more,
    });

  it('of a clarification bear its day', async () => {
    await scene.go(id, clarified(), set(1, '2026-03-17'));
    expect(await own('clarification-minutes')).toEqual([undefined, '2026-03-12', undefined]);
  });

  it('of a clarification say when and where it was, and who came', async () => {
    await scene.go(
      id,
      clarified({ time: '10:15', place: 'Ruang Klarifikasi CONTOH', worker: 'proxy', employer: 'absent' }),
    );
    const recorded = await values('clarification-minutes');
    expect(recorded).toMatchObject({
      'session.date': '2026-03-12',
      'session.time': '10:15',
      'session.place': 'Ruang Klarifikasi CONTOH',
      'session.employerPresence': 'tidak hadir',
    });
    const facts = { ...exampleFacts(clarificationMinutes, shippedRules), values: recorded };
    expect(withDefaults(clarificationMinutes, facts).values).toMatchObject({
      'session.attended': 'worker',
      'statements.employer': ['Pihak pengusaha tidak hadir.'],
    });
  });

  it('of a clarification that was written before its hour and place were asked stand as they did', async () => {
    const data = { worker: 'present', employer: 'absent', conclusion: 'mediation', note: '' };
    scene.office.database.raw
      .prepare(
        `INSERT INTO dispute_event (id, dispute_id, sequence, kind, on_date, data, reason, written_at, user_id)
         VALUES ('lama', ?, 99, 'clarification-held', '2026-03-12', ?, '', '', ?)`,
      )
      .run(id, JSON.stringify(data), USER);
    expect((await scene.get(id)).events.at(-1)?.data).toEqual({ ...data, time: '', place: '' });
    const recorded = await values('clarification-minutes');
    expect(recorded['session.employerPresence']).toBe('tidak hadir');
    expect(recorded['session.time']).toBeUndefined();
  });

  it('of a clarification do not take an hour that is none', async () => {
    await expect(scene.add(id, clarified({ time: '25:00' }))).rejects.toThrow(/"time"/);
  });
});
