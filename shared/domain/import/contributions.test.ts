import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { MONTH_STATE_WORDS } from '../../letters/readiness-words.ts';
import { readListedMonths, speakListedMonths, writeListedMonths } from './contribution-months.ts';
import { CONTRIBUTIONS, judgeContributions, withMonthColumns } from './contributions.ts';
import { findHeader, mappingOf } from './find-header.ts';
import { rowsOf, type ShortCell } from './rows-for-tests.ts';

const TODAY = plainDate('2026-05-04');
const NIK = '6372056005870004';
const OTHER = '6372050407870001';

function judged(...list: readonly (readonly ShortCell[])[]) {
  const rows = rowsOf(...list);
  const found = findHeader(rows, CONTRIBUTIONS);
  if (found === null) throw new Error('no header');
  const header = withMonthColumns(found, rows);
  const mapping = mappingOf(header.columns);
  const { rows: out } = judgeContributions(rows, header.firstDataRow, mapping, { today: TODAY });
  return out.map(({ row, judgement }) => ({
    row: row + 1,
    kind: judgement.kind,
    months: judgement.kind === 'skipped' ? '' : judgement.values.months,
    more: judgement.kind === 'skipped' ? 0 : judgement.values.more.length,
    reasons: judgement.kind === 'refused' ? judgement.reasons.map(({ code, cell }) => `${cell} ${code}`) : [],
    warnings: judgement.kind === 'skipped' ? [] : judgement.warnings.map(({ code }) => code),
  }));
}

describe('A list of contributions with a column for each month', () => {
  it('knows months however their headings are written, and states by word, by day of payment, by nothing', () => {
    const [row] = judged(
      ['No', 'NIK', 'Nama', 'KPJ', 'Upah', 'Jan 2026', '2026-02', '03/2026', '2026-04-01'],
      [1, NIK, 'Siti CONTOH', '12345678901', 4_500_000, 'Lunas', 'tunggakan', '', '2026-04-15'],
    );
    expect(row).toMatchObject({
      kind: 'row',
      months: '2026-01 paid 4500000; 2026-02 arrears 4500000; 2026-04 paid 4500000',
    });
  });

  it('refuses a state that nobody can read, and a month to come, at their cells', () => {
    expect(
      judged(
        ['NIK', 'Nama', 'Mar 2026', 'Jun 2026'],
        [NIK, 'Siti CONTOH', 'entah', null],
        [OTHER, 'Rudi CONTOH', 'lunas', 'lunas'],
      ),
    ).toMatchObject([
      { row: 2, kind: 'refused', reasons: ['C2 contribution-state-unreadable'] },
      { row: 3, kind: 'refused', reasons: ['D3 month-after-today'] },
    ]);
  });

  it('refuses both rows of one person that tell a month differently, and joins those that agree', () => {
    expect(
      judged(
        ['NIK', 'Nama', 'Mar 2026', 'Apr 2026'],
        [NIK, 'Siti CONTOH', 'lunas', null],
        [NIK, 'Siti CONTOH', 'menunggak', null],
        [OTHER, 'Rudi CONTOH', 'lunas', null],
        [OTHER, 'Rudi CONTOH', 'lunas', 'belum lapor'],
      ),
    ).toMatchObject([
      { row: 2, kind: 'refused', reasons: ['C2 month-twice-differs'] },
      { row: 3, kind: 'refused', reasons: ['C3 month-twice-differs'] },
      { row: 4, kind: 'row', months: '2026-03 paid; 2026-04 unreported', more: 1 },
    ]);
  });

  it('refuses a row in which nobody can be known, and a KPJ that two people carry', () => {
    expect(
      judged(
        ['NIK', 'Nama', 'KPJ', 'Mar 2026'],
        [null, 'Siti CONTOH', null, 'lunas'],
        [NIK, 'Siti CONTOH', '12345678901', 'lunas'],
        [OTHER, 'Rudi CONTOH', '12345678901', 'lunas'],
      ),
    ).toMatchObject([
      { row: 2, reasons: ['A2 contribution-nobody'] },
      { row: 3, kind: 'row' },
      { row: 4, reasons: ['C4 contribution-kpj-twice'] },
    ]);
  });
});

describe('A list of contributions with a row for each month', () => {
  it('is joined by person before it is judged; the rows that clash are refused, the others stay', () => {
    expect(
      judged(
        ['NIK', 'Nama', 'Bulan', 'Status Iuran', 'Upah'],
        [NIK, 'Siti CONTOH', 'Jan 2026', 'lunas', 4_000_000],
        [OTHER, 'Rudi CONTOH', 'Jan 2026', 'menunggak', 3_500_000],
        [NIK, 'Siti CONTOH', '2026-02', 'lunas', 4_000_000],
        [NIK, 'Siti CONTOH', '02/2026', 'belum bayar', 4_000_000],
        [NIK, 'Siti CONTOH', 'Mar 2026', 'lunas', 4_100_000],
        [NIK, 'Siti CONTOH', 'bulan lalu', 'lunas', 4_100_000],
      ),
    ).toMatchObject([
      { row: 2, kind: 'row', months: '2026-01 paid 4000000; 2026-03 paid 4100000', more: 1 },
      { row: 3, kind: 'row', months: '2026-01 arrears 3500000' },
      { row: 4, kind: 'refused', reasons: ['C4 month-twice-differs'] },
      { row: 5, kind: 'refused', reasons: ['C5 month-twice-differs'] },
      { row: 7, kind: 'refused', reasons: ['C7 month-unreadable'] },
    ]);
  });

  it('refuses two wages for one month', () => {
    expect(
      judged(
        ['NIK', 'Nama', 'Bulan', 'Status Iuran', 'Upah'],
        [NIK, 'Siti CONTOH', 'Jan 2026', 'lunas', 4_000_000],
        [NIK, 'Siti CONTOH', 'Jan 2026', 'lunas', 5_000_000],
      ).map(({ reasons }) => reasons),
    ).toEqual([['C2 contribution-wage-differs'], ['C3 contribution-wage-differs']]);
  });

  it('takes the rows of a KPJ and of its NIK as one person', () => {
    expect(
      judged(
        ['NIK', 'Nama', 'KPJ', 'Bulan', 'Status Iuran'],
        [null, 'Siti CONTOH', '12345678901', 'Jan 2026', 'lunas'],
        [NIK, 'Siti CONTOH', '12345678901', 'Feb 2026', 'lunas'],
      ),
    ).toMatchObject([{ row: 2, kind: 'row', months: '2026-01 paid; 2026-02 paid', more: 1 }]);
  });
});

describe('The months of a row', () => {
  it('come back as they were written, and read as stretches', () => {
    const text = '2026-01 paid 4500000; 2026-02 paid 4500000; 2026-03 arrears';
    expect(writeListedMonths(readListedMonths(text))).toBe(text);
    expect(speakListedMonths(text, MONTH_STATE_WORDS)).toBe(
      'Januari 2026 sampai Februari 2026 lunas, Maret 2026 menunggak',
    );
  });
});
