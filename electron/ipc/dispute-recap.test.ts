import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import { workingDaysBetween } from '../../shared/calendar/working-days.ts';
import { availableActions } from '../../shared/domain/dispute/actions.ts';
import { DISPUTE_KINDS, effective } from '../../shared/domain/dispute/events.ts';
import { DISPUTE_OUTCOMES } from '../../shared/domain/dispute/fold.ts';
import type { Recap, RecapFigure, RecapPeriod } from '../../shared/domain/dispute/recap.ts';
import { daysOffOf } from '../../shared/domain/working-calendar.ts';
import { DAY, disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';

const period = (from: string, to: string): RecapPeriod => ({ from: plainDate(from), to: plainDate(to) });

type Scene = Awaited<ReturnType<typeof disputeOffice>>;

const recapOf = ({ office }: Scene, asked: RecapPeriod) => office.procedure('recap.get', asked);
const lineOf = (recap: Recap, figure: RecapFigure, outcome: string | null = null) => {
  const line = recap.lines.find((one) => one.figure === figure && one.outcome === outcome);
  if (line === undefined) throw new Error(`no line ${figure}`);
  return line;
};
const cases = (recap: Recap, figure: RecapFigure, outcome: string | null = null) =>
  lineOf(recap, figure, outcome).total.cases;

/** Every figure of a recap against the list that it opens. */
async function expectListsToFit(scene: Scene, recap: Recap): Promise<void> {
  const { from, to } = recap;
  for (const line of recap.lines) {
    for (const kind of [null, ...DISPUTE_KINDS]) {
      const count = kind === null ? line.total : line.byKind[kind];
      const { figure, outcome } = line;
      const { rows, total } = await scene.office.procedure('disputes.list', {
        recap: { from, to, figure, outcome, kind },
        limit: 500,
      });
      expect({ figure, outcome, kind, cases: total }).toEqual({ figure, outcome, kind, cases: count.cases });
      expect(rows).toHaveLength(total);
      expect(rows.reduce((sum, { workers }) => sum + workers, 0)).toBe(count.workers);
    }
  }
}

function expectSumsToFit(recap: Recap): void {
  for (const count of ['cases', 'workers'] as const) {
    for (const kind of [null, ...DISPUTE_KINDS]) {
      const of = (figure: RecapFigure, outcome: string | null = null) => {
        const line = lineOf(recap, figure, outcome);
        return kind === null ? line.total[count] : line.byKind[kind][count];
      };
      expect(of('opening') + of('received') - of('closed')).toBe(of('closing'));
      expect(of('opening') + of('received')).toBe(of('handled'));
      expect(DISPUTE_OUTCOMES.reduce((sum, outcome) => sum + of('closed', outcome), 0)).toBe(of('closed'));
    }
  }
}

const THERE = { worker: 'present', employer: 'present' };
const delegated = (on: string) =>
  event('delegated', plainDate(on), { mediators: ['Rina CONTOH'], conflict: '' }, { reason: 'Uji' });
const held = (on: string, result = 'no-agreement') =>
  event('session-held', plainDate(on), { ...THERE, session: 1, result, note: '' }, { reason: 'Uji' });
const agreed = (on: string) =>
  event(
    'agreement-signed',
    plainDate(on),
    { place: 'Banjarbaru', lines: null, total: null },
    { reason: 'Uji' },
  );
const deed = (on: string) =>
  event('agreement-registered', plainDate(on), { deed: 'Nomor 1', court: 'PHI' }, { reason: 'Uji' });
const closed = (on: string) => event('closed', plainDate(on), { reason: 'Uji' }, { reason: 'Uji' });

describe('The recap of a period', () => {
  it('of an office without cases is empty and adds up', async () => {
    const scene = await disputeOffice();
    const recap = await recapOf(scene, period('2026-01-01', '2026-12-31'));
    expectSumsToFit(recap);
    expect(recap.mediation).toEqual({ limits: [], median: null, longest: null });
    expect(cases(recap, 'handled')).toBe(0);
  });

  it('counts cases and workers apart, by kind and by how they ended', async () => {
    const scene = await disputeOffice();
    const { office } = scene;
    // An old one, still open: the stock that the period begins with.
    await scene.register({ registeredOn: plainDate('2026-01-15'), kind: 'hak' });
    const many = await office.procedure('disputes.register', {
      dispute: {
        ...(await scene.get(await scene.register({ registeredOn: DAY }))),
        registeredOn: DAY,
      } as never,
      documents: [],
      lineIds: scene.lines.filter((_, at) => at !== 1),
      personIds: [],
    });
    await scene.go(many.id, delegated('2026-03-09'), held('2026-03-16', 'agreement'));
    await scene.go(many.id, agreed('2026-03-17'), deed('2026-03-24'));
    const gone = await scene.register({ registeredOn: plainDate('2026-03-10'), kind: 'kepentingan' });
    await scene.go(gone, event('withdrawn', plainDate('2026-04-01'), { by: 'worker', reason: '' }));
    const recap = await recapOf(scene, period('2026-03-01', '2026-03-31'));
    expect(lineOf(recap, 'opening').total).toEqual({ cases: 1, workers: 1 });
    expect(lineOf(recap, 'received').total).toEqual({ cases: 3, workers: 4 });
    expect(lineOf(recap, 'received').byKind.phk).toEqual({ cases: 2, workers: 3 });
    expect(lineOf(recap, 'closed', 'agreement').total).toEqual({ cases: 1, workers: 2 });
    expect(cases(recap, 'closed', 'withdrawn')).toBe(0);
    expect(lineOf(recap, 'closing').total).toEqual({ cases: 3, workers: 3 });
    expectSumsToFit(recap);
    await expectListsToFit(scene, recap);
    const april = await recapOf(scene, period('2026-04-01', '2026-04-30'));
    expect(cases(april, 'opening')).toBe(3);
    expect(cases(april, 'closed', 'withdrawn')).toBe(1);
    expectSumsToFit(april);
  });

  it('counts the working days of mediations by the office calendar against the limit of the rules', async () => {
    const scene = await disputeOffice();
    const { office } = scene;
    const calendar = await office.procedure('calendar.get', {});
    const daysOff = new Set<string>(daysOffOf(calendar));
    const work = { week: calendar.week, isDayOff: (day: PlainDate) => daysOff.has(day) };
    const ends = ['2026-03-17', '2026-04-01', '2026-06-30'];
    const ids: string[] = [];
    for (const end of ends) {
      const id = await scene.register({ registeredOn: DAY });
      await scene.go(id, delegated('2026-03-09'), held('2026-03-12', 'agreement'), agreed(end));
      ids.push(id);
    }
    const recap = await recapOf(scene, period('2026-03-01', '2026-06-30'));
    const used = ends.map((end) => workingDaysBetween(plainDate('2026-03-09'), plainDate(end), work));
    const [limit = 0] = recap.mediation.limits;
    expect(recap.mediation.limits).toHaveLength(1);
    expect(recap.mediation.median).toBe(used[1]);
    expect(recap.mediation.longest).toMatchObject({ days: used[2], id: ids[2] });
    expect(cases(recap, 'mediated')).toBe(3);
    expect(cases(recap, 'above')).toBe(used.filter((n) => n > limit).length);
    expect(cases(recap, 'above')).toBe(1);
    await expectListsToFit(scene, recap);
    // The limit is what the deadline of the case says.
    const { deadlines } = await scene.get(ids[2] ?? '');
    const end = deadlines.find(({ code }) => code === 'mediation-end');
    expect(end?.state).toBe('late');
    expect(end?.sum).toContain(`${limit} hari kerja`);
    // A due day that a person set does not change what the law gives.
    await office.procedure('disputes.addEvent', {
      id: ids[2] ?? '',
      version: (await scene.get(ids[2] ?? '')).version,
      today: TODAY,
      event: event('due-overridden', plainDate('2026-04-02'), {
        code: 'mediation-end',
        due: plainDate('2026-07-31'),
        reason: 'Diminta para pihak',
      }),
    });
    expect(cases(await recapOf(scene, period('2026-03-01', '2026-06-30')), 'above')).toBe(1);
  });

  it('counts a case at the court once, on the first day, and forgets a day that was struck', async () => {
    const scene = await disputeOffice();
    const id = await scene.register({ registeredOn: DAY });
    const reason = { reason: 'Uji' };
    await scene.go(
      id,
      event('handed-to-court', plainDate('2026-05-04'), { court: 'PHI' }, reason),
      event('suit-filed', plainDate('2026-06-08'), { number: '1', by: 'worker' }, reason),
    );
    const may = period('2026-05-01', '2026-05-31');
    const june = period('2026-06-01', '2026-06-30');
    expect(cases(await recapOf(scene, may), 'court')).toBe(1);
    expect(cases(await recapOf(scene, june), 'court')).toBe(0);
    const handed = (await scene.get(id)).events.find(({ kind }) => kind === 'handed-to-court');
    await scene.go(
      id,
      event('struck', plainDate('2026-05-04'), { reason: 'Salah catat' }, { replaces: handed?.id ?? '' }),
    );
    expect(cases(await recapOf(scene, may), 'court')).toBe(0);
    expect(cases(await recapOf(scene, june), 'court')).toBe(1);
    await expectListsToFit(scene, await recapOf(scene, june));
  });

  it('takes a case that was reopened as never closed, and a corrected day as the day', async () => {
    const scene = await disputeOffice();
    const id = await scene.register({ registeredOn: DAY });
    await scene.go(id, closed('2026-03-20'));
    const march = period('2026-03-01', '2026-03-31');
    expect(cases(await recapOf(scene, march), 'closed')).toBe(1);
    const reason = { reason: 'Salah tutup' };
    await scene.go(id, event('reopened', plainDate('2026-04-01'), reason, reason));
    const recap = await recapOf(scene, march);
    expect(cases(recap, 'closed')).toBe(0);
    expect(cases(recap, 'closing')).toBe(1);
    await scene.go(id, closed('2026-04-10'));
    const first = (await scene.get(id)).events.find(({ kind }) => kind === 'registered');
    await scene.go(
      id,
      event(
        'registered',
        plainDate('2026-02-27'),
        { documents: [] },
        { replaces: first?.id ?? '', ...reason },
      ),
    );
    expect(cases(await recapOf(scene, march), 'received')).toBe(0);
    expect(cases(await recapOf(scene, march), 'opening')).toBe(1);
    expect(cases(await recapOf(scene, period('2026-04-01', '2026-04-30')), 'closed')).toBe(1);
  });

  it('refuses a period that ends before it begins', async () => {
    const { office } = await disputeOffice();
    await expect(office.procedure('recap.get', period('2026-03-31', '2026-03-01'))).rejects.toThrow();
  });
});

const step = fc.record({
  pick: fc.nat(),
  gap: fc.nat({ max: 9 }),
  n: fc.nat({ max: 11 }),
  again: fc.nat({ max: 4 }),
});
const walk = fc.record({
  kind: fc.constantFrom(...DISPUTE_KINDS),
  start: fc.nat({ max: 90 }),
  steps: fc.array(step, { minLength: 2, maxLength: 12 }),
});

/** What an event says in a walk; `n` varies it. */
function dataFor(kind: string, n: number, on: PlainDate): Readonly<Record<string, unknown>> {
  const party = n % 2 === 0 ? 'worker' : 'employer';
  const all: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'file-returned': { missing: ['Risalah bipartit'] },
    'choice-made': { choice: n % 3 === 0 ? 'conciliation' : 'mediation' },
    delegated: { mediators: ['Rina CONTOH'], conflict: '' },
    'clarification-held': { ...THERE, conclusion: n % 3 === 0 ? 'bipartite' : 'mediation', note: '' },
    'session-set': session(on, { session: 1 + (n % 3), time: `1${n % 4}:00`, dayOffReason: 'Uji' }),
    'session-cancelled': { session: 1 + (n % 3), reason: 'Mediator sakit' },
    'session-held': { ...THERE, session: 1 + (n % 3), result: 'no-agreement', note: '' },
    'recommendation-issued': { number: '1', letterId: null },
    'recommendation-received': { party },
    'answer-received': { party, answer: n % 3 === 0 ? 'reject' : 'accept' },
    'silence-noted': { party },
    'silence-confirmed': { party },
    'agreement-signed': { place: 'Banjarbaru', lines: n % 4 === 0 ? ['seorang'] : null, total: null },
    'agreement-registered': { deed: 'Nomor 1', court: 'PHI' },
    'mediation-failed': { reason: '' },
    'returned-to-bipartite': { reason: 'Disepakati para pihak' },
    withdrawn: { by: 'both', reason: '' },
    'handed-to-court': { court: 'PHI' },
    'suit-filed': { number: '1', by: party },
    ruling: { number: '1', outcome: '' },
    'cassation-filed': { by: party },
    'ruling-final': { number: '1' },
    'instalment-paid': { amount: 1 + n, note: '' },
    'execution-requested': { court: 'PHI' },
    closed: { reason: '' },
    reopened: { reason: 'Salah tutup' },
    'due-overridden': { code: 'recommendation', due: on, reason: 'Mediator sakit' },
    'note-added': { text: 'Pekerja menelepon' },
  };
  return all[kind] ?? {};
}

