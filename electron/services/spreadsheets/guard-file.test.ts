import { truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { entry, rawZip, testFolder, workbookOf, workbookParts } from './hostile-files.ts';
import { MAX_CSV_BYTES, MAX_XLSX_BYTES } from './limits.ts';
import { readSpreadsheet } from './read-workbook.ts';

const folder = testFolder();
afterAll(folder.remove);

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c></row>';
const MB = 1024 * 1024;

async function problemOf(path: string) {
  const reading = await readSpreadsheet(path);
  return reading.kind === 'problem' ? reading.problem : 'read without a problem';
}

function partsAsEntries(sheetData = ROW) {
  return [...workbookParts(sheetData)].map(([name, text]) => entry(name, text));
}

describe('a file that is no list at all', () => {
  it('is missing, empty, or a folder', async () => {
    const empty = folder.put('kosong.xlsx', '');
    expect(await problemOf(`${empty}.tidak-ada`)).toEqual({ code: 'file-missing' });
    expect(await problemOf(empty)).toEqual({ code: 'file-empty' });
    expect(await problemOf(dirname(empty))).toEqual({ code: 'file-not-a-list', looksLike: 'unknown' });
  });

  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3')],
    ['image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['exe', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
    ['zip', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['html', Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')],
    ['unknown', Buffer.from('Nama;NIK\n\0\0\0', 'latin1')],
  ])('is a renamed %s', async (looksLike, bytes) => {
    expect(await problemOf(folder.put('daftar.xlsx', bytes))).toEqual({ code: 'file-not-a-list', looksLike });
    expect(await problemOf(folder.put('daftar.csv', bytes))).toEqual({ code: 'file-not-a-list', looksLike });
  });

  it('is 200 MB of zeros, refused without being read into memory', async () => {
    const path = folder.put('nol.xlsx', '');
    truncateSync(path, 200 * MB);
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(path)).toEqual({ code: 'file-not-a-list', looksLike: 'unknown' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5 * MB);
  });

  it('hides binary content behind an honest beginning', async () => {
    const bytes = `Nama;NIK\n${'Siti;6372\n'.repeat(20_000)}\0\0`;
    expect(await problemOf(folder.put('nul.csv', bytes))).toEqual({
      code: 'file-not-a-list',
      looksLike: 'unknown',
    });
  });

  it('is a Word document or an ordinary archive', async () => {
    const types =
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const word = rawZip([entry('[Content_Types].xml', types), entry('word/document.xml', '<w/>')]);
    expect(await problemOf(folder.put('surat.xlsx', word))).toEqual({
      code: 'file-not-a-list',
      looksLike: 'zip',
    });
    const archive = rawZip([entry('foto.jpg', 'x')]);
    expect(await problemOf(folder.put('foto.xlsx', archive))).toEqual({
      code: 'file-not-a-list',
      looksLike: 'zip',
    });
  });
});

describe('a file that is too large', () => {
  it('is measured against the limit of its kind', async () => {
    const xlsx = folder.put('besar.xlsx', workbookOf(ROW));
    truncateSync(xlsx, MAX_XLSX_BYTES + 1);
    expect(await problemOf(xlsx)).toEqual({
      code: 'file-too-large',
      bytes: MAX_XLSX_BYTES + 1,
      limit: MAX_XLSX_BYTES,
    });
    const csv = folder.put('besar.csv', Buffer.alloc(MAX_CSV_BYTES + 1, 'a;b\n'));
    expect(await problemOf(csv)).toEqual({
      code: 'file-too-large',
      bytes: MAX_CSV_BYTES + 1,
      limit: MAX_CSV_BYTES,
    });
  });
});

describe('a workbook that must not be opened', () => {
  const sheets = [{ name: 'A', rows: [['Nama'], ['Siti']] }];

  it('is an Excel 97 file', async () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(300_000),
      Buffer.from('Workbook', 'utf16le'),
    ]);
    expect(await problemOf(folder.put('lama.xls', ole))).toEqual({ code: 'file-old-excel' });
    expect(await problemOf(folder.put('lama.doc', ole.subarray(0, 300_000)))).toEqual({
      code: 'file-not-a-list',
      looksLike: 'unknown',
    });
  });

  it('opens only with a password', async () => {
    const bytes = await writeXlsx({ sheets, encryption: { password: 'rahasia', spinCount: 1000 } });
    expect(await problemOf(folder.put('sandi.xlsx', bytes))).toEqual({ code: 'file-encrypted' });
    const [first, ...others] = partsAsEntries();
    const zip = rawZip([...(first ? [{ ...first, flags: 1 }] : []), ...others]);
    expect(await problemOf(folder.put('sandi2.xlsx', zip))).toEqual({ code: 'file-encrypted' });
  });

  it('carries macros, by its program or by its type', async () => {
    const bytes = await writeXlsx({ sheets, vbaProject: Buffer.from('not a real program') });
    expect(await problemOf(folder.put('makro.xlsx', bytes))).toEqual({ code: 'file-macros' });
    const parts = new Map(workbookParts(ROW));
    const types = parts.get('[Content_Types].xml') ?? '';
    parts.set(
      '[Content_Types].xml',
      types.replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'vnd.ms-excel.sheet.macroEnabled',
      ),
    );
    const typed = rawZip([...parts].map(([name, text]) => entry(name, text)));
    expect(await problemOf(folder.put('makro2.xlsm', typed))).toEqual({ code: 'file-macros' });
  });
});

