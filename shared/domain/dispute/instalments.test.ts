import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../calendar/plain-date.ts';
import { courtPath } from './court-path.ts';
import { type DisputeEvent, type DisputeEventKind, EVENT_DATA } from './events.ts';
import { foldDispute } from './fold.ts';
import { arrearsOn, equalParts, foldPayments, unpaid } from './instalments.ts';
import { jkpProofs } from './jkp-proof.ts';
import { splitFaults } from './split.ts';

const DAY = plainDate('2026-06-01');

/** Events of one case, in the order given, each a day later unless it says its day. */
function caseOf(
  ...given: readonly (readonly [
    kind: DisputeEventKind,
    data: Readonly<Record<string, unknown>>,
    more?: { readonly on?: string; readonly replaces?: string },
  ])[]
): readonly DisputeEvent[] {
  return given.map(
    ([kind, data, more], index) =>
      ({
        id: `e${index + 1}`,
        sequence: index + 1,
        kind,
        on: plainDate(more?.on ?? addDays(DAY, index)),
        data,
        replaces: more?.replaces ?? null,
        reason: '',
        writtenAt: '',
        by: '',
      }) as DisputeEvent,
  );
}

const agreement = (
  lines: readonly string[] | null,
  instalments: readonly (readonly [due: string, amount: number])[],
  total: number | null = null,
) => ({ place: '', lines, total, instalments: instalments.map(([due, amount]) => ({ due, amount })) });
const paid = (amount: number) => ({ amount, note: '' });
const split = (persons: readonly string[], settled = false) => ({
  disputeId: 'x',
  registerNumber: '2',
  persons,
  settled,
});
const THREE = [
  ['2026-08-01', 300],
  ['2026-07-01', 300],
  ['2026-09-01', 400],
] as const;

