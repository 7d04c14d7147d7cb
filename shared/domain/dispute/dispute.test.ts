import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../../calendar/plain-date.ts';
import { assess } from '../../law/assess.ts';
import { neededParameters } from '../../law/needed-parameters.ts';
import { availableActions, choicesOf } from './actions.ts';
import { checkEvent, withEvent } from './check.ts';
import { deadlineEvents } from './clock.ts';
import {
  DISPUTE_EVENTS,
  DISPUTE_KINDS,
  type DisputeEvent,
  type DisputeEventKind,
  type DisputeKind,
  EVENT_DATA,
  effective,
  type NewDisputeEvent,
  newEventSchema,
} from './events.ts';
import { EMPTY_DISPUTE, foldDispute, step } from './fold.ts';
import { groundless } from './groundless.ts';
import { mootDeadlines } from './moot.ts';

const DAY = plainDate('2026-11-02');
const TODAY = plainDate('2027-12-31');

/** Data that fits each kind of event; `n` varies it. */
function dataFor(kind: DisputeEventKind, n: number): unknown {
  const party = n % 2 === 0 ? 'worker' : 'employer';
  const session = 1 + (n % 3);
  const presence = (['present', 'proxy', 'absent'] as const)[n % 3];
  const all: Record<DisputeEventKind, unknown> = {
    registered: { documents: ['risalah bipartit'] },
    'file-returned': { missing: ['risalah bipartit'] },
    'file-completed': {},
    'choice-offered': {},
    'choice-made': { choice: n % 3 === 0 ? 'conciliation' : 'mediation' },
    delegated: { mediators: [`Mediator ${n % 4} (CONTOH)`], conflict: '' },
    'clarification-held': {
      worker: presence,
      employer: presence,
      conclusion: n % 4 === 0 ? 'bipartite' : 'mediation',
      note: '',
    },
    'session-set': {
      session,
      date: '2026-12-01',
      time: '09:30',
      room: 'Ruang 1',
      mediator: 'Mediator (CONTOH)',
      dayOffReason: '',
    },
    'session-cancelled': { session, reason: 'hari libur mendadak' },
    'session-held': {
      session,
      worker: presence,
      employer: presence,
      result: (['agreement', 'adjourned', 'no-agreement', 'absent'] as const)[n % 4],
      note: '',
    },
    'recommendation-issued': { number: '1', letterId: null },
    'recommendation-received': { party, deliveryId: null },
    'answer-received': { party, answer: n % 3 === 0 ? 'reject' : 'accept' },
    'silence-noted': { party },
    'silence-confirmed': { party },
    'agreement-signed': {
      place: 'Banjarbaru',
      lines: n % 4 === 0 ? ['a', 'b'] : null,
      total: 1,
      instalments: [],
    },
    'agreement-registered': { deed: 'Nomor 1', court: 'PHI' },
    'mediation-failed': { reason: '' },
    'returned-to-bipartite': { reason: 'disepakati' },
    withdrawn: { by: 'worker', reason: '' },
    'handed-to-court': { court: 'PHI' },
    'suit-filed': { number: '1', by: party },
    ruling: { number: '1', outcome: '' },
    'cassation-filed': { by: party },
    'ruling-final': { number: '1' },
    'instalment-paid': { amount: 1 + n, note: '' },
    'execution-requested': { court: 'PHI' },
    closed: { reason: '' },
    reopened: { reason: 'salah tutup' },
    'due-overridden': { code: 'recommendation', due: '2026-12-20', reason: 'mediator sakit' },
    'note-added': { text: 'Pekerja menelepon.' },
    'split-off': { disputeId: 'x', registerNumber: '2', persons: ['a'], settled: false },
    'split-from': { disputeId: 'x', registerNumber: '1', persons: ['a'], settled: false },
    struck: { reason: 'salah catat' },
  };
  return all[kind];
}

function event(
  kind: DisputeEventKind,
  on: PlainDate,
  n = 0,
  more: { readonly reason?: string; readonly replaces?: string | null } = {},
): NewDisputeEvent {
  return newEventSchema.parse({
    kind,
    on,
    data: dataFor(kind, n),
    replaces: more.replaces ?? null,
    reason: more.reason ?? '',
  });
}

