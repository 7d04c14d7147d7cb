import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { CalendarState } from '../../shared/domain/working-calendar.ts';
import type { MonthState } from '../../shared/law/facts/jkp.ts';
import { MONTH_STATES } from '../../shared/law/facts/jkp.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { catalogue } from '../i18n/index.ts';
import {
  type DeadlinesValues,
  deadlinesField,
  EMPTY_DEADLINES,
  EMPTY_ROW,
  readDeadlinesForm,
  weekOf,
} from './deadlines-form.ts';
import { EMPTY_JKP, type JkpValues, jkpField, readJkpForm, recordMonths } from './jkp-form.ts';
import { EMPTY_PENSION, type PensionValues, pensionField, readPensionForm } from './pension-form.ts';
import { EMPTY_PKWT, type PkwtValues, pkwtField, readPkwtForm } from './pkwt-form.ts';
import type { FormReading } from './reading.ts';
import {
  EMPTY_SEVERANCE,
  readSeveranceForm,
  type SeveranceValues,
  severanceField,
} from './severance-form.ts';
import { type AnswerState, answerOf, speakProblem } from './use-answer.ts';

const TODAY = plainDate('2026-03-02');

const SEVERANCE: SeveranceValues = {
  ...EMPTY_SEVERANCE,
  reason: 'efficiency-losses',
  start: '2021-06-01',
  end: '2026-06-01',
  basic: 5_000_000,
  other: 1_000_000,
  businessScale: 'besar',
};

const PKWT: PkwtValues = {
  ...EMPTY_PKWT,
  start: '2025-01-01',
  end: '2025-12-31',
  basic: 10_000_000,
  businessScale: 'besar',
};

const JKP: JkpValues = {
  ...EMPTY_JKP,
  birthDate: '1990-05-01',
  scale: 'besar',
  start: '2020-01-06',
  layoffDate: '2026-01-31',
  reason: 'efficiency-losses',
  proof: ['acceptance', 'report-receipt'],
  programmes: ['JKK', 'JKM', 'JHT', 'JP', 'JKN'],
  enrolledOn: '2022-02-01',
  lastWage: 6_000_000,
};

const DEADLINES: DeadlinesValues = {
  ...EMPTY_DEADLINES,
  events: [{ event: 'first-session', date: '2026-08-24', party: null }],
  asOf: '2026-08-26',
};

function headlineOf(state: AnswerState): string {
  return state.kind === 'answer' ? state.explained.working.headline.value : state.kind;
}

const severanceAnswer = (values: SeveranceValues) =>
  answerOf(readSeveranceForm(values), (path) => severanceField(path, values));

describe('The form of the severance calculator', () => {
  it('asks for what is missing in reading order', () => {
    const { facts, missing } = readSeveranceForm(EMPTY_SEVERANCE);
    expect(facts).toBeNull();
    expect(missing).toEqual(['reason', 'start', 'end', 'basic', 'businessScale']);
  });

  it('gives the published example its Rp26.000.000', () => {
    expect(headlineOf(severanceAnswer(SEVERANCE))).toBe('Rp26.000.000');
  });

  it('passes only the wage of the chosen kind', () => {
    const daily = readSeveranceForm({ ...SEVERANCE, wageKind: 'daily', daily: 200_000 });
    expect(daily.facts?.wage).toEqual({ daily: 200_000 });
    expect(readSeveranceForm({ ...SEVERANCE, wageKind: 'piece-rate' }).missing).toEqual([
      'pieceRate',
      'minimumWage',
    ]);
  });

  it('takes text that is no date or no sum as unreadable, not as missing', () => {
    const reading = readSeveranceForm({ ...SEVERANCE, end: '31 feb', travelHome: 'lima juta' });
    expect(reading).toMatchObject({ facts: null, missing: [], unreadable: ['end', 'travelHome'] });
  });

  it('says at the end of employment that it lies before the start, with days as people write them', () => {
    const state = severanceAnswer({ ...SEVERANCE, end: '2020-06-01' });
    expect(state).toMatchObject({ kind: 'refused', field: 'end' });
    expect(state.kind === 'refused' ? state.problem : '').toContain('1 Juni 2020 mendahului');
  });

  it('sends a wage that is too large to the wage field in use', () => {
    const state = severanceAnswer({ ...SEVERANCE, basic: Number.MAX_SAFE_INTEGER });
    expect(state).toMatchObject({ kind: 'refused', field: 'basic' });
  });

  it('keeps separation pay null until a sum is typed, zero included', () => {
    expect(readSeveranceForm(SEVERANCE).facts?.separationPay).toBeNull();
    expect(readSeveranceForm({ ...SEVERANCE, separationPay: 0 }).facts?.separationPay).toBe(0);
  });
});

