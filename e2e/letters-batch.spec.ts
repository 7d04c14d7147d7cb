import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { InputOf } from '../shared/contract/contract.ts';
import type { LayoffLine, LayoffReport } from '../shared/domain/layoff.ts';
import type { SpecKindCode } from '../shared/domain/letter.ts';
import { EXAMPLE_VALUES } from '../shared/letters/example-facts.ts';
import type { LetterValues } from '../shared/letters/fields.ts';
import { letterSpecs } from '../shared/letters/specs.ts';
import {
  type App,
  answerOpenDialog,
  answerSaveDialog,
  expect,
  launchApp,
  refuseErrors,
  temporaryFolder,
  test,
} from './app.ts';
import { readRows } from './support/excel.ts';
import { writeWorkers } from './support/lists.ts';
import * as looking from './support/looking.ts';
import { measureMain } from './support/main-load.ts';
import { importList, newReport, openPractice } from './support/office.ts';
import { memoryOf } from './support/processes.ts';
import { readPdf } from './support/read-pdf.ts';
import { resize, SIZES } from './support/screen-checks.ts';

/** Many letters at once, on the real app: whom, what they lack, issue, what came of it. */

const DATED = plainDate('2026-11-23');
const WORKERS = 60;
/** What every statement says beside the record. */
const SHARED = {
  'letter.purpose': 'pengurusan manfaat jaminan kehilangan pekerjaan (CONTOH)',
  'status.kind': 'layoff',
  'status.basis': 'laporan PHK (CONTOH)',
} as const;

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let report: LayoffReport;
/** A report of a thousand workers, of whom some have their letter. */
let many: LayoffReport;

async function reportOf(workers: number, number: string): Promise<LayoffReport> {
  const made = await newReport(app, { employerLetterNumber: number });
  const list = await writeWorkers(folder.path, `daftar-${workers}.xlsx`, workers);
  await importList(app, list, { target: 'layoff-lines', reportId: made.id });
  return made;
}

async function linesOf(reportId: string): Promise<readonly LayoffLine[]> {
  return (await app.door.call('layoffLines.list', { reportId, limit: 500 })).rows;
}

const order = (reportId: string, more: Partial<InputOf<'batch.issue'>> = {}): InputOf<'batch.issue'> => ({
  kind: 'employment-statement',
  dated: DATED,
  number: 'automatic',
  eoffice: false,
  values: SHARED,
  skipIssued: true,
  subjects: { kind: 'workers-of-report', reportId, ids: null, response: null },
  output: 'one-file',
  skipIncomplete: true,
  job: `uji-${Math.round(Math.random() * 1e9)}`,
  ...more,
});