/** `[kind, days after the registration, variant]`. */
type Played = readonly [DisputeEventKind, number, number?];

/** A case played from a list of steps. */
function play(...steps: readonly Played[]): readonly DisputeEvent[] {
  return steps.reduce<readonly DisputeEvent[]>(
    (events, [kind, days, n]) => withEvent(events, event(kind, addDays(DAY, days), n ?? 0)),
    [],
  );
}

describe('A dispute', () => {
  it('knows data for every kind of event', () => {
    for (const kind of DISPUTE_EVENTS)
      expect(EVENT_DATA[kind].safeParse(dataFor(kind, 1)).success, kind).toBe(true);
  });

  it('goes from the register to a recommendation that both accept, and to the registered agreement', () => {
    const events = play(
      ['registered', 0],
      ['choice-offered', 1],
      ['delegated', 10],
      ['session-set', 11, 3],
      ['session-held', 15, 6],
      ['recommendation-issued', 20],
      ['recommendation-received', 21, 0],
      ['recommendation-received', 22, 1],
      ['answer-received', 25, 2],
      ['answer-received', 26, 1],
      ['agreement-signed', 28, 1],
      ['agreement-registered', 35],
    );
    expect(foldDispute(events.slice(0, 10)).stage).toBe('accepted');
    expect(foldDispute(events)).toMatchObject({
      stage: 'closed',
      outcome: 'recommendation-accepted',
      deed: 'Nomor 1',
      closedOn: addDays(DAY, 35),
    });
  });

  it('fails when a side rejects or stays silent, and only then shows the way to the court as next', () => {
    const upTo = play(
      ['registered', 0],
      ['delegated', 10],
      ['session-held', 15, 6],
      ['recommendation-issued', 20],
      ['recommendation-received', 21, 0],
      ['recommendation-received', 21, 1],
      ['answer-received', 25, 2],
    );
    expect(foldDispute(upTo).stage).toBe('recommended');
    const noted = withEvent(upTo, event('silence-noted', addDays(DAY, 40), 1));
    expect(foldDispute(noted)).toMatchObject({ stage: 'recommended', unconfirmed: ['employer'] });
    const confirmed = withEvent(noted, event('silence-confirmed', addDays(DAY, 40), 1));
    expect(foldDispute(confirmed)).toMatchObject({
      stage: 'failed',
      outcome: 'recommendation-rejected',
      unconfirmed: [],
    });
    expect(availableActions(foldDispute(confirmed), 'phk')[0]).toMatchObject({
      kind: 'handed-to-court',
      standing: 'next',
    });
  });

  it('asks for the signed agreement, and for no further session, once a session ended in agreement', () => {
    const state = foldDispute(play(['registered', 0], ['delegated', 5], ['session-held', 9, 4]));
    const next = availableActions(state, 'phk').filter(({ standing }) => standing === 'next');
    expect(next.map(({ kind }) => kind)).toEqual(['agreement-signed']);
  });

  it('lets a part of the workers settle while the others go on', () => {
    const events = play(
      ['registered', 0],
      ['delegated', 5],
      ['session-held', 9, 5],
      ['agreement-signed', 10, 4],
    );
    expect(foldDispute(events)).toMatchObject({
      stage: 'mediating',
      settled: ['a', 'b'],
      agreedOn: addDays(DAY, 10),
    });
  });

  it('offers arbitration for interests and unions, conciliation also for layoffs, and neither for rights', () => {
    expect(choicesOf('hak')).toEqual(['mediation']);
    expect(choicesOf('phk')).toEqual(['conciliation', 'mediation']);
    expect(choicesOf('kepentingan')).toEqual(['conciliation', 'arbitration', 'mediation']);
    expect(
      availableActions(foldDispute(play(['registered', 0])), 'hak').map(({ kind }) => kind),
    ).not.toContain('choice-offered');
  });

  it('rests every action on a provision that each rule book must have', () => {
    const needed = [...neededParameters('procedure'), ...neededParameters('deadlines')].map(({ id }) => id);
    const bases = DISPUTE_KINDS.flatMap((kind) =>
      play(['registered', 0], ['delegated', 5], ['session-held', 9, 6]).flatMap((_, index, all) =>
        availableActions(foldDispute(all.slice(0, index + 1)), kind),
      ),
    ).flatMap(({ basis }) => (basis === null ? [] : [basis.parameter]));
    expect(bases.length).toBeGreaterThan(10);
    expect(bases.filter((parameter) => !needed.includes(parameter))).toEqual([]);
  });
});

