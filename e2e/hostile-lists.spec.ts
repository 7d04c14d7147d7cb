import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JobProgress } from '../shared/contract/contract.ts';
import type { Reply } from '../shared/contract/errors.ts';
import { type App, answerOpenDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { bombWorkbook, formulaWorkbook, macroWorkbook, oldWorkbook, writeWorkers } from './support/lists.ts';
import { measureMain } from './support/main-load.ts';
import { asGuessed, counts, newReport, openPractice, pick, readList, stageList } from './support/office.ts';

const WORKERS = 10_000;
/** Longest silence of the main process that nobody would take for a hung window. */
const LAG_LIMIT_MS = 500;
/** Main process with all its worker threads; an idle one holds about 200 MB. */
const MEMORY_LIMIT_MB = 1_200;
/** For all 10,000 from the file to the record; about 3 s on two cores. */
const IMPORT_LIMIT_MS = 15_000;

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let large: string;

const put = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(folder.path, name);
  writeFileSync(file, bytes);
  return file;
};

const PEOPLE = { target: 'persons', reportId: null } as const;

/** Reads a list that has to be refused. */
async function refusal(file: string) {
  const token = await pick(app, file);
  const { result, load } = await measureMain(app, () =>
    app.door.fault('imports.read', { token, ...PEOPLE, job: 'baca' }),
  );
  expect(load.lag).toBeLessThan(LAG_LIMIT_MS);
  expect(load.memory).toBeLessThan(MEMORY_LIMIT_MB);
  return result;
}

/** Calls a procedure with a job and stops the job as soon as its progress has come that far. */
function cancelAt(
  name: string,
  input: Readonly<Record<string, unknown>>,
  step: JobProgress['step'],
  done: number,
): Promise<Reply<unknown>> {
  return app.page.evaluate(
    async ([asked, given, at, from]) => {
      const job = 'berhenti';
      let stopped = false;
      const deaf = window.sambung.onProgress((progress) => {
        if (stopped || progress.job !== job || progress.step !== at || progress.done < from) return;
        stopped = true;
        void window.sambung.call('app.cancelJob', { job });
      });
      const reply = await window.sambung.call(asked, { ...given, job });
      deaf();
      return reply as never;
    },
    [name, input, step, done] as const,
  );
}

test.beforeAll(async () => {
  folder = temporaryFolder();
  large = await writeWorkers(folder.path, 'sepuluh-ribu.xlsx', WORKERS);
  app = await launchApp();
  await openPractice(app);
});

test.afterEach(() => {
  refuseErrors(app);
});

