import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { effective } from '../../shared/domain/event-list.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import { availableReferralActions } from '../../shared/domain/referral/actions.ts';
import type { ReferralEvent, ReferralEventKind } from '../../shared/domain/referral/events.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { rowsOf, USER, write } from '../database/office-for-tests.ts';
import { referralEventsOf } from '../database/referral-events.ts';
import { getReferralRow, referralProjection } from '../database/referrals.ts';
import { projected, referralGround, stateOf } from '../services/referral-ground.ts';
import { renewAllReferrals } from '../services/renew-referrals.ts';
import { rebuildReferral, recordReferralEvent } from '../services/write-referral-event.ts';
import { event, LAYOFF, referralOffice, TODAY } from './referrals-for-tests.ts';

/* One office for all walks. */
const scene = await referralOffice();
const { database } = scene.office;

const turns = fc.array(
  fc.record({ pick: fc.nat(), gap: fc.nat({ max: 20 }), n: fc.nat({ max: 11 }), again: fc.nat({ max: 6 }) }),
  { minLength: 4, maxLength: 20 },
);

/** What an event says; `n` varies it. */
function dataFor(kind: ReferralEventKind, n: number, on: PlainDate): Readonly<Record<string, unknown>> {
  const month = 1 + (n % 7);
  const all: Partial<Record<ReferralEventKind, Readonly<Record<string, unknown>>>> = {
    referred: { places: ['training'], officer: `Petugas ${n % 3} CONTOH`, proofs: [], note: '' },
    'handed-over': { officer: `Petugas ${n % 3} CONTOH`, reason: '' },
    'work-wish': { willing: n % 2 === 0 },
    'proof-received': { proof: n % 2 === 0 ? 'agreement' : 'report-receipt', note: '' },
    'claim-filed': { number: '1' },
    'claim-decided': {
      result: n % 4 === 0 ? 'refused' : 'eligible',
      reason: '',
      remedy: n % 8 === 0 ? 'Lengkapi' : '',
    },
    'month-filed': { month, applications: n, interviews: 0, attendance: null, statusForm: n % 2 === 0 },
    'month-paid': { month, amount: 1_000 * n },
    stopped: { reason: n % 5 === 0 ? 'died' : 'conditions', note: '' },
    'talk-held': { assessment: '', plan: '', nextTalk: n % 2 === 0 ? addDays(on, n) : null, note: '' },
    'vacancy-offered': { vacancyId: null, title: `Lowongan ${n % 3}`, employer: '' },
    'offer-answered': { vacancyId: null, title: `Lowongan ${n % 3}`, result: 'waiting', note: '' },
    'training-started': { provider: 'BLK', course: 'Las', until: null, days: null, cost: 1_000_000 },
    'training-attended': { month: on.slice(0, 7), days: n, held: 12 },
    'training-ended': { end: 'finished', note: '' },
    'card-issued': { number: `AK-${n}` },
    're-employed': {
      employer: 'CV CONTOH',
      employerId: null,
      sector: '',
      position: '',
      contract: null,
      wage: null,
    },
    called: {
      result: ['reached', 'no-answer', 'call-back'][n % 3],
      note: '',
      nextCall: n % 2 === 0 ? addDays(on, 3) : null,
    },
    'note-added': { text: 'Catatan' },
    'lost-from-sight': { note: '' },
    closed: { reason: '' },
    cancelled: { reason: 'Salah rujuk' },
    reopened: { reason: 'Salah tutup' },
  };
  return all[kind] ?? {};
}

/** A correction of an event: another day, other words; of the first one another layoff. */
function corrected({ id, kind, on }: ReferralEvent, n: number, gap: number) {
  const day = addDays(on, gap - 10);
  const layoff =
    kind === 'referred' ? { layoffDate: addDays(LAYOFF, n - 4), layoffReason: 'closure-losses' } : {};
  return event(kind, day, { ...dataFor(kind, n, day), ...layoff }, { replaces: id, reason: 'Salah catat' });
}