describe('A correction', () => {
  it('takes the place of what it corrects, five times over, and can be struck', () => {
    let events = play(['registered', 0], ['delegated', 5]);
    for (let turn = 1; turn <= 5; turn += 1) {
      const last = effective(events).find(({ kind }) => kind === 'delegated');
      events = withEvent(
        events,
        event('delegated', addDays(DAY, 5 + turn), turn, { replaces: last?.id ?? '' }),
      );
    }
    expect(foldDispute(events)).toMatchObject({ stage: 'delegated', delegatedOn: addDays(DAY, 10) });
    expect(events).toHaveLength(7);
    const last = effective(events).find(({ kind }) => kind === 'delegated');
    events = withEvent(events, event('struck', addDays(DAY, 12), 0, { replaces: last?.id ?? '' }));
    expect(foldDispute(events)).toMatchObject({ stage: 'registered', delegatedOn: null });
  });

  it('must name an event that still counts, of its own kind, and never strikes the registration', () => {
    const events = play(['registered', 0], ['delegated', 5]);
    const codes = (replaces: string, kind: DisputeEventKind) =>
      checkEvent(events, event(kind, addDays(DAY, 6), 0, { replaces }), 'phk', TODAY).refused.map(
        ({ code }) => code,
      );
    expect(codes('nobody', 'delegated')).toEqual(['dispute-replaces-nothing']);
    expect(codes('new-2', 'withdrawn')).toEqual(['dispute-replaces-another-kind']);
    expect(codes('new-1', 'struck')).toEqual(['dispute-registration-stays']);
    expect(codes('new-2', 'delegated')).toEqual([]);
  });
});

describe('A registration and a striking', () => {
  it('only ever stand in another event’s place', () => {
    const events = play(['registered', 0], ['delegated', 5]);
    for (const kind of ['registered', 'struck'] as const)
      expect(checkEvent(events, event(kind, addDays(DAY, 6)), 'phk', TODAY).refused).toEqual([
        { code: 'dispute-replaces-nothing', params: {} },
      ]);
  });

  it('keeps the place of its day: a registration corrected on the day of the offer comes before it', () => {
    const events = play(['registered', 0], ['choice-offered', 0]);
    const corrected = withEvent(
      events,
      event('registered', DAY, 1, { replaces: 'new-1', reason: 'salah tulis' }),
    );
    expect(effective(corrected).map(({ kind }) => kind)).toEqual(['registered', 'choice-offered']);
    const late = event('registered', addDays(DAY, 1), 1, { replaces: 'new-1', reason: 'salah tulis' });
    expect(checkEvent(events, late, 'phk', TODAY).refused.map(({ code }) => code)).toEqual([
      'dispute-registration-after-events',
    ]);
  });
});

describe('What stands against an event', () => {
  const started = play(['registered', 0], ['delegated', 5], ['session-held', 9, 6]);
  const refusals = (kind: DisputeEventKind, days: number, n = 0, events = started) =>
    checkEvent(events, event(kind, addDays(DAY, days), n), 'phk', TODAY).refused.map(({ code }) => code);

  it('is a day before the registration or after today, and an answer before the recommendation was received', () => {
    expect(refusals('withdrawn', -1)).toContain('dispute-event-before-registration');
    expect(refusals('withdrawn', 900)).toContain('dispute-event-in-future');
    expect(refusals('answer-received', 12)).toEqual(['dispute-answer-before-receipt']);
    const received = [
      ...started,
      ...play(['recommendation-issued', 12], ['recommendation-received', 14]),
    ].map((one, index) => ({ ...one, id: `e${index}`, sequence: index + 1 }));
    expect(refusals('answer-received', 13, 0, received)).toEqual(['dispute-answer-before-receipt-day']);
    expect(refusals('answer-received', 14, 0, received)).toEqual([]);
  });

  it('is a reason that an unusual step lacks', () => {
    const check = (reason: string) =>
      checkEvent(play(['registered', 0]), event('delegated', addDays(DAY, 2), 0, { reason }), 'phk', TODAY);
    expect(check('').asksReason.map(({ code }) => code)).toEqual(['dispute-step-unusual']);
    expect(check('para pihak sudah memilih mediasi secara tertulis').asksReason).toEqual([]);
  });
});

