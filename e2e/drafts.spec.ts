import path from 'node:path';
import type { Page } from '@playwright/test';
import type { LayoffReport } from '../shared/domain/layoff.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { closeWindows } from './support/closing.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { readPdf } from './support/read-pdf.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './support/screen-checks.ts';

const NAME = 'Siti Rahmawati (CONTOH)';
/** Longer than it takes until a change is saved by itself. */
const SAVED_MS = 8_000;

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let report: LayoffReport;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const body = () => page.getByRole('textbox', { name: 'Isi surat' });
const field = (label: string | RegExp) => page.getByRole('textbox', { name: label });
const tab = (name: string | RegExp) => page.getByRole('tab', { name });
const stateOfSaving = () => page.locator('[data-save]');

const visit = (address: string) => looking.visit(app, address);

/** The id of the draft on screen. */
const draftId = () => page.url().split('/surat/draf/')[1]?.split('?')[0] ?? '';
/** Waits until what was just written is on disk. */
async function saved(): Promise<void> {
  await expect(stateOfSaving()).toHaveAttribute('data-save', /waiting|saving/);
  await expect(stateOfSaving()).toHaveAttribute('data-save', 'saved', { timeout: SAVED_MS });
}

/** Begins a summons about the worker of the report, and opens it. */
async function newDraft(): Promise<string> {
  const { rows } = await app.door.call('layoffLines.list', { reportId: report.id });
  const { id } = await app.door.call('drafts.create', {
    kind: 'mediation-summons',
    subject: { kind: 'worker-layoff', id: rows[0]?.id ?? '' },
    dated: '2026-11-23' as never,
  });
  await visit(`surat/draf/${id}`);
  await expect(body()).toBeVisible();
  return id;
}

/** Pastes as another program does. */
async function paste(data: Readonly<Record<string, string>>): Promise<void> {
  await body().evaluate((element, given) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(given)) transfer.setData(type, text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, data);
}

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  report = await newReport(app);
  await app.door.call('layoffLines.add', { reportId: report.id, line: worker(NAME, '6372056005870004') });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('from a worker of a report to an issued summons', async () => {
  await visit(`laporan/${report.id}`);
  await page.getByRole('checkbox', { name: `Pilih ${NAME}` }).click();
  // One such button while rows are ticked.
  await expect(button('Buat surat')).toHaveCount(1);
  await button('Buat surat').click();
  await expect(heading('Buat surat')).toBeVisible();
  await page.getByPlaceholder('Cari jenis surat').fill('panggilan mediasi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /Panggilan sidang mediasi/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');

  await expect(heading('Panggilan sidang mediasi')).toBeVisible();
  await expect(body()).toContainText(NAME);
  await expect(body()).toContainText('PT Contoh Batubara Banua');
  await settled(page);
  await page.screenshot({ path: 'dist/e2e/draft-first.png' });

  // What is missing comes first, and leads to its field.
  await button('Terbitkan surat').click();
  await expect(tab(/^Kurang \d+$/)).toHaveAttribute('aria-selected', 'true');
  await button('Nomor register perselisihan').click();
  await expect(field('Nomor register perselisihan')).toBeFocused();
  await page.keyboard.type('017/PHI/2026');
  await field('Pokok masalah').fill('Pekerja menolak pemutusan hubungan kerja.');
  await field('Tanggal sidang').fill('30/11/2026');
  await field('Jam').fill('9.30');
  await field('Menghadap').fill('Dra. Contoh Mediator, M.H.');
  await expect(body()).toContainText('Senin, 30 November 2026');
  await expect(body()).toContainText('017/PHI/2026');
  await saved();
  await page.screenshot({ path: 'dist/e2e/draft-filled.png' });

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Pratinjau surat' })).toBeVisible();
  const { number, pdf } = await app.door.call('drafts.preview', { id: draftId() });
  await expect(page.getByRole('complementary', { name: 'Keterangan surat' })).toContainText(number ?? '-');
  const text = (await readPdf(pdf)).map((one) => one.text).join(' ');
  expect(text).toContain('30 November 2026');
  await settled(page);
  await page.screenshot({ path: 'dist/e2e/draft-preview.png' });
  await page.keyboard.press('Control+Enter');
  await expect(heading(number ?? '-')).toBeVisible();
  expect((await app.door.call('drafts.list', {})).total).toBe(0);
});

