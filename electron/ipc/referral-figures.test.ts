import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  plainDate,
} from '../../shared/calendar/plain-date.ts';
import type { EmployerId, ReferralId } from '../../shared/domain/ids.ts';
import type { ReferralFigure } from '../../shared/domain/referral/figures.ts';
import { FIGURE_GROUPS, type FigureGroup, REFERRAL_FIGURES } from '../../shared/domain/referral/figures.ts';
import {
  CLAIM_DAYS,
  MONTH_DAYS,
  SILENT_DAYS,
  WORKLISTS,
  type WorklistCode,
} from '../../shared/domain/referral/worklists.ts';
import { addEmployer, addPerson, USER, write } from '../database/office-for-tests.ts';
import { getReferralRow } from '../database/referrals.ts';
import { recordReferralEvent } from '../services/write-referral-event.ts';
import { testOffice } from './office-for-tests.ts';
import { eligible, event, filed, job, paid, papers, refused, TODAY, talk } from './referrals-for-tests.ts';

/*
 * Five hundred invented workers are led through by a script; what became of each stands in the script's own list, and the
 * figures and worklists are counted there by hand, in plain loops.
 */

const PEOPLE = 500;
const FIRMS = [
  { name: 'PT CONTOH Karet', sector: { edition: 2025, letter: 'C' }, regionCode: '63.72' },
  { name: 'PT CONTOH Kayu', sector: { edition: 2025, letter: 'A' }, regionCode: '63.01' },
  { name: 'PT CONTOH Toko', sector: { edition: 2025, letter: 'G' }, regionCode: '63.72' },
  { name: 'PT CONTOH Lama', sector: null, regionCode: null },
] as const;
const OFFICERS = ['Rina CONTOH', 'Joko CONTOH', 'Sari CONTOH'] as const;

/** What became of one worker. */
interface Fate {
  id: string;
  readonly firm: number;
  readonly officer: string;
  readonly sex: 'L' | 'P' | null;
  readonly birth: PlainDate | null;
  readonly layoff: PlainDate;
  readonly referred: PlainDate;
  readonly filed: PlainDate | null;
  readonly result: 'eligible' | 'refused' | null;
  readonly mendable: boolean;
  readonly months: number;
  /** Papers of the month after the paid ones are in. */
  readonly waiting: boolean;
  readonly job: PlainDate | null;
  readonly nextTalk: PlainDate | null;
  readonly heard: PlainDate;
}

/** A fixed sequence that looks like chance. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** The day on which the papers of a month go in: within the window of the rules. */
const papersDay = (claim: PlainDate, month: number) =>
  month === 6 ? addDays(addMonths(claim, 6), -3) : addDays(addMonths(claim, month - 1), 2);

function fateOf(index: number): Fate {
  const pick = chance(index * 7_919 + 17);
  const layoff = addDays(plainDate('2025-10-01'), pick(380));
  const referred = addDays(layoff, pick(20));
  const willFile = pick(10) < 7;
  const claim = willFile ? addDays(referred, 1 + pick(25)) : null;
  const isDecided = claim !== null && pick(10) < 9;
  const result = !isDecided ? null : pick(10) < 8 ? 'eligible' : 'refused';
  const decided = claim === null ? null : addDays(claim, 5);
  const afterFirst = decided !== null && addDays(decided, 2) <= TODAY;
  let months = 0;
  if (result === 'eligible' && claim !== null && afterFirst) {
    const wanted = 1 + pick(6);
    months = 1;
    while (months < wanted && addDays(papersDay(claim, months + 1), 2) <= TODAY) months += 1;
  }
  const lastPaid =
    claim === null || months === 0
      ? decided
      : months === 1
        ? addDays(decided ?? claim, 2)
        : addDays(papersDay(claim, months), 2);
  const waiting =
    months > 0 && months < 6 && claim !== null && pick(4) === 0 && papersDay(claim, months + 1) <= TODAY;
  const afterAll = waiting && claim !== null ? papersDay(claim, months + 1) : (lastPaid ?? referred);
  const worksAt = addDays(afterAll < referred ? referred : afterAll, pick(60));
  const fast = !willFile && pick(3) === 0 ? addDays(referred, pick(9)) : null;
  const found = fast ?? (pick(10) < 4 ? worksAt : null);
  const wished = pick(3) === 0 ? addDays(TODAY, pick(30) - 15) : null;
  // Nobody makes an appointment more than a year ahead.
  const nextTalk = wished !== null && wished <= addDays(referred, 366) ? wished : null;
  const talked = addDays(referred, 0);
  const heard = [
    referred,
    talked,
    claim,
    waiting && claim !== null ? papersDay(claim, months + 1) : null,
    months > 1 && claim !== null ? papersDay(claim, months) : null,
  ]
    .filter((day): day is PlainDate => day !== null)
    .sort()
    .at(-1) as PlainDate;
  const mendable = result === 'refused' && pick(2) === 0;
  return {
    id: '',
    firm: pick(FIRMS.length),
    officer: OFFICERS[pick(OFFICERS.length)] ?? '',
    sex: (['L', 'P', null] as const)[pick(3)] ?? null,
    birth: pick(8) === 0 ? null : addDays(plainDate('1966-01-01'), pick(15_000)),
    layoff,
    referred,
    filed: claim,
    result,
    mendable,
    months,
    waiting,
    job: found !== null && found <= TODAY ? found : null,
    nextTalk,
    heard: found !== null && found <= TODAY && found > heard ? found : heard,
  };
}

