import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintOutcome } from '../../shared/contract/letter-output.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { letterDocx } from '../services/docx/letter-docx.ts';
import { readDocx } from '../services/docx/read-docx-for-tests.ts';
import { letterDesk, SUMMONS_VALUES } from './letter-desk-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';

let desk: Awaited<ReturnType<typeof letterDesk>>;
let folder: string;
let closesDialogs: boolean;
let answers: PrintOutcome;
let copies: boolean[];
let papers: Uint8Array[];
let sent: { readonly pdf: Uint8Array; readonly printer: string }[];

beforeEach(async () => {
  desk = await letterDesk();
  folder = mkdtempSync(path.join(tmpdir(), 'sambung-output-'));
  closesDialogs = false;
  answers = 'printed';
  sent = [];
  copies = [];
  papers = [];
});
afterEach(async () => {
  await desk.office.database.close();
  rmSync(folder, { recursive: true });
});

/** Main's handlers over the real database, with dialogs and printers that only remember. */
function handlers() {
  const parts = {
    database: desk.office,
    docx: { write: letterDocx },
    stamper: {
      copy: async (pdf: Uint8Array, _title: string, cancelled: boolean) => {
        copies.push(cancelled);
        return pdf;
      },
    },
    printPdf: async (pdf: Uint8Array) => papers.push(pdf) > 0,
    printers: {
      list: async () => [{ name: 'loket', label: 'Printer loket', isDefault: true }],
      print: async (pdf: Uint8Array, printer: string) => {
        if (answers === 'printed') sent.push({ pdf, printer });
        return answers;
      },
    },
    dialogs: { pickTarget: async (name: string) => (closesDialogs ? null : path.join(folder, name)) },
  };
  return mainHandlers(parts as unknown as MainParts);
}

const deeds = () =>
  rowsOf(
    desk.office.database,
    `SELECT subject_kind, subject_id, detail FROM audit WHERE detail LIKE '%"deed"%' ORDER BY rowid`,
  );

async function issued() {
  const id = await desk.start();
  await desk.save(id, { values: SUMMONS_VALUES });
  return desk.issue(id);
}

async function savedText(): Promise<string> {
  const [name = ''] = readdirSync(folder);
  return (await readDocx(readFileSync(path.join(folder, name)))).text;
}

describe('A letter for Word', () => {
  it('is made from the frozen letter: a name that changed since does not change it', async () => {
    const letter = await issued();
    desk.office.database.raw.prepare("UPDATE person SET name = 'Nama Lain' WHERE id = ?").run(desk.person);
    const saved = await handlers()['letters.saveDocx']({ id: letter.id });
    expect(saved?.fileName).toMatch(/\.docx$/);
    const text = await savedText();
    expect(text).toContain('Siti Contoh');
    expect(text).not.toContain('Nama Lain');
    expect(text).toContain(letter.number ?? 'no number');
    expect(deeds()).toEqual([
      { subject_kind: 'letter', subject_id: letter.id, detail: '{"deed":"letters.saveDocx"}' },
    ]);
  });

  it('is not written, and leaves no entry, when the dialog is closed', async () => {
    const letter = await issued();
    closesDialogs = true;
    expect(await handlers()['letters.saveDocx']({ id: letter.id })).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    expect(deeds()).toEqual([]);
  });

  it('says BATAL once the letter is cancelled', async () => {
    const letter = await issued();
    await desk.done('letters.void', { id: letter.id, reason: 'Keliru alamat tujuan.' });
    await handlers()['letters.saveDocx']({ id: letter.id });
    const [name = ''] = readdirSync(folder);
    expect((await readDocx(readFileSync(path.join(folder, name)))).headers).toContain('BATAL');
  });
});

describe('A copy of a letter', () => {
  it('is told to say BATAL once the letter is cancelled, and not before', async () => {
    const letter = await issued();
    await handlers()['letters.saveCopy']({ id: letter.id });
    await desk.done('letters.void', { id: letter.id, reason: 'Keliru alamat tujuan.' });
    await handlers()['letters.saveCopy']({ id: letter.id });
    expect(copies).toEqual([false, true]);
  });
});

describe('A draft for Word', () => {
  it('is marked and carries no number, since the one foreseen may go to another letter', async () => {
    const id = await desk.start();
    await desk.save(id, { values: SUMMONS_VALUES });
    const { number } = await desk.done('drafts.preview', { id });
    await handlers()['drafts.saveDocx']({ id });
    const [name = ''] = readdirSync(folder);
    const { text, headers } = await readDocx(readFileSync(path.join(folder, name)));
    expect(number).not.toBeNull();
    expect(text).not.toContain(number ?? '');
    expect(text).toContain('Nomor : …');
    expect(headers).toContain('DRAF');
    expect(deeds()).toEqual([
      { subject_kind: 'letter-draft', subject_id: id, detail: '{"deed":"drafts.saveDocx"}' },
    ]);
  });

  it('for the e-office keeps its variables and bears no mark', async () => {
    const id = await desk.start();
    await desk.save(id, { values: SUMMONS_VALUES, eoffice: true });
    await handlers()['drafts.saveDocx']({ id });
    const [name = ''] = readdirSync(folder);
    const { text, headers } = await readDocx(readFileSync(path.join(folder, name)));
    for (const variable of ['nomor_naskah', 'tanggal_naskah', 'ttd_pengirim', 'nama_pengirim'])
      expect(text).toContain(`\${${variable}}`);
    expect(headers).not.toContain('DRAF');
  });
});

describe('A printer by its name', () => {
  it('gets the frozen letter, and the audit tells of it', async () => {
    const letter = await issued();
    expect(await handlers()['letters.printTo']({ id: letter.id, printer: 'loket' })).toBe('printed');
    expect(sent).toEqual([{ pdf: await desk.done('letters.pdf', { id: letter.id }), printer: 'loket' }]);
    expect(deeds()).toEqual([
      { subject_kind: 'letter', subject_id: letter.id, detail: '{"deed":"letters.printTo"}' },
    ]);
  });

  it('never gets a cancelled letter clean: it goes out with its mark, as it does through the dialog', async () => {
    const letter = await issued();
    await handlers()['letters.printTo']({ id: letter.id, printer: 'loket' });
    expect(copies).toEqual([]);
    await desk.done('letters.void', { id: letter.id, reason: 'Salah alamat (CONTOH).' });
    await handlers()['letters.printTo']({ id: letter.id, printer: 'loket' });
    await handlers()['letters.print']({ id: letter.id });
    expect(copies).toEqual([true, true]);
    expect(papers).toHaveLength(1);
  });

  it.each(['refused', 'printer-gone'] as const)('that answers %s leaves no entry', async (answer) => {
    const letter = await issued();
    answers = answer;
    expect(await handlers()['letters.printTo']({ id: letter.id, printer: 'loket' })).toBe(answer);
    expect(deeds()).toEqual([]);
  });
});