describe('What is paid after an agreement', () => {
  it('goes to what is due first, whatever the order in which the parts were written', () => {
    const state = foldPayments(
      caseOf(['agreement-signed', agreement(null, THREE)], ['instalment-paid', paid(450)]),
    );
    expect(state.plans[0]?.payments.map(({ due, paid: sum, paidOn }) => [due, sum, paidOn])).toEqual([
      ['2026-07-01', 300, '2026-06-02'],
      ['2026-08-01', 150, null],
      ['2026-09-01', 0, null],
    ]);
    expect(unpaid(state).map(({ due, amount, paid: sum }) => [due, amount - sum])).toEqual([
      ['2026-08-01', 150],
      ['2026-09-01', 400],
    ]);
  });

  it('is late from the day after, and only what is left of it', () => {
    const state = foldPayments(
      caseOf(['agreement-signed', agreement(null, THREE)], ['instalment-paid', paid(100)]),
    );
    expect(arrearsOn(state, plainDate('2026-07-01'))).toBe(0);
    expect(arrearsOn(state, plainDate('2026-07-02'))).toBe(200);
    expect(arrearsOn(state, plainDate('2026-08-02'))).toBe(500);
  });

  it('is a surplus beyond what was agreed, and counts for the next agreement', () => {
    const first = [
      ['agreement-signed', agreement(['a'], [['2026-07-01', 300]])],
      ['instalment-paid', paid(500)],
    ] as const;
    expect(foldPayments(caseOf(...first))).toMatchObject({ surplus: 200, paid: 500 });
    const both = foldPayments(
      caseOf(...first, ['agreement-signed', agreement(['b'], [['2026-08-01', 250]])]),
    );
    expect(both).toMatchObject({ surplus: 0, paid: 500 });
    expect(unpaid(both).map(({ amount, paid: sum }) => amount - sum)).toEqual([50]);
  });

  it('follows a correction of a payment and a struck one', () => {
    const events = caseOf(
      ['agreement-signed', agreement(null, THREE)],
      ['instalment-paid', paid(300)],
      ['instalment-paid', paid(30), { on: '2026-06-02', replaces: 'e2' }],
    );
    expect(foldPayments(events).paid).toBe(30);
    const struck = [...events, ...caseOf(['struck', { reason: 'Salah' }, { replaces: 'e3' }])].map(
      (event, index) => (index === 3 ? { ...event, id: 'e4', sequence: 4 } : event),
    );
    expect(foldPayments(struck).paid).toBe(0);
  });

  it('of two agreements is given by due day over both', () => {
    const state = foldPayments(
      caseOf(
        [
          'agreement-signed',
          agreement(
            ['a'],
            [
              ['2026-07-01', 100],
              ['2026-09-01', 100],
            ],
          ),
        ],
        ['agreement-signed', agreement(['b'], [['2026-08-01', 100]])],
        ['instalment-paid', paid(150)],
      ),
    );
    expect(state.plans.map(({ payments }) => payments.map(({ paid: sum }) => sum))).toEqual([[100, 0], [50]]);
  });

  it('has no day and is never late where only a sum was agreed', () => {
    const state = foldPayments(
      caseOf(['agreement-signed', agreement(null, [], 900)], ['instalment-paid', paid(400)]),
    );
    expect(state.plans[0]?.payments).toMatchObject([{ due: null, amount: 900, paid: 400 }]);
    expect(arrearsOn(state, plainDate('2030-01-01'))).toBe(0);
  });

  it('goes with the workers who settled when they go over, and is counted in one case only', () => {
    const before = [
      ['agreement-signed', agreement(['a', 'b'], [['2026-07-01', 300]])],
      ['instalment-paid', paid(120)],
    ] as const;
    const old = foldPayments(caseOf(...before, ['split-off', split(['a', 'b'])]));
    const fresh = foldPayments(caseOf(...before, ['split-from', split(['a', 'b'], true)]));
    expect(old).toEqual({ plans: [], surplus: 0, paid: 0 });
    expect(fresh).toMatchObject({ paid: 120, plans: [{ persons: ['a', 'b'] }] });
    // Only one of the two goes: the plan stays where the other is.
    expect(foldPayments(caseOf(...before, ['split-off', split(['a'])]))).toMatchObject({
      paid: 120,
      plans: [{ persons: ['b'] }],
    });
    expect(foldPayments(caseOf(...before, ['split-from', split(['a'], true)])).plans).toEqual([]);
  });

  it('never loses a rupiah', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, amounts, (due, payments) => {
        const state = foldPayments(
          caseOf(
            [
              'agreement-signed',
              agreement(
                null,
                due.map((amount, index) => [addDays(DAY, 40 - index), amount] as const),
              ),
            ],
            ...payments.map((amount) => ['instalment-paid', paid(amount)] as const),
          ),
        );
        const given = payments.reduce((a, b) => a + b, 0);
        const rows = state.plans.flatMap((plan) => plan.payments);
        expect(state.paid).toBe(given);
        expect(rows.reduce((sum, row) => sum + row.paid, state.surplus)).toBe(given);
        expect(rows.every((row) => row.paid <= row.amount)).toBe(true);
        expect(state.surplus > 0 && rows.some((row) => row.paid < row.amount)).toBe(false);
      }),
    );
  });

  it('divides a sum into equal parts that make it up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 60 }), (total, n) => {
        const parts = equalParts(total, n);
        expect(parts).toHaveLength(n);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });
});

describe('An agreement as it is written down', () => {
  const check = (data: unknown) => EVENT_DATA['agreement-signed'].safeParse(data);
  it('is refused at its instalments when they do not make up the sum', () => {
    expect(check(agreement(null, THREE, 1_000)).success).toBe(true);
    expect(check(agreement(null, THREE)).success).toBe(true);
    expect(check(agreement(null, [], 1_000)).success).toBe(true);
    expect(check(agreement(null, THREE, 999)).error?.issues).toMatchObject([
      { path: ['instalments'], message: 'instalments-differ' },
    ]);
  });
});

