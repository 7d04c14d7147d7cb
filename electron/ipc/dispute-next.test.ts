import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { availableActions } from '../../shared/domain/dispute/actions.ts';
import { newestRuleSet, type RuleSet } from '../../shared/law/rule-set.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { staleNext } from '../services/dispute-next.ts';
import { DAY, disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const RINA = ['Rina CONTOH'];
const delegated = (on: PlainDate = DAY) => event('delegated', on, { mediators: RINA, conflict: '' });

/** What the columns say. */
const stored = (id: string) =>
  rowsOf(scene.office.database, 'SELECT next_code AS code, next_due AS due FROM dispute WHERE id = ?', id)[0];

/** The earliest deadline that is to be kept, found from the whole file as the case page shows it, not by the projection. */
async function fromScratch(id: string) {
  const { deadlines, state } = await scene.get(id);
  const running =
    state.closedOn === null ? deadlines.filter((one) => one.state === 'open' || one.state === 'overdue') : [];
  const day = (one: (typeof running)[number]) => one.override?.due ?? one.due;
  const first = running.reduce<(typeof running)[number] | null>(
    (least, one) => (least === null || day(one) < day(least) ? one : least),
    null,
  );
  return {
    due: first === null ? null : day(first),
    codes: running.filter((one) => first !== null && day(one) === day(first)).map(({ code }) => code),
  };
}

async function expectTrue(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { due, codes } = await fromScratch(id);
    const row = stored(id);
    expect(row?.due).toBe(due);
    if (due === null) expect(row?.code).toBeNull();
    else expect(codes).toContain(row?.code);
  }
}

/** The deadlines of a law of our own making, in force since before every case. */
function shorterDeadlines(days: number): RuleSet {
  const old = newestRuleSet(shippedRules, 'deadlines');
  return {
    ...old,
    id: `deadlines-contoh-${days}`,
    title: 'Contoh aturan baru',
    from: addDays(old.from, 1),
    lastVerified: plainDate('2026-02-01'),
    parameters: old.parameters.map((parameter) => ({
      ...parameter,
      values: parameter.values.map((value) =>
        typeof value.value === 'number' ? { ...value, value: days } : value,
      ),
    })),
  };
}

async function load(set: RuleSet) {
  const text = JSON.stringify(set);
  return scene.office.ask('worker.acceptRules', {
    fileName: 'aturan.json',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    signature: 'none',
    today: TODAY,
    unsigned: true,
  });
}

const holiday = (date: PlainDate) => ({
  kind: 'put' as const,
  replaces: null,
  holiday: {
    date,
    kind: 'lokal' as const,
    name: 'Libur CONTOH',
    source: 'Keputusan CONTOH',
    state: 'lokal' as const,
  },
});

async function changeCalendar(date: PlainDate): Promise<string | null> {
  const { version } = await scene.office.procedure('calendar.get', {});
  try {
    return (await scene.office.procedure('calendar.change', { change: holiday(date), version, today: TODAY }))
      .id;
  } catch {
    // There already.
    return null;
  }
}

