import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { ReferralEventOutcome } from '../../shared/contract/referrals.ts';
import type { ReferralEventKind } from '../../shared/domain/referral/events.ts';
import type { Referral } from '../../shared/domain/referral/referral.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

/* Referrals of an office that is called as the main process calls it. Used by tests only. */

/** The layoff; the office's clock stands most of a year later, so that a whole benefit lies behind it. */
export const LAYOFF = plainDate('2026-01-15');
export const REFERRED = plainDate('2026-01-20');
export const TODAY = plainDate('2026-11-10');

type NewEvent = InputOf<'referrals.addEvent'>['event'];

/** An event as the door takes it. */
export const event = (
  kind: ReferralEventKind,
  on: string,
  data: Readonly<Record<string, unknown>> = {},
  more: Partial<Pick<NewEvent, 'replaces' | 'reason'>> = {},
): NewEvent => ({ kind, on: plainDate(on), data, replaces: null, reason: '', ...more });

export const filed = (on: string) => event('claim-filed', on, { number: 'K-1' });
export const eligible = (on: string) =>
  event('claim-decided', on, { result: 'eligible', reason: '', remedy: '' });
export const refused = (on: string, remedy = '') =>
  event('claim-decided', on, { result: 'refused', reason: 'Bukti kurang', remedy });
export const papers = (month: number, on: string, more: Readonly<Record<string, unknown>> = {}) =>
  event('month-filed', on, {
    month,
    applications: 5,
    interviews: 0,
    attendance: null,
    statusForm: true,
    ...more,
  });
export const paid = (month: number, on: string, amount = 3_000_000) =>
  event('month-paid', on, { month, amount });
export const job = (on: string, more: Readonly<Record<string, unknown>> = {}) =>
  event('re-employed', on, {
    employer: 'CV CONTOH Baru',
    employerId: null,
    sector: 'C',
    position: 'Operator',
    contract: 'PKWT',
    wage: 3_500_000,
    ...more,
  });
export const talk = (on: string, nextTalk: string | null = null) =>
  event('talk-held', on, { assessment: '', plan: 'Cari kerja', nextTalk, note: '' });

/** Ways to go on with a referral. */
export function referralsOf(office: TestOffice) {
  const get = (id: string, asOf: PlainDate = TODAY): Promise<Referral> =>
    office.procedure('referrals.get', { id, asOf });
  const add = async (
    id: string,
    given: NewEvent,
    today: PlainDate = TODAY,
  ): Promise<ReferralEventOutcome> => {
    const { version } = await get(id, today);
    return office.procedure('referrals.addEvent', { id, version, event: given, today });
  };
  return {
    get,
    add,
    /** Writes events that nothing may stand against. */
    go: async (id: string, ...events: readonly NewEvent[]): Promise<Referral> => {
      let last = await get(id);
      for (const one of events) {
        const outcome = await add(id, one);
        if (outcome.kind !== 'written')
          throw new Error(`${one.kind} ${one.on}: ${JSON.stringify(outcome.findings)}`);
        last = outcome.referral;
      }
      return last;
    },
    /** Codes that stand against an event. */
    against: async (id: string, given: NewEvent, today: PlainDate = TODAY): Promise<readonly string[]> => {
      const outcome = await add(id, given, today);
      return outcome.kind === 'written' ? [] : [outcome.kind, ...outcome.findings.map(({ code }) => code)];
    },
  };
}

/** An office with a firm and a report of two workers, of whom one accepts. */
export async function referralOffice() {
  const office = await testOffice();
  office.now = new Date(`${TODAY}T02:00:00.000Z`);
  const { database } = office;
  const firm = await addEmployer(database, 'PT CONTOH Karet', {
    scale: 'besar',
    regionCode: '63.72',
    sector: { edition: 2025, letter: 'C' },
  });
  const report = await addReport(database, firm);
  const workers = [
    await addPerson(database, 'Adi CONTOH', { phone: '0812-0000-0001', birthDate: plainDate('1990-05-05') }),
    await addPerson(database, 'Budi CONTOH'),
  ];
  const lines: string[] = [];
  for (const [index, worker] of workers.entries())
    lines.push(
      await addLine(database, report, worker, {
        layoffDate: LAYOFF,
        response: index === 0 ? 'accepts' : 'refuses',
      }),
    );
  const start = (lineId: string, more: Partial<InputOf<'referrals.start'>> = {}) =>
    office.procedure('referrals.start', {
      from: { kind: 'line', lineId },
      places: ['bpjs', 'placement'],
      officer: 'Rina CONTOH',
      on: REFERRED,
      ...more,
    });
  /** Refers a new worker at the counter; answers the referral's id. */
  const fresh = async (layoffDate: PlainDate = LAYOFF, on: PlainDate = REFERRED): Promise<string> => {
    const person = await addPerson(database, `Pekerja CONTOH ${Math.random()}`);
    const { id } = await office.procedure('referrals.start', {
      from: { kind: 'person', personId: person, employerId: firm, layoffDate, reason: 'efficiency-losses' },
      places: ['bpjs'],
      officer: 'Rina CONTOH',
      on,
    });
    return id;
  };
  return { office, firm, report, workers, lines, start, fresh, ...referralsOf(office) };
}