describe('What is written down late', () => {
  const recommended: readonly Played[] = [
    ['registered', 0],
    ['choice-offered', 0],
    ['delegated', 7],
    ['session-held', 14, 6],
    ['recommendation-issued', 21],
    ['recommendation-received', 22, 0],
    ['recommendation-received', 22, 1],
  ];
  const stageAfter = (...steps: readonly Played[]) => foldDispute(play(...recommended, ...steps)).stage;

  it('takes a case neither from the court nor from its end', () => {
    const inCourt: readonly Played[] = [
      ['answer-received', 25, 0],
      ['suit-filed', 30],
    ];
    expect(stageAfter(...inCourt, ['answer-received', 31, 3])).toBe('court');
    expect(stageAfter(...inCourt, ['session-held', 32], ['mediation-failed', 33])).toBe('court');
    const closed = foldDispute(
      play(...recommended, ['withdrawn', 30], ['answer-received', 31, 0], ['choice-made', 32]),
    );
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'withdrawn', closedOn: addDays(DAY, 30) });
  });

  it('takes no recommendation back with a session, and no failure with one answer', () => {
    expect(stageAfter(['session-held', 23])).toBe('recommended');
    expect(stageAfter(['mediation-failed', 30], ['answer-received', 31, 3])).toBe('failed');
  });

  it('takes nothing from the mediator with an offer, a choice of mediation or a completed file', () => {
    const held: readonly Played[] = [
      ['registered', 0],
      ['choice-offered', 0],
      ['delegated', 7],
      ['session-held', 14, 5],
    ];
    const written: readonly (readonly Played[])[] = [
      [['choice-made', 15, 1]],
      [['choice-offered', 15]],
      [
        ['file-returned', 15],
        ['file-completed', 16],
      ],
    ];
    for (const late of written) expect(foldDispute(play(...held, ...late)).stage).toBe('mediating');
  });

  it('is taken up again where the case stood when it is reopened', () => {
    const answers: readonly Played[] = [
      ['answer-received', 25, 0],
      ['answer-received', 26, 3],
    ];
    const state = foldDispute(play(...recommended, ...answers, ['withdrawn', 30], ['reopened', 31]));
    expect(state).toMatchObject({ stage: 'failed', outcome: 'recommendation-rejected', closedOn: null });
    expect(stageAfter(...answers, ['suit-filed', 28], ['withdrawn', 30], ['reopened', 31])).toBe('court');
  });
});

describe('What others rest on', () => {
  const answered = play(
    ['registered', 0],
    ['choice-offered', 0],
    ['delegated', 7],
    ['session-held', 14, 6],
    ['recommendation-issued', 21],
    ['recommendation-received', 22, 0],
    ['answer-received', 25, 0],
  );
  const resting = (kind: DisputeEventKind, day: number, n = 0) => {
    const replaces = answered.find((one) => one.kind === kind)?.id ?? null;
    const moved = checkEvent(
      answered,
      event(kind, addDays(DAY, day), n, { replaces, reason: 'salah tanggal' }),
      'phk',
      TODAY,
    );
    const struck = checkEvent(answered, event('struck', TODAY, 0, { replaces }), 'phk', TODAY);
    return [moved, struck].map(({ refused }) => refused.map(({ code, params }) => [code, params.step]));
  };
  const at = (step: DisputeEventKind) => [['dispute-others-rest-on-it', step]];

  it('neither moves past them nor is struck while they stand', () => {
    expect(resting('recommendation-received', 26)).toEqual([at('answer-received'), at('answer-received')]);
    expect(resting('recommendation-issued', 23)).toEqual([
      at('recommendation-received'),
      at('recommendation-received'),
    ]);
    expect(resting('delegated', 15)).toEqual([at('session-held'), at('session-held')]);
  });

  it('moves as far as they allow', () => {
    expect(resting('recommendation-received', 25)[0]).toEqual([]);
    expect(resting('delegated', 14)[0]).toEqual([]);
  });

  it('is the open case: an end cannot come before what happened in it', () => {
    const early = event('withdrawn', addDays(DAY, 10), 0);
    expect(checkEvent(answered, early, 'phk', TODAY).refused.map(({ code }) => code)).toEqual([
      'dispute-others-rest-on-it',
    ]);
  });
});

