import { describe, expect, it } from 'vitest';
import { doubledFields, leftOut, mappingOf, missingFields } from './fields.ts';

describe('columns of a list against its fields', () => {
  it('names a field that two columns claim', () => {
    expect(doubledFields({ 0: 'nik', 1: 'name', 2: 'nik', 3: null, 4: null })).toEqual(['nik']);
  });

  it('names the fields that no column gives and no row can do without', () => {
    expect(missingFields('layoff-lines', { 0: 'nik' })).toEqual(['name']);
    expect(missingFields('layoff-lines', { 0: 'nik', 1: 'name' })).toEqual([]);
    expect(missingFields('old-receipts', {})).toEqual(['number', 'employerName']);
  });

  it('leaves out columns that mean nothing', () => {
    expect(mappingOf({ 0: null, 3: 'name', 11: 'wage' })).toEqual({ '3': 'name', '11': 'wage' });
  });

  it('names the columns with content that stay out, but not the one that counts the rows', () => {
    const column = (index: number, header: string, ...samples: string[]) => ({ index, header, samples });
    const columns = [
      column(0, 'No.', '1', '2'),
      column(1, 'Nama', 'Adi CONTOH'),
      column(2, 'Masa Kontrak', '2 tahun'),
      column(3, 'Paraf', '', ''),
      column(4, '', 'x'),
    ];
    expect(leftOut(columns, { 0: null, 1: 'name' })).toEqual(['Masa Kontrak']);
    expect(leftOut(columns, { 1: 'name', 2: 'contract' })).toEqual([]);
  });
});