describe('The next deadline of a dispute', () => {
  it('follows its events, a day that a person set, a striking, its end and its opening again', async () => {
    const id = await scene.register({ kind: 'hak' });
    expect(stored(id)).toEqual({ code: null, due: null });
    await scene.go(id, delegated());
    const first = stored(id);
    expect(first?.code).toBe('first-session');
    await scene.go(
      id,
      event('due-overridden', DAY, {
        code: 'first-session',
        due: '2026-12-01',
        reason: 'Pihak di luar kota',
      }),
    );
    expect(stored(id)?.code).toBe('mediation-end');
    await expectTrue([id]);
    await scene.go(id, event('withdrawn', addDays(DAY, 3), { by: 'worker', reason: '' }));
    expect(stored(id)).toEqual({ code: null, due: null });
    await scene.go(
      id,
      event('reopened', addDays(DAY, 4), { reason: 'Salah catat' }, { reason: 'Salah catat' }),
    );
    await expectTrue([id]);
  });

  it('moves with the calendar and back, and with the rules and back; nobody else is told of a change', async () => {
    const id = await scene.register({ kind: 'hak' });
    await scene.go(id, delegated());
    const before = stored(id);
    const { version } = await scene.get(id);
    const turn = await changeCalendar(addDays(DAY, 1));
    expect(stored(id)?.due).not.toBe(before?.due);
    await expectTrue([id]);
    await scene.office.procedure('calendar.undo', { id: turn ?? '', today: TODAY });
    expect(stored(id)).toEqual(before);
    const file = await load(shorterDeadlines(2));
    expect(String(stored(id)?.due) < String(before?.due)).toBe(true);
    await expectTrue([id]);
    await scene.office.procedure('rules.goBack', { id: file.id });
    expect(stored(id)).toEqual(before);
    expect((await scene.get(id)).version).toBe(version);
  });

  it('equals what the file says after random events, calendar changes, days set by a person and rules', async () => {
    const steps = fc.array(
      fc.record({
        what: fc.constantFrom(
          'event',
          'event',
          'event',
          'event',
          'strike',
          'override',
          'calendar',
          'rules',
          'back',
        ),
        which: fc.nat({ max: 2 }),
        pick: fc.nat(),
        n: fc.nat({ max: 30 }),
      }),
      { minLength: 6, maxLength: 16 },
    );
    let looked = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        scene = await disputeOffice();
        const ids = [
          await scene.register({ kind: 'hak' }),
          await scene.register(),
          await scene.register({ kind: 'kepentingan' }),
        ];
        let day = DAY;
        const files: string[] = [];
        for (const { what, which, pick, n } of walk) {
          const id = ids[which] ?? '';
          day = addDays(day, n % 4);
          const { state, kind, events } = await scene.get(id);
          if (what === 'calendar') await changeCalendar(addDays(DAY, n));
          else if (what === 'rules') {
            // One that is in force already is refused.
            const file = await load(shorterDeadlines(3 + n)).catch(() => null);
            if (file !== null) files.push(file.id);
            taken += file === null ? 0 : 1;
          } else if (what === 'back') {
            const last = files.pop();
            if (last !== undefined) await scene.office.procedure('rules.goBack', { id: last });
          } else if (what === 'override')
            await scene.add(
              id,
              event('due-overridden', day, {
                code: ['first-session', 'recommendation', 'mediation-end'][n % 3],
                due: addDays(day, n * 3),
                reason: 'Alasan uji',
              }),
            );
          else if (what === 'strike') {
            const last = events.at(-1);
            if (last !== undefined && last.kind !== 'registered' && last.kind !== 'struck')
              await scene.add(id, event('struck', day, { reason: 'Salah catat' }, { replaces: last.id }));
          } else {
            const actions = availableActions(state, kind);
            const action = actions[pick % Math.max(1, actions.length)];
            if (action !== undefined)
              await scene.add(
                id,
                event(action.kind, day, dataFor(action.kind, n, day), { reason: 'Langkah uji' }),
              );
          }
          await expectTrue(ids);
          looked += 1;
        }
        expect(await staleNext(scene.office.database.tables, TODAY)).toEqual([]);
      }),
      { numRuns: 12 },
    );
    expect(looked).toBeGreaterThan(60);
    expect(taken).toBeGreaterThan(3);
  }, 120_000);

  it('is made for cases that were there before the column was, once, when the office opens', async () => {
    const id = await scene.register({ kind: 'hak' });
    await scene.go(id, delegated());
    const right = stored(id);
    scene.office.database.raw.exec('UPDATE dispute SET next_code = NULL, next_due = NULL');
    expect(await scene.office.ask('worker.staleNext', { today: TODAY })).toBe(1);
    expect(await scene.office.ask('worker.renewNext', { today: TODAY })).toBe(1);
    expect(stored(id)).toEqual(right);
    expect(await scene.office.ask('worker.renewNext', { today: TODAY })).toBe(0);
  });
});

