import { button, type WorkScreen } from './work-screen.ts';

/** Workers, firms and calculators. */
export const RECORD_SCREENS: readonly WorkScreen[] = [
  ['workers', () => 'pekerja'],
  ['worker', (at) => `pekerja/${at.person}`],
  [
    'worker, being changed',
    (at) => `pekerja/${at.person}`,
    (page) => button(page, 'Ubah data pekerja').click(),
  ],
  ['worker, jobs', (at) => `pekerja/${at.person}?tab=hubungan-kerja`],
  ['worker, contributions', (at) => `pekerja/${at.person}?tab=iuran`],
  ['worker, documents', (at) => `pekerja/${at.person}?tab=dokumen`],
  ['worker, history', (at) => `pekerja/${at.person}?tab=riwayat`],
  [
    'contributions, pasted with a bad cell',
    (at) => `pekerja/${at.person}?tab=iuran`,
    async (page, app) => {
      await app.electron.evaluate(({ clipboard }) => clipboard.writeText('2026-02\tentah\n2026-01\tLunas'));
      await page.getByRole('grid').getByRole('gridcell').last().click();
      await page.keyboard.press('Control+v');
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['job of a worker', (at) => `pekerja/${at.person}/hubungan-kerja/${at.job}`],
  [
    'job of a worker, a point to decide',
    (at) => `pekerja/${at.person}/hubungan-kerja/${at.job}`,
    async (page) => {
      await button(page, /^Ubah penilaian Upah/).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'job of a worker, to be removed',
    (at) => `pekerja/${at.person}/hubungan-kerja/${at.job}`,
    async (page) => {
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Hapus hubungan kerja' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'new job, with what is missing',
    (at) => `pekerja/${at.person}/hubungan-kerja/baru`,
    async (page) => {
      await button(page, 'Simpan hubungan kerja').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  ['new worker', () => 'pekerja/baru'],
  ['firms', () => 'perusahaan'],
  ['firm', (at) => `perusahaan/${at.employer}`],
  [
    'firm, being changed',
    (at) => `perusahaan/${at.employer}`,
    (page) => button(page, 'Ubah data perusahaan').click(),
  ],
  ['new firm', () => 'perusahaan/baru'],
  ['calculator, severance', () => 'kalkulator/pesangon'],
  ['calculator, PKWT compensation', () => 'kalkulator/kompensasi-pkwt'],
  ['calculator, pension', () => 'kalkulator/program-pensiun'],
  ['calculator, JKP', () => 'kalkulator/jkp'],
  ['calculator, deadlines', () => 'kalkulator/tenggat'],
  [
    'calculator, pension with its working',
    () => 'kalkulator/program-pensiun',
    async (page) => {
      await page.getByRole('textbox', { name: /^Jumlah hak/ }).fill('100000000');
      await page.getByRole('textbox', { name: /^Manfaat pensiun/ }).fill('50000000');
      await page.getByRole('textbox', { name: /^Iuran pengusaha/ }).fill('60');
      await page.getByText('Rp70.000.000').first().waitFor();
      await button(page, 'Kekurangan').click();
    },
  ],
  [
    'calculator, severance with its working',
    () => 'kalkulator/pesangon',
    async (page) => {
      await page.getByRole('combobox', { name: /^Alasan PHK/ }).click();
      await page.getByRole('option', { name: 'Efisiensi karena perusahaan mengalami kerugian' }).click();
      await page.getByRole('textbox', { name: /^Mulai bekerja/ }).fill('1/6/2021');
      await page.getByRole('textbox', { name: /^Tanggal PHK berlaku/ }).fill('1/6/2026');
      await page.getByRole('combobox', { name: /^Skala usaha/ }).click();
      await page.getByRole('option', { name: 'Besar', exact: true }).click();
      await page.getByRole('textbox', { name: /^Upah pokok sebulan/ }).fill('5000000');
      await page.keyboard.press('Tab');
      await page.getByText('Rp25.000.000').first().waitFor();
      await button(page, 'Uang pesangon').click();
    },
  ],
];