test('a letter is begun by key on Surat, and from a worker, a firm and a report', async () => {
  await visit('surat?tab=draf');
  await page.keyboard.press('Control+n');
  await expect(heading('Buat surat')).toBeVisible();
  await page.keyboard.press('Escape');
  const { rows } = await app.door.call('persons.list', { text: 'Siti Rahmawati' });
  await visit(`pekerja/${rows[0]?.id ?? ''}`);
  await button('Buat surat').click();
  await expect(page.getByRole('combobox', { name: 'Pekerja' })).toHaveValue(NAME);
  await visit(`perusahaan/${report.employerId}`);
  await button('Buat surat').click();
  await expect(page.getByRole('combobox', { name: 'Perusahaan' })).toHaveValue('PT Contoh Batubara Banua');
  await expect(page.getByRole('radio', { name: 'Rujukan JKP' })).toHaveCount(0);
  await visit(`laporan/${report.id}`);
  await button('Buat surat').click();
  await page.getByRole('combobox', { name: 'Pekerja pada laporan ini' }).click();
  await page.getByRole('option', { name: new RegExp(NAME.replace(/[()]/g, '.')) }).click();
  await page.getByRole('radio', { name: 'Rujukan JKP' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(heading('Rujukan JKP')).toBeVisible();
  await expect(body()).toContainText(NAME);
  const { version } = await app.door.call('drafts.get', { id: draftId() });
  await app.door.call('drafts.remove', { id: draftId(), version });
  await visit('surat');
});

test('what is written is saved by itself, and is there after the app was killed', async () => {
  const id = await newDraft();
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kalimat yang ditulis tangan.');
  await saved();
  const { version } = await app.door.call('drafts.get', { id });
  expect(version).toBeGreaterThan(1);
  const killed = new Promise((resolve) => app.electron.process().once('exit', resolve));
  app.electron.process().kill('SIGKILL');
  await killed;
  app.errors.take();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await resize(app, SIZES.common);
  await visit(`surat/draf/${id}`);
  await expect(body()).toContainText('Kalimat yang ditulis tangan.');
});

test('leaving saves at once, and nothing is asked', async () => {
  const id = await newDraft();
  await body().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Segera ditinggalkan. ');
  await visit('surat?tab=draf');
  await expect(page.getByRole('grid', { name: 'Draf surat' })).toContainText('Panggilan sidang mediasi');
  await visit(`surat/draf/${id}`);
  await expect(body()).toContainText('Segera ditinggalkan.');
  await page.keyboard.press('Escape');
});

test('closing the window saves what was written a moment before', async () => {
  const id = await newDraft();
  await body().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Ditutup begitu saja. ');
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await closeWindows(app);
  await ended;
  app.errors.take();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await resize(app, SIZES.common);
  await visit(`surat/draf/${id}`);
  await expect(body()).toContainText('Ditutup begitu saja.');
});

test('a fact that changed on record is marked, and brought up to date by one button', async () => {
  const id = await newDraft();
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ditambah.');
  await saved();
  await visit('');
  const { rows } = await app.door.call('persons.list', { text: 'Siti Rahmawati' });
  const { person } = await app.door.call('persons.get', { id: rows[0]?.id ?? '' });
  const { id: personId, version, createdAt: _c, updatedAt: _u, ...input } = person;
  await app.door.call('persons.save', {
    id: personId,
    version,
    person: { ...input, name: 'Siti Rahmawati, S.E. (CONTOH)' },
  });
  await visit(`surat/draf/${id}`);
  await expect(body()).toContainText(NAME);
  await expect(body().locator('[data-stale]')).toHaveCount(1);
  await expect(page.getByText('Tidak lagi sesuai dengan berkas: Nama pekerja.')).toBeVisible();
  await page.screenshot({ path: 'dist/e2e/draft-stale.png' });
  await body().locator('[data-stale]').click();
  await expect(page.getByText(/Nama pekerja sekarang: Siti Rahmawati, S\.E\./)).toBeVisible();
  await button('Perbarui').click();
  await expect(body()).toContainText('Siti Rahmawati, S.E. (CONTOH)');
  await expect(body().locator('[data-stale]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(body().locator('[data-stale]')).toHaveCount(1);
  await button('Perbarui semua').click();
  await expect(body().locator('[data-stale]')).toHaveCount(0);
  await saved();
  await app.door.call('persons.save', { id: personId, version: version + 1, person: input });
});

test('of what Word pastes paragraphs, lists, tables and bold text stay, and nothing else', async () => {
  const id = await newDraft();
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  const list = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
  await paste({
    'text/plain': 'dari Word',
    'text/html': `<html><head><style>p{color:red}</style></head><body lang=IN>
<p class=MsoNormal style='font-family:Comic Sans MS;color:red'>Alinea <b>tebal</b> dari <i>Word</i>.<o:p></o:p></p>
<script>window.bad = 1</script><img src="x" onerror="window.bad = 1">
${list(1, '1.', 'Butir satu')}${list(2, 'a.', 'Butir dalam')}${list(1, '2.', 'Butir dua')}
<table border=1><tr><td><p>Nama</p></td><td><p>Jumlah</p></td></tr><tr><td><p>Upah</p><table><tr><td>pokok</td><td>tetap</td></tr><tr><td>sebulan</td></tr></table></td><td><p>Rp1.000</p></td></tr></table>
<p class=MsoNormal>Penutup\u202e.</p></body></html>`,
  });
  await saved();
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  const { body: kept } = await app.door.call('drafts.get', { id });
  const at = (kept ?? []).findIndex((block) => JSON.stringify(block).includes('Alinea'));
  expect((kept ?? []).slice(at, at + 4)).toEqual([
    {
      kind: 'paragraph',
      indent: 'none',
      align: 'justify',
      runs: [
        { text: 'Alinea ', bold: false },
        { text: 'tebal', bold: true },
        { text: ' dari Word.', bold: false },
      ],
    },
    {
      kind: 'list',
      start: 1,
      items: [
        {
          runs: [{ text: 'Butir satu', bold: false }],
          items: [{ runs: [{ text: 'Butir dalam', bold: false }], items: [] }],
        },
        { runs: [{ text: 'Butir dua', bold: false }], items: [] },
      ],
    },
    {
      kind: 'table',
      columns: [
        { header: 'Nama', width: 30, align: 'left', nowrap: false },
        { header: 'Jumlah', width: 30, align: 'left', nowrap: false },
      ],
      rows: [['Upah\npokok tetap\nsebulan', 'Rp1.000']],
      totals: [],
      rowHeight: 'text',
      size: 'normal',
    },
    {
      kind: 'paragraph',
      indent: 'none',
      align: 'justify',
      runs: [{ text: 'Penutup.', bold: false }],
    },
  ]);
  await page.screenshot({ path: 'dist/e2e/draft-pasted.png' });
});

test('lists, labels and tables are written by keys alone', async () => {
  const id = await newDraft();
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await button('Butir bernomor').click();
  await page.keyboard.type('Satu');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Di bawahnya');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Dua');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await button('Sisipkan bagian').click();
  await page.getByRole('menuitem', { name: 'Tabel' }).click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Uraian');
  await button('Atur tabel').click();
  await page.getByRole('menuitem', { name: 'Tambah kolom di kanan' }).click();
  await button('Atur tabel').click();
  await page.getByRole('menuitem', { name: 'Tambah baris di bawah' }).click();
  await saved();
  const { body: kept } = await app.door.call('drafts.get', { id });
  expect(kept).toContainEqual({
    kind: 'list',
    start: 1,
    items: [
      {
        runs: [{ text: 'Satu', bold: false }],
        items: [{ runs: [{ text: 'Di bawahnya', bold: false }], items: [] }],
      },
      { runs: [{ text: 'Dua', bold: false }], items: [] },
    ],
  });
  const table = kept?.find((block) => block.kind === 'table' && block.columns[1]?.header === 'Uraian');
  expect(table).toMatchObject({ rows: { length: 3 }, columns: { length: 4 } });
  await page.screenshot({ path: 'dist/e2e/draft-table.png' });
  // Esc leaves the text, so that Tab goes on through the screen.
  await page.keyboard.press('Escape');
  await expect(body()).not.toBeFocused();
});

test('two windows: the second one loses nothing and keeps its text as a draft of its own', async () => {
  const id = await newDraft();
  const { version } = await app.door.call('drafts.get', { id });
  await app.door.call('drafts.save', {
    id,
    version,
    change: { values: { 'dispute.issue': 'Ditulis di jendela lain.' } },
  });
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ditulis di jendela ini.');
  await expect(stateOfSaving()).toHaveAttribute('data-save', 'stale', { timeout: SAVED_MS });
  await expect(page.getByRole('alert')).toContainText('Draf ini diubah di jendela lain.');
  await page.screenshot({ path: 'dist/e2e/draft-two-windows.png' });
  await button('Simpan sebagai draf baru').click();
  await expect.poll(draftId).not.toBe(id);
  await expect(body()).toContainText('Ditulis di jendela ini.');
  const { typed } = await app.door.call('drafts.get', { id });
  expect(typed['dispute.issue']).toBe('Ditulis di jendela lain.');
});

test('a value is typed over the record and given back to it', async () => {
  await newDraft();
  const name = field('Nama pekerja');
  await name.fill('Nama Lain (CONTOH)');
  await expect(body()).toContainText('Nama Lain (CONTOH)');
  await page.getByRole('button', { name: 'Kembalikan Nama pekerja ke berkas atau isian baku' }).click();
  await expect(name).toHaveValue(NAME);
  await expect(body()).toContainText(NAME);
});

test('a table field takes a piece of a spreadsheet', async () => {
  const id = await newDraft();
  await page.locator('[id="field-session.earlier"]').click();
  const first = page.getByRole('textbox', { name: 'Nomor surat, baris 1' });
  await first.evaluate((element) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', '500/1\t3/11/2026\tPengusaha\n500/2\t10/11/2026\tPengusaha');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  });
  await page.screenshot({ path: 'dist/e2e/draft-rows.png' });
  await page.keyboard.press('Control+Enter');
  await expect(body()).toContainText('10 November 2026');
  await saved();
  const { typed } = await app.door.call('drafts.get', { id });
  expect(typed['session.earlier']?.[1]).toEqual({ number: '500/2', date: '2026-11-10', absent: 'Pengusaha' });
});

test('a chip is found by its name and put in at the cursor; the standing text comes back on request', async () => {
  await newDraft();
  await body().click();
  await page.keyboard.press('Control+End');
  await button('Sisipkan data berkas').click();
  await page.getByPlaceholder('Cari data, misalnya nama atau tanggal').fill('upah terakhir');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.getByPlaceholder('Cari data, misalnya nama atau tanggal').fill('kepala daerah');
  await page.keyboard.press('Enter');
  const added = body().locator('[data-chip="office.headOfRegion"]');
  await expect(added).toHaveCount(1);
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Kembali ke teks baku' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(added).toHaveCount(0);
  await body().click();
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(1);
});

test('what is selected becomes a snippet, and a snippet goes in at the cursor', async () => {
  await newDraft();
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await tab('Potongan').click();
  await button('Simpan pilihan sebagai potongan').click();
  await page.getByRole('textbox', { name: 'Judul potongan' }).fill('Penutup panggilan');
  await page.keyboard.press('Control+Enter');
  const snippet = page.getByRole('button', { name: /^Penutup panggilan/ });
  await expect(snippet).toBeVisible();
  const before = (await body().innerText()).length;
  await body().click();
  await page.keyboard.press('Control+End');
  await snippet.click();
  await expect.poll(async () => (await body().innerText()).length).toBeGreaterThan(before);
});

test('a draft that is removed comes back when that is taken back', async () => {
  const id = await newDraft();
  await field('Pokok masalah').fill('Akan kembali.');
  await saved();
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Hapus draf' }).click();
  await expect(page.getByText('Draf dihapus.')).toBeVisible();
  expect((await app.door.fault('drafts.get', { id })).code).toBe('not-found');
  await button('Urungkan').click();
  await expect(page.getByText('Draf dikembalikan.')).toBeVisible();
  const { rows } = await app.door.call('drafts.list', { descending: true });
  const [newest] = rows;
  const { typed } = await app.door.call('drafts.get', { id: newest?.id ?? '' });
  expect(typed['dispute.issue']).toBe('Akan kembali.');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the screens of a draft have no barrier and fit their window (${scheme})`, async () => {
    await page.emulateMedia({ colorScheme: scheme });
    const check = async (name: string, clean = true) => {
      await settled(page);
      await page.screenshot({ path: `dist/e2e/drafts-${name}-${scheme}.png` });
      expect(await barriers(page)).toEqual([]);
      expect(await misfits(page)).toEqual([]);
      if (clean) expect(await foreignWords(page)).toEqual([]);
    };
    await visit('surat/baru');
    await check('new');
    await newDraft();
    await check('draft');
    await tab(/^Kurang/).click();
    await check('gaps');
    await tab('Potongan').click();
    await check('snippets');
    await button('Pratinjau').click();
    await expect(page.getByRole('region', { name: 'Pratinjau surat' })).toBeVisible();
    await check('preview');
    await visit('surat?tab=draf');
    await check('list');
    await resize(app, SIZES.scaled);
    await newDraft();
    await check('draft-scaled');
    await resize(app, SIZES.common);
  });
}

test('the sheet shows where further pages will begin, on either paper, and keeps it out of the text', async () => {
  const {
    version: _version,
    purpose: _purpose,
    logo: _logo,
    ...office
  } = await app.door.call('office.get', {});
  const id = await newDraft();
  const { version: begun } = await app.door.call('drafts.get', { id });
  const words = 'Uraian pokok masalah yang panjang untuk mengisi halaman surat ini. '.repeat(6).trim();
  await app.door.call('drafts.save', {
    id,
    version: begun,
    change: {
      body: Array.from({ length: 30 }, () => ({
        kind: 'paragraph' as const,
        runs: [{ text: words, bold: false }],
        indent: 'none' as const,
        align: 'justify' as const,
      })),
    },
  });
  for (const kind of ['a4', 'f4'] as const) {
    const now = await app.door.call('office.get', {});
    await app.door.call('office.save', {
      office: { ...office, style: { ...office.style, paper: { kind } } },
      version: now.version,
    });
    const { pages } = await app.door.call('drafts.preview', { id });
    expect(pages).toBeGreaterThan(2);
    await page.reload();
    await expect(body()).toBeVisible();
    await expect(page.locator('[data-page]')).toHaveCount(pages - 1);
    await expect(page.locator('[data-page="2"]')).toHaveText('Kira-kira halaman 2');
    await settled(page);
    if (looking.PICTURES !== undefined) {
      await page.locator('[data-page="2"]').scrollIntoViewIfNeeded();
      await page.screenshot({ path: path.join(looking.PICTURES, `draft-pages-${kind}.png`) });
    }
  }
  await body().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Tambahan.');
  await saved();
  const { body: kept } = await app.door.call('drafts.get', { id });
  expect(JSON.stringify(kept)).toContain('Tambahan.');
  expect(JSON.stringify(kept)).not.toContain('halaman 2');
  const after = await app.door.call('office.get', {});
  await app.door.call('office.save', { office, version: after.version });
});