describe('A clarification', () => {
  const on = (days: number) => addDays(DAY, days);
  const warned = (events: readonly DisputeEvent[], next: NewDisputeEvent) =>
    checkEvent(events, next, 'phk', TODAY).warnings.filter(
      ({ code }) => code === 'dispute-clarification-before-delegation',
    );

  it('before the mediator got the case is said, written late or corrected', () => {
    const events = play(
      ['registered', 0],
      ['choice-offered', 0],
      ['delegated', 8],
      ['clarification-held', 9, 1],
    );
    const said = [
      {
        code: 'dispute-clarification-before-delegation',
        params: { date: on(3), delegated: on(8) },
      },
    ];
    const replaces = events.at(-1)?.id ?? null;
    expect(warned(events, event('clarification-held', on(3), 1))).toEqual(said);
    expect(warned(events, event('clarification-held', on(3), 1, { replaces, reason: 'Tanggal' }))).toEqual(
      said,
    );
    expect(warned(events, event('clarification-held', on(8), 1, { replaces, reason: 'Tanggal' }))).toEqual(
      [],
    );
  });

  it('is said where the delegation is moved behind it, not where the case is delegated after it or once more', () => {
    const early = play(['registered', 0], ['clarification-held', 2, 1], ['choice-offered', 2]);
    expect(warned(early, event('delegated', on(8)))).toEqual([]);
    const events = play(
      ['registered', 0],
      ['choice-offered', 0],
      ['delegated', 3],
      ['clarification-held', 5, 1],
    );
    const replaces = events.find(({ kind }) => kind === 'delegated')?.id ?? null;
    const moved = (days: number) => event('delegated', on(days), 0, { replaces, reason: 'Tanggal' });
    expect(warned(events, moved(5))).toEqual([]);
    expect(warned(events, moved(6))).toMatchObject([{ params: { date: on(5), delegated: on(6) } }]);
    expect(warned(events, event('delegated', on(9), 1))).toEqual([]);
  });
});