const all = Array.from({ length: PEOPLE }, (_, index) => fateOf(index)).filter(
  // Nobody is led beyond the day of the office.
  ({ referred, filed: claim, result }) =>
    referred <= TODAY && (claim === null || addDays(claim, result === null ? 0 : 5) <= TODAY),
);

const office = await testOffice();
office.now = new Date(`${TODAY}T02:00:00.000Z`);
const firms: EmployerId[] = [];
for (const firm of FIRMS)
  firms.push(
    await addEmployer(office.database, firm.name, { sector: firm.sector, regionCode: firm.regionCode }),
  );

/** Leads one worker through, as far as his fate goes. */
async function lead(fate: Fate, index: number): Promise<void> {
  const personId = await addPerson(office.database, `Pekerja ${index} CONTOH`, {
    sex: fate.sex,
    birthDate: fate.birth,
  });
  const { id } = await office.procedure('referrals.start', {
    from: {
      kind: 'person',
      personId,
      employerId: firms[fate.firm] ?? '',
      layoffDate: fate.layoff,
      reason: 'efficiency-losses',
    },
    places: ['bpjs'],
    officer: fate.officer,
    on: fate.referred,
  });
  fate.id = id;
  const { filed: claim, result } = fate;
  const steps = [
    talk(fate.referred, fate.nextTalk),
    ...(claim === null ? [] : [filed(claim)]),
    ...(claim === null || result === null
      ? []
      : [
          result === 'eligible'
            ? eligible(addDays(claim, 5))
            : refused(addDays(claim, 5), fate.mendable ? 'Lengkapi bukti' : ''),
        ]),
    ...Array.from({ length: fate.months }, (_, month) => month + 1).flatMap((month) => {
      if (claim === null) return [];
      if (month === 1) return [paid(1, addDays(claim, 7), 1_500_000)];
      const day = papersDay(claim, month);
      return [papers(month, day), paid(month, addDays(day, 2), 1_500_000)];
    }),
    ...(fate.waiting && claim !== null ? [papers(fate.months + 1, papersDay(claim, fate.months + 1))] : []),
    ...(fate.job === null ? [] : [job(fate.job)]),
  ];
  await write(office.database, async (db) => {
    for (const step of steps) {
      const row = await getReferralRow(db, id as ReferralId);
      const outcome = await recordReferralEvent(
        { db, now: office.now, userId: USER, note: () => {} },
        row,
        step as never,
        TODAY,
      );
      if (outcome.kind !== 'written')
        throw new Error(`${index} ${step.kind} ${step.on}: ${JSON.stringify(outcome)}`);
    }
  });
}

for (const [index, fate] of all.entries()) await lead(fate, index);

/** Whether a fate counts in a figure, said here once more and by hand. */
function counts(fate: Fate, figure: ReferralFigure): boolean {
  switch (figure) {
    case 'referred':
      return true;
    case 'filed':
      return fate.filed !== null;
    case 'eligible':
      return fate.result === 'eligible';
    case 'refused':
      return fate.result === 'refused';
    case 'paid':
      return fate.months > 0;
    case 're-employed':
      return fate.job !== null;
    case 'within-month':
      return fate.job !== null && fate.job <= addMonths(fate.layoff, 1);
  }
}

function keyOf(fate: Fate, by: FigureGroup): string {
  const firm = FIRMS[fate.firm];
  switch (by) {
    case 'sector':
      return firm?.sector == null ? '' : `${firm.sector.edition}:${firm.sector.letter}`;
    case 'regency':
      return firm?.regionCode ?? '';
    case 'sex':
      return fate.sex ?? '';
    case 'layoff-month':
      return fate.layoff.slice(0, 7);
    case 'officer':
      return fate.officer;
    case 'age': {
      if (fate.birth === null) return '';
      let age = Number(fate.layoff.slice(0, 4)) - Number(fate.birth.slice(0, 4));
      if (fate.layoff.slice(5) < fate.birth.slice(5)) age -= 1;
      if (age < 25) return '15-24';
      if (age < 35) return '25-34';
      if (age < 45) return '35-44';
      return age < 55 ? '45-54' : '55+';
    }
  }
}