describe('A case after a split', () => {
  const start = [
    ['registered', { documents: [] }],
    ['delegated', { mediators: ['Rina CONTOH'], conflict: '' }],
    [
      'session-set',
      {
        session: 1,
        date: '2026-07-01',
        time: '09:00',
        room: 'R1',
        mediator: 'Rina CONTOH',
        dayOffReason: '',
      },
    ],
    ['agreement-signed', agreement(['a', 'b'], [])],
  ] as const;

  it('is an agreement of all where those who settled go on by themselves, and the others have none', () => {
    expect(foldDispute(caseOf(...start, ['split-from', split(['a', 'b'], true)]))).toMatchObject({
      stage: 'agreed',
      outcome: 'agreement',
      settled: null,
      agreedOn: '2026-06-04',
      beganOn: '2026-06-01',
      registeredOn: '2026-06-05',
      delegatedOn: '2026-06-02',
      sessions: [{ session: 1, shared: true }],
    });
    expect(foldDispute(caseOf(...start, ['split-off', split(['a', 'b'])]))).toMatchObject({
      stage: 'delegated',
      settled: [],
      agreedOn: null,
      registeredOn: '2026-06-01',
      sessions: [{ session: 1, shared: false }],
    });
  });

  it('is closed where the deed of those who settled was there before', () => {
    const registered = ['agreement-registered', { deed: '12/Bip', court: '' }] as const;
    expect(foldDispute(caseOf(...start, registered, ['split-from', split(['a', 'b'], true)]))).toMatchObject({
      stage: 'closed',
      closedOn: '2026-06-06',
      deed: '12/Bip',
    });
  });

  it('is refused for all, for nobody who is there, for a closed case, and before what happened', () => {
    const events = caseOf(...start);
    const state = foldDispute(events);
    const here = new Set(['a', 'b', 'c']);
    const codes = (persons: readonly string[], on: string, at = state) =>
      splitFaults({ events, state: at }, here, {
        on: plainDate(on),
        today: plainDate('2026-06-10'),
        persons,
      }).map(({ finding }) => finding.code);
    expect(codes(['a'], '2026-06-04')).toEqual([]);
    expect(codes(['a', 'b', 'c'], '2026-06-04')).toEqual(['dispute-split-all']);
    expect(codes(['z'], '2026-06-04')).toEqual(['dispute-split-gone']);
    expect(codes(['a'], '2026-06-03')).toEqual(['dispute-split-before-event']);
    expect(codes(['a'], '2026-06-11')).toEqual(['dispute-event-in-future']);
    expect(codes(['a'], '2026-06-04', { ...state, stage: 'closed' })).toEqual(['dispute-split-closed']);
  });
});

describe('What proves the layoff for JKP', () => {
  it('is the agreement of the worker with its own deed', () => {
    const events = caseOf(
      ['agreement-signed', agreement(['a'], [])],
      ['agreement-signed', agreement(['b'], [])],
      ['agreement-registered', { deed: '1/Bip', court: '' }],
    );
    expect(jkpProofs(events, 'a')).toEqual([
      { kind: 'agreement', number: '', date: '2026-06-01' },
      { kind: 'agreement-deed', number: '1/Bip', date: '2026-06-03' },
    ]);
    expect(jkpProofs(events, 'b')).toEqual([{ kind: 'agreement', number: '', date: '2026-06-02' }]);
    expect(jkpProofs(events, 'c')).toEqual([]);
    expect(jkpProofs(events, null)).toEqual([]);
  });

  it('is a ruling once it is final, with the number of the ruling where none was given again', () => {
    const ruling = ['ruling', { number: '7/PHI/2026', outcome: '' }] as const;
    expect(jkpProofs(caseOf(ruling), 'a')).toEqual([]);
    expect(jkpProofs(caseOf(ruling, ['ruling-final', { number: '' }]), 'a')).toEqual([
      { kind: 'court-ruling', number: '7/PHI/2026', date: '2026-06-02' },
    ]);
  });

  it('is no longer there when what proves it was struck', () => {
    const events = caseOf(
      ['agreement-signed', agreement(null, [])],
      ['struck', { reason: 'Salah' }, { replaces: 'e1' }],
    );
    expect(jkpProofs(events, 'a')).toEqual([]);
  });
});

describe('The way through the court', () => {
  const standings = (events: readonly DisputeEvent[]) => courtPath(events).map(({ standing }) => standing);
  it('says what is done, what was passed over and what comes next', () => {
    expect(standings([])).toEqual(['open', 'next', 'open', 'open', 'open']);
    expect(standings(caseOf(['suit-filed', { number: '1', by: 'worker' }]))).toEqual([
      'passed-over',
      'done',
      'next',
      'open',
      'open',
    ]);
    expect(standings(caseOf(['suit-filed', {}], ['ruling', {}], ['ruling-final', { number: '' }]))).toEqual([
      'passed-over',
      'done',
      'done',
      'passed-over',
      'done',
    ]);
  });
});