function dataFor(kind: string, n: number, on: string): Readonly<Record<string, unknown>> {
  const party = n % 2 === 0 ? 'worker' : 'employer';
  const there = { worker: 'present', employer: 'proxy' };
  const all: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'file-returned': { missing: ['Risalah bipartit'] },
    'choice-made': { choice: 'mediation' },
    delegated: { mediators: RINA, conflict: '' },
    'clarification-held': { ...there, conclusion: 'mediation', note: '' },
    'session-set': session(on, {
      session: 1 + (n % 3),
      time: `1${n % 9}:00`,
      room: `Ruang ${n}`,
      dayOffReason: 'Uji',
    }),
    'session-cancelled': { session: 1 + (n % 3), reason: 'Mediator sakit' },
    'session-held': {
      ...there,
      session: 1 + (n % 3),
      result: ['agreement', 'adjourned', 'no-agreement'][n % 3],
      note: '',
    },
    'recommendation-issued': { number: '1', letterId: null },
    'recommendation-received': { party },
    'answer-received': { party, answer: n % 3 === 0 ? 'reject' : 'accept' },
    'silence-confirmed': { party },
    'agreement-signed': { place: 'Banjarbaru', lines: null, total: null },
    'agreement-registered': { deed: 'Nomor 1', court: 'PHI' },
    'mediation-failed': { reason: '' },
    'suit-filed': { number: '1', by: party },
    'handed-to-court': { court: 'PHI' },
    reopened: { reason: 'Salah tutup' },
    'note-added': { text: 'Pekerja menelepon' },
    withdrawn: { by: 'both', reason: '' },
    closed: { reason: '' },
    'returned-to-bipartite': { reason: 'Disepakati para pihak' },
    'silence-noted': { party },
    ruling: { number: '1', outcome: '' },
    'cassation-filed': { by: party },
    'ruling-final': { number: '1' },
    'instalment-paid': { amount: 1 + n, note: '' },
    'execution-requested': { court: 'PHI' },
    'due-overridden': { code: 'recommendation', due: on, reason: 'Mediator sakit' },
  };
  return all[kind] ?? {};
}

describe('The register by its next deadline', () => {
  it('stands with the nearest first, those without a deadline last either way, in pages', async () => {
    const days = ['2026-03-20', '2026-03-06', '2026-03-13'];
    const ids: string[] = [];
    for (const day of days) {
      const id = await scene.register({ kind: 'hak' });
      await scene.go(id, delegated(plainDate(day)));
      ids.push(id);
    }
    const quiet = await scene.register();
    const [late = '', early = '', middle = ''] = ids;
    const read = async (descending: boolean) => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: OutputOf<'disputes.list'> = await scene.office.procedure('disputes.list', {
          sort: 'nextDue',
          descending,
          limit: 2,
          after,
        });
        found.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      return found;
    };
    expect(await read(false)).toEqual([early, middle, late, quiet]);
    expect(await read(true)).toEqual([late, middle, early, quiet]);
    const { rows } = await scene.office.procedure('disputes.list', { sort: 'nextDue' });
    expect(rows[0]?.next).toEqual(stored(early));
    expect(rows.at(-1)?.next).toBeNull();
  });

  it('narrowed to what is overdue holds as many as the number on the rail', async () => {
    const id = await scene.register({ kind: 'hak' });
    await scene.go(id, delegated());
    await scene.register();
    const due = plainDate(String(stored(id)?.due));
    const count = (asOf: PlainDate) => scene.office.procedure('disputes.overdue', { asOf });
    const list = async (overdueOn: PlainDate) =>
      (await scene.office.procedure('disputes.list', { overdueOn })).total;
    expect([await count(due), await list(due)]).toEqual([0, 0]);
    expect([await count(addDays(due, 1)), await list(addDays(due, 1))]).toEqual([1, 1]);
  });

  it('stands on the start page: overdue ones first, and room left for what comes next', async () => {
    for (let n = 0; n < 6; n += 1)
      await scene.go(await scene.register({ kind: 'hak' }), delegated(addDays(DAY, n % 3)));
    const late = await scene.office.procedure('deadlines.next', { asOf: plainDate('2026-03-20'), limit: 8 });
    expect(late.map(({ state }) => state)).toEqual([...Array(4).fill('overdue'), ...Array(4).fill('open')]);
    expect(late.toSorted((a, b) => (a.due < b.due ? -1 : 1)).map(({ due }) => due)).toEqual(
      late.map(({ due }) => due),
    );
  });
});
