import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { movedBy } from '../services/open-deadlines.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const TODAY = plainDate('2026-03-11');
let office: TestOffice;
let firm: EmployerId;
let report: LayoffReportId;
beforeEach(async () => {
  office = await testOffice();
  firm = await addEmployer(office.database, 'PT CONTOH Karet');
  report = await addReport(office.database, firm);
});

let people = 0;
async function laidOff(
  on: string | null,
  more: { notice?: string; response?: 'accepts' | 'refuses' | 'silent'; on?: LayoffReportId } = {},
) {
  people += 1;
  await addLine(
    office.database,
    more.on ?? report,
    await addPerson(office.database, `Pekerja CONTOH ${people}`),
    {
      layoffDate: on === null ? null : plainDate(on),
      noticeReceivedOn: more.notice === undefined ? null : plainDate(more.notice),
      response: more.response ?? 'accepts',
    },
  );
}
const ofReport = (asOf = TODAY) => office.procedure('deadlines.ofReport', { id: report, asOf });
const next = (asOf = TODAY, limit = 200) => office.procedure('deadlines.next', { asOf, limit });
const brief = (rows: Awaited<ReturnType<typeof ofReport>>) =>
  rows.map(({ code, startedOn, due, state, workers }) => [code, startedOn, due, state, workers]);

describe('The deadlines of a layoff report', () => {
  it('follow from each layoff date on it, with the workers whom it concerns', async () => {
    await laidOff('2026-03-10');
    await laidOff('2026-03-10');
    await laidOff('2026-03-31');
    await laidOff(null);
    expect(brief(await ofReport())).toEqual([
      ['bpjs-report', '2026-03-10', '2026-03-26', 'open', 2],
      ['bpjs-report', '2026-03-31', '2026-04-10', 'open', 1],
      ['jkp-claim', '2026-03-10', '2026-09-10', 'open', 2],
      ['jkp-claim', '2026-03-31', '2026-09-30', 'open', 1],
    ]);
  });

  it('say their sum, their source and how sure it is', async () => {
    await laidOff('2026-03-10');
    const [first] = await ofReport();
    expect(first).toMatchObject({
      subject: { kind: 'layoff-report', id: report, title: 'PT CONTOH Karet' },
      name: 'Batas pelaporan PHK ke BPJS Ketenagakerjaan',
      sum: '10 Mar -> 26 Mar 2026: 7 hari kerja, 5 libur dilewati',
      mark: 'seen',
      review: [],
    });
    expect(first?.cite).toMatch(/berlaku sejak/);
  });

  it('give those who were told and kept silent their own, and nobody who answered', async () => {
    await laidOff(null, { notice: '2026-03-10', response: 'silent' });
    await laidOff(null, { notice: '2026-03-10', response: 'silent' });
    await laidOff(null, { notice: '2026-03-10', response: 'refuses' });
    await laidOff(null, { notice: '2026-03-09', response: 'accepts' });
    expect(brief(await ofReport())).toEqual([['layoff-refusal', '2026-03-10', '2026-03-26', 'open', 2]]);
  });

  it('stay on the report when they are over', async () => {
    await laidOff('2021-03-10');
    expect(brief(await ofReport()).map(([code, , , state]) => [code, state])).toEqual([
      ['bpjs-report', 'overdue'],
      ['jkp-claim', 'overdue'],
    ]);
    expect(await next()).toEqual([]);
  });

  it('are none once the report was withdrawn, and missing with the report', async () => {
    await laidOff('2026-03-10');
    office.database.raw.exec("UPDATE layoff_report SET state = 'withdrawn'");
    expect(await ofReport()).toEqual([]);
    expect(await next()).toEqual([]);
    await expect(
      office.procedure('deadlines.ofReport', { id: 'tidak-ada', asOf: TODAY }),
    ).rejects.toMatchObject({ fault: { code: 'not-found' } });
  });

  it('that reach into a year without a decree say so, the others do not', async () => {
    await laidOff('2027-12-28');
    const [bpjs, claim] = await ofReport(plainDate('2027-12-29'));
    expect(bpjs?.review).toEqual([
      'Kalender hari libur tahun 2028 belum ditetapkan; periksa kembali batas pelaporan PHK ke BPJS Ketenagakerjaan setelah ditetapkan.',
    ]);
    // Counted in months: no calendar of days off moves it.
    expect(claim?.review).toEqual([]);
  });

  it("need no second look once the office has put the year's decree on record", async () => {
    await laidOff('2027-12-28');
    const { version } = await office.procedure('calendar.get', {});
    const today = plainDate('2027-12-29');
    await office.procedure('calendar.change', {
      change: {
        kind: 'import',
        holidays: [
          {
            date: plainDate('2028-01-03'),
            kind: 'nasional',
            name: 'Libur CONTOH',
            source: 'SKB CONTOH',
            state: 'skb',
          },
        ],
      },
      version,
      today,
    });
    const [bpjs] = await ofReport(today);
    expect(bpjs?.review).toEqual([]);
    expect(bpjs?.sum).toBe('28 Des 2027 -> 7 Jan 2028: 7 hari kerja, 1 libur dilewati');
  });
});

