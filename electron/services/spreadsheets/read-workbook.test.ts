import { type Cell as HucreCell, writeXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../shared/domain/import/cell.ts';
import { testFolder, workbookOf } from './hostile-files.ts';
import { type ReadingStage, readSpreadsheet } from './read-workbook.ts';
import { writeSpreadsheet } from './write-workbook.ts';

const folder = testFolder();
afterAll(folder.remove);

async function sheetsOf(name: string, bytes: Uint8Array | string): Promise<readonly Sheet[]> {
  const reading = await readSpreadsheet(folder.put(name, bytes));
  if (reading.kind === 'problem') throw new Error(reading.problem.code);
  return reading.sheets;
}

async function rowsOf(name: string, bytes: Uint8Array | string): Promise<readonly (readonly Cell[])[]> {
  return (await sheetsOf(name, bytes))[0]?.rows ?? [];
}

const text = (value: string): Cell => ({ kind: 'text', text: value });
const inline = (place: string, value: string) =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

describe('cells of a workbook', () => {
  it('keep a NIK of 16 digits as text and show one that became a number as a number', async () => {
    const rows = await rowsOf(
      'nik.xlsx',
      workbookOf(
        `<row r="1">${inline('A1', '6372010101900001')}<c r="B1"><v>6372010101900000</v></c><c r="C1"><v>6.3720101019E15</v></c></row>`,
      ),
    );
    expect(rows[0]).toEqual([
      text('6372010101900001'),
      { kind: 'number', value: 6372010101900000, text: '6372010101900000' },
      { kind: 'number', value: 6372010101900000, text: '6372010101900000' },
    ]);
  });

  it('show a formula beside the value that was stored with it', async () => {
    const rows = await rowsOf(
      'rumus.xlsx',
      workbookOf(
        `<row r="1"><c r="A1"><f>B1*2</f><v>8</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><f>UPPER("siti")</f><v>SITI</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" s="1"><f>TODAY()</f><v>46084</v></c></row>` +
          '<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A3">B2</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    expect(rows[0]).toEqual([
      { kind: 'formula', formula: '=B1*2', cached: { kind: 'number', value: 8, text: '8' } },
      { kind: 'formula', formula: '=NOW()', cached: null },
      { kind: 'formula', formula: '=UPPER("siti")', cached: text('SITI') },
      { kind: 'formula', formula: '=1/0', cached: { kind: 'error', text: '#DIV/0!' } },
      { kind: 'formula', formula: '=TODAY()', cached: { kind: 'date', date: '2026-03-03' } },
    ]);
    expect(rows[2]).toEqual([
      { kind: 'formula', formula: '=', cached: { kind: 'number', value: 2, text: '2' } },
    ]);
  });

  it('show errors and truth values as such, and rupiah formats as numbers, not dates', async () => {
    const rows = await rowsOf(
      'jenis.xlsx',
      workbookOf(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="2"><v>4500000</v></c></row>',
      ),
    );
    expect(rows[0]).toEqual([
      { kind: 'error', text: '#N/A' },
      { kind: 'boolean', value: true },
      { kind: 'number', value: 4500000, text: '4500000' },
    ]);
  });

  it('show a time of day as text and refuse a date that cannot be', async () => {
    const rows = await rowsOf(
      'jam.xlsx',
      workbookOf('<row r="1"><c r="A1" s="1"><v>0.3541666667</v></c><c r="B1" s="1"><v>1E+20</v></c></row>'),
    );
    expect(rows[0]).toEqual([text('08:30'), { kind: 'error', text: '#NUM!' }]);
  });

  it('lose control characters and marks that turn the reading direction, and keep line ends', async () => {
    const rows = await rowsOf(
      'arah.xlsx',
      workbookOf(
        `<row r="1">${inline('A1', 'Siti\u202e halaS\u200b')}${inline('B1', 'Jl. A\r\nRT&#160;1\u0007')}${inline('C1', 'a'.repeat(5000))}</row>`.replace(
          '\u0007',
          '_x0007_',
        ),
      ),
    );
    expect(rows[0]?.slice(0, 2)).toEqual([text('Siti halaS'), text('Jl. A\nRT 1')]);
    expect(rows[0]?.[2]).toEqual(text(`${'a'.repeat(2000)}…`));
  });
});

describe('dates of a workbook', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['Asia/Makassar', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'stay the same day in %s',
    async (place) => {
      process.env.TZ = place;
      const rows = [
        [
          new Date(Date.UTC(2026, 2, 3)),
          new Date(Date.UTC(2026, 2, 3, 23, 59)),
          new Date(Date.UTC(1990, 4, 3)),
        ],
      ];
      const expected = [['2026-03-03', '2026-03-03', '1990-05-03'].map((date) => ({ kind: 'date', date }))];
      for (const dateSystem of ['1900', '1904'] as const) {
        const bytes = await writeXlsx({ sheets: [{ name: 'A', rows }], dateSystem });
        expect(await rowsOf('tanggal.xlsx', bytes), dateSystem).toEqual(expected);
      }
    },
  );
});

describe('sheets of a workbook', () => {
  it('come in order, hidden ones marked, chart sheets left out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Rahasia', rows: [['x']], hidden: true },
        { name: 'Daftar & Lampiran', rows: [['y', null, null], [null], ['z']] },
      ],
    });
    const sheets = await sheetsOf('lembar.xlsx', bytes);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Rahasia', true],
      ['Daftar & Lampiran', false],
    ]);
    expect(sheets[1]?.rows).toEqual([[text('y')], [], [text('z')]]);
    const charts = await sheetsOf('grafik.xlsx', workbookOf(`<row r="1">${inline('A1', 'x')}</row>`));
    expect(charts.map((sheet) => sheet.name)).toEqual(['Daftar']);
  });

  it('tell what the reader is at', async () => {
    const stages: ReadingStage[] = [];
    await readSpreadsheet(
      folder.put('tahap.xlsx', workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>')),
      (stage) => stages.push(stage),
    );
    expect(stages).toEqual(['checking', 'unpacking', 'reading']);
  });
});

