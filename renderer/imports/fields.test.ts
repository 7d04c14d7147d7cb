import { describe, expect, it } from 'vitest';
import { doubledFields, mappingOf, missingFields } from './fields.ts';

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
});