describe('Recaps over random histories', () => {
  it('add up in every period, are what a count over the events gives, and open lists of just that length', async () => {
    const scene = await disputeOffice();
    const ids: string[] = [];
    await fc.assert(
      fc.asyncProperty(walk, async ({ kind, start, steps }) => {
        let day = addDays(DAY, start);
        const id = await scene.register({ kind, registeredOn: day });
        ids.push(id);
        for (const { pick, gap, n, again } of steps) {
          const { state, events } = await scene.get(id);
          const actions = availableActions(state, kind).filter(({ kind: one }) => one !== 'note-added');
          const action = actions[pick % Math.max(1, actions.length)];
          if (action === undefined) break;
          day = addDays(day, gap);
          if (day > TODAY) break;
          const last = events.at(-1);
          await scene.add(
            id,
            again === 0 && last !== undefined && last.kind !== 'registered' && last.kind !== 'struck'
              ? event('struck', day, { reason: 'Salah catat' }, { replaces: last.id })
              : event(action.kind, day, dataFor(action.kind, n, day), { reason: 'Langkah uji' }),
          );
        }
      }),
      { numRuns: 60 },
    );
    const files = await Promise.all(ids.map((id) => scene.get(id)));
    expect(files.filter(({ state }) => state.closedOn !== null).length).toBeGreaterThan(5);
    expect(
      files.filter(({ events }) => events.some(({ kind }) => kind === 'reopened')).length,
    ).toBeGreaterThan(0);
    expect(files.filter(({ events }) => events.some(({ kind }) => kind === 'struck')).length).toBeGreaterThan(
      5,
    );
    const days = fc.tuple(fc.nat({ max: 190 }), fc.nat({ max: 120 }));
    await fc.assert(
      fc.asyncProperty(days, async ([first, length]) => {
        const from = addDays(DAY, first - 10);
        const to = addDays(from, length);
        const recap = await recapOf(scene, { from, to });
        expectSumsToFit(recap);
        const by = (keep: (file: (typeof files)[number]) => boolean) => files.filter(keep).length;
        const open = (closedOn: PlainDate | null, on: PlainDate) => closedOn === null || closedOn > on;
        expect(cases(recap, 'received')).toBe(by(({ registeredOn: on }) => on >= from && on <= to));
        expect(cases(recap, 'closed')).toBe(
          by(({ state: { closedOn: on } }) => on !== null && on >= from && on <= to),
        );
        expect(cases(recap, 'closing')).toBe(
          by(({ registeredOn, state }) => registeredOn <= to && open(state.closedOn, to)),
        );
        expect(cases(recap, 'opening')).toBe(
          by(({ registeredOn, state }) => registeredOn < from && open(state.closedOn, addDays(from, -1))),
        );
        expect(cases(recap, 'court')).toBe(
          by(({ events }) => {
            const at = effective(events).find(
              ({ kind }) => kind === 'handed-to-court' || kind === 'suit-filed',
            );
            return at !== undefined && at.on >= from && at.on <= to;
          }),
        );
        expect(cases(recap, 'mediated')).toBe(
          by(({ events, state }) => {
            if (state.delegatedOn === null) return false;
            return mediationEnd(events, state.failedOn, from, to);
          }),
        );
      }),
      { numRuns: 15 },
    );
    await expectListsToFit(scene, await recapOf(scene, period('2026-03-20', '2026-06-20')));
  }, 120_000);
});

/** Whether the first event that ends a mediation lies between two days, counted by hand. */
function mediationEnd(
  events: Parameters<typeof effective>[0],
  failedOn: PlainDate | null,
  from: PlainDate,
  to: PlainDate,
): boolean {
  const kinds = [
    'mediation-failed',
    'returned-to-bipartite',
    'withdrawn',
    'closed',
    'suit-filed',
    'handed-to-court',
  ];
  const ends = effective(events)
    .filter((one) => kinds.includes(one.kind) || (one.kind === 'agreement-signed' && one.data.lines === null))
    .map(({ on }) => on);
  const [first] = [...ends, ...(failedOn === null ? [] : [failedOn])].toSorted();
  return first !== undefined && first >= from && first <= to;
}