describe('an archive made to burst', () => {
  it('unpacks to far more than it packs', async () => {
    const zip = rawZip([...partsAsEntries(), entry('xl/media/foto.png', Buffer.alloc(25 * MB))]);
    expect(await problemOf(folder.put('bom1.xlsx', zip))).toEqual({ code: 'file-bomb' });
  });

  it('lies about the size of what it packs', async () => {
    const liar = { ...entry('xl/media/foto.png', Buffer.alloc(25 * MB)), declaredSize: 100 };
    expect(await problemOf(folder.put('bom2.xlsx', rawZip([...partsAsEntries(), liar])))).toEqual({
      code: 'file-bomb',
    });
  });

  it('stays small in each part and large in their sum', async () => {
    const part = entry('', Buffer.alloc(19 * MB));
    const parts = Array.from({ length: 17 }, (_, index) => ({ ...part, name: `xl/media/foto${index}.png` }));
    expect(await problemOf(folder.put('bom3.xlsx', rawZip([...partsAsEntries(), ...parts])))).toEqual({
      code: 'file-bomb',
    });
  });

  it('uses the same bytes for many parts', async () => {
    const part = entry('xl/media/foto0.png', Buffer.alloc(MB));
    const copies = Array.from({ length: 50 }, (_, index) => ({
      ...part,
      name: `xl/media/foto${index + 1}.png`,
      sharesBytesWith: 0,
    }));
    expect(await problemOf(folder.put('bom4.xlsx', rawZip([part, ...copies])))).toEqual({
      code: 'file-bomb',
    });
  });

  it('has more parts than any list', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => entry(`xl/media/${index}.png`, 'x'));
    expect(await problemOf(folder.put('bom5.xlsx', rawZip(many)))).toEqual({ code: 'file-bomb' });
  });
});

describe('a damaged workbook', () => {
  it('is cut off, changed by one byte, has a part twice, or lacks its sheet', async () => {
    const zip = rawZip(partsAsEntries());
    expect(await problemOf(folder.put('utuh.xlsx', zip))).toBe('read without a problem');
    expect(await problemOf(folder.put('potong.xlsx', zip.subarray(0, zip.length - 400)))).toEqual({
      code: 'file-damaged',
    });

    const stored = workbookOf(ROW);
    const flipped = Buffer.from(stored);
    const at = flipped.indexOf('Nama');
    flipped.write('Mama', at, 'latin1');
    expect(await problemOf(folder.put('ubah.xlsx', flipped))).toEqual({ code: 'file-damaged' });

    const twice = rawZip([...partsAsEntries(), entry('xl/worksheets/sheet1.xml', '<worksheet/>')]);
    expect(await problemOf(folder.put('ganda.xlsx', twice))).toEqual({ code: 'file-damaged' });
    const without = rawZip(partsAsEntries().filter((part) => part.name !== 'xl/worksheets/sheet1.xml'));
    expect(await problemOf(folder.put('tanpa.xlsx', without))).toEqual({ code: 'file-damaged' });
  });
});

describe('a sheet that is too large', () => {
  it('has a cell with content beyond the last row or column', async () => {
    const deep = '<row r="200001"><c r="A200001"><v>1</v></c></row>';
    expect(await problemOf(folder.put('dalam.xlsx', workbookOf(deep)))).toEqual({
      code: 'sheet-too-large',
      rows: 200_001,
      columns: 1,
    });
    const wide = '<row r="1"><c r="GS1"><v>1</v></c></row>';
    expect(await problemOf(folder.put('lebar.xlsx', workbookOf(wide)))).toEqual({
      code: 'sheet-too-large',
      rows: 1,
      columns: 201,
    });
    const corners =
      '<row r="1"><c r="GR1"><v>1</v></c></row><row r="200000"><c r="A200000"><v>1</v></c></row>';
    expect(await problemOf(folder.put('sudut.xlsx', workbookOf(corners)))).toMatchObject({
      code: 'sheet-too-large',
    });
  });

  it('is not one whose empty cells carry borders down to the last row of Excel', async () => {
    const bordered = `${ROW}<row r="1048576"><c r="XFD1048576" s="1"/><c r="A1048576" s="1"></c></row>`;
    const reading = await readSpreadsheet(folder.put('garis.xlsx', workbookOf(bordered)));
    expect(reading).toMatchObject({ kind: 'ok', sheets: [{ rows: [[{ kind: 'text', text: 'Nama' }]] }] });
  });

  it('cannot hide its size from the reader behind character references', async () => {
    const hidden = `${ROW}<row r="&#49;048576"><c r="&#88;FD1048576"><v>1</v></c></row>`;
    const reading = await readSpreadsheet(folder.put('samar.xlsx', workbookOf(hidden)));
    if (reading.kind === 'ok') expect(reading.sheets[0]?.rows.length).toBeLessThan(10);
    else expect(reading.problem.code).toMatch(/^(sheet-too-large|file-damaged)$/);
  });

  it('is a CSV file with too many rows or one endless line', async () => {
    const rows = folder.put('baris.csv', 'a;b\n'.repeat(200_001));
    expect(await problemOf(rows)).toEqual({ code: 'sheet-too-large', rows: 200_001, columns: 2 });
    const line = folder.put('panjang.csv', `a;b\n${';'.repeat(5_000_000)}x\n`);
    expect(await problemOf(line)).toMatchObject({ code: 'sheet-too-large' });
  });
});

it('says that a file without any content holds no table', async () => {
  expect(await problemOf(folder.put('hampa.xlsx', workbookOf('')))).toEqual({ code: 'no-table' });
  expect(await problemOf(folder.put('hampa.csv', '\n;;;\n  \n'))).toEqual({ code: 'no-table' });
});
