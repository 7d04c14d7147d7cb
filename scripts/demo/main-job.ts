import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxFlags } from '../runtime/sandbox.ts';

export interface DemoParts {
  readonly electron: string;
  readonly root: string;
  /** Data folder of the run, empty. */
  readonly data: string;
  /** Where pictures and letters go. */
  readonly out: string;
  readonly tell: (line: string) => void;
}

/** How long the demo waits for a screen. */
const PATIENCE_MS = 30_000;

/** Takes a numbered picture of what a person would see now. */
function camera(page: Page, out: string, tell: DemoParts['tell']) {
  let taken = 0;
  return async (name: string): Promise<void> => {
    await page.waitForTimeout(400);
    taken += 1;
    const file = `${String(taken).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: path.join(out, file), animations: 'disabled' });
    tell(`picture ${file}`);
  };
}

/** The system's save dialog cannot be clicked: it answers with the given place. */
async function answerSaveDialog(app: ElectronApplication, target: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
}

/** Closes the app as a person would, and puts an end to it if it does not go. */
async function leave(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => void window.close()))
    .catch(() => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}

/** New database, sample office, import of the sample list, receipt issued; all through the screens. */
export async function playMainJob({ electron, root, data, out, tell }: DemoParts): Promise<void> {
  const app = await _electron.launch({
    executablePath: electron,
    args: [...sandboxFlags(), root],
    // Playwright would switch the sandbox off everywhere.
    chromiumSandbox: sandboxFlags().length === 0,
    env: { ...(process.env as Record<string, string>), SAMBUNG_DATA_DIR: data },
  });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => tell(`page error: ${error.message}`));
  try {
    await page.waitForURL(/^app:\/\/sambung\//);
    page.setDefaultTimeout(PATIENCE_MS);
    const picture = camera(page, out, tell);
    const button = (name: string | RegExp) => page.getByRole('button', { name });

    await page.getByRole('heading', { name: 'Selamat datang di Sambung' }).waitFor();
    await picture('selamat-datang');

    await button('Coba dengan kantor contoh').click();
    await page.getByText('Mode latihan').waitFor();
    tell('made a new database with the sample office');
    await picture('beranda');

    await page
      .getByRole('link', { name: /^Laporan PHK/ })
      .first()
      .click();
    await page.getByText('Belum ada laporan PHK').waitFor();
    await picture('laporan-kosong');

    await button('Catat laporan PHK').first().click();
    await fillReport(page);
    await picture('catat-laporan');
    await button('Simpan dan isi pekerja').click();
    await page.getByText('Belum ada pekerja').waitFor();
    tell('recorded the layoff report of PT Contoh Batubara Banua');
    await picture('laporan-tanpa-pekerja');

    await importSample(page, picture, tell);
    await issueReceipt(page, picture, tell);

    const pdf = path.join(out, 'tanda-terima-laporan-phk.pdf');
    await answerSaveDialog(app, pdf);
    await button('Simpan PDF').click();
    await page.getByText(/PDF tersimpan/).waitFor();
    const bytes = readFileSync(pdf);
    tell(
      `saved the receipt: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );

    for (const [link, name] of [
      ['Laporan PHK', 'daftar-laporan'],
      ['Pekerja', 'daftar-pekerja'],
      ['Perusahaan', 'daftar-perusahaan'],
      ['Surat', 'daftar-surat'],
      ['Pengaturan', 'pengaturan'],
    ] as const) {
      await page
        .getByRole('link', { name: new RegExp(`^${link}`) })
        .first()
        .click();
      await picture(name);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('contoh', { delay: 20 });
    await picture('cari');
  } catch (error) {
    await page.screenshot({ path: path.join(out, 'gagal.png') }).catch(() => undefined);
    throw error;
  } finally {
    await leave(app);
  }
}

async function fillReport(page: Page): Promise<void> {
  const field = (name: string | RegExp) => page.getByLabel(name).first();
  await page
    .getByRole('textbox', { name: /^Perusahaan/ })
    .or(page.getByRole('combobox', { name: /^Perusahaan/ }))
    .first()
    .fill('Batubara');
  await page.getByText('PT Contoh Batubara Banua').first().click();
  await field(/^Tanggal diterima/).fill('2/3/26');
  await field(/^Pukul/).fill('9.30');
  await field(/^Nomor surat/).fill('012/HRD-CBB/II/2026');
  await field(/^Tanggal surat/).fill('27 feb 2026');
  await field(/^Hal/).fill('Laporan pemutusan hubungan kerja');
  await page
    .getByRole('combobox', { name: /^Alasan/ })
    .or(page.getByRole('textbox', { name: /^Alasan/ }))
    .first()
    .click();
  await page
    .getByRole('option', { name: /efisiensi/i })
    .first()
    .click();
  for (const document of [
    'Surat pemberitahuan PHK kepada pekerja',
    'Tanggapan pekerja',
    'Daftar pekerja yang di-PHK',
  ]) {
    await page.getByRole('checkbox', { name: document }).check();
  }
}

type Picture = (name: string) => Promise<void>;

async function importSample(page: Page, picture: Picture, tell: DemoParts['tell']): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('Impor daftar pekerja')
    .or(page.getByRole('link', { name: 'Impor daftar pekerja' }))
    .first()
    .click();
  await page.getByText('Langkah 1 dari 3').waitFor();
  await picture('impor-pilih-berkas');
  await button(/Pakai daftar contoh/)
    .first()
    .click();
  await page.getByText('Langkah 2 dari 3').waitFor();
  await picture('impor-cocokkan-kolom');
  await button('Periksa daftar').click();
  await page.getByText('Langkah 3 dari 3').waitFor();
  await picture('impor-periksa');
  const commit = button(/^Impor \d[\d.]* pekerja$/);
  tell(`dry run done: ${await commit.innerText()}`);
  await commit.click();
  await page.getByText(/baris sudah diimpor/).waitFor();
  await picture('impor-selesai');
  await button('Buka laporan')
    .or(page.getByRole('link', { name: 'Buka laporan' }))
    .first()
    .click();
  await page
    .getByText(/\d+ menerima/)
    .first()
    .waitFor();
  await picture('laporan-dengan-pekerja');
}

async function issueReceipt(page: Page, picture: Picture, tell: DemoParts['tell']): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('Terbitkan tanda terima').click();
  await page.getByText(/Pratinjau, \d+ pekerja/).waitFor();
  await page
    .getByLabel(/^Tanggal surat/)
    .first()
    .fill('3 mar 2026');
  await page
    .getByLabel(/^Tanggal surat/)
    .first()
    .blur();
  await page
    .getByText(/Nomor: .*\/III\/2026/)
    .first()
    .waitFor();
  await page.waitForTimeout(1500);
  await picture('tanda-terima-pratinjau');
  await button('Terbitkan tanda terima').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await picture('tanda-terima-konfirmasi');
  await dialog.getByRole('button', { name: 'Terbitkan tanda terima' }).click();
  await button('Simpan PDF').waitFor();
  await page.waitForTimeout(1200);
  await picture('tanda-terima-terbit');
  tell('issued the receipt');
}
