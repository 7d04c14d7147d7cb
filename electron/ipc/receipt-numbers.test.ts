import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LetterDraft } from '../../shared/contract/letters.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
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

describe('The number of a receipt', () => {
  beforeEach(async () => {
    await addWorker('Siti Contoh');
  });
  const another = async () => {
    const id = await addReport(office.database, firm);
    await addWorker('Budi Contoh', {}, id);
    return { subject: { kind: 'layoff-report', id } } as const;
  };

  it('may be given by hand; one that is taken is refused and the next one named', async () => {
    await issue({ number: { kind: 'manual', sequence: 7 } });
    const next = await another();
    await expect(prepare({ ...next, number: { kind: 'manual', sequence: 7 } })).rejects.toMatchObject({
      fault: {
        code: 'number-taken',
        params: { number: '500.15.15/7/Disnaker/III/2026', next: 8 },
        issues: [{ path: 'number' }],
      },
    });
    // A gap may be filled by hand, and the book goes on from its highest number.
    expect((await issue({ ...next, number: { kind: 'manual', sequence: 5 } })).number).toContain('/5/');
    expect((await issue(await another())).number).toContain('/8/');
  });

  it('may follow later, once, and then counts', async () => {
    const letter = await issue({ number: { kind: 'later' } });
    expect(letter.number).toBeNull();
    expect((await office.procedure('home.figures', { year: 2026 })).lettersWithoutNumber).toBe(1);
    const first = await issue(await another());
    expect(first.number).toContain('/1/');
    await expect(
      office.procedure('letters.assignNumber', { id: letter.id, sequence: 1 }),
    ).rejects.toMatchObject({
      fault: {
        code: 'number-taken',
        params: { number: first.number, title: first.title, dated: first.dated, next: 2 },
      },
    });
    const numbered = await office.procedure('letters.assignNumber', { id: letter.id, sequence: 12 });
    expect(numbered).toMatchObject({ number: '500.15.15/12/Disnaker/III/2026', sha256: letter.sha256 });
    await expect(
      office.procedure('letters.assignNumber', { id: letter.id, sequence: 13 }),
    ).rejects.toMatchObject({ fault: { code: 'number-taken' } });
    expect((await issue(await another())).number).toContain('/13/');
  });

  it('begins anew with the year of the letter’s date', async () => {
    const last = await issue({ dated: plainDate('2026-12-31') });
    const first = await issue({ ...(await another()), dated: plainDate('2027-01-01') });
    expect([last.number, first.number]).toEqual([
      '500.15.15/1/Disnaker/XII/2026',
      '500.15.15/1/Disnaker/I/2027',
    ]);
    // A letter of the old year written in the new one goes on in the old book.
    const late = await issue({ ...(await another()), dated: plainDate('2026-12-30') });
    expect(late.number).toBe('500.15.15/2/Disnaker/XII/2026');
  });

  it('goes on from what the office used before Sambung', async () => {
    await office.procedure('letterSettings.setOpening', { kind: 'layoff-receipt', year: 2026, opening: 41 });
    // What stands in the old book is not given a second time.
    await expect(prepare({ number: { kind: 'manual', sequence: 41 } })).rejects.toMatchObject({
      fault: { code: 'number-taken', params: { number: '500.15.15/41/Disnaker/III/2026', next: 42 } },
    });
    expect((await issue()).number).toContain('/42/');
    await expect(
      office.procedure('letterSettings.setOpening', { kind: 'layoff-receipt', year: 2026, opening: 42 }),
    ).rejects.toMatchObject({ fault: { code: 'still-used' } });
  });

  it('follows the office’s own pattern; one without a running number is refused', async () => {
    const [setting] = await office.procedure('letterSettings.list', {});
    if (!setting) throw new Error('no setting');
    const { kind, classification, signerPositionId, onBehalfOfPositionId } = setting;
    const save = (pattern: string) =>
      office.procedure('letterSettings.save', {
        kind,
        classification,
        pattern,
        signerPositionId,
        onBehalfOfPositionId,
      });
    await expect(save('TT/{tahun}')).rejects.toMatchObject({
      fault: { code: 'pattern-refused', issues: [{ path: 'pattern', message: 'number-sequence-missing' }] },
    });
    await save('TT-{urut:3}/{tahun}');
    expect((await issue()).number).toBe('TT-001/2026');
  });
});
