import { expect, test } from './app.ts';
import { closeWindows, untilGone } from './support/closing.ts';
import { openPractice } from './support/office.ts';

const LOST = /database-problem|office-not-open/;

test('what practice holds is gone from the screen once practice is left', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Coba dengan kantor contoh' }).click();
  await page.getByRole('link', { name: 'Perusahaan' }).click();
  await expect(page.getByText('PT Contoh Batubara Banua')).toBeVisible();
  await page.getByRole('button', { name: 'Keluar dari latihan' }).click();
  await expect(page.getByRole('heading', { name: 'Selamat datang di Sambung' })).toBeVisible();
  await expect(page.getByText('PT Contoh Batubara Banua')).toBeHidden();
});

test('a database worker that dies brings the screen that says so, and back again', async ({ app }) => {
  const { page } = app;
  await openPractice(app);
  await page.reload();
  await page.getByRole('heading', { name: 'Beranda' }).waitFor();
  await app.electron.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function post() {
      Worker.prototype.postMessage = postMessage;
      void this.terminate();
    };
  });
  await page.getByRole('link', { name: 'Perusahaan' }).click();
  await expect(page.getByRole('heading', { name: 'Bagian penyimpan data berhenti' })).toBeVisible();
  app.errors.expect(LOST);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByText('PT Contoh Batubara Banua')).toBeVisible();
});

test('a window with unsaved input asks before it closes', async ({ app }) => {
  const { page } = app;
  await openPractice(app);
  await page.reload();
  await page.getByRole('link', { name: 'Pekerja' }).click();
  await expect(page.getByRole('heading', { name: 'Pekerja', exact: true })).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByLabel(/^Nama lengkap/).fill('Siti Rahmawati (CONTOH)');
  await closeWindows(app);
  const question = page.getByRole('dialog', { name: 'Isian belum disimpan' });
  await question.getByRole('button', { name: 'Lanjut mengisi' }).click();
  await expect(page.getByLabel(/^Nama lengkap/)).toHaveValue('Siti Rahmawati (CONTOH)');
  await closeWindows(app);
  await untilGone(page, () => question.getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click());
});

test('a screen that cannot be drawn says what is safe and comes back', async ({ app }) => {
  const { page } = app;
  await openPractice(app);
  await page.reload();
  await page.getByRole('heading', { name: 'Beranda' }).waitFor();
  await page.evaluate(() => {
    Object.defineProperty(document, 'title', {
      configurable: true,
      set: () => {
        throw new TypeError('no title');
      },
    });
  });
  await page.getByRole('link', { name: 'Pekerja' }).click();
  await expect(page.getByRole('heading', { name: 'Layar ini tidak dapat ditampilkan' })).toBeFocused();
  await expect(page.getByText('Sebutkan kode ini bila meminta bantuan: TypeError /pekerja')).toBeVisible();
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'title');
  });
  await page.getByRole('button', { name: 'Muat ulang layar' }).click();
  await expect(page.getByRole('heading', { name: 'Pekerja' })).toBeVisible();
  app.errors.expect(/no title/);
});