/** Nothing is wrong with the screen as it stands. */
async function lookAt(name: string): Promise<void> {
  expect(await looking.problems(app, `letters-batch ${name}`)).toEqual([]);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openPractice(app);
  report = await reportOf(WORKERS, '060/HRD-CBB/XI/2026');
  await app.page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => {
  if (app !== undefined) refuseErrors(app);
});
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('the workers picked in a report get a statement each, numbered in order, in one PDF and a list', async () => {
  const { page } = app;
  const target = path.join(folder.path, 'Keterangan.pdf');
  await answerSaveDialog(app, target);
  await page.evaluate((id) => {
    window.location.hash = `#/laporan/${id}`;
  }, report.id);
  await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).check();
  await page.getByRole('button', { name: `Buat surat untuk ${WORKERS} pekerja` }).click();
  await expect(page.getByText(`${WORKERS} pekerja dipilih dari daftar laporan`)).toBeVisible();
  await page.getByRole('radio', { name: 'Surat keterangan status hubungan kerja' }).check();
  await lookAt('choose');
  await page.getByRole('button', { name: 'Periksa surat' }).click();
  await expect(page.getByText(`${WORKERS} surat belum lengkap`)).toBeVisible();
  await lookAt('lacking');
  await page.getByRole('textbox', { name: 'Dipergunakan untuk' }).fill(SHARED['letter.purpose']);
  await page.getByRole('textbox', { name: 'Dasar keterangan' }).fill(SHARED['status.basis']);
  await page.getByRole('combobox', { name: 'Keadaan menurut berkas' }).click();
  await page.getByRole('option', { name: 'Hubungan kerja berakhir dan tidak diperselisihkan' }).click();
  await expect(page.getByText(`${WORKERS} dari ${WORKERS} surat siap terbit`)).toBeVisible();
  await lookAt('ready');
  await page.getByRole('button', { name: `Terbitkan ${WORKERS} surat` }).click();
  await lookAt('confirm');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Terbitkan ${WORKERS} surat` })
    .click();
  await expect(page.getByText(`${WORKERS} surat terbit.`)).toBeVisible({ timeout: 30_000 });
  await lookAt('result');

  const lines = await linesOf(report.id);
  const pages = await readPdf(new Uint8Array(readFileSync(target)));
  expect(pages).toHaveLength(WORKERS);
  const numbers = pages.map(({ text }) => Number(/Nomor: \S+?\/(\d+)\//.exec(text)?.[1]));
  expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
  for (const [i, { text }] of pages.entries()) expect(text).toContain(lines[i]?.name);
  const rows = await readRows(path.join(folder.path, 'Keterangan - daftar.xlsx'));
  expect(rows).toHaveLength(WORKERS + 1);
  const { rows: issued } = await app.door.call('letters.list', { text: 'keterangan', limit: 100 });
  expect(issued).toHaveLength(WORKERS);
  const [first] = issued;
  if (first === undefined) throw new Error('no letter was issued');
  const frozen = await readPdf(await app.door.call('letters.pdf', { id: first.id }));
  expect(frozen).toHaveLength(1);
  expect(pages.map(({ text }) => text)).toContain(frozen[0]?.text);
});

test('whoever has the letter is left out of a further run', async () => {
  await answerSaveDialog(app, path.join(folder.path, 'lagi.pdf'));
  const { output: _, skipIncomplete: __, job: ___, ...batch } = order(report.id);
  expect(await app.door.call('batch.check', batch)).toMatchObject({ total: 0, issued: WORKERS });
  await expect(app.door.call('batch.issue', order(report.id))).rejects.toThrow('letter-incomplete');
});

test('each letter of a run is what its single print is, page for page', async () => {
  const [one, two, three] = await linesOf(report.id);
  const ids = [one, two, three].map((line) => line?.id ?? '');
  const long = Array.from({ length: 40 }, (_, i) =>
    `Butir ${i + 1}. ${'Uraian yang panjang. '.repeat(8)}`.trim(),
  );
  const kinds: readonly SpecKindCode[] = ['employment-statement', 'recommendation', 'session-minutes'];
  for (const kind of kinds) {
    const { fields } = letterSpecs[kind];
    const values = Object.fromEntries(
      Object.entries({
        ...EXAMPLE_VALUES,
        'recommendation.considerations': long,
        'session.discussion': long,
      }).filter(([name]) => fields[name as never] !== undefined),
    ) as LetterValues;
    const place = path.join(folder.path, `sama-${kind}`);
    await answerSaveDialog(app, `${place}.pdf`);
    await app.door.call(
      'batch.issue',
      order(report.id, {
        kind,
        values,
        number: 'later',
        skipIssued: false,
        subjects: { kind: 'workers-of-report', reportId: report.id, ids, response: null },
      }),
    );
    const all = await readPdf(new Uint8Array(readFileSync(`${place}.pdf`)));
    let at = 0;
    for (const id of ids) {
      const draft = await app.door.call('drafts.create', {
        kind,
        subject: { kind: 'worker-layoff', id },
        dated: DATED,
      });
      const { recorded } = await app.door.call('drafts.get', { id: draft.id });
      await app.door.call('drafts.save', {
        id: draft.id,
        version: 1,
        change: { number: { kind: 'later' }, values: { ...values, ...recorded } },
      });
      const single = await readPdf((await app.door.call('drafts.preview', { id: draft.id })).pdf);
      expect(all.slice(at, at + single.length)).toEqual(single);
      if (kind !== 'employment-statement') expect(single.length).toBeGreaterThan(1);
      at += single.length;
    }
    expect(at).toBe(all.length);
  }
});

test('a run into a folder writes a file for each letter', async () => {
  const target = path.join(folder.path, 'masing-masing');
  await app.electron.evaluate(
    (_electron, name) => process.getBuiltinModule('node:fs').mkdirSync(name),
    target,
  );
  await answerOpenDialog(app, target);
  const lines = await linesOf(report.id);
  const outcome = await app.door.call(
    'batch.issue',
    order(report.id, {
      output: 'folder',
      skipIssued: false,
      subjects: {
        kind: 'workers-of-report',
        reportId: report.id,
        ids: lines.slice(0, 5).map(({ id }) => id),
        response: null,
      },
    }),
  );
  expect(outcome).toMatchObject({ issued: 5, fault: null, place: 'masing-masing' });
  const files = readdirSync(target);
  expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(5);
  expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(1);
  for (const { name } of lines.slice(0, 5)) expect(files.some((file) => file.includes(name))).toBe(true);
});

test('a run goes on while another screen is shown, and is stopped with whole letters', async () => {
  test.setTimeout(120_000);
  const { page } = app;
  many = await reportOf(1_000, '1000/HRD-CBB/XI/2026');
  await answerSaveDialog(app, path.join(folder.path, 'dihentikan.pdf'));
  await page.evaluate((id) => {
    window.location.hash = `#/laporan/${id}`;
  }, many.id);
  await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).check();
  await page.getByRole('button', { name: 'Pilih semua 1.000' }).click();
  await page.getByRole('button', { name: 'Buat surat untuk 1.000 pekerja' }).click();
  await page.getByRole('radio', { name: 'Surat keterangan status hubungan kerja' }).check();
  await page.getByRole('button', { name: 'Periksa surat' }).click();
  await page.getByRole('textbox', { name: 'Dipergunakan untuk' }).fill(SHARED['letter.purpose']);
  await page.getByRole('textbox', { name: 'Dasar keterangan' }).fill(SHARED['status.basis']);
  await page.getByRole('combobox', { name: 'Keadaan menurut berkas' }).click();
  await page.getByRole('option', { name: 'Hubungan kerja berakhir dan tidak diperselisihkan' }).click();
  await page.getByRole('button', { name: 'Terbitkan 1.000 surat' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan 1.000 surat' }).click();
  await expect(page.getByText(/^[1-9]00 dari 1\.000 surat/)).toBeVisible({ timeout: 30_000 });
  await looking.picture(app, 'batch-run-light');
  await page.evaluate(() => {
    window.location.hash = '#/pekerja';
  });
  await expect(page.getByRole('heading', { name: 'Pekerja', level: 1 })).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '#/surat/massal';
  });
  await page.getByRole('button', { name: 'Hentikan penerbitan' }).click();
  await expect(page.getByText(/^Dihentikan setelah [1-9]00 dari 1\.000 surat terbit/)).toBeVisible({
    timeout: 30_000,
  });
  await lookAt('stopped');
  const [done] = await app.door
    .call('letters.list', { sort: 'number', descending: true, limit: 1 })
    .then(({ rows }) => rows);
  const pages = await readPdf(new Uint8Array(readFileSync(path.join(folder.path, 'dihentikan.pdf'))));
  expect(pages.length % 100).toBe(0);
  expect(pages.at(-1)?.text).toContain(done?.number);
  await page.getByRole('button', { name: /^Teruskan \d+ surat$/ }).click();
  await expect(page.getByRole('button', { name: `Terbitkan ${1_000 - pages.length} surat` })).toBeEnabled();
});

