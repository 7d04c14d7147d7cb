import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, ReferralId } from '../../shared/domain/ids.ts';
import { newReferralEventSchema } from '../../shared/domain/referral/events.ts';
import {
  FIGURE_GROUPS,
  type FigureGroup,
  REFERRAL_FIGURES,
  type ReferralFigure,
} from '../../shared/domain/referral/figures.ts';
import { WORKLISTS, type WorklistCode } from '../../shared/domain/referral/worklists.ts';
import { addEmployer, addPerson, USER, write } from '../database/office-for-tests.ts';
import { referralEventsOf } from '../database/referral-events.ts';
import { getReferralRow } from '../database/referrals.ts';
import type { WritableDatabase } from '../database/schema.ts';
import { recordReferralEvent } from '../services/write-referral-event.ts';
import { testOffice } from './office-for-tests.ts';
import { eligible, event, filed, job, paid, papers, refused, TODAY, talk } from './referrals-for-tests.ts';

/*
 * Five hundred workers with histories of every kind, each event checked as the door does: mended refusals, late claims, corrections,
 * strikes, months without their conditions, stops, deaths, silence. Days are counted here with plain dates of the language
 * and not with the app's calendar; figures and worklists are counted in plain loops.
 */

const PEOPLE = 500;
const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const iso = (date: Date) => plainDate(date.toISOString().slice(0, 10));
const days = (from: string, n: number) => iso(new Date(utc(from).getTime() + n * 86_400_000));
const between = (from: string, to: string) => (utc(to).getTime() - utc(from).getTime()) / 86_400_000;
/** The same day some months later, or the last of that month. */
function months(from: string, n: number): PlainDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0));
  return iso(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))));
}
/** The last day of a claim whose last day is to be `due`; some have none. */
const layoffOf = (due: PlainDate): PlainDate => months(due, -6);

interface Worker {
  id: string;
  readonly firm: number;
  readonly officer: string;
  readonly sex: 'L' | 'P' | null;
  readonly birth: PlainDate | null;
  layoff: PlainDate;
  readonly referred: PlainDate;
  filed: PlainDate | null;
  result: 'eligible' | 'refused' | null;
  decided: PlainDate | null;
  mendable: boolean;
  paid: number;
  /** Rupiah over all months. */
  sum: number;
  /** The last month whose papers are in, 1 being the claim; 0 without one. */
  last: number;
  /** Since when BPJS owes a month; null where it owes none. */
  owed: PlainDate | null;
  stopped: PlainDate | null;
  job: PlainDate | null;
  gone: boolean;
  cancelled: boolean;
  talk: PlainDate | null;
  call: PlainDate | null;
  heard: PlainDate;
}

const FIRMS = [
  { sector: { edition: 2025 as const, letter: 'C' }, regionCode: '63.72' },
  { sector: { edition: 2025 as const, letter: 'A' }, regionCode: '63.01' },
  { sector: null, regionCode: null },
];
const OFFICERS = ['Rina CONTOH', 'Joko CONTOH', 'Sari CONTOH'];

const office = await testOffice();
office.now = new Date(`${TODAY}T02:00:00.000Z`);
const firms: EmployerId[] = [];
for (const [index, firm] of FIRMS.entries())
  firms.push(await addEmployer(office.database, `PT CONTOH ${index}`, firm));