describe('CSV files', () => {
  const expected = [
    [text('Nama'), text('Alamat')],
    [text('Siti "Iti" Ñoor'), text('Jl. A; RT 1\nBanjarbaru')],
  ];
  const content = (delimiter: string) =>
    `Nama${delimiter}Alamat\r\n"Siti ""Iti"" Ñoor"${delimiter}"Jl. A; RT 1\nBanjarbaru"\r\n`;

  it.each([';', ',', '\t', '|'])(
    'are parted by %j, whatever stands in the title above',
    async (delimiter) => {
      const title = 'DAFTAR PEKERJA, PT CONTOH, BANJARBARU\r\n';
      const rows = await rowsOf('pisah.csv', title + content(delimiter) + content(delimiter));
      expect(rows.slice(1, 3)).toEqual(expected);
    },
  );

  it('are UTF-8 with or without mark, UTF-16, or Windows-1252', async () => {
    const source = content(';');
    expect(await rowsOf('a.csv', source)).toEqual(expected);
    expect(await rowsOf('b.csv', `\ufeff${source}`)).toEqual(expected);
    expect(await rowsOf('c.csv', Buffer.from(`\ufeff${source}`, 'utf16le'))).toEqual(expected);
    expect(await rowsOf('d.csv', Buffer.from(`\ufeff${source}`, 'utf16le').swap16())).toEqual(expected);
    expect(await rowsOf('e.csv', Buffer.from(source, 'latin1'))).toEqual(expected);
  });

  it('may name their delimiter in the first line, as Excel does', async () => {
    expect(await rowsOf('sep.csv', 'sep=;\r\nA,B;C,D\r\n1,2;3,4\r\n')).toEqual([
      [text('A,B'), text('C,D')],
      [text('1,2'), text('3,4')],
    ]);
  });

  it('keep every cell as text, formulas and long numbers too', async () => {
    expect(await rowsOf('teks.csv', 'a;b;c\n=1+1;6372010101900001;007\n')).toEqual([
      [text('a'), text('b'), text('c')],
      [text('=1+1'), text('6372010101900001'), text('007')],
    ]);
  });

  it('lose no row to a quote that does not close', async () => {
    const rows = await rowsOf(
      'kutip.csv',
      'Nama;Kota\n"Udin" Saputra;Rantau\n"Siti;Pelaihari\n"Aida";Marabahan\n',
    );
    expect(rows).toEqual([
      [text('Nama'), text('Kota')],
      [text('"Udin" Saputra'), text('Rantau')],
      [text('"Siti'), text('Pelaihari')],
      [text('Aida'), text('Marabahan')],
    ]);
  });

  it('are read as such under the name of a workbook too', async () => {
    expect(await rowsOf('salah-nama.xlsx', 'Nama;Kota\nSiti;Rantau\n')).toHaveLength(2);
  });
});

describe('a list that is written', () => {
  const columns = [
    { header: 'NIK', width: 20, kind: 'text' },
    { header: '=Nama', width: 30, kind: 'text' },
    { header: 'Tanggal', width: 12, kind: 'date' },
    { header: 'Upah', width: 12, kind: 'number' },
  ] as const;

  it('comes back as it was: text stays text, days stay days, nothing becomes a formula', async () => {
    const rows = [
      ['6372010101900001', '=HYPERLINK("x")', '2026-03-03', 4_500_000],
      ['0001', '@SUM(A1)', 'belum ada', null],
    ];
    const bytes = await writeSpreadsheet({ sheetName: "Ditolak: 3/3 [*]'", columns, rows });
    const [sheet] = await sheetsOf('tulis.xlsx', bytes);
    expect(sheet?.name).toBe('Ditolak  3 3');
    expect(sheet?.rows).toEqual([
      [text('NIK'), text('=Nama'), text('Tanggal'), text('Upah')],
      [
        text('6372010101900001'),
        text('=HYPERLINK("x")'),
        { kind: 'date', date: '2026-03-03' },
        { kind: 'number', value: 4_500_000, text: '4500000' },
      ],
      [text('0001'), text('@SUM(A1)'), text('belum ada')],
    ]);
  });

  it('has 10,000 rows and is read back', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `637201010190${String(index).padStart(4, '0')}`,
      `Pekerja ${index} (CONTOH)`,
      '2026-03-03',
      4_500_000 + index,
    ]);
    const bytes = await writeSpreadsheet({ sheetName: 'Pekerja', columns, rows });
    const read = await rowsOf('banyak.xlsx', bytes);
    expect(read).toHaveLength(10_001);
    expect(read[10_000]?.[3]).toEqual({ kind: 'number', value: 4_509_999, text: '4509999' });
  });
});

it('shows text with several fonts as one text', async () => {
  const cells = new Map<string, Partial<HucreCell>>([
    ['0,0', { type: 'richText', richText: [{ text: 'No. ' }, { text: 'KTP', font: { bold: true } }] }],
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['No. KTP']], cells }] });
  expect(await rowsOf('huruf.xlsx', bytes)).toEqual([[text('No. KTP')]]);
});
