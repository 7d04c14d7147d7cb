import { describe, expect, it } from 'vitest';
import { formatSize, speakParams } from './speak-params.ts';

describe('params of a finding in its sentence', () => {
  it('writes days out and names weekdays and sexes', () => {
    expect(speakParams({ nik: 'L', given: 'P' })).toEqual({ nik: 'laki-laki', given: 'perempuan' });
    expect(speakParams({ nik: '1990-08-17', given: '1990-08-18' })).toEqual({
      nik: '17 Agu 1990',
      given: '18 Agu 1990',
    });
    expect(speakParams({ written: 1, actual: 7 })).toEqual({ written: 'Senin', actual: 'Minggu' });
  });

  it('tells a month by its name and a piece of evidence by its words, and leaves what was typed', () => {
    expect(speakParams({ from: '2026-03', record: 'wlkp', evidence: 'pay-slip', text: '2026-03' })).toEqual({
      from: 'Maret 2026',
      record: 'laporan WLKP',
      evidence: 'slip upah',
      text: '2026-03',
    });
  });

  it('leaves counts to be grouped, and names rows and years plainly', () => {
    expect(speakParams({ row: 1184, year: 2026, rows: 200_000 })).toEqual({
      row: '1184',
      year: '2026',
      rows: 200_000,
    });
  });

  it('tells the size of a file as people say it', () => {
    expect(formatSize(512)).toBe('512 B');
    expect(formatSize(1_468_006)).toBe('1,4 MB');
    expect(formatSize(40 * 1024 * 1024)).toBe('40 MB');
  });
});