const daysOff = new Set(
  (await office.procedure('calendar.get', {})).holidays.map(({ date }) => String(date)),
);
const isWorkday = (day: string) => ![0, 6].includes(utc(day).getUTCDay()) && !daysOff.has(day);
/** The n-th working day after a day. */
function workdays(from: PlainDate, n: number): PlainDate {
  let day = from;
  for (let left = n; left > 0; ) {
    day = days(day, 1);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

type Event = ReturnType<typeof event>;
/** What writes a history: each step as the door takes it, nothing may stand against it. */
interface Pen {
  readonly write: (...events: readonly Event[]) => Promise<void>;
  /** Corrects, or strikes, the last event of a kind. */
  readonly mend: (kind: string, given: Event) => Promise<void>;
}

/** Writes in one transaction for each worker: the door would look at the whole referral after every step. */
function penOf(db: WritableDatabase, id: ReferralId): Pen {
  const write = async (given: Event) => {
    const outcome = await recordReferralEvent(
      { db, now: office.now, userId: USER, note: () => {} },
      await getReferralRow(db, id),
      newReferralEventSchema.parse(given),
      TODAY,
    );
    if (outcome.kind !== 'written') throw new Error(`${given.kind} ${given.on}: ${JSON.stringify(outcome)}`);
  };
  return {
    write: async (...events) => {
      for (const one of events) await write(one);
    },
    mend: async (kind, given) => {
      const last = (await referralEventsOf(db, id)).findLast((one) => one.kind === kind);
      await write({ ...given, replaces: last?.id ?? '', reason: 'Salah catat' });
    },
  };
}
const strike = event('struck', TODAY, { reason: 'Salah catat' });

/** The claim is in and found good; the first month is owed from then. */
async function claimed(worker: Worker, pen: Pen, on: PlainDate): Promise<PlainDate> {
  const decided = days(on, 4);
  await pen.write(filed(on), eligible(decided));
  Object.assign(worker, { filed: on, result: 'eligible', decided, last: 1, owed: decided, heard: on });
  return on;
}
/** A month is filed (the first one is with the claim) and, where it is to be, paid three days later. */
async function month(worker: Worker, pen: Pen, n: number, isPaid: boolean, more = {}): Promise<void> {
  const claim = worker.filed ?? TODAY;
  const on = n === 1 ? claim : n === 6 ? days(months(claim, 6), -2) : days(months(claim, n - 1), n % 5);
  if (n > 1) {
    await pen.write(papers(n, on, more));
    Object.assign(worker, { last: n, owed: on, heard: on });
  }
  if (!isPaid) return;
  await pen.write(paid(n, days(n === 1 ? (worker.decided ?? claim) : on, 3), 2_000_000 + n));
  Object.assign(worker, { paid: worker.paid + 1, sum: worker.sum + 2_000_000 + n, owed: null });
}
/** Days of the claim such that so many months lie behind it. */
const claimFor = (n: number, back: number) => days(months(TODAY, -n), -back);

type History = (worker: Worker, pen: Pen, n: number) => Promise<void>;
/** Each history with the day of its layoff; `n` varies it. */
const HISTORIES: readonly (readonly [(n: number) => PlainDate, History])[] = [
  // Not filed: the last day to claim lies from 34 days back to 35 ahead, every day of the bounds among them.
  [(n) => layoffOf(days(TODAY, (n % 70) - 34)), async () => {}],
  [
    (n) => layoffOf(days(TODAY, (n % 33) - 1)),
    async (worker, pen) => {
      const on = days(worker.referred, 3);
      await pen.write(
        event('proof-received', on, { proof: 'agreement', note: '' }),
        event('proof-received', on, { proof: 'report-receipt', note: '' }),
        event('account-made', on),
      );
      worker.heard = on;
    },
  ],
  // Filed after the window, with a reason; not decided yet.
  [
    (n) => months(TODAY, -8 - (n % 2)),
    async (worker, pen) => {
      const on = days(months(worker.layoff, 6), 1);
      await pen.write({ ...filed(on), reason: 'Putusan baru keluar' });
      Object.assign(worker, { filed: on, heard: on, last: 1 });
    },
  ],
  // Refused, for good or not, and mended by some.
  [
    () => months(TODAY, -3),
    async (worker, pen, n) => {
      const on = days(worker.referred, 2);
      await pen.write(filed(on), refused(days(on, 5), n % 3 === 0 ? '' : 'Lengkapi bukti'));
      Object.assign(worker, {
        filed: on,
        heard: on,
        result: 'refused',
        decided: days(on, 5),
        mendable: n % 3 !== 0,
        last: 1,
      });
      if (n % 3 !== 2) return;
      await claimed(worker, pen, days(on, 20));
      worker.mendable = false;
      await month(worker, pen, 1, true);
    },
  ],
  // The whole way, or a part of it; conditions met, unmet, by training.
  ...[0, 1, 2, 3, 4, 5].map(
    (many) =>
      [
        () => days(claimFor(many + 1, 3), -12),
        async (worker, pen, n) => {
          await claimed(worker, pen, claimFor(many + 1, 3));
          if (n % 2 === 0)
            await pen.write(
              event('training-started', worker.decided ?? TODAY, {
                provider: 'BLK',
                course: 'Las',
                until: null,
                days: 20,
                cost: 1_000_000,
              }),
            );
          if (n % 2 === 0) worker.heard = worker.decided ?? TODAY;
          for (let one = 1; one <= many + 1; one += 1) {
            if (one === 6 && days(months(worker.filed ?? TODAY, 6), 1) > TODAY) break;
            if (one > 1 && days(months(worker.filed ?? TODAY, one - 1), (one % 5) + 3) > TODAY) break;
            const more = n % 5 === 0 ? { applications: 1 } : n % 2 === 0 ? { attendance: 0.6 } : {};
            await month(worker, pen, one, one <= many || n % 3 === 0, more);
          }
        },
      ] as const satisfies readonly [(n: number) => PlainDate, History],
  ),
  // Stopped, by death too.
  [
    () => days(claimFor(2, 3), -10),
    async (worker, pen, n) => {
      await claimed(worker, pen, claimFor(2, 3));
      await month(worker, pen, 1, true);
      const on = days(worker.filed ?? TODAY, 20);
      const reason = ['conditions', 'died', 'withdrawn', 'other'][n % 4];
      await pen.write(event('stopped', on, { reason, note: '' }));
      Object.assign(worker, { stopped: on, gone: reason === 'died' });
    },
  ],
  // Work within a month to the day, a day later, and late; what was filed before is owed all the same.
  [
    (n) => months(TODAY, -2 - (n % 3)),
    async (worker, pen, n) => {
      const exact = months(worker.layoff, 1);
      const on = [exact, days(exact, 1), days(exact, -1), days(exact, 9)][n % 4] ?? exact;
      if (n % 8 === 0) await claimed(worker, pen, days(worker.referred, 1));
      await pen.write(job(on));
      Object.assign(worker, { job: on, heard: on });
    },
  ],
  // Talks and calls: appointments before, on and after the day; silence of exactly 29, 30 and 31 days.
  [
    () => months(TODAY, -2),
    async (worker, pen, n) => {
      const on = days(TODAY, -29 - (n % 3));
      const next = [null, days(TODAY, -1), TODAY, days(TODAY, 1)][n % 4] ?? null;
      await pen.write(talk(on, next));
      Object.assign(worker, { talk: next, heard: on });
      const call = [null, days(TODAY, 1), TODAY][n % 3] ?? null;
      const result = n % 2 === 0 ? 'no-answer' : 'call-back';
      const day = days(TODAY, -28);
      await pen.write(event('called', day, { result, note: '', nextCall: call }));
      Object.assign(worker, { call, heard: n % 2 === 0 ? on : day });
    },
  ],
  // Lost from sight; some were heard of again.
  [
    () => months(TODAY, -3),
    async (worker, pen, n) => {
      const on = days(TODAY, -40);
      await pen.write(event('lost-from-sight', on, { note: '' }));
      worker.gone = n % 2 === 0;
      if (worker.gone) return;
      const heard = days(TODAY, -35);
      await pen.write(event('called', heard, { result: 'reached', note: '', nextCall: null }));
      worker.heard = heard;
    },
  ],
  // Corrected: the layoff itself, a decision, the day of a job; struck: a job, a payment.
  [
    () => months(TODAY, -4),
    async (worker, pen, n) => {
      await claimed(worker, pen, days(worker.layoff, 40));
      await month(worker, pen, 1, true);
      if (n % 4 === 0) {
        const layoff = days(worker.layoff, 31);
        await pen.mend(
          'referred',
          event('referred', worker.referred, {
            places: ['bpjs'],
            officer: worker.officer,
            proofs: [],
            note: '',
            layoffDate: layoff,
            layoffReason: 'closure-losses',
          }),
        );
        worker.layoff = layoff;
      } else if (n % 4 === 1) {
        await pen.write(job(days(TODAY, -20)));
        await pen.mend('re-employed', job(days(TODAY, -25)));
        Object.assign(worker, { job: days(TODAY, -25), heard: days(TODAY, -25) });
      } else if (n % 4 === 2) {
        await pen.write(job(days(TODAY, -20)));
        await pen.mend('re-employed', strike);
      } else {
        await pen.mend('month-paid', strike);
        Object.assign(worker, { paid: 0, sum: 0, owed: worker.decided });
      }
    },
  ],
  // A refusal that was written for an approval, and mended.
  [
    () => months(TODAY, -2),
    async (worker, pen) => {
      const on = days(worker.referred, 3);
      await pen.write(filed(on), refused(days(on, 4), 'Lengkapi'));
      await pen.mend('claim-decided', eligible(days(on, 5)));
      Object.assign(worker, {
        filed: on,
        result: 'eligible',
        decided: days(on, 5),
        last: 1,
        owed: days(on, 5),
        heard: on,
      });
    },
  ],
  // Offers, and a referral that was a mistake.
  [
    () => months(TODAY, -1),
    async (worker, pen, n) => {
      const on = days(worker.referred, 2);
      await pen.write(event('vacancy-offered', on, { vacancyId: null, title: 'Las', employer: '' }));
      if (n % 2 === 0) {
        await pen.write(
          event('offer-answered', days(on, 2), {
            vacancyId: null,
            title: 'Las',
            result: 'waiting',
            note: '',
          }),
        );
        worker.heard = days(on, 2);
        return;
      }
      await pen.write(event('cancelled', days(on, 1), { reason: 'Salah orang' }));
      worker.cancelled = true;
    },
  ],
];

const workers: Worker[] = [];
for (let index = 0; index < PEOPLE; index += 1) {
  const [layoffFor, history] = HISTORIES[index % HISTORIES.length] ?? [() => TODAY, async () => {}];
  const n = Math.floor(index / HISTORIES.length);
  const layoff = layoffFor(n);
  const referred = days(layoff, 5 + (index % 6));
  const worker: Worker = {
    id: '',
    firm: index % FIRMS.length,
    officer: OFFICERS[index % 7 === 0 ? 0 : index % OFFICERS.length] ?? '',
    sex: (['L', 'P', null] as const)[index % 5 === 0 ? 2 : index % 2] ?? null,
    birth: index % 9 === 0 ? null : days('1966-03-01', (index * 7_919) % 15_000),
    layoff,
    referred,
    filed: null,
    result: null,
    decided: null,
    mendable: false,
    paid: 0,
    sum: 0,
    last: 0,
    owed: null,
    stopped: null,
    job: null,
    gone: false,
    cancelled: false,
    talk: null,
    call: null,
    heard: referred,
  };
  const personId = await addPerson(office.database, `Pekerja ${index} CONTOH`, {
    sex: worker.sex,
    birthDate: worker.birth,
  });
  const { id } = await office.procedure('referrals.start', {
    from: { kind: 'person', personId, employerId: firms[worker.firm] ?? '', layoffDate: layoff },
    places: ['bpjs'],
    officer: worker.officer,
    on: referred,
  });
  worker.id = id;
  await write(office.database, (db) => history(worker, penOf(db, id as ReferralId), n));
  workers.push(worker);
}

const period = { from: plainDate('2025-01-01'), to: TODAY };
const counted = workers.filter(({ cancelled }) => !cancelled);

const COUNTS: Readonly<Record<ReferralFigure, (worker: Worker) => boolean>> = {
  referred: () => true,
  filed: (worker) => worker.filed !== null,
  eligible: (worker) => worker.result === 'eligible',
  refused: (worker) => worker.result === 'refused',
  paid: (worker) => worker.paid > 0,
  're-employed': (worker) => worker.job !== null,
  'within-month': (worker) => worker.job !== null && worker.job <= months(worker.layoff, 1),
};

function ageBand({ birth, layoff }: Worker): string {
  if (birth === null) return '';
  const age =
    Number(layoff.slice(0, 4)) - Number(birth.slice(0, 4)) - (layoff.slice(5) < birth.slice(5) ? 1 : 0);
  return age < 25 ? '15-24' : age < 35 ? '25-34' : age < 45 ? '35-44' : age < 55 ? '45-54' : '55+';
}
const KEYS: Readonly<Record<FigureGroup, (worker: Worker) => string>> = {
  sector: ({ firm }) => ['2025:C', '2025:A', ''][firm] ?? '',
  regency: ({ firm }) => ['63.72', '63.01', ''][firm] ?? '',
  sex: ({ sex }) => sex ?? '',
  age: ageBand,
  'layoff-month': ({ layoff }) => layoff.slice(0, 7),
  officer: ({ officer }) => officer,
};

function middleOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? null)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function rowOf(group: readonly Worker[], key: string) {
  const counts = Object.fromEntries(
    REFERRAL_FIGURES.map((figure) => [figure, group.filter(COUNTS[figure]).length]),
  );
  return {
    key,
    counts,
    monthsPaid: group.reduce((sum, one) => sum + one.paid, 0),
    paid: group.reduce((sum, one) => sum + one.sum, 0),
    medianDays: middleOf(group.flatMap((one) => (one.job === null ? [] : [between(one.layoff, one.job)]))),
    shareWithinMonth: group.length === 0 ? null : (counts['within-month'] ?? 0) / group.length,
  };
}

/** The last day for the papers of the next month; null where none is asked for. */
function monthDue({ result, filed: claim, last, stopped }: Worker): PlainDate | null {
  const n = last + 1;
  if (result !== 'eligible' || claim === null || n > 6) return null;
  if (stopped !== null && months(claim, n - 1) >= stopped) return null;
  return n === 6 ? days(months(claim, 6), -1) : days(months(claim, n - 1), 5);
}

/** The day that puts a worker on a list; null where none does. */
const DAY_OF: Readonly<
  Record<'claim' | 'month' | 'pay' | 'talk' | 'call' | 'silent', (one: Worker) => PlainDate | null>
> = {
  claim: (one) => (one.filed === null && one.stopped === null ? months(one.layoff, 6) : null),
  month: monthDue,
  pay: (one) => (one.result === 'eligible' && one.owed !== null ? workdays(one.owed, 3) : null),
  talk: (one) => one.talk,
  call: (one) => one.call,
  silent: (one) => one.heard,
};

function isOn(one: Worker, code: WorklistCode, asOf: PlainDate): boolean {
  if (one.gone || one.cancelled || (one.job !== null && code !== 'payment-late')) return false;
  const is = (kind: keyof typeof DAY_OF, test: (day: PlainDate) => boolean) => {
    const day = DAY_OF[kind](one);
    return day !== null && test(day);
  };
  switch (code) {
    case 'claim-7':
    case 'claim-14':
    case 'claim-30':
      return is('claim', (day) => day >= asOf && day <= days(asOf, Number(code.slice(6))));
    case 'claim-passed':
      return is('claim', (day) => day < asOf);
    case 'month-due':
      return is('month', (day) => day <= days(asOf, 7));
    case 'payment-late':
      return is('pay', (day) => day < asOf);
    case 'talk-due':
      return is('talk', (day) => day <= asOf);
    case 'call-due':
      return is('call', (day) => day <= asOf);
    case 'silent':
      return is('silent', (day) => day <= days(asOf, -30));
    case 'mendable':
      return one.mendable;
  }
}

const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).sort();