test('a kill in the middle of a run leaves whole letters with their numbers in order, and no other', async () => {
  test.setTimeout(120_000);
  const { output: _, skipIncomplete: __, job: ___, ...batch } = order(many.id);
  const { issued: had } = await app.door.call('batch.check', batch);
  await answerSaveDialog(app, path.join(folder.path, 'terputus.pdf'));
  const before = (await app.door.call('letters.list', { limit: 1 })).total;
  const run = app.door.call('batch.issue', order(many.id)).catch(() => 'killed');
  await expect
    .poll(async () => (await app.door.call('letters.list', { limit: 1 })).total, { intervals: [50] })
    .toBeGreaterThan(before);
  app.electron.process().kill('SIGKILL');
  await run;
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openKept(app);
  const after = (await app.door.call('letters.list', { limit: 1 })).total - before;
  expect(after).toBeGreaterThan(0);
  expect(after + had).toBeLessThan(1_000);
  expect(after % 100).toBe(0);
  const { rows } = await app.door.call('letters.list', { sort: 'number', descending: true, limit: 500 });
  const numbers = rows
    .slice(0, Math.min(after, 500))
    .map(({ number }) => Number(/\/(\d+)\//.exec(number ?? '')?.[1]));
  expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) - i));
  const last = await readPdf(await app.door.call('letters.pdf', { id: rows[0]?.id ?? '' }));
  expect(last).toHaveLength(1);
  // The rest is taken up again, and nobody gets two.
  const rest = await app.door.call('batch.check', batch);
  expect(rest).toMatchObject({ total: 1_000 - had - after, issued: had + after });
});

/** The practice office as it was left. */
async function openKept(kept: App): Promise<void> {
  await kept.door.call('app.openPractice', { fresh: false });
}

/** SAMBUNG_MEASURE_LETTERS=1000 prints how long a run takes and what the whole app takes of memory. */
const MEASURED = Number(process.env.SAMBUNG_MEASURE_LETTERS ?? 0);
test('measures a run', async () => {
  test.skip(MEASURED === 0, 'only when figures are asked for');
  test.setTimeout(900_000);
  const large = await reportOf(MEASURED, `${MEASURED}/HRD-CBB/XII/2026`);
  const target = path.join(folder.path, 'terukur.pdf');
  await answerSaveDialog(app, target);
  const root = app.electron.process().pid ?? 0;
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(root));
  }, 500);
  const from = performance.now();
  const { output: _, skipIncomplete: __, job: ___, ...batch } = order(large.id);
  await app.door.call('batch.check', batch);
  const checked = performance.now() - from;
  const { result, load } = await measureMain(app, () => app.door.call('batch.issue', order(large.id)));
  clearInterval(timer);
  expect(result).toMatchObject({ issued: MEASURED, fault: null });
  expect(existsSync(target)).toBe(true);
  console.log(
    JSON.stringify({
      letters: MEASURED,
      pages: result?.pages,
      checkMs: Math.round(checked),
      runMs: load.took,
      mainLagMs: load.lag,
      mostPssMb: Math.round(most / 1024),
      fileMb: Math.round(readFileSync(target).length / 1024 / 1024),
      loadAverage: readFileSync('/proc/loadavg', 'utf8').trim(),
    }),
  );
});