describe('The form of the PKWT calculator', () => {
  const answer = (values: PkwtValues) => headlineOf(answerOf(readPkwtForm(values), pkwtField));

  it('computes by dates and by months', () => {
    expect(answer(PKWT)).toBe('Rp10.000.000');
    expect(answer({ ...PKWT, term: 'months', months: 6 })).toBe('Rp5.000.000');
  });

  it('does not ask for dates where months are typed', () => {
    expect(readPkwtForm({ ...EMPTY_PKWT, term: 'months' }).missing).toEqual([
      'months',
      'basic',
      'businessScale',
    ]);
  });
});

describe('The form of the pension calculator', () => {
  const PENSION: PensionValues = {
    ...EMPTY_PENSION,
    severanceTotal: 100_000_000,
    pensionBenefit: 50_000_000,
    employerShare: 60,
  };
  const answer = (values: PensionValues) => answerOf(readPensionForm(values, TODAY), pensionField);

  it('takes the share in percent and leaves the employer what his part does not cover', () => {
    expect(headlineOf(answer(PENSION))).toBe('Rp70.000.000');
    expect(headlineOf(answer({ ...PENSION, employerShare: 0 }))).toBe('Rp100.000.000');
    expect(readPensionForm({ ...PENSION, employerShare: 33.3 }, TODAY).facts?.employerShare).toBe(0.333);
  });

  it('goes by the rules of today where no day is typed', () => {
    expect(readPensionForm(PENSION, TODAY).facts?.asOf).toBe(TODAY);
    expect(readPensionForm({ ...PENSION, asOf: '2025-01-02' }, TODAY).facts?.asOf).toBe('2025-01-02');
  });

  it('says at the field that no share is above the whole, and asks for what is missing in reading order', () => {
    const state = answer({ ...PENSION, employerShare: 100.5 });
    expect(state).toMatchObject({ kind: 'refused', field: 'employerShare' });
    expect(state.kind === 'refused' ? state.problem : '').toContain('100%');
    expect(readPensionForm(EMPTY_PENSION, TODAY).missing).toEqual([
      'severanceTotal',
      'pensionBenefit',
      'employerShare',
    ]);
  });
});

describe('The form of the JKP calculator', () => {
  const months = recordMonths('2026-01-31', 24);
  const allPaid: JkpValues = {
    ...JKP,
    months: Object.fromEntries(months.map((month): [string, MonthState] => [month, 'paid'])),
  };
  const answer = (values: JkpValues) => answerOf(readJkpForm(values, TODAY, 24), jkpField);

  it('shows the 24 months before the month of the layoff', () => {
    expect(months).toHaveLength(24);
    expect(months[0]).toBe('2024-01');
    expect(months.at(-1)).toBe('2025-12');
    expect(recordMonths(null, 24)).toEqual([]);
  });

  it('pays three million for six months from six million', () => {
    const state = answer(allPaid);
    const found = state.kind === 'answer' ? state.explained.answer : null;
    expect(found).toMatchObject({ outcome: 'eligible', cash: { monthly: Array(6).fill(3_000_000) } });
  });

  it('invents no contributions: months that nobody named need a person', () => {
    expect(headlineOf(answer(JKP))).toBe('Perlu ditinjau');
  });

  it('takes the programmes as missing until one is ticked, and today where no day is typed', () => {
    expect(readJkpForm({ ...JKP, programmes: [] }, TODAY, 24).missing).toEqual(['programmes']);
    expect(readJkpForm(JKP, TODAY, 24).facts?.asOf).toBe(TODAY);
  });

  it('says at the field that the layoff lies before the start', () => {
    expect(answer({ ...allPaid, layoffDate: '2019-01-31' })).toMatchObject({
      kind: 'refused',
      field: 'layoffDate',
    });
  });
});

describe('A day for which there are no rules', () => {
  const facts = readJkpForm(JKP, TODAY, 24).facts;
  const reading = { facts, missing: [], unreadable: [] };

  it('is said to be so, and no field is called wrong', () => {
    const early = { ...reading, facts: { ...facts, asOf: '2019-06-01' } };
    expect(answerOf(early, jkpField)).toEqual({
      kind: 'uncovered',
      field: 'asOf',
      day: { kind: 'jkp', date: '2019-06-01', isHole: false },
    });
  });

  it('is the fault of the rules where they govern the day and lack a value', () => {
    const lacking = shippedRules.map((set) => ({
      ...set,
      parameters: set.parameters.filter(({ id }) => id !== 'jkp.cash-rates'),
    }));
    expect(answerOf(reading, jkpField, lacking)).toMatchObject({ kind: 'uncovered', day: { isHole: true } });
  });
});

