import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { Letter } from '../shared/domain/letter.ts';
import type { NumberChoice } from '../shared/domain/letter-draft.ts';
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
import { confirm, tabTo } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { MINE, newReport, openPractice, worker } from './support/office.ts';
import { fontsOf, readPdf, sha256 } from './support/read-pdf.ts';
import { barriers, resize, SIZES, settled } from './support/screen-checks.ts';

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let letters: readonly Letter[] = [];
let receipt: Letter;

async function picture(name: string): Promise<void> {
  if (looking.PICTURES === undefined) return;
  for (const scheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme: scheme });
    await app.page.evaluate((one) => {
      document.documentElement.setAttribute('data-mantine-color-scheme', one);
    }, scheme);
    await settled(app.page);
    await app.page.screenshot({ path: path.join(looking.PICTURES, `${name}-${scheme}.png`) });
  }
  await app.page.emulateMedia({ colorScheme: 'light' });
  await app.page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
}

const visit = (address: string) => looking.visit(app, address);

const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });
const row = (text: string) => app.page.getByRole('row').filter({ hasText: text });
const more = async (item: string) => {
  await button('Tindakan lain').click();
  await app.page.getByRole('menuitem', { name: item }).click();
};

/** Axe finds nothing, once the short words about what was done are gone: half faded they are pale. */
async function expectNoBarriers(): Promise<void> {
  await expect(app.page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 15_000 });
  expect(await barriers(app.page)).toEqual([]);
}

/** Issues a request for membership data, printed by the app itself. */
async function issue(name: string, number: NumberChoice = { kind: 'automatic' }): Promise<Letter> {
  const { id } = await app.door.call('drafts.create', {
    kind: 'membership-request',
    subject: { kind: 'none', id: '' },
    dated: '2026-11-23' as never,
  });
  const { version } = await app.door.call('drafts.get', { id });
  const values = {
    'worker.name': name,
    'worker.nik': '6372014107900001',
    'employer.name': MINE,
    'employer.npp': 'JJ000001',
    'letter.replyDue': plainDate('2026-12-07'),
    'letter.contactName': 'Petugas Contoh',
    'letter.contactPhone': '0511-000000',
  };
  await app.door.call('drafts.save', { id, version, change: { values, number } } as never);
  const { sha256: previewed } = await app.door.call('drafts.preview', { id });
  return app.door.call('drafts.issue', { id, previewed });
}

async function scanFile(name: string): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawRectangle({ x: 100, y: 100, width: 300, height: 200, opacity: 0.3 });
  const file = path.join(folder.path, name);
  writeFileSync(file, await document.save());
  return file;
}

/** Prints to a file in the place of the system's dialog, and says what was asked of the printer. */
async function catchPrints(
  target: string,
): Promise<() => Promise<readonly { width: number; height: number }[]>> {
  await app.electron.evaluate(({ app: electron }) => {
    const caught: { width: number; height: number }[] = [];
    const pages: Buffer[] = [];
    Object.assign(globalThis, { caughtPrints: caught, caughtPages: pages });
    electron.on('web-contents-created', (_, contents) => {
      contents.print = ((
        options: { pageSize: { width: number; height: number } },
        done: (ok: boolean, reason: string) => void,
      ) => {
        caught.push(options.pageSize);
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
          pages.push(pdf);
          done(true, '');
        });
      }) as never;
    });
  });
  return async () => {
    const { sizes, last } = await app.electron.evaluate(() => {
      const { caughtPrints, caughtPages } = globalThis as unknown as {
        caughtPrints: { width: number; height: number }[];
        caughtPages: Buffer[];
      };
      return { sizes: caughtPrints, last: caughtPages.at(-1)?.toString('base64') ?? '' };
    });
    writeFileSync(target, Buffer.from(last, 'base64'));
    return sizes;
  };
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: folder.path });
  await openPractice(app);
  const report = await newReport(app);
  await app.door.call('layoffLines.add', {
    reportId: report.id,
    line: worker('Siti Contoh', '6372014107900001'),
  });
  const draft = {
    kind: 'layoff-receipt',
    subject: { kind: 'layoff-report', id: report.id },
    dated: '2026-03-06' as never,
    number: { kind: 'automatic' },
    includeSilent: false,
  } as const;
  const { sha256: previewed } = await app.door.call('letters.preview', draft);
  receipt = await app.door.call('letters.issue', { ...draft, previewed });
  letters = [
    await issue('Siti Contoh'),
    await issue('Budi Contoh'),
    await issue('Nur Contoh Qalbi', { kind: 'manual', sequence: 7 }),
    await issue('Rusli Contoh', { kind: 'later' }),
  ];
  await app.page.reload();
  await resize(app, SIZES.common);
});

