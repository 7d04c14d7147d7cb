import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LetterDraft } from '../../shared/contract/letters.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import { LAYOFF_RESPONSES } from '../../shared/domain/layoff.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  employerInput,
  HEAD,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

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

describe('Who stands on a receipt', () => {
  it('is never somebody who refuses, whoever else is on the report', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...LAYOFF_RESPONSES), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (responses, includeSilent) => {
          office = await testOffice();
          report = await addReport(office.database, await addEmployer(office.database, 'PT Acak'));
          for (const [index, response] of responses.entries())
            await addWorker(`Pekerja${index}${response}`, { response });
          const prepared = await prepare({ includeSilent });
          const wanted = responses.filter(
            (response) => response === 'accepts' || (includeSilent && response === 'silent'),
          );
          expect(prepared.workers).toBe(wanted.length);
          for (const [index, response] of responses.entries()) {
            const isOn = response === 'accepts' || (includeSilent && response === 'silent');
            expect(prepared.html.includes(`Pekerja${index}${response}`)).toBe(isOn);
          }
          if (wanted.length === 0) return;
          const letter = await freeze(draftOf({ includeSilent }), prepared.fingerprint);
          expect(letter.workers).toBe(wanted.length);
          const named = rowsOf(
            office.database,
            'SELECT name FROM letter_person JOIN person ON person.id = person_id WHERE letter_id = ?',
            letter.id,
          );
          expect(named.filter((row) => String(row.name).endsWith('refuses'))).toEqual([]);
          expect(oneValue(office.database, 'SELECT facts FROM letter')).not.toContain('refuses"');
          await office.database.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('cannot be nobody', async () => {
    await addWorker('Menolak', { response: 'refuses' });
    const { missing, fingerprint } = await prepare();
    expect(missing).toContainEqual(expect.objectContaining({ where: 'report', field: 'workers' }));
    await expect(freeze(draftOf(), fingerprint)).rejects.toMatchObject({
      fault: { code: 'letter-incomplete', issues: [{ path: 'report.workers', message: 'letter-gap' }] },
    });
  });
});

describe('Issuing a receipt', () => {
  it('takes the number, closes the report and freezes everything in one go', async () => {
    await addWorker('Siti Contoh');
    const letter = await issue();
    expect(letter).toMatchObject({
      number: '500.15.15/1/Disnaker/III/2026',
      state: 'issued',
      addressee: 'PT Contoh Karet',
      workers: 1,
      issuedBy: 'Petugas',
    });
    expect(await reportNow()).toMatchObject({
      state: 'recorded',
      revisions: [{ kind: 'recorded', letterId: letter.id, onDate: '2026-03-10' }],
    });
    expect(await office.procedure('letters.pdf', { id: letter.id })).toEqual(PDF);
    expect((await office.procedure('persons.list', {})).rows).toMatchObject([
      { lastEmployer: 'PT Contoh Karet' },
    ]);
    const [{ detail, procedure } = {}] = rowsOf(
      office.database,
      "SELECT procedure, detail FROM audit WHERE subject_kind = 'letter'",
    );
    expect([procedure, detail]).toEqual(['worker.issueReceipt', '{"kind":"layoff-receipt","workers":1}']);
  });

  it('is refused when what was printed is no longer so, and no number is used up', async () => {
    await addWorker('Siti Contoh');
    const { fingerprint } = await prepare();
    await office.procedure('employers.save', {
      id: firm,
      version: 1,
      employer: employerInput('PT Nama Baru'),
    });
    await expect(freeze(draftOf(), fingerprint)).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    expect(oneValue(office.database, 'SELECT count(*) FROM letter')).toBe(0);
    expect(oneValue(office.database, 'SELECT count(*) FROM number_counter')).toBe(0);
    expect((await reportNow()).state).toBe('draft');
    expect((await issue()).number).toBe('500.15.15/1/Disnaker/III/2026');
  });

  it('gives one number to one letter: the second of two that were prepared alike has to print again', async () => {
    await addWorker('Siti Contoh');
    const other = await addReport(office.database, firm);
    await addWorker('Budi Contoh', {}, other);
    const otherDraft = draftOf({ subject: { kind: 'layoff-report', id: other } });
    const [first, second] = [await prepare(), await office.ask('worker.prepareReceipt', otherDraft)];
    expect(first.number).toBe(second.number);
    await freeze(draftOf(), first.fingerprint);
    await expect(freeze(otherDraft, second.fingerprint)).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    const again = await office.ask('worker.prepareReceipt', otherDraft);
    expect((await freeze(otherDraft, again.fingerprint)).number).toBe('500.15.15/2/Disnaker/III/2026');
  });

  it('happens once: the same letter a second time finds the report closed', async () => {
    await addWorker('Siti Contoh');
    const { fingerprint } = await prepare();
    await freeze(draftOf(), fingerprint);
    await expect(freeze(draftOf(), fingerprint)).rejects.toMatchObject({ fault: { code: 'report-closed' } });
    expect(oneValue(office.database, 'SELECT count(*) FROM letter')).toBe(1);
  });

  it('is stopped by what is missing for one worker in many, however much advice there is for the others', async () => {
    for (let index = 0; index < 120; index += 1) await addWorker(`Pekerja ${index}`, { position: '' });
    await addWorker('Tanpa Tanggal', { layoffDate: null });
    const { missing, fingerprint } = await prepare();
    expect(missing).toHaveLength(300);
    expect(missing[0]).toMatchObject({
      code: 'required',
      field: 'layoffDate',
      workerName: 'Tanpa Tanggal',
      personId: expect.any(String),
    });
    await expect(freeze(draftOf(), fingerprint)).rejects.toMatchObject({
      fault: { code: 'letter-incomplete', issues: [{ path: 'worker.layoffDate' }] },
    });
  });

  it('is signed by whoever holds the post on the letter’s date', async () => {
    await addWorker('Siti Contoh');
    await office.procedure('officials.save', {
      ...HEAD,
      name: 'Pelaksana Harian, S.T.',
      standing: 'plh',
      validFrom: plainDate('2026-03-05'),
      validTo: plainDate('2026-03-07'),
    });
    expect((await prepare({ dated: plainDate('2026-03-07') })).html).toContain('Pelaksana Harian');
    expect((await prepare({ dated: plainDate('2026-03-08') })).html).toContain('Siti Contoh, S.H.');
    const before = await prepare({ dated: plainDate('2023-12-31') });
    expect(before.missing).toContainEqual(expect.objectContaining({ where: 'letter', field: 'signer' }));
  });
});

describe('What a receipt lacks', () => {
  it('leads to the very worker, also where two bear one name', async () => {
    await addWorker('Siti Contoh', { layoffDate: null });
    await addWorker('Nama Kembar', { layoffDate: null });
    const twin = oneValue(office.database, "SELECT id FROM person WHERE name = 'Nama Kembar'");
    await addWorker('Nama Kembar');
    const { missing } = await prepare();
    const lacking = missing.filter((gap) => gap.field === 'layoffDate');
    const siti = oneValue(office.database, "SELECT id FROM person WHERE name = 'Siti Contoh'");
    expect(lacking.map((gap) => [gap.workerName, gap.personId])).toEqual([
      ['Siti Contoh', siti],
      ['Nama Kembar', twin],
    ]);
  });
});