describe('The form of the deadlines calculator', () => {
  const calendar: CalendarState = {
    week: 5,
    jointLeave: true,
    holidays: [
      { date: plainDate('2026-08-25'), kind: 'nasional', name: 'Maulid Nabi', source: 'SKB', state: 'skb' },
      {
        date: plainDate('2026-08-26'),
        kind: 'cuti-bersama',
        name: 'Contoh',
        source: 'Umum',
        state: 'perkiraan',
      },
      { date: plainDate('2027-01-01'), kind: 'nasional', name: 'Contoh', source: 'Umum', state: 'perkiraan' },
    ],
  };
  const factsOf = (by: CalendarState | null, values = DEADLINES) =>
    readDeadlinesForm(values, TODAY, by).facts;

  it('counts by the calendar of the office, joint leave only where it counts there', () => {
    expect(factsOf(calendar)).toMatchObject({
      week: 5,
      holidays: ['2026-08-25', '2026-08-26', '2027-01-01'],
      coveredYears: [2026],
    });
    expect(factsOf({ ...calendar, jointLeave: false })?.holidays).toEqual(['2026-08-25', '2027-01-01']);
    expect(Object.keys(factsOf(null) ?? {})).not.toContain('holidays');
  });

  it('follows the week of the office until another one is chosen', () => {
    expect(factsOf({ ...calendar, week: 6 })?.week).toBe(6);
    expect(weekOf({ ...DEADLINES, week: '5' }, { ...calendar, week: 6 })).toBe('5');
    expect(weekOf(DEADLINES, null)).toBe('5');
  });

  it('finds 8 September for a first session on 24 August 2026 where joint leave does not count', () => {
    const reading = readDeadlinesForm(DEADLINES, TODAY, { ...calendar, jointLeave: false });
    expect(headlineOf(answerOf(reading, () => null))).toBe('Selasa, 8 September 2026');
    const later = readDeadlinesForm(DEADLINES, TODAY, calendar);
    expect(headlineOf(answerOf(later, () => null))).toBe('Rabu, 9 September 2026');
  });

  it('skips untouched rows and finds the field of a row behind them', () => {
    const values: DeadlinesValues = {
      ...DEADLINES,
      events: [EMPTY_ROW, { event: 'recommendation-received', date: '2026-08-24', party: null }],
    };
    expect(readDeadlinesForm(values, TODAY, calendar).missing).toEqual(['events.1.party']);
    expect(deadlinesField('events[0].date', values)).toBe('events.1.date');
  });
});

describe('The calculators', () => {
  it('name every field that can be missing or wrong', () => {
    const readings: readonly FormReading[] = [
      readSeveranceForm(EMPTY_SEVERANCE),
      readSeveranceForm({ ...EMPTY_SEVERANCE, wageKind: 'daily' }),
      readSeveranceForm({ ...EMPTY_SEVERANCE, wageKind: 'piece-rate' }),
      readPkwtForm(EMPTY_PKWT),
      readPensionForm(EMPTY_PENSION, TODAY),
      readPkwtForm({ ...EMPTY_PKWT, term: 'months' }),
      readJkpForm(EMPTY_JKP, TODAY, 24),
    ];
    const fields = readings.flatMap(({ missing }) => missing);
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => catalogue[`calculators.field.${field}`] === undefined)).toEqual([]);
    const typed = [EMPTY_SEVERANCE, EMPTY_PKWT, EMPTY_PENSION, EMPTY_JKP].flatMap((empty) =>
      Object.keys(empty),
    );
    expect(
      typed.filter((field) => field !== 'months' && catalogue[`calculators.field.${field}`] === undefined),
    ).toEqual([]);
  });

  it('say days of the engine as people write them', () => {
    expect(speakProblem('tanggal 2026-03-01 mendahului 2026-03-02')).toBe(
      'tanggal 1 Maret 2026 mendahului 2 Maret 2026',
    );
    expect(speakProblem('nomor 2026-99-01')).toBe('nomor 2026-99-01');
  });

  it('paint with every state of a month', () => {
    expect(MONTH_STATES).toEqual(['paid', 'arrears', 'unreported', 'unknown']);
  });
});
