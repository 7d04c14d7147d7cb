import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';
import { disputeFrom, onlyNamed } from './consultation-start.ts';

const TODAY = plainDate('2026-11-23');
const consultation: Consultation = {
  id: 'k',
  version: 1,
  on: TODAY,
  time: '',
  side: 'serikat',
  name: 'SP CONTOH',
  phone: '',
  company: 'PT CONTOH Karet',
  topic: 'kepentingan',
  question: 'Perundingan PKB gagal',
  answer: '',
  outcome: 'answered',
  officer: '',
  personId: null,
  disputeId: null,
  registerNumber: null,
};
const from = (more: Partial<Consultation>) =>
  disputeFrom(TODAY, { consultation: { ...consultation, ...more }, employerId: 'e', persons: [] });

describe('A case that begins with a consultation', () => {
  it('takes the kind, who records, the union, the firm and what was asked', () => {
    expect(from({})).toMatchObject({
      kind: 'kepentingan',
      recordedBy: 'serikat',
      unionName: 'SP CONTOH',
      employerId: 'e',
      issue: 'Perundingan PKB gagal',
      registeredOn: TODAY,
    });
  });

  it('names no union for a worker, and keeps the usual kind where the topic is none', () => {
    expect(from({ side: 'pekerja', topic: 'jkp' })).toMatchObject({
      kind: 'phk',
      recordedBy: 'pekerja',
      unionName: '',
    });
    expect(from({ side: 'lainnya' }).recordedBy).toBe('pekerja');
  });

  it('finds a firm by its whole name alone, and none where two have it', () => {
    const rows = [{ name: 'PT Contoh' }, { name: 'PT  CONTOH Karet' }, { name: 'PT Contoh Karet Alam' }];
    expect(onlyNamed(rows, 'pt contoh karet')).toBe(rows[1]);
    expect(onlyNamed([...rows, { name: 'PT Contoh Karet' }], 'PT Contoh Karet')).toBeNull();
    expect(onlyNamed(rows, 'Karet')).toBeNull();
  });
});