describe('A walk over the available actions', () => {
  const walk = fc.record({
    kind: fc.constantFrom(...DISPUTE_KINDS),
    turns: fc.array(fc.record({ pick: fc.nat(), gap: fc.nat({ max: 6 }), n: fc.nat({ max: 11 }) }), {
      minLength: 1,
      maxLength: 25,
    }),
  });

  function events(kind: DisputeKind, turns: readonly { pick: number; gap: number; n: number }[]) {
    let list = play(['registered', 0]);
    let day = DAY;
    for (const { pick, gap, n } of turns) {
      const actions = availableActions(foldDispute(list), kind);
      const action = actions[pick % Math.max(1, actions.length)];
      if (action === undefined) break;
      day = addDays(day, gap);
      const reason = action.standing === 'unusual' ? 'langkah tidak biasa' : '';
      const next = event(action.kind, day, n, { reason });
      const { refused, asksReason } = checkEvent(list, next, kind, TODAY);
      if (refused.length > 0) continue;
      expect(asksReason).toEqual([]);
      list = withEvent(list, next);
    }
    return list;
  }

  it('makes the same state by single steps and by a rebuild, whatever the order of writing', () => {
    fc.assert(
      fc.property(walk, fc.nat(), ({ kind, turns }, seed) => {
        const list = events(kind, turns);
        const rebuilt = foldDispute(list);
        expect(effective(list).reduce(step, EMPTY_DISPUTE)).toEqual(rebuilt);
        const shuffled = list.toSorted(
          (a, b) => ((a.sequence * 7919 + seed) % 13) - ((b.sequence * 7919 + seed) % 13),
        );
        expect(foldDispute(shuffled)).toEqual(rebuilt);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing on record without its ground, whatever is corrected, moved or struck', () => {
    const change = fc.record({
      at: fc.nat(60),
      to: fc.nat(90),
      n: fc.nat(11),
      how: fc.constantFrom('correct', 'strike', 'insert' as const),
      kind: fc.constantFrom(...DISPUTE_EVENTS),
    });
    fc.assert(
      fc.property(walk, fc.array(change, { maxLength: 12 }), ({ kind, turns }, changes) => {
        let list = events(kind, turns);
        for (const { at, to, n, how, kind: fresh } of changes) {
          const counted = effective(list);
          const old = counted[at % counted.length];
          if (old === undefined || old.kind === 'split-off' || old.kind === 'split-from') continue;
          const what = how === 'correct' ? old.kind : how === 'strike' ? 'struck' : fresh;
          const replaces = how === 'insert' ? null : old.id;
          const next = event(what, addDays(DAY, to), n, { replaces, reason: 'data keliru' });
          const { refused } = checkEvent(list, next, kind, TODAY);
          if (refused.length > 0) continue;
          list = withEvent(list, next);
          expect(groundless(effective(list), kind)).toEqual([]);
        }
        const { stage, closedOn, received, recommendedOn } = foldDispute(list);
        expect(stage === 'closed').toBe(closedOn !== null);
        if (recommendedOn === null) expect(received).toEqual({ worker: null, employer: null });
      }),
      { numRuns: 400 },
    );
  });

  it('has a day of closing while it is closed, and only then', () => {
    fc.assert(
      fc.property(walk, ({ kind, turns }) => {
        const { stage, closedOn } = foldDispute(events(kind, turns));
        expect(stage === 'closed').toBe(closedOn !== null);
      }),
      { numRuns: 300 },
    );
  });

  it('always leaves a clock that the rules engine can count, and something to do until it is closed', () => {
    fc.assert(
      fc.property(walk, ({ kind, turns }) => {
        const list = events(kind, turns);
        const facts = {
          kind: 'deadlines',
          week: 5,
          holidays: [],
          asOf: TODAY,
          coveredYears: [2026, 2027],
          events: deadlineEvents(list).map(({ party, ...rest }) =>
            party === null ? rest : { ...rest, party },
          ),
        };
        expect(assess(facts).ok).toBe(true);
        expect(availableActions(foldDispute(list), kind).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The clock of a dispute', () => {
  it('counts the mediation from the delegation, the recommendation from the first session, answers from each receipt', () => {
    const list = play(
      ['registered', 0],
      ['choice-offered', 0],
      ['delegated', 7],
      ['session-held', 14, 6],
      ['recommendation-issued', 21],
      ['recommendation-received', 22, 0],
      ['recommendation-received', 24, 1],
      ['answer-received', 30, 3],
    );
    const facts = {
      kind: 'deadlines',
      week: 5,
      holidays: [],
      asOf: '2026-12-05',
      coveredYears: [2026, 2027],
      events: deadlineEvents(list).map(({ party, ...rest }) => (party === null ? rest : { ...rest, party })),
    };
    const result = assess(facts);
    if (!result.ok || result.answer.kind !== 'deadlines') throw new Error('no deadlines');
    const due = Object.fromEntries(
      result.answer.deadlines.map(({ code, due, state }) => [code, [due, state]]),
    );
    expect(due).toMatchObject({
      // Nobody chose: the delegation came in its place and nobody is late.
      'choice-end': ['2026-11-11', 'overdue'],
      'first-session': ['2026-11-18', 'met'],
      'mediation-end': ['2026-12-21', 'open'],
      recommendation: ['2026-11-30', 'met'],
      'answer-worker': ['2026-12-08', 'open'],
      'answer-employer': ['2026-12-10', 'met'],
      suit: ['2027-12-02', 'open'],
    });
    expect(mootDeadlines(foldDispute(list)).has('choice-end')).toBe(true);
  });
});
