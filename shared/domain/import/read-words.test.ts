import { describe, expect, it } from 'vitest';
import { cellName, columnName } from './cell.ts';
import { editDistance, headerText } from './header-text.ts';
import { readCitizenship, readContract, readResponse, readSex } from './read-words.ts';

describe('words that lists use', () => {
  it.each([
    ['L', 'L'],
    ['Laki-Laki', 'L'],
    ['Pria', 'L'],
    ['P', 'P'],
    ['PEREMPUAN', 'P'],
    ['wanita', 'P'],
    ['X', null],
    ['L/P', null],
  ])('the sex %j is %s', (text, sex) => {
    expect(readSex(text)).toBe(sex);
  });

  it.each([
    ['WNI', 'WNI'],
    ['Indonesia', 'WNI'],
    ['Warga Negara Indonesia', 'WNI'],
    ['wna', 'WNA'],
    ['Warga Negara Asing', 'WNA'],
    ['TKA', 'WNA'],
    ['Malaysia', null],
    ['WNI/WNA', null],
  ])('the citizenship %j is %s', (text, citizenship) => {
    expect(readCitizenship(text)).toBe(citizenship);
  });

  it.each([
    ['PKWT', 'PKWT'],
    ['PKWT II', 'PKWT'],
    ['Karyawan Kontrak', 'PKWT'],
    ['PKWTT', 'PKWTT'],
    ['Tetap', 'PKWTT'],
    ['PKWTT (Tetap)', 'PKWTT'],
    ['PKWT/PKWTT', null],
    ['Harian Lepas', null],
    ['Tidak tetap', null],
  ])('the contract %j is %s', (text, contract) => {
    expect(readContract(text)).toBe(contract);
  });

  it.each([
    ['Menerima', 'accepts'],
    ['menerima PHK', 'accepts'],
    ['Tidak menolak', 'accepts'],
    ['MENOLAK', 'refuses'],
    ['Tidak menerima', 'refuses'],
    ['Keberatan', 'refuses'],
    ['Tidak menanggapi', 'silent'],
    ['Belum ada tanggapan', 'silent'],
    ['tdk memberikan jawaban', 'silent'],
    ['Menerima/Menolak', null],
    ['Menerima PHK, menolak besaran pesangon', null],
    ['hubungi HRD', null],
  ])('the answer %j is %s', (text, response) => {
    expect(readResponse(text)).toBe(response);
  });
});

it('names columns and cells as Excel does', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  expect(cellName(6, 2)).toBe('C7');
});

it('compares headers without case, accents, punctuation and short forms', () => {
  expect(headerText('  Tgl.\nLahir ')).toBe('tanggal lahir');
  expect(headerText('Nomor Peserta BPJS-Ketenagakerjaan')).toBe(headerText('No. Peserta BPJS TK'));
  expect(editDistance('nama kryawan', 'nama karyawan', 2)).toBe(1);
  expect(editDistance('gaji', 'upah', 1)).toBe(2);
});
