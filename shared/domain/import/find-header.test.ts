import { describe, expect, it } from 'vitest';
import { applyMapping, findHeader, headerSignature, mappingOf, readHeader } from './find-header.ts';
import { rowsOf, type ShortCell } from './rows-for-tests.ts';
import { EMPLOYERS, LAYOFF_LINES, OLD_RECEIPTS } from './targets.ts';

const layoffMapping = (...rows: readonly (readonly ShortCell[])[]) => {
  const found = findHeader(rowsOf(...rows), LAYOFF_LINES);
  return found === null ? null : mappingOf(found.columns);
};

describe('the header of a list', () => {
  it('is found below a title block, and a number row below it is data to be judged', () => {
    const found = findHeader(
      rowsOf(
        ['PT CONTOH'],
        ['DAFTAR NAMA PEKERJA YANG DI-PHK'],
        [],
        ['No', 'Nama Pekerja', 'No. KTP', 'Tgl PHK'],
        [1, 2, 3, 4],
        [1, 'Siti', '6372010101900001', '2026-03-31'],
      ),
      LAYOFF_LINES,
    );
    expect(found).toMatchObject({ headerRow: 3, firstDataRow: 4 });
    expect(mappingOf(found?.columns ?? [])).toEqual({ name: 1, nik: 2, layoffDate: 3 });
  });

  it.each([
    ['NIK', 'nik'],
    ['No. KTP', 'nik'],
    ['Nomor Induk Kependudukan', 'nik'],
    ['NIK\n(16 digit)', 'nik'],
    ['NAMA LENGKAP', 'name'],
    ['Nama Karyawan *)', 'name'],
    ['Nama Kryawan', 'name'],
    ['No. Peserta BPJS TK', 'kpj'],
    ['Nomor KPJ', 'kpj'],
    ['TMK', 'startDate'],
    ['Tgl. Masuk', 'startDate'],
    ['Mulai Bekerja', 'startDate'],
    ['Tanggal Efektif', 'layoffDate'],
    ['Tgl PHK', 'layoffDate'],
    ['Gaji', 'wage'],
    ['Upah Terakhir (Rp)', 'wage'],
    ['Bagian', 'position'],
    ['JK', 'sex'],
    ['Tempat, Tgl Lahir', 'birthPlaceAndDate'],
    ['Tgl Lahir', 'birthDate'],
    ['Tanggapan Pekerja', 'response'],
    ['Alamat Tinggal', 'address'],
  ])('understands %j as %s', (header, field) => {
    // A row is a header when it names two fields; these are certain, and another one is in question.
    const certain = Object.entries({ Nama: 'name', NIK: 'nik', Jabatan: 'position' }).filter(
      ([, key]) => key !== field,
    );
    const row = [...certain.map(([text]) => text), header];
    expect(layoffMapping(row)).toMatchObject({ [field]: certain.length });
  });

  it('does not take the mother, the bank or the firm for the worker', () => {
    expect(layoffMapping(['Nama Ibu Kandung', 'Nama Bank', 'Nama Perusahaan', 'NIK', 'Jabatan'])).toEqual({
      nik: 3,
      position: 4,
    });
  });

  it('may have two lines, with a heading over several columns', () => {
    const found = findHeader(
      rowsOf(
        ['LAMPIRAN'],
        ['No', 'Nama Pekerja', 'NIK', 'Tanggal', null, null, 'Data Upah', null],
        [null, null, null, 'Lahir', 'Masuk', 'PHK', 'Upah Pokok', 'Tunjangan'],
        [1, 'Siti', '6372010101900001', '1/1/1990', '1/2/2020', '31/3/2026', 4_000_000, 0],
      ),
      LAYOFF_LINES,
    );
    expect(found).toMatchObject({ headerRow: 1, firstDataRow: 3 });
    expect(mappingOf(found?.columns ?? [])).toEqual({
      name: 1,
      nik: 2,
      birthDate: 3,
      startDate: 4,
      layoffDate: 5,
      wage: 6,
    });
    expect(found?.columns[4]?.header).toBe('Tanggal Masuk');
  });

  it('does not swallow the first worker of a list whose header has one line', () => {
    const found = findHeader(
      rowsOf(['Nama', 'NIK', 'Jabatan'], ['Siti', 'tidak ada', 'Kasir']),
      LAYOFF_LINES,
    );
    expect(found).toMatchObject({ headerRow: 0, firstDataRow: 1 });
  });

  it('decides what "Status" and "Keterangan" mean by what stands below them', () => {
    const header = ['Nama', 'NIK', 'Status', 'Keterangan'];
    expect(layoffMapping(header, ['A', '1', 'PKWT', 'menerima'], ['B', '2', 'Tetap', 'Menolak PHK'])).toEqual(
      { name: 0, nik: 1, contract: 2, response: 3 },
    );
    expect(layoffMapping(header, ['A', '1', 'Kawin', 'Efisiensi'], ['B', '2', 'Belum kawin', '-'])).toEqual({
      name: 0,
      nik: 1,
      note: 3,
    });
  });

  it('gives a field to one column only, the one that names it best', () => {
    expect(layoffMapping(['Nama', 'Nama Lengkap Pekerja', 'NIK'])).toEqual({ name: 1, nik: 2 });
  });

  it('is not found where nothing names at least two fields, or beyond row 40', () => {
    expect(findHeader(rowsOf(['Pendapatan', 'Belanja'], ['1', '2']), LAYOFF_LINES)).toBeNull();
    const deep = [...Array.from({ length: 40 }, () => ['surat']), ['Nama', 'NIK']];
    expect(findHeader(rowsOf(...deep), LAYOFF_LINES)).toBeNull();
    expect(readHeader(rowsOf(...deep), 40, 1, LAYOFF_LINES).columns.map((column) => column.guess)).toEqual([
      'name',
      'nik',
    ]);
  });

  it('lists a column without a header when something stands below it', () => {
    const found = findHeader(
      rowsOf(['Nama', 'NIK', null, null], ['Siti', '1', null, 'menerima']),
      LAYOFF_LINES,
    );
    expect(found?.columns.map((column) => [column.index, column.header, column.guess])).toEqual([
      [0, 'Nama', 'name'],
      [1, 'NIK', 'nik'],
      [3, '', null],
    ]);
  });

  it('is understood for firms and for old registers, where "No" is the line number and "Nomor" the number', () => {
    const firms = findHeader(
      rowsOf(['No', 'Nama Perusahaan', 'NPP', 'Kab/Kota', 'Nama Pimpinan', 'E-mail']),
      EMPLOYERS,
    );
    expect(mappingOf(firms?.columns ?? [])).toEqual({ name: 1, npp: 2, regency: 3, leader: 4, email: 5 });
    const register = findHeader(
      rowsOf([
        'No',
        'Nomor',
        'Tanggal',
        'Nama Perusahaan',
        'No. Surat Perusahaan',
        'Tgl Surat Perusahaan',
        'Jumlah Pekerja',
        'Ket',
      ]),
      OLD_RECEIPTS,
    );
    expect(mappingOf(register?.columns ?? [])).toEqual({
      number: 1,
      date: 2,
      employerName: 3,
      employerLetterNumber: 4,
      employerLetterDate: 5,
      workerCount: 6,
      note: 7,
    });
  });
});

describe('a remembered mapping', () => {
  const columns = findHeader(rowsOf(['Nama', 'NIK', 'Blok']), LAYOFF_LINES)?.columns ?? [];

  it('belongs to a signature that ignores case and punctuation but not order', () => {
    const other = (...header: string[]) =>
      headerSignature(readHeader(rowsOf(header), 0, 1, LAYOFF_LINES).columns);
    expect(other('NAMA', 'nik.', ' blok. ')).toBe(headerSignature(columns));
    expect(other('NIK', 'Nama', 'Blok')).not.toBe(headerSignature(columns));
  });

  it('replaces every guess, also by none', () => {
    const applied = applyMapping(columns, { name: 0, position: 2 });
    expect(applied.map((column) => [column.guess, column.confidence])).toEqual([
      ['name', 1],
      [null, 0],
      ['position', 1],
    ]);
    expect(mappingOf(applied)).toEqual({ name: 0, position: 2 });
  });
});
