import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { judgeList } from './judge-list.ts';
import { rowsOf, type ShortCell } from './rows-for-tests.ts';
import { EMPLOYERS, LAYOFF_LINES } from './targets.ts';

const MAPPING = { nik: 0, name: 1, birthDate: 2, layoffDate: 3, wage: 4 };
const CONTEXT = { today: plainDate('2026-03-10') };

function judge(...rows: readonly (readonly ShortCell[])[]) {
  const list = judgeList(rowsOf(['NIK', 'Nama'], ...rows), 1, MAPPING, LAYOFF_LINES, CONTEXT);
  const verdicts = list.rows.map(({ row, judgement }) => {
    if (judgement.kind === 'skipped') return `${row + 1} ${judgement.reason}`;
    const findings = judgement.kind === 'refused' ? judgement.reasons : judgement.warnings;
    return [
      row + 1,
      judgement.kind,
      ...findings.map(({ cell, code, params }) => `${cell} ${code} ${params.row ?? ''}`.trim()),
    ].join(' ');
  });
  return { verdicts, counts: list.counts };
}

describe('the second row about one worker', () => {
  it('is refused by its NIK and names the first row', () => {
    const { verdicts, counts } = judge(
      ['6372020305900001', 'Rudi'],
      ['6372020305900002', 'Aida'],
      ['6372-0203-0590-0001', 'Rudi H.'],
    );
    expect(verdicts).toEqual(['2 row', '3 row', '4 refused A4 duplicate-in-list 2']);
    expect(counts).toEqual({ accepted: 2, warned: 0, refused: 1, skipped: 0 });
  });

  it('is refused by name and birth date where one of the two has no NIK', () => {
    expect(
      judge([null, 'Siti Aminah', '1990-05-03'], [null, 'SITI AMINAH, S.E.', '3/5/1990']).verdicts,
    ).toEqual(['2 row A2 nik-missing', '3 refused B3 duplicate-in-list 2']);
    expect(
      judge(['6372024305900001', 'Siti Aminah', '1990-05-03'], [null, 'Siti Aminah', '1990-05-03']).verdicts,
    ).toEqual(['2 row', '3 refused B3 duplicate-in-list 2']);
  });

  it('is only remarked upon when both have a NIK of their own', () => {
    expect(judge(['6372024305900001', 'Siti Aminah'], ['6372024305900002', 'Siti Aminah']).verdicts).toEqual([
      '2 row',
      '3 row A3 looks-alike-in-list 2',
    ]);
  });

  it('is accepted when the first one was refused for another reason', () => {
    expect(
      judge(['6372020305900001', null, null, '2026-03-31'], ['6372020305900001', 'Rudi']).verdicts,
    ).toEqual(['2 refused B2 required', '3 row']);
  });
});

describe('the end of a list', () => {
  it('closes with its total: names and offices of those who sign are notes', () => {
    const { verdicts, counts } = judge(
      ['6372020305900001', 'Rudi'],
      [null, 'Budi', null, null, 'x'],
      [null, 'JUMLAH', null, null, 4_000_000],
      [],
      [null, 'H. Rusdi', null, 'Hj. Aminah'],
      [null, 'Direktur', null, 'Ketua Serikat'],
    );
    expect(verdicts).toEqual([
      '2 row',
      '3 refused E3 money-not-readable A3 nik-missing',
      '4 total-line',
      '5 empty',
      '6 note',
      '7 note',
    ]);
    expect(counts).toEqual({ accepted: 1, warned: 0, refused: 1, skipped: 4 });
  });

  it('does not close at a subtotal that more workers follow', () => {
    const { verdicts } = judge(
      ['6372020305900001', 'Rudi'],
      [null, 'Sub Total'],
      [null, 'Budi', null, 'segera'],
      ['6372020305900002', 'Aida'],
    );
    expect(verdicts[2]).toBe('4 refused D4 date-not-readable A4 nik-missing');
  });
});

it('tells branches of one firm apart by their regency', () => {
  const rows = rowsOf(['PT Contoh', 'Banjarbaru'], ['Contoh, PT', 'Tabalong'], ['CV. CONTOH', 'banjarbaru']);
  const list = judgeList(rows, 0, { name: 0, regency: 1 }, EMPLOYERS, CONTEXT);
  expect(list.rows.map(({ judgement }) => judgement.kind)).toEqual(['row', 'row', 'refused']);
});

it('judges 10,000 rows', () => {
  const rows = rowsOf(
    ...Array.from({ length: 10_000 }, (_, index) => {
      const serial = String(index % 9999 || 1).padStart(4, '0');
      return [
        `63720${1 + (index % 5)}030590${serial}`,
        `Pekerja ${index} (CONTOH)`,
        'Banjarbaru, 3 Mei 1990',
        '31 Maret 2026',
        'Rp 4.500.000,-',
      ];
    }),
  );
  const mapping = { nik: 0, name: 1, birthPlaceAndDate: 2, layoffDate: 3, wage: 4 };
  const { counts } = judgeList(rows, 0, mapping, LAYOFF_LINES, CONTEXT);
  expect(counts.accepted).toBe(10_000);
});