describe('The next deadlines of all records', () => {
  it('are the open ones by due date, as many as asked for', async () => {
    const other = await addReport(office.database, await addEmployer(office.database, 'PT CONTOH Sawit'));
    await laidOff('2026-03-10');
    await laidOff('2026-03-06', { on: other });
    await laidOff('2026-02-02');
    const rows = await next();
    expect(rows.map(({ subject, code, due }) => [subject.title, code, due])).toEqual([
      ['PT CONTOH Sawit', 'bpjs-report', '2026-03-17'],
      ['PT CONTOH Karet', 'bpjs-report', '2026-03-26'],
      ['PT CONTOH Karet', 'jkp-claim', '2026-08-02'],
      ['PT CONTOH Sawit', 'jkp-claim', '2026-09-06'],
      ['PT CONTOH Karet', 'jkp-claim', '2026-09-10'],
    ]);
    expect(await next(TODAY, 2)).toEqual(rows.slice(0, 2));
  });

  it('include what comes due today, and not what came due yesterday', async () => {
    await laidOff('2026-03-10');
    const codes = async (asOf: string) => (await next(plainDate(asOf))).map(({ code }) => code);
    expect(await codes('2026-03-26')).toEqual(['bpjs-report', 'jkp-claim']);
    expect(await codes('2026-03-27')).toEqual(['jkp-claim']);
  });

  it('name a report of ten thousand workers once', async () => {
    office.database.raw.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
      SELECT 'p' || i, 'Pekerja CONTOH ' || i, 'contoh ' || i, '', '', '', '', '', '', '' FROM n;
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, response, note, created_at)
      SELECT 'l' || i, '${report}', 'p' || i, i, '', '', '2026-03-10', 'accepts', '', '' FROM n;`);
    expect(brief(await next())).toEqual([
      ['bpjs-report', '2026-03-10', '2026-03-26', 'open', 10_000],
      ['jkp-claim', '2026-03-10', '2026-09-10', 'open', 10_000],
    ]);
    expect(brief(await ofReport())).toHaveLength(2);
  });
});

describe('A change of the rules', () => {
  /** The shipped rules with another length of one deadline. */
  const bookWith = (id: string, value: number): RuleBook =>
    shippedRules.map((set) => ({
      ...set,
      parameters: set.parameters.map((parameter) =>
        parameter.id === id
          ? { ...parameter, values: parameter.values.map((entry) => ({ ...entry, value })) }
          : parameter,
      ),
    }));
  const moved = async (book: RuleBook) => {
    const calendar = await office.procedure('calendar.get', {});
    return movedBy(office.database.tables, { calendar, book: shippedRules }, { calendar, book }, TODAY);
  };

  it('moves the deadlines that it touches, and no other', async () => {
    await laidOff('2026-03-10', { notice: '2026-03-09', response: 'silent' });
    expect(await moved(bookWith('jkp.claim-months', 12))).toMatchObject([
      {
        code: 'jkp-claim',
        before: '2026-09-10',
        after: '2027-03-10',
        sum: '10 Mar 2026 -> 10 Mar 2027: 12 bulan',
      },
    ]);
    expect(await moved(bookWith('deadlines.layoff-refusal', 3))).toMatchObject([
      { code: 'layoff-refusal', startedOn: '2026-03-09', before: '2026-03-25', after: '2026-03-12' },
    ]);
    expect(await moved(shippedRules)).toEqual([]);
  });

  it('names a claim that was over and runs again', async () => {
    await laidOff('2025-08-01');
    expect(await moved(bookWith('jkp.claim-months', 12))).toMatchObject([
      { before: '2026-02-01', after: '2026-08-01' },
    ]);
  });
});