function middle(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] ?? null)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function byHand(fates: readonly Fate[], key: string) {
  const found: Record<string, number> = {};
  for (const figure of REFERRAL_FIGURES) {
    found[figure] = 0;
    for (const fate of fates) if (counts(fate, figure)) found[figure] += 1;
  }
  let monthsPaid = 0;
  const days: number[] = [];
  for (const fate of fates) {
    monthsPaid += fate.months;
    if (fate.job !== null) days.push(daysBetween(fate.layoff, fate.job));
  }
  return {
    key,
    counts: found,
    monthsPaid,
    paid: monthsPaid * 1_500_000,
    medianDays: middle(days),
    shareWithinMonth: fates.length === 0 ? null : (found['within-month'] ?? 0) / fates.length,
  };
}

const period = { from: plainDate('2026-01-01'), to: plainDate('2026-06-30') };
const inPeriod = all.filter(({ referred }) => referred >= period.from && referred <= period.to);

describe('Five hundred workers led through by a script', () => {
  it('are enough of every kind', () => {
    expect(all.length).toBeGreaterThan(450);
    for (const figure of REFERRAL_FIGURES)
      expect(inPeriod.filter((fate) => counts(fate, figure)).length).toBeGreaterThan(10);
    expect(all.some(({ months }) => months === 6)).toBe(true);
  });

  it('have the figures that are counted by hand, all together', async () => {
    const { total, rows } = await office.procedure('referralFigures.compute', period);
    expect(total).toEqual(byHand(inPeriod, ''));
    expect(rows).toEqual([]);
  });

  it.each(FIGURE_GROUPS)('have the figures that are counted by hand, by %s', async (by) => {
    const { rows } = await office.procedure('referralFigures.compute', { ...period, by });
    const keys = [...new Set(inPeriod.map((fate) => keyOf(fate, by)))].sort();
    const ordered = [...keys.filter((key) => key !== ''), ...keys.filter((key) => key === '')];
    expect(rows.map(({ key }) => key)).toEqual(ordered);
    for (const row of rows)
      expect(row).toEqual(
        byHand(
          inPeriod.filter((fate) => keyOf(fate, by) === row.key),
          row.key,
        ),
      );
  });

  it('open their people: the list behind every figure holds exactly them', async () => {
    for (const by of [null, 'sector', 'age', 'sex'] as const) {
      const { rows, total } = await office.procedure('referralFigures.compute', { ...period, by });
      for (const row of by === null ? [total] : rows)
        for (const figure of REFERRAL_FIGURES) {
          const page = await office.procedure('referrals.list', {
            figure: { ...period, figure, by, key: row.key },
            limit: 500,
          });
          expect(page.total).toBe(row.counts[figure]);
          const wanted = inPeriod.filter(
            (fate) => counts(fate, figure) && (by === null || keyOf(fate, by) === row.key),
          );
          expect(page.rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        }
    }
  });

  it('narrow to an officer and a firm', async () => {
    const officer = OFFICERS[0];
    const employerId = firms[1] ?? null;
    const { total } = await office.procedure('referralFigures.compute', { ...period, officer, employerId });
    expect(total).toEqual(
      byHand(
        inPeriod.filter((fate) => fate.officer === officer && fate.firm === 1),
        '',
      ),
    );
  });
});

/** Whether a fate stands on a list, said here once more and by hand. */
function isOn(fate: Fate, code: WorklistCode, asOf: PlainDate): boolean {
  // Who works again is on no list but that of what BPJS still owes.
  if (fate.job !== null && code !== 'payment-late') return false;
  const due = addMonths(fate.layoff, 6);
  const unfiled = fate.filed === null;
  const claims = (days: number) => unfiled && due >= asOf && due <= addDays(asOf, days);
  switch (code) {
    case 'claim-7':
    case 'claim-14':
    case 'claim-30':
      return claims(CLAIM_DAYS[code]);
    case 'claim-passed':
      return unfiled && due < asOf;
    case 'month-due': {
      const next = fate.months + (fate.waiting ? 2 : 1);
      if (fate.result !== 'eligible' || fate.filed === null || next > 6) return false;
      // Nothing paid: the first month is the claim itself.
      const month = Math.max(2, next);
      const closes =
        month === 6 ? addDays(addMonths(fate.filed, 6), -1) : addDays(addMonths(fate.filed, month - 1), 5);
      return closes <= addDays(asOf, MONTH_DAYS);
    }
    case 'payment-late': {
      if (fate.result !== 'eligible' || fate.filed === null) return false;
      const papersIn =
        fate.months === 0
          ? addDays(fate.filed, 5)
          : fate.waiting
            ? papersDay(fate.filed, fate.months + 1)
            : null;
      if (papersIn === null) return false;
      // Three working days are at least three days and, with a weekend, five; days off make it more.
      return papersIn < addDays(asOf, -12) ? true : papersIn >= addDays(asOf, -3) ? false : (null as never);
    }
    case 'talk-due':
      return fate.nextTalk !== null && fate.nextTalk <= asOf;
    case 'call-due':
      return false;
    case 'mendable':
      return fate.mendable;
    case 'silent':
      return fate.heard <= addDays(asOf, -SILENT_DAYS);
  }
}

describe('The worklists of a chosen day', () => {
  it.each(WORKLISTS.filter((code) => code !== 'payment-late'))('%s holds whom it should', async (code) => {
    const asOf = TODAY;
    const wanted = all.filter((fate) => isOn(fate, code, asOf));
    const page = await office.procedure('referrals.worklist', { code, asOf, limit: 500 });
    expect(page.rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(page.total).toBe(wanted.length);
    const counted = await office.procedure('referrals.worklists', { asOf });
    expect(counted[code]).toBe(wanted.length);
    const days = page.rows.map(({ day }) => day ?? '');
    expect(days).toEqual([...days].sort());
    const officer = OFFICERS[1];
    const own = await office.procedure('referrals.worklist', { code, asOf, officer, limit: 500 });
    expect(own.total).toBe(wanted.filter((fate) => fate.officer === officer).length);
    const list = await office.procedure('referrals.list', { worklist: { code, asOf }, limit: 500 });
    expect(list.total).toBe(wanted.length);
  });

  it('tells of payments that BPJS owes', async () => {
    const page = await office.procedure('referrals.worklist', {
      code: 'payment-late',
      asOf: TODAY,
      limit: 500,
    });
    const sure = all.filter((fate) => isOn(fate, 'payment-late', TODAY) === true);
    const ids = new Set(page.rows.map(({ id }) => id));
    expect(sure.length).toBeGreaterThan(5);
    expect(sure.every(({ id }) => ids.has(id))).toBe(true);
    expect(
      all.filter(({ id, ...fate }) => ids.has(id) && isOn({ id, ...fate }, 'payment-late', TODAY) === false),
    ).toEqual([]);
  });

  it('is another on another day', async () => {
    const asOf = plainDate('2026-04-15');
    const page = await office.procedure('referrals.worklist', { code: 'claim-14', asOf, limit: 500 });
    expect(page.total).toBe(all.filter((fate) => isOn(fate, 'claim-14', asOf)).length);
    expect(page.rows.length).toBeGreaterThan(0);
    expect(page.rows[0]).toMatchObject({ next: { code: 'collect-proof' } });
  });

  it('comes by page without losing anybody', async () => {
    const whole = await office.procedure('referrals.worklist', { code: 'silent', asOf: TODAY, limit: 500 });
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof next>> = await next(after);
      found.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(found).toEqual(whole.rows.map(({ id }) => id));
  });
});

const next = (after: string | null) =>
  office.procedure('referrals.worklist', { code: 'silent', asOf: TODAY, after, limit: 17 });

it('A note of a visit is no silence', async () => {
  const [quiet] = (await office.procedure('referrals.worklist', { code: 'silent', asOf: TODAY, limit: 1 }))
    .rows;
  const id = quiet?.id ?? '';
  const before = await office.procedure('referrals.worklists', { asOf: TODAY });
  const add = async (given: ReturnType<typeof event>) => {
    const { version } = await office.procedure('referrals.get', { id, asOf: TODAY });
    return office.procedure('referrals.addEvent', { id, version, event: given, today: TODAY });
  };
  await add(event('called', TODAY, { result: 'no-answer', note: '', nextCall: null }));
  expect((await office.procedure('referrals.worklists', { asOf: TODAY })).silent).toBe(before.silent);
  await add(event('called', TODAY, { result: 'reached', note: '', nextCall: TODAY }));
  const after = await office.procedure('referrals.worklists', { asOf: TODAY });
  expect(after.silent).toBe(before.silent - 1);
  expect(after['call-due']).toBe(before['call-due'] + 1);
});