test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('a PDF named .xlsx is refused as the PDF that it is', async () => {
  expect(await refusal(put('daftar.xlsx', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'))).toMatchObject({
    code: 'file-refused',
    detail: 'file-not-a-list',
    params: { looksLike: 'pdf' },
  });
});

test('a ZIP bomb is refused before it fills the memory', async () => {
  expect(await refusal(put('bom.xlsx', bombWorkbook()))).toMatchObject({
    code: 'file-refused',
    detail: 'file-bomb',
  });
});

test('200 MB of zeros are refused at a look, under any name', async () => {
  for (const name of ['nol.xlsx', 'nol.csv']) {
    const file = put(name, '');
    truncateSync(file, 200 * 1024 * 1024);
    expect(await refusal(file)).toMatchObject({
      code: 'file-refused',
      detail: 'file-not-a-list',
      params: { looksLike: 'unknown' },
    });
  }
});

test('a workbook with a program inside is refused', async () => {
  expect(await refusal(put('makro.xlsm', macroWorkbook()))).toMatchObject({
    code: 'file-refused',
    detail: 'file-macros',
  });
  expect(await refusal(put('makro.xlsx', macroWorkbook()))).toMatchObject({
    code: 'file-refused',
    detail: 'file-macros',
  });
});

test('an old .xls is refused with the advice to save it anew', async () => {
  expect(await refusal(put('lama.xls', oldWorkbook()))).toMatchObject({
    code: 'file-refused',
    detail: 'file-old-excel',
  });
});

test('a formula is never computed: its stored value stands, and without one the row is refused', async () => {
  const batch = await stageList(app, put('rumus.xlsx', formulaWorkbook()), PEOPLE);
  expect(batch.counts).toMatchObject({ new: 1, refused: 1 });
  const { rows } = await app.door.call('imports.rows', { batchId: batch.id, verdict: null, after: null });
  expect(rows.find((row) => row.verdict === 'new')?.values.name).toBe('Rudi Contoh');
  expect(
    rows.find((row) => row.verdict === 'refused')?.findings.filter(({ severity }) => severity === 'refusal'),
  ).not.toEqual([]);
  await app.door.call('imports.discard', { batchId: batch.id });
});

test('a folder cannot be picked as a list', async () => {
  const inside = path.join(folder.path, 'map.xlsx');
  mkdirSync(inside);
  await answerOpenDialog(app, inside);
  expect(await app.door.fault('files.pick', { purpose: 'list' })).toMatchObject({
    code: 'file-refused',
    detail: 'file-not-a-list',
  });
});

test('a file that vanished between picking and reading is named as missing', async () => {
  const file = put('hilang.xlsx', 'x');
  const token = await pick(app, file);
  rmSync(file);
  expect(await app.door.fault('imports.read', { token, ...PEOPLE, job: 'baca' })).toMatchObject({
    code: 'file-refused',
    detail: 'file-missing',
  });
});

test('closing the dialog picks nothing', async () => {
  await answerOpenDialog(app, null);
  expect(await app.door.call('files.pick', { purpose: 'list' })).toBeNull();
});

test('stopping while 10,000 rows are read leaves nothing, and the next list is read', async () => {
  const before = await counts(app);
  const token = await pick(app, large);
  const { result, load } = await measureMain(app, () =>
    cancelAt('imports.read', { token, ...PEOPLE }, 'read', 0),
  );
  expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  expect(load.lag).toBeLessThan(LAG_LIMIT_MS);
  expect(await counts(app)).toEqual(before);
  expect((await readList(app, large, PEOPLE)).sheets[0]?.rowCount).toBe(WORKERS + 1);
});

test('stopping while 10,000 rows are judged leaves no row of the batch', async () => {
  const before = await counts(app);
  const { job: _, ...stage } = asGuessed(await readList(app, large, PEOPLE), '');
  const reply = await cancelAt('imports.stage', stage, 'judge', 2_000);
  expect(reply).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  const [last] = await app.door.call('imports.list', { reportId: null });
  expect(last).toMatchObject({ state: 'cancelled', counts: { new: 0, known: 0, refused: 0 } });
  expect({ ...(await counts(app)), batches: before.batches }).toEqual(before);
});

test('10,000 workers are taken over, stopped half-way, gone on with and taken back, while the main process goes on answering', async ({
  browserName: _,
}, info) => {
  const before = await counts(app);
  const report = await newReport(app);
  const place = { target: 'layoff-lines', reportId: report.id } as const;
  const lines = async () =>
    (await app.door.call('layoffLines.list', { reportId: report.id, limit: 1 })).total;

  const staged = await measureMain(app, () => stageList(app, large, place));
  const batch = staged.result;
  expect(batch.counts).toMatchObject({ new: WORKERS, refused: 0, similar: 0 });
  expect(await lines()).toBe(0);

  const half = await measureMain(app, () =>
    cancelAt('imports.commit', { batchId: batch.id }, 'commit', 3_000),
  );
  expect(half.result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  const { committed, state } = await app.door.call('imports.get', { batchId: batch.id });
  expect(state).toBe('committing');
  expect(committed).toBeGreaterThanOrEqual(3_000);
  expect(committed).toBeLessThan(WORKERS);
  // Whole rows only: every line has its person, every person their line.
  expect(await lines()).toBe(committed);
  expect((await counts(app)).persons).toBe(before.persons + committed);

  const rest = await measureMain(app, () =>
    app.door.call('imports.commit', { batchId: batch.id, job: 'lanjut' }),
  );
  expect(rest.result).toMatchObject({ state: 'committed', committed: WORKERS });
  expect(await lines()).toBe(WORKERS);

  const undone = await measureMain(app, () => app.door.call('imports.undo', { batchId: batch.id }));
  expect(undone.result.kept).toBe(0);
  expect(await lines()).toBe(0);
  const { version } = await app.door.call('layoffs.get', { id: report.id });
  await app.door.call('layoffs.remove', { id: report.id, version });
  expect({ ...(await counts(app)), batches: before.batches }).toEqual(before);

  const loads = { staged: staged.load, half: half.load, rest: rest.load, undone: undone.load };
  info.annotations.push({ type: 'main process', description: JSON.stringify(loads) });
  for (const { lag, memory } of Object.values(loads)) {
    expect(lag).toBeLessThan(LAG_LIMIT_MS);
    expect(memory).toBeLessThan(MEMORY_LIMIT_MB);
  }
  expect(staged.load.took + half.load.took + rest.load.took).toBeLessThan(IMPORT_LIMIT_MS);
});

test('a half-taken list is taken back in one stroke', async () => {
  const before = await counts(app);
  const batch = await stageList(app, large, PEOPLE);
  await cancelAt('imports.commit', { batchId: batch.id }, 'commit', 1_000);
  const { committed } = await app.door.call('imports.get', { batchId: batch.id });
  expect((await counts(app)).persons).toBe(before.persons + committed);
  expect(await app.door.call('imports.undo', { batchId: batch.id })).toEqual({ removed: committed, kept: 0 });
  expect({ ...(await counts(app)), batches: before.batches }).toEqual(before);
});
