import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scripts/runtime/paths.ts';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { InputOf } from '../shared/contract/contract.ts';
import type { LayoffLine, LayoffReport, LayoffResponse } from '../shared/domain/layoff.ts';
import type { Letter } from '../shared/domain/letter.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { importList, newReport, openPractice, worker } from './support/office.ts';
import { fontsOf, type PdfPage, readPdf, sha256 } from './support/read-pdf.ts';

/** F4 in points: 215 by 330 mm. */
const F4 = { width: 609.45, height: 935.43 } as const;
const TOLERANCE_PT = 0.6;
const ANNEX_HEADER = /No\. ?Nama ?NIK ?KPJ ?Jabatan ?Tanggal PHK/;

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let report: LayoffReport;
let letter: Letter;
let pdf: Uint8Array;
let pages: readonly PdfPage[];
let previewed: string;

const draft = (id: string): InputOf<'letters.preview'> => ({
  kind: 'layoff-receipt',
  subject: { kind: 'layoff-report', id },
  dated: '2026-03-06' as never,
  number: { kind: 'automatic' },
  includeSilent: false,
});

/** All lines of a report with one answer. */
async function linesOf(reportId: string, response: LayoffResponse): Promise<readonly LayoffLine[]> {
  const found: LayoffLine[] = [];
  for (let after: string | null = null; ; ) {
    const page: { readonly rows: readonly LayoffLine[]; readonly next: string | null } = await app.door.call(
      'layoffLines.list',
      {
        reportId,
        response,
        after,
        limit: 500,
      },
    );
    found.push(...page.rows);
    if (page.next === null) return found;
    after = page.next;
  }
}

/** Shows the letter, issues what was shown, and reads the frozen PDF. */
async function issue(reportId: string) {
  const shown = await app.door.call('letters.preview', draft(reportId));
  const issued = await app.door.call('letters.issue', { ...draft(reportId), previewed: shown.sha256 });
  const frozen = await app.door.call('letters.pdf', { id: issued.id });
  return { shown, issued, frozen, pages: await readPdf(frozen) };
}

const textOf = (all: readonly PdfPage[]) => all.map((page) => page.text).join(' ');
const digitsOf = (all: readonly PdfPage[]) => textOf(all).replace(/\s/g, '');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: folder.path });
  await openPractice(app);
  report = await newReport(app);
  const list = path.join(ROOT, 'assets', 'sample', 'daftar-phk-besar.xlsx');
  const batch = await importList(app, list, { target: 'layoff-lines', reportId: report.id });
  expect(batch).toMatchObject({ state: 'committed', committed: 1_200 });
  const made = await issue(report.id);
  letter = made.issued;
  pdf = made.frozen;
  pages = made.pages;
  previewed = made.shown.sha256;
});

test.afterEach(() => {
  refuseErrors(app);
});

test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('every page is F4', () => {
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    expect(Math.abs(page.width - F4.width)).toBeLessThan(TOLERANCE_PT);
    expect(Math.abs(page.height - F4.height)).toBeLessThan(TOLERANCE_PT);
  }
  expect(letter.pages).toBe(pages.length);
});

test('the letter carries its number, firm and signer, and says on every page that it is practice', () => {
  expect(letter.number).not.toBeNull();
  expect(pages[0]?.text).toContain(letter.number);
  expect(pages[0]?.text).toContain('PT Contoh Batubara Banua');
  expect(pages[0]?.text).toContain('Hj. Rusmini Contoh, S.H., M.Si.');
  for (const page of pages) expect(page.text.replace(/\s/g, '')).toContain('BUKANDOKUMENRESMI');
});

test('every worker who accepts stands on the annex, and nobody who refuses or stayed silent', async () => {
  const digits = digitsOf(pages);
  const accepts = await linesOf(report.id, 'accepts');
  const others = [...(await linesOf(report.id, 'refuses')), ...(await linesOf(report.id, 'silent'))];
  expect(accepts.length + others.length).toBe(1_200);
  expect(others.length).toBeGreaterThan(100);
  expect(accepts.filter(({ nik }) => !digits.includes(nik ?? 'no NIK'))).toEqual([]);
  expect(others.filter(({ nik }) => digits.includes(nik ?? 'no NIK'))).toEqual([]);
  expect(letter.workers).toBe(accepts.length);
});

test('pages are numbered from the second on', () => {
  expect(pages[0]?.text).not.toMatch(/- ?1 ?-/);
  pages.slice(1).forEach((page, index) => {
    expect(page.text).toMatch(new RegExp(`- ?${index + 2} ?-$`));
  });
});

test('the header of the list stands on every page of the annex', () => {
  const first = pages.findIndex((page) => page.text.includes('Lampiran Tanda Terima'));
  const annex = pages.slice(first).filter((page) => /\d{16}/.test(page.text));
  expect(first).toBeGreaterThan(0);
  expect(annex.length).toBeGreaterThan(10);
  for (const page of annex) expect(page.text).toMatch(ANNEX_HEADER);
});

test('every font is inside the file', async () => {
  const fonts = await fontsOf(pdf);
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  expect(fonts.map(({ name }) => name).join()).toContain('Arimo');
});

test('what was shown is what was issued', () => {
  expect(previewed).toBe(letter.sha256);
});