test.afterEach(() => {
  refuseErrors(app);
});

test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('the register shows every letter, narrows by what is chosen and keeps it in the address', async () => {
  await visit('surat');
  await expect(row('BPJS Ketenagakerjaan')).toHaveCount(4);
  await picture('register');
  await expectNoBarriers();
  await app.page.getByRole('combobox', { name: 'Keadaan' }).click();
  await app.page.getByRole('option', { name: 'Nomor menyusul' }).click();
  await expect(app.page.getByRole('row')).toHaveCount(2);
  expect(app.page.url()).toContain('keadaan=without-number');
  await app.page.getByRole('combobox', { name: 'Keadaan' }).click();
  await app.page.getByRole('option', { name: 'Semua keadaan' }).click();
  // A word that stands in the letter only, not in its title.
  await app.page.getByRole('textbox', { name: 'Saring daftar' }).fill('qalbi');
  await expect(app.page.getByRole('row')).toHaveCount(2);
  await app.page.getByRole('row').nth(1).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(letters[2]?.number ?? '');
  await app.page.keyboard.press('Escape');
  await settled(app.page);
  // Coming back, it is as it was left.
  await expect(app.page.getByRole('row')).toHaveCount(2);
  await app.page.getByRole('textbox', { name: 'Saring daftar' }).fill('zzzqx');
  await expect(app.page.getByText('Tidak ada yang cocok dengan kata "zzzqx"')).toBeVisible();
  await picture('register-nothing');
  await button('Hapus saringan').last().click();
  await expect(row('BPJS Ketenagakerjaan')).toHaveCount(4);
});

test('numbers that were skipped are named and get their reason by keyboard', async () => {
  await visit('surat?buku=general&tahun=2026');
  await button('Nomor yang terlewat').click();
  const panel = app.page.getByRole('dialog');
  await expect(panel).toContainText('Nomor 3 sampai 6 (4 nomor)');
  await expect(panel).toContainText('Belum ada alasan');
  await picture('register-gaps');
  await expectNoBarriers();
  await tabTo(app.page, panel.getByRole('button', { name: /^Isi alasan: Nomor 3/ }));
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.type('ya');
  await confirm(app.page);
  await expect(panel).toContainText('sedikitnya 5 huruf');
  await app.page.keyboard.type(', dipakai surat manual');
  await confirm(app.page);
  await expect(panel).toContainText('ya, dipakai surat manual');
  await expect(panel).toContainText('0 di antaranya');
  await app.page.keyboard.press('Escape');
});

test('the register goes out as XLSX and on paper, landscape', async () => {
  await visit('surat?buku=general&tahun=2026');
  const target = path.join(folder.path, 'agenda.xlsx');
  await answerSaveDialog(app, target);
  await button('Simpan XLSX').click();
  await expect(app.page.getByText('Buku agenda tersimpan: agenda.xlsx, 4 surat.')).toBeVisible();
  const [head, ...rows] = await readRows(target);
  expect(head).toEqual(expect.arrayContaining(['Nomor urut', 'Nomor surat', 'Tujuan', 'Keadaan']));
  expect(rows.map((cells) => cells[2])).toEqual(['', '7', '2', '1']);
  const prints = await catchPrints(path.join(looking.PICTURES ?? folder.path, 'agenda.pdf'));
  await button('Cetak buku agenda').click();
  await expect.poll(async () => (await prints()).length, { timeout: 30_000 }).toBe(1);
  const [size] = await prints();
  expect(size?.width).toBeGreaterThan(296_000);
  expect(size?.height).toBeLessThan(211_000);
});

