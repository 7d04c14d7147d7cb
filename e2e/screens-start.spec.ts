import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder, test } from './app.ts';
import { visit } from './support/looking.ts';
import { openPractice } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { lookAt } from './support/screen-walk.ts';
import { button } from './support/work-screen.ts';

test.describe('before there is an office', () => {
  test('the first screen and every step of the wizard', async ({ app }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await resize(app, SIZES.common);
    await lookAt(app, 'first start');
    await button(page, 'Siapkan kantor').click();
    await button(page, 'Lanjutkan').click();
    await page.getByRole('alert').waitFor();
    await lookAt(app, 'wizard 1 with what is missing');
    await page.getByRole('combobox', { name: /Kabupaten\/kota/ }).fill('banjarbaru');
    await page.getByRole('option', { name: 'Kota Banjarbaru' }).click();
    await lookAt(app, 'wizard 1');
    await button(page, 'Lanjutkan').click();
    await page.getByRole('heading', { name: 'Kop surat dan alamat' }).waitFor();
    await lookAt(app, 'wizard 2');
    await button(page, 'Lanjutkan').click();
    await page.getByLabel('Nama dengan gelar').fill('Dra. Hj. Nurhayati Contoh, M.Si.');
    await page.getByRole('textbox', { name: /Berlaku sejak/ }).fill('2 jan 2025');
    await lookAt(app, 'wizard 3');
    await button(page, 'Lanjutkan').click();
    await page.getByRole('heading', { name: 'Kertas dan huruf surat' }).waitFor();
    await lookAt(app, 'wizard 4');
    await button(page, 'Lanjutkan').click();
    await page.getByRole('heading', { name: 'Periksa sebelum kantor disiapkan' }).waitFor();
    await lookAt(app, 'wizard 5');
  });

  test('the screen of a database that cannot be opened', async ({ launch }) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder.path, 'sambung.db'), 'Daftar PHK bulan Maret\n'.repeat(40));
    const app = await launch({ dataDir: folder.path });
    await resize(app, SIZES.common);
    await app.page.getByRole('heading', { name: 'Berkas data tidak dikenali' }).waitFor();
    await lookAt(app, 'problem');
    folder.remove();
  });

  test('an office without any record', async ({ app }) => {
    test.setTimeout(120_000);
    await openPractice(app);
    await app.page.reload().catch(() => undefined);
    await resize(app, SIZES.common);
    for (const [name, address] of [
      ['home, empty', ''],
      ['reports, empty', 'laporan'],
      ['workers, empty', 'pekerja'],
      ['letters, empty', 'surat'],
    ] as const) {
      await visit(app, address);
      await lookAt(app, name);
    }
  });
});