test('the window that prints runs no script and is closed off like the others', async () => {
  const seen = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => !window.isVisible())
      .map((window) => {
        const contents = window.webContents as unknown as {
          getLastWebPreferences: () => Record<string, unknown>;
        };
        const { sandbox, contextIsolation, nodeIntegration, javascript, webSecurity } =
          contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, javascript, webSecurity };
      }),
  );
  expect(seen).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webSecurity: true },
  ]);
});

test('a reprint is the same byte for byte, saved or read, and after a restart', async () => {
  const saved = path.join(folder.path, 'tersimpan.pdf');
  await answerSaveDialog(app, saved);
  expect(await app.door.call('letters.savePdf', { id: letter.id })).toEqual({ fileName: 'tersimpan.pdf' });
  expect(sha256(readFileSync(saved))).toBe(letter.sha256);
  expect(sha256(pdf)).toBe(letter.sha256);

  await app.close();
  refuseErrors(app);
  app = await launchApp({ dataDir: folder.path });
  expect((await app.door.call('app.status', {})).state).toEqual({ kind: 'ready', purpose: 'practice' });
  expect(await app.door.call('letters.get', { id: letter.id })).toEqual(letter);
  expect(sha256(await app.door.call('letters.pdf', { id: letter.id }))).toBe(letter.sha256);
});

test('what goes to the printer shows every page of the frozen file at its size, none of them blank', async () => {
  // The system's print dialog cannot be clicked: in its place the same page is written to a file.
  await app.electron.evaluate(({ app: main }) => {
    main.once('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((bytes) => {
          Object.assign(globalThis, { printed: bytes.toString('base64') });
          done?.(true, '');
        });
      };
    });
  });
  expect(await app.door.call('letters.print', { id: letter.id })).toBe(true);
  const encoded = await app.electron.evaluate(() => (globalThis as { printed?: string }).printed ?? '');
  const printed = new Uint8Array(Buffer.from(encoded, 'base64'));
  const sheets = await readPdf(printed);
  expect(sheets).toHaveLength(pages.length);
  for (const sheet of sheets) {
    expect(Math.abs(sheet.width - F4.width)).toBeLessThan(TOLERANCE_PT);
    expect(Math.abs(sheet.height - F4.height)).toBeLessThan(TOLERANCE_PT);
  }
  // A sheet full of names weighs tens of kilobytes as a picture, an empty one next to nothing.
  expect(printed.length / sheets.length).toBeGreaterThan(20_000);
});

test('a corrected report gets an amended receipt that replaces the first one, which stays as it was', async () => {
  const { version } = await app.door.call('layoffs.get', { id: report.id });
  await app.door.call('layoffs.openCorrection', {
    id: report.id,
    version,
    reason: 'Nama perusahaan salah tulis',
    onDate: plainDate('2026-03-09'),
  });
  const { shown, issued, pages: amended } = await issue(report.id);
  expect(shown.variant).toBe('amended');
  expect(issued).toMatchObject({ replaces: letter.id, state: 'issued', workers: letter.workers });
  expect(issued.number).not.toBe(letter.number);
  expect(amended[0]?.text).toContain('(PERUBAHAN)');
  expect(textOf(amended.slice(0, 2))).toContain(letter.number);
  expect(textOf(amended.slice(0, 2))).toContain('Nama perusahaan salah tulis');
  expect(await app.door.call('letters.get', { id: letter.id })).toMatchObject({
    state: 'replaced',
    replacedBy: issued.id,
  });
  expect(sha256(await app.door.call('letters.pdf', { id: letter.id }))).toBe(letter.sha256);
});

test('a report that is taken back gets a receipt of its withdrawal, and after that none', async () => {
  const { version } = await app.door.call('layoffs.get', { id: report.id });
  await app.door.call('layoffs.withdraw', {
    id: report.id,
    version,
    reason: 'Pengusaha membatalkan PHK',
    onDate: plainDate('2026-03-10'),
  });
  const { shown, pages: withdrawal } = await issue(report.id);
  expect(shown.variant).toBe('withdrawal');
  expect(withdrawal[0]?.text).toContain('TANDA TERIMA PENCABUTAN LAPORAN');
  expect(textOf(withdrawal.slice(0, 2))).toContain('Pengusaha membatalkan PHK');
  expect((await app.door.fault('letters.preview', draft(report.id))).code).toBe('report-closed');
});

test('one worker fits on one page', async () => {
  const small = await newReport(app, { employerLetterNumber: '018/HRD-CBB/III/2026' });
  await app.door.call('layoffLines.add', {
    reportId: small.id,
    line: worker('Siti Rahmawati (CONTOH)', '6372056005870004'),
  });
  await app.door.call('layoffLines.add', {
    reportId: small.id,
    line: worker('Rudi Menolak (CONTOH)', '6372021608900003', { response: 'refuses' }),
  });
  const { issued, frozen, pages: single } = await issue(small.id);
  expect(single).toHaveLength(1);
  expect(issued).toMatchObject({ pages: 1, workers: 1 });
  expect(digitsOf(single)).toContain('6372056005870004');
  expect(digitsOf(single)).not.toContain('6372021608900003');
  expect(sha256(frozen)).toBe(issued.sha256);
});