/** What stands in a state without its ground, said here once more and by hand. */
function groundless({ months, filedOn, decidedOn, result, trainings, jobs, layoffDate }: ReferralState) {
  const layoff = layoffDate ?? LAYOFF;
  return [
    ...months.flatMap(({ month, filedOn: papers, paidOn }) => [
      paidOn !== null && (result !== 'eligible' || decidedOn === null) ? `${month} paid, not found good` : '',
      paidOn !== null && decidedOn !== null && paidOn < decidedOn ? `${month} paid before the decision` : '',
      paidOn !== null && papers !== null && paidOn < papers ? `${month} paid before its papers` : '',
      papers !== null && filedOn === null ? `${month} filed, no claim` : '',
    ]),
    filedOn !== null && filedOn < layoff ? 'claim before the layoff' : '',
    decidedOn !== null && filedOn === null ? 'decision without a claim' : '',
    ...jobs.map(({ on }) => (on < layoff ? 'job before the layoff' : '')),
    ...trainings.flatMap(({ startedOn, attendance }) =>
      attendance.map(({ month }) => (month < startedOn.slice(0, 7) ? 'attended before it began' : '')),
    ),
  ].filter((fault) => fault !== '');
}

describe('A hundred walks through referrals', () => {
  it('leave columns as a rebuild makes them, and payments never without a good claim', async () => {
    let written = 0;
    let mended = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(turns, async (steps) => {
        const id = (await scene.fresh()) as ReferralId;
        let day = LAYOFF;
        for (const { pick, gap, n, again } of steps) {
          const ground = await referralGround(database.tables);
          const events = await referralEventsOf(database.tables, id);
          const state = stateOf(events, ground);
          const actions = availableReferralActions(state);
          const action = actions[pick % Math.max(1, actions.length)];
          if (action === undefined) break;
          day = addDays(day, gap);
          const counted = effective(events);
          const other = counted[n % Math.max(1, counted.length)];
          const given =
            again === 0 && other !== undefined
              ? event('struck', day, { reason: 'Salah catat' }, { replaces: other.id })
              : again === 1 && other !== undefined
                ? corrected(other, n, gap)
                : event(action.kind, day, dataFor(action.kind, n, day), { reason: 'Langkah uji' });
          const { kind } = await write(database, async (db) =>
            recordReferralEvent(
              { db, now: scene.office.now, userId: USER, note: () => {} },
              await getReferralRow(db, id),
              given as never,
              TODAY,
            ),
          );
          if (kind !== 'written') {
            refused += 1;
            expect(await referralEventsOf(database.tables, id)).toEqual(events);
            continue;
          }
          written += 1;
          if (given.replaces !== null) mended += 1;
        }
        const ground = await referralGround(database.tables);
        const events = await referralEventsOf(database.tables, id);
        const fresh = projected(events, LAYOFF, ground, TODAY);
        expect(fresh.state.layoffDate).not.toBeNull();
        const row = await getReferralRow(database.tables, id);
        expect(row).toMatchObject(referralProjection(fresh));
        expect(row.version).toBe(events.length);
        if (row.months_paid > 0) expect(row.result).toBe('eligible');
        expect(groundless(fresh.state)).toEqual([]);
        await write(database, (db) => rebuildReferral(db, id, scene.office.now));
        expect({ ...(await getReferralRow(database.tables, id)), version: 0 }).toEqual({
          ...row,
          version: 0,
        });
        // Whoever is off every list has nothing that a list is read by.
        if (row.live === 0)
          expect([row.claim_open, row.month_due, row.next_talk, row.next_call]).toEqual([
            null,
            null,
            null,
            null,
          ]);
        // What was filed before a new job is owed all the same.
        if (row.live === 0 && row.stage !== 're-employed') expect(row.pay_due).toBeNull();
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(500);
    expect(mended).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(50);
    expect(await write(database, (db) => renewAllReferrals(db, TODAY))).toBe(0);
    expect(rowsOf(database, 'SELECT count(*) AS n FROM referral_event')[0]?.n).toBeGreaterThan(600);
  }, 120_000);
});
