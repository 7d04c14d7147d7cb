import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { DAY, disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const held = (on: string, result = 'no-agreement') =>
  event('session-held', plainDate(on), {
    session: 1,
    worker: 'present',
    employer: 'present',
    result,
    note: '',
  });
const delegated = event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' });
const received = (party: string, on: string) => event('recommendation-received', plainDate(on), { party });

/** A case whose recommendation both sides have: the worker since 11 March, the employer since 12 March. */
async function recommended(): Promise<DisputeId> {
  const id = await scene.register({ kind: 'hak' });
  await scene.go(
    id,
    delegated,
    event('session-set', DAY, session('2026-03-05')),
    held('2026-03-05'),
    event('recommendation-issued', plainDate('2026-03-10'), { number: '5', letterId: null }),
    received('worker', '2026-03-11'),
    received('employer', '2026-03-12'),
  );
  return id as DisputeId;
}

const due = async (id: string, code: string, asOf: PlainDate = TODAY) =>
  (await scene.get(id, asOf)).deadlines.find((one) => one.code === code);
const pending = (today: PlainDate) => scene.office.ask('worker.pendingSilences', { today });
const note = (id: DisputeId, today: PlainDate) => scene.office.ask('worker.noteSilences', { id, today });

describe('A silence', () => {
  it('is written the day after the last day to answer, holidays counted, once, and waits for a person', async () => {
    const id = await recommended();
    // Ten working days from 11 March pass over Nyepi, Idul Fitri and their joint leave.
    const last = (await due(id, 'answer-worker'))?.due ?? TODAY;
    expect(last).toBe('2026-04-01');
    expect(await pending(last)).toEqual([]);
    expect(await note(id, last)).toBe(0);
    const first = addDays(last, 1);
    expect(await pending(first)).toEqual([id]);
    expect(await note(id, first)).toBe(1);
    expect(await note(id, first)).toBe(0);
    expect(await pending(first)).toEqual([]);
    expect((await scene.get(id)).state).toMatchObject({ stage: 'recommended', unconfirmed: ['worker'] });
    expect((await scene.get(id)).events.at(-1)).toMatchObject({ kind: 'silence-noted', on: first });
    expect(await note(id, TODAY)).toBe(1);
    expect((await scene.get(id)).state.unconfirmed).toEqual(['worker', 'employer']);
    expect(
      rowsOf(scene.office.database, "SELECT count(*) AS n FROM dispute_event WHERE kind = 'silence-noted'"),
    ).toEqual([{ n: 2 }]);
  });

  it('that a person struck is not written again; one of another day of receipt is', async () => {
    const id = await recommended();
    const first = addDays((await due(id, 'answer-worker'))?.due ?? TODAY, 1);
    await note(id, first);
    const noted = (await scene.get(id)).events.at(-1)?.id ?? '';
    await scene.go(id, event('struck', first, { reason: 'Jawaban datang lewat pos' }, { replaces: noted }));
    expect(await pending(first)).toEqual([]);
    const receipt = (await scene.get(id)).events.find(
      (one) => one.kind === 'recommendation-received' && one.data.party === 'worker',
    );
    await scene.go(
      id,
      event(
        'recommendation-received',
        plainDate('2026-03-13'),
        { party: 'worker' },
        { replaces: receipt?.id ?? '', reason: 'Tanggal resi' },
      ),
    );
    expect(await pending(first)).toEqual([]);
    expect(await note(id, TODAY)).toBe(2);
  });

  it('waits for the day that a person set in the place of the computed one', async () => {
    const id = await recommended();
    await scene.go(
      id,
      event('due-overridden', plainDate('2026-03-20'), {
        code: 'answer-worker',
        due: '2026-04-20',
        reason: 'Pekerja dirawat',
      }),
    );
    expect(await due(id, 'answer-worker', plainDate('2026-04-15'))).toMatchObject({
      due: '2026-04-01',
      override: { due: '2026-04-20', reason: 'Pekerja dirawat' },
      state: 'open',
    });
    expect(await note(id, plainDate('2026-04-20'))).toBe(1);
    expect((await scene.get(id)).state.unconfirmed).toEqual(['employer']);
    expect(await note(id, plainDate('2026-04-21'))).toBe(1);
  });

  it('is not confirmed before the days are over without a reason, and then leads to the court', async () => {
    const id = await recommended();
    const confirmed = (on: string, reason = '') =>
      event('silence-confirmed', plainDate(on), { party: 'worker' }, { reason });
    expect(await scene.add(id, confirmed('2026-04-01'))).toMatchObject({
      kind: 'asks-reason',
      findings: [
        { code: 'dispute-step-unusual' },
        { code: 'dispute-silence-early', params: { due: '2026-04-01', party: 'worker' } },
      ],
    });
    await note(id, plainDate('2026-04-02'));
    const failed = await scene.go(
      id,
      confirmed('2026-04-02'),
      event('answer-received', plainDate('2026-04-02'), { party: 'employer', answer: 'accept' }),
    );
    expect(failed.state).toMatchObject({ stage: 'failed', outcome: 'recommendation-rejected' });
    expect(failed.actions[0]).toMatchObject({ kind: 'handed-to-court', standing: 'next' });
    expect(failed.deadlines.find(({ code }) => code === 'mediation-end')?.state).toBe('met');
  });

  it('is the next step from the day after the last day to answer, before it is written down', async () => {
    const id = await recommended();
    const nextOn = async (on: string) =>
      (await scene.get(id, plainDate(on))).actions.filter(({ standing }) => standing === 'next').at(-1)?.kind;
    expect(await nextOn('2026-04-01')).toBe('answer-received');
    expect(await nextOn('2026-04-02')).toBe('silence-confirmed');
    const silent = (party: string, on: string) => event('silence-confirmed', plainDate(on), { party });
    // The employer has a day more.
    expect(await scene.add(id, silent('employer', '2026-04-02'))).toMatchObject({
      kind: 'asks-reason',
      findings: [{ code: 'dispute-silence-early' }],
    });
    const after = await scene.go(id, silent('worker', '2026-04-02'));
    expect(after.state).toMatchObject({ unconfirmed: [], answers: { worker: 'silent', employer: null } });
    expect(await nextOn('2026-04-02')).toBe('answer-received');
    expect(await nextOn('2026-04-03')).toBe('silence-confirmed');
  });

  it('of one side is possible, not next, while the receipt of the other is still to be written', async () => {
    const id = await recommended();
    const { events } = await scene.get(id);
    const receipt = events.at(-1)?.id ?? '';
    await scene.go(
      id,
      event('struck', plainDate('2026-03-12'), { reason: 'Salah catat' }, { replaces: receipt }),
    );
    const { actions } = await scene.get(id);
    expect(actions.findLast(({ standing }) => standing === 'next')?.kind).toBe('recommendation-received');
    expect(actions.find(({ kind }) => kind === 'silence-confirmed')?.standing).toBe('possible');
  });

  it('that a person struck is the next step no more', async () => {
    const id = await recommended();
    const first = plainDate('2026-04-02');
    await note(id, first);
    const noted = (await scene.get(id)).events.at(-1)?.id ?? '';
    await scene.go(id, event('struck', first, { reason: 'Jawaban datang lewat pos' }, { replaces: noted }));
    const { actions } = await scene.get(id, first);
    expect(actions.findLast(({ standing }) => standing === 'next')?.kind).toBe('answer-received');
  });

  it('is looked for in no case that is answered, closed or not yet recommended', async () => {
    const answered = await recommended();
    await scene.go(
      answered,
      event('answer-received', plainDate('2026-03-16'), { party: 'worker', answer: 'accept' }),
      event('answer-received', plainDate('2026-03-16'), { party: 'employer', answer: 'accept' }),
    );
    const closed = await recommended();
    await scene.go(closed, event('withdrawn', plainDate('2026-03-16'), { by: 'both', reason: '' }));
    await scene.register();
    expect(await pending(TODAY)).toEqual([]);
  });
});

describe('The deadlines of disputes', () => {
  it('stand in one list over all cases, overdue first, with who has to act, by mediator', async () => {
    const late = await recommended();
    const fresh = await scene.register({ kind: 'hak', registeredOn: plainDate('2026-09-01') });
    await scene.go(
      fresh,
      event('delegated', plainDate('2026-09-07'), { mediators: ['Sari CONTOH'], conflict: '' }),
    );
    const list = (mediator: string) =>
      scene.office.procedure('disputes.deadlines', { asOf: TODAY, mediator, limit: 100 });
    expect(
      (await list('')).map(({ disputeId, code, state, actor }) => [disputeId, code, state, actor]),
    ).toEqual([
      [late, 'answer-worker', 'overdue', 'worker'],
      [late, 'answer-employer', 'overdue', 'employer'],
      [late, 'mediation-end', 'overdue', 'mediator'],
      [fresh, 'first-session', 'open', 'mediator'],
      [fresh, 'mediation-end', 'open', 'mediator'],
    ]);
    expect((await list('Sari CONTOH')).map(({ disputeId }) => disputeId)).toEqual([fresh, fresh]);
    expect((await list('Sari CONTOH'))[0]).toMatchObject({
      title: 'PT CONTOH Karet',
      registerNumber: '002/PHI/IX/2026',
      sum: '7 Sep -> 16 Sep 2026: 7 hari kerja',
    });
    const home = await scene.office.procedure('deadlines.next', { asOf: TODAY, limit: 10 });
    // What is over stands first; the case that came later is the first that is still open.
    expect(home[0]).toMatchObject({ code: 'answer-worker', state: 'overdue' });
    expect(home.find(({ state }) => state === 'open')).toMatchObject({
      subject: { kind: 'dispute', id: fresh, title: 'PT CONTOH Karet, 002/PHI/IX/2026' },
      code: 'first-session',
      workers: 1,
    });
  });

  it('end where the case went another way: an agreement in the session needs no recommendation', async () => {
    const id = await scene.register({ kind: 'hak' });
    const signed = await scene.go(
      id,
      delegated,
      event('session-set', DAY, session('2026-03-05')),
      held('2026-03-05', 'agreement'),
      event('agreement-signed', plainDate('2026-03-05'), {
        place: 'Banjarbaru',
        lines: null,
        total: 50_000_000,
      }),
    );
    expect(signed.deadlines.map(({ code, state }) => [code, state])).toEqual([
      ['first-session', 'met'],
      ['mediation-end', 'met'],
    ]);
    expect(
      await scene.office.procedure('disputes.deadlines', { asOf: TODAY, mediator: '', limit: 9 }),
    ).toEqual([]);
  });

  it('show on the start page the day that a person set, with both days in words', async () => {
    const id = await scene.register({ kind: 'hak', registeredOn: plainDate('2026-09-07') });
    await scene.go(
      id,
      event('delegated', plainDate('2026-09-07'), { mediators: ['Rina CONTOH'], conflict: '' }),
      event('due-overridden', plainDate('2026-09-08'), {
        code: 'first-session',
        due: '2026-09-18',
        reason: 'Mediator sakit',
      }),
    );
    const [first] = await scene.office.procedure('deadlines.next', { asOf: TODAY, limit: 1 });
    expect(first).toMatchObject({
      due: '2026-09-18',
      review: ['Ditetapkan petugas menjadi 18 September 2026, semula 16 September 2026: Mediator sakit'],
    });
  });

  it('are named when the calendar moves them, but for those that were met or that a person set', async () => {
    const open = await scene.register({ kind: 'hak', registeredOn: plainDate('2026-09-07') });
    const at = plainDate('2026-09-07');
    await scene.go(open, event('delegated', at, { mediators: ['Rina CONTOH'], conflict: '' }));
    const fixed = await scene.register({ kind: 'hak', registeredOn: at });
    await scene.go(
      fixed,
      event('delegated', at, { mediators: ['Sari CONTOH'], conflict: '' }),
      event('due-overridden', at, { code: 'first-session', due: '2026-09-30', reason: 'Mediator sakit' }),
      event('due-overridden', at, { code: 'mediation-end', due: '2026-11-30', reason: 'Mediator sakit' }),
    );
    const moved = await scene.office.procedure('calendar.try', {
      change: {
        kind: 'put',
        replaces: null,
        holiday: {
          date: plainDate('2026-09-14'),
          kind: 'lokal',
          name: 'Hari jadi kota CONTOH',
          source: 'Keputusan wali kota',
          state: 'lokal',
        },
      },
      today: TODAY,
    });
    expect(moved.map(({ subject, code, before, after }) => [subject.id, code, before, after])).toEqual([
      [open, 'first-session', '2026-09-16', '2026-09-17'],
      [open, 'mediation-end', expect.any(String), expect.any(String)],
    ]);
  });
});