describe('Five hundred histories of every kind', () => {
  it('are enough of every kind', () => {
    expect(workers).toHaveLength(PEOPLE);
    expect(counted.length).toBeLessThan(PEOPLE);
    for (const figure of REFERRAL_FIGURES) expect(counted.filter(COUNTS[figure]).length).toBeGreaterThan(10);
    expect(new Set(counted.map((one) => one.paid))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  });

  it('have the figures of a naive count, with the people behind each', async () => {
    const { total } = await office.procedure('referralFigures.compute', period);
    expect(total).toEqual(rowOf(counted, ''));
    for (const by of FIGURE_GROUPS) {
      const { rows } = await office.procedure('referralFigures.compute', { ...period, by });
      expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(counted.map(KEYS[by])));
      for (const row of rows) {
        const group = counted.filter((one) => KEYS[by](one) === row.key);
        expect(row).toEqual(rowOf(group, row.key));
        for (const figure of REFERRAL_FIGURES) {
          const page = await office.procedure('referrals.list', {
            figure: { ...period, figure, by, key: row.key },
            limit: 500,
          });
          expect(idsOf(page.rows)).toEqual(idsOf(group.filter(COUNTS[figure])));
        }
      }
    }
  });

  it.each([0, -1, 1, 6, 7, 8, 15, 30, 200])('stand on the worklists of a day %d days from now', async (n) => {
    const asOf = days(TODAY, n);
    const counts = await office.procedure('referrals.worklists', { asOf });
    for (const code of WORKLISTS) {
      const wanted = workers.filter((one) => isOn(one, code, asOf));
      const page = await office.procedure('referrals.worklist', { code, asOf, limit: 500 });
      expect({ code, ids: idsOf(page.rows) }).toEqual({ code, ids: idsOf(wanted) });
      expect(counts[code]).toBe(wanted.length);
      if (n === 0) expect(wanted.length).toBeGreaterThan(2);
    }
  });
});