test('a copy carries SALINAN on every page and leaves the letter as it is', async () => {
  const [letter] = letters;
  if (!letter) throw new Error('no letter');
  await visit(`surat/${letter.id}`);
  await app.page.getByRole('img', { name: 'Halaman 1' }).waitFor();
  const target = path.join(looking.PICTURES ?? folder.path, 'salinan.pdf');
  await answerSaveDialog(app, target);
  await more('Simpan salinan (SALINAN)');
  await expect(app.page.getByText(/PDF tersimpan: salinan.pdf/)).toBeVisible();
  const copy = readFileSync(target);
  for (const page of await readPdf(copy)) expect(page.text).toContain('SALINAN');
  expect((await fontsOf(copy)).filter(({ embedded }) => !embedded)).toEqual([]);
  const frozen = await app.door.call('letters.pdf', { id: letter.id });
  expect(sha256(frozen)).toBe(letter.sha256);
  expect((await readPdf(frozen)).map((page) => page.text).join()).not.toContain('SALINAN');
});

test('the signed letter comes back as the valid copy', async () => {
  const [letter] = letters;
  if (!letter) throw new Error('no letter');
  await visit(`surat/${letter.id}?tab=signed`);
  await expect(app.page.getByText('Belum ada salinan bertanda tangan')).toBeVisible();
  await picture('letter-signed-empty');
  const bad = path.join(folder.path, 'program.pdf');
  writeFileSync(bad, 'MZ bukan surat');
  await answerOpenDialog(app, bad);
  await button('Unggah surat bertanda tangan').click();
  await expect(app.page.getByText('Berkas ini bukan PDF, PNG, atau JPEG yang utuh.')).toBeVisible();
  const heavy = path.join(folder.path, 'besar.pdf');
  writeFileSync(
    heavy,
    Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(46 * 1024 * 1024), Buffer.from('%%EOF\n')]),
  );
  await answerOpenDialog(app, heavy);
  // Armed before the upload: on a quick disk the button is gone before a click from outside arrives.
  const stopped = app.page.evaluate(
    () =>
      new Promise<string>((done) => {
        const look = () => {
          const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Hentikan');
          const bar = document.querySelector('[role="progressbar"]');
          if (stop && bar) {
            stop.click();
            done(bar.getAttribute('aria-label') ?? '');
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await button('Unggah surat bertanda tangan').click();
  expect(await stopped).toBe('Menyimpan berkas: besar.pdf');
  await expect(app.page.getByText('Penyimpanan dihentikan. Berkas tidak tersimpan.')).toBeVisible();
  expect(await app.door.call('letters.scans', { id: letter.id })).toEqual([]);
  await answerOpenDialog(app, await scanFile('pindaian.pdf'));
  await button('Unggah surat bertanda tangan').click();
  await expect(app.page.getByText('pindaian.pdf', { exact: true })).toBeVisible();
  await expect(app.page.getByText('Ditandatangani')).toBeVisible();
  await app.page.getByRole('img', { name: 'Halaman 1' }).waitFor();
  await answerOpenDialog(app, await scanFile('pindaian-ulang.pdf'));
  await button('Unggah salinan lain').click();
  await expect(app.page.getByRole('combobox', { name: 'Pilih salinan' })).toHaveValue(/pindaian-ulang\.pdf/);
  await picture('letter-signed');
  await expectNoBarriers();
});

test('a delivery is written down, proven and received', async () => {
  const [letter] = letters;
  if (!letter) throw new Error('no letter');
  await visit(`surat/${letter.id}?tab=deliveries`);
  await button('Catat pengiriman').click();
  const panel = app.page.getByRole('dialog');
  await expect(panel.getByRole('textbox', { name: /Dikirim kepada/ })).toHaveValue(letter.addressee);
  await panel.getByRole('textbox', { name: /^Diterima/ }).fill('1/1/2020');
  await panel.getByRole('button', { name: 'Simpan pengiriman' }).click();
  await expect(
    panel.getByText('Tanggal diterima lebih awal daripada tanggal dikirim.').first(),
  ).toBeVisible();
  await picture('letter-delivery-panel');
  await expectNoBarriers();
  await panel.getByRole('textbox', { name: /^Diterima/ }).fill('');
  await answerOpenDialog(app, await scanFile('resi.pdf'));
  await panel.getByRole('button', { name: 'Pilih bukti' }).click();
  await expect(panel.getByText('resi.pdf, disimpan bersama isian ini')).toBeVisible();
  await confirm(app.page);
  await expect(app.page.getByText('1 pengiriman, 0 sudah diterima')).toBeVisible();
  await picture('letter-deliveries');
  await button(/^Bukti pengiriman kepada/).click();
  await app.page.getByRole('dialog').getByRole('img', { name: 'Halaman 1' }).waitFor();
  await app.page.keyboard.press('Escape');
  await button(letter.addressee).click();
  const { sentOn } = (await app.door.call('deliveries.list', { id: letter.id }))[0] ?? {};
  await panel.getByRole('textbox', { name: /^Diterima/ }).fill(String(sentOn));
  await panel.getByRole('textbox', { name: 'Penerima' }).fill('Petugas loket Contoh');
  await confirm(app.page);
  await expect(app.page.getByText('1 pengiriman, 1 sudah diterima')).toBeVisible();
  await visit('surat');
  await expect(row(letter.number ?? '')).toContainText('Diterima');
});

test('a letter is cancelled with a reason and keeps its number; a receipt is not', async () => {
  const [, letter] = letters;
  if (!letter) throw new Error('no letter');
  await visit(`surat/${letter.id}`);
  await more('Batalkan surat');
  const dialog = app.page.getByRole('dialog');
  await expect(dialog).toContainText(`Nomor ${letter.number} tetap terpakai`);
  await picture('letter-void');
  await expectNoBarriers();
  await app.page.keyboard.type('Salah');
  await app.page.keyboard.type(' tujuan surat');
  await confirm(app.page);
  await expect(app.page.getByText('Surat ini dibatalkan')).toBeVisible();
  await expect(app.page.getByText('Salah tujuan surat')).toBeVisible();
  await picture('letter-voided');
  await expect(button('Simpan salinan batal')).toBeVisible();
  await expect(button('Cetak surat')).toHaveCount(0);
  await button('Tindakan lain').click();
  await expect(app.page.getByRole('menuitem', { name: 'Batalkan surat' })).toHaveCount(0);
  // The paper carries the mark; the frozen file stays as it was.
  const prints = await catchPrints(path.join(looking.PICTURES ?? folder.path, 'batal.pdf'));
  await app.page.getByRole('menuitem', { name: 'Cetak salinan batal' }).click();
  await expect.poll(async () => (await prints()).length, { timeout: 30_000 }).toBe(1);
  expect(sha256(await app.door.call('letters.pdf', { id: letter.id }))).toBe(letter.sha256);
  const next = await issue('Dewi Contoh');
  expect(next.number).toContain('/8/');
  await visit(`surat/${receipt.id}`);
  await button('Tindakan lain').click();
  await expect(app.page.getByRole('menuitem', { name: 'Simpan salinan (SALINAN)' })).toBeVisible();
  await expect(app.page.getByRole('menuitem', { name: 'Batalkan surat' })).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  const fault = await app.door.fault('letters.void', { id: receipt.id, reason: 'Dicoba dari luar' });
  expect(fault).toMatchObject({ code: 'letter-not-voidable', detail: 'receipt' });
});

test('a register of several pages repeats its head on each', async () => {
  for (let i = 0; i < 16; i += 1) await issue(`Pekerja Contoh ${i + 1}`);
  // What Chromium makes of the register, before it is drawn for the printer.
  await app.electron.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      const original = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        const pdf = await original(options);
        Object.assign(globalThis, { registerPdf: pdf.toString('base64') });
        return pdf;
      };
    }
  });
  await visit('surat?buku=general&tahun=2026');
  await button('Cetak buku agenda').click();
  const made = () =>
    app.electron.evaluate(() => (globalThis as unknown as { registerPdf?: string }).registerPdf ?? '');
  await expect.poll(made, { timeout: 30_000 }).not.toBe('');
  const pages = await readPdf(Buffer.from(await made(), 'base64'));
  expect(pages.length).toBeGreaterThan(1);
  for (const { text, width, height } of pages) {
    expect(width).toBeGreaterThan(height);
    expect(text).toContain('DINAS KOPERASI');
    expect(text).toContain('Buku agenda surat: Umum');
    expect(text).toContain('Nomor surat');
  }
  await expect(button('Cetak buku agenda')).toBeEnabled();
});
