import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LetterDraft } from '../../shared/contract/letters.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import { addEmployer, addLine, addPerson, addReport, oneValue } from '../database/office-for-tests.ts';
import { commit, goodRow, stage, type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
let firm: EmployerId;
let report: LayoffReportId;
beforeEach(async () => {
  office = await testOffice();
  firm = await addEmployer(office.database, 'PT Contoh Karet', { npp: 'JJ000001' });
  report = await addReport(office.database, firm);
});

const draftOf = (more: Partial<LetterDraft> = {}): LetterDraft => ({
  kind: 'layoff-receipt',
  subject: { kind: 'layoff-report', id: report },
  dated: plainDate('2026-03-10'),
  number: { kind: 'automatic' },
  includeSilent: true,
  ...more,
});
const prepare = (more: Partial<LetterDraft> = {}) => office.ask('worker.prepareReceipt', draftOf(more));
const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]);
const freeze = (draft: LetterDraft, fingerprint: string) =>
  office.ask('worker.issueReceipt', { draft, fingerprint, pdf: PDF, pages: 1 });
const issue = async (more: Partial<LetterDraft> = {}) =>
  freeze(draftOf(more), (await prepare(more)).fingerprint);
const addWorker = async (name: string, more: Parameters<typeof addLine>[3] = {}, on = report) =>
  addLine(office.database, on, await addPerson(office.database, name), more);
const reportNow = (id = report) => office.procedure('layoffs.get', { id });
const turn = async (
  name: 'layoffs.openCorrection' | 'layoffs.withdraw',
  reason = 'Daftar pekerja keliru',
  id = report,
) =>
  office.procedure(name, {
    id,
    version: (await reportNow(id)).version,
    reason,
    onDate: plainDate('2026-03-12'),
  });

describe('A recorded report', () => {
  beforeEach(async () => {
    await addWorker('Siti Contoh');
  });

  it('is closed: its facts and lines stay as they are', async () => {
    const before = await issue();
    const now = await reportNow();
    const { rows } = await office.procedure('layoffLines.list', { reportId: report });
    const ids = rows.map((row) => row.id);
    for (const attempt of [
      () => office.procedure('layoffLines.remove', { reportId: report, ids }),
      () =>
        office.procedure('layoffLines.setResponse', {
          reportId: report,
          ids,
          response: 'refuses',
          noticeReceivedOn: null,
        }),
      () =>
        office.procedure('layoffs.save', { id: report, version: now.version, report: { ...now, note: 'x' } }),
    ])
      await expect(attempt()).rejects.toMatchObject({ fault: { code: 'report-closed' } });
    await expect(
      office.procedure('layoffs.remove', { id: report, version: now.version }),
    ).rejects.toMatchObject({ fault: { code: 'still-used' } });
    expect((await reportNow()).counts).toEqual(now.counts);
    expect(before.workers).toBe(1);
  });

  it('opened for correction gets an amended receipt that replaces the first', async () => {
    const first = await issue();
    await turn('layoffs.openCorrection', 'Satu pekerja belum tercantum');
    await addWorker('Budi Contoh');
    const prepared = await prepare();
    expect(prepared.variant).toBe('amended');
    expect(prepared.html).toContain('500.15.15/1/Disnaker/III/2026');
    expect(prepared.html).toContain('Satu pekerja belum tercantum');
    const second = await freeze(draftOf(), prepared.fingerprint);
    expect(second).toMatchObject({ replaces: first.id, workers: 2 });
    expect(await office.procedure('letters.get', { id: first.id })).toMatchObject({
      state: 'replaced',
      replacedBy: second.id,
    });
    expect((await reportNow()).revisions.map((one) => one.kind)).toEqual([
      'recorded',
      'correction-opened',
      'corrected',
    ]);
    expect((await office.procedure('layoffs.list', {})).rows[0]?.receiptNumber).toBe(second.number);
  });

  it('withdrawn gets one receipt of the withdrawal, and nothing after it', async () => {
    const first = await issue();
    await turn('layoffs.withdraw', 'Pengusaha membatalkan PHK');
    const prepared = await prepare();
    expect(prepared.variant).toBe('withdrawal');
    const last = await freeze(draftOf(), prepared.fingerprint);
    expect(last.replaces).toBe(first.id);
    expect((await reportNow()).state).toBe('withdrawn');
    await expect(prepare()).rejects.toMatchObject({ fault: { code: 'report-closed' } });
    await expect(turn('layoffs.openCorrection')).rejects.toMatchObject({ fault: { code: 'report-closed' } });
  });

  it('is no draft that could be opened or withdrawn twice', async () => {
    await expect(turn('layoffs.openCorrection')).rejects.toMatchObject({ fault: { code: 'report-closed' } });
    await expect(turn('layoffs.withdraw')).rejects.toMatchObject({ fault: { code: 'report-closed' } });
    await issue();
    await turn('layoffs.openCorrection');
    await expect(turn('layoffs.openCorrection')).rejects.toMatchObject({ fault: { code: 'report-closed' } });
  });
});

describe('A receipt of the old register', () => {
  it('is named by the amended one that takes its place', async () => {
    const batch = await stage(office, 'old-receipts', null, [
      goodRow(2, {
        number: '565/17/2024',
        date: '2024-05-02',
        employerName: 'PT Contoh Karet',
        employerLetterNumber: '1/HRD',
        employerLetterDate: '2024-04-30',
        workerCount: 3,
        note: '',
      }),
    ]);
    await commit(office, batch.id);
    const old = oneValue(
      office.database,
      'SELECT id FROM layoff_report WHERE batch_id = ?',
      batch.id,
    ) as LayoffReportId;
    await turn('layoffs.openCorrection', 'Daftar pekerja menyusul', old);
    await addWorker('Siti Contoh', {}, old);
    const prepared = await prepare({ subject: { kind: 'layoff-report', id: old } });
    expect(prepared.variant).toBe('amended');
    expect(prepared.html).toContain('565/17/2024');
    expect(prepared.html).toContain('2 Mei 2024');
    expect(prepared.replaces).toBeNull();
  });
});

describe('A letter of the practice office', () => {
  it('carries the mark of an example, a real one does not', async () => {
    await addWorker('Siti Contoh');
    const real = (await prepare()).html;
    office = await testOffice('practice');
    report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh Karet'));
    await addWorker('Siti Contoh');
    const practice = (await prepare()).html;
    const marks = (html: string) => html.split('CONTOH').length;
    expect(marks(practice)).toBeGreaterThan(marks(real));
  });
});
