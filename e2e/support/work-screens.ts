import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/runtime/paths.ts';
import { answerOpenDialog } from './dialogs.ts';
import type { App } from './launch.ts';
import type { Places } from './practice-places.ts';

const CSV = path.join(ROOT, 'assets', 'sample', 'daftar-phk-contoh.csv');
const RULES = path.join(ROOT, 'shared', 'law', 'rule-sets', 'severance-2021.json');

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** A screen by its address, and what has to be done there before it is looked at. */
export type WorkScreen = readonly [
  name: string,
  address: (at: Places) => string,
  act?: (page: Page, app: App) => Promise<unknown>,
];

/** Every screen of an office at work, with its dialogs and panels. */
export const WORK_SCREENS: readonly WorkScreen[] = [
  ['themes to choose from', () => '', (page) => button(page, 'Tampilan').click()],

  ['home', () => ''],
  ['reports', () => 'laporan'],
  ['reports, nothing fits', () => 'laporan?cari=zzzz&saring=withdrawn'],
  ['new report', () => 'laporan/baru'],
  [
    'new report, with what is missing',
    () => 'laporan/baru',
    async (page) => {
      await button(page, 'Simpan dan isi pekerja').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'new report, firm to pick',
    () => 'laporan/baru',
    async (page) => {
      await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('contoh');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'new report, reasons to choose from',
    () => 'laporan/baru',
    async (page) => {
      await page.getByRole('combobox', { name: /^Alasan/ }).click();
      await page.getByRole('option').first().waitFor();
    },
  ],
  ['columns of a list', () => 'laporan', (page) => button(page, 'Kolom').click()],
  [
    'new report, calendar',
    () => 'laporan/baru',
    (page) => page.getByRole('button', { name: 'Buka kalender' }).nth(1).click(),
  ],
  [
    'new report, new firm beside it',
    () => 'laporan/baru',
    async (page) => {
      await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('PT Contoh Baru');
      await page.getByRole('option', { name: /Tambah perusahaan baru/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['draft, workers', (at) => `laporan/${at.draft}`],
  [
    'draft, picked workers',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
    },
  ],
  [
    'draft, answers of many',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
      await button(page, 'Isi tanggapan').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'draft, workers to remove',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
      await button(page, /^Keluarkan \d+ pekerja$/).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'draft, new worker',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await button(page, 'Tambah pekerja').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'draft, one worker',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('row').nth(2).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['draft, data', (at) => `laporan/${at.draft}?tab=data`],
  ['draft, deadlines', (at) => `laporan/${at.draft}?tab=deadlines`],
  ['report without workers, deadlines', (at) => `laporan/${at.bare}?tab=deadlines`],
  ['draft, letters', (at) => `laporan/${at.draft}?tab=letters`],
  ['report without workers', (at) => `laporan/${at.bare}`],
  ['recorded, workers', (at) => `laporan/${at.recorded}`],
  ['recorded, data', (at) => `laporan/${at.recorded}?tab=data`],
  ['recorded, letters', (at) => `laporan/${at.recorded}?tab=letters`],
  ['recorded, history', (at) => `laporan/${at.recorded}?tab=history`],
  [
    'recorded, further actions',
    (at) => `laporan/${at.recorded}`,
    (page) => button(page, 'Tindakan lain').click(),
  ],
  [
    'recorded, opening a correction',
    (at) => `laporan/${at.recorded}`,
    async (page) => {
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Buka perbaikan' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'recorded, withdrawal',
    (at) => `laporan/${at.recorded}`,
    async (page) => {
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Catat pencabutan laporan' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['correcting', (at) => `laporan/${at.correcting}`],
  ['import, file', (at) => `laporan/${at.bare}/impor`],
  [
    'import, columns',
    (at) => `laporan/${at.bare}/impor`,
    async (page, app) => {
      await answerOpenDialog(app, CSV);
      await button(page, 'Pilih berkas').click();
      await page.getByText('Langkah 2 dari 3').waitFor();
    },
  ],
  ['import, check', (at) => `laporan/${at.bare}/impor?berkas=${at.staged}`],
  [
    'import, a refused row',
    (at) => `laporan/${at.bare}/impor?berkas=${at.staged}`,
    async (page) => {
      await button(page, /^Ditolak/).click();
      await page.getByText('Menampilkan 4 dari 4').waitFor();
      await page.getByRole('row').nth(1).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['import, done', (at) => `laporan/${at.draft}/impor?berkas=${at.committed}`],
  [
    'import, undo',
    (at) => `laporan/${at.draft}/impor?berkas=${at.committed}`,
    async (page) => {
      await button(page, 'Urungkan impor').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['import of old receipts', () => 'impor/old-receipts'],
  [
    'receipt',
    (at) => `laporan/${at.draft}/tanda-terima`,
    (page) => page.getByText(/Pratinjau, \d+ pekerja/).waitFor(),
  ],
  [
    'receipt, confirmation',
    (at) => `laporan/${at.draft}/tanda-terima`,
    async (page) => {
      await button(page, 'Terbitkan tanda terima').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'receipt with gaps',
    (at) => `laporan/${at.bare}/tanda-terima`,
    (page) => page.getByText('Harus diisi sebelum terbit').waitFor(),
  ],
  ['letters', () => 'surat'],
  ['letters, nothing fits', () => 'surat?cari=zzzz&keadaan=void'],
  [
    'letters, numbers that were skipped',
    () => 'surat',
    async (page) => {
      await button(page, 'Nomor yang terlewat').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['letter, deliveries', (at) => `surat/${at.letter}?tab=deliveries`],
  ['letter, signed copies', (at) => `surat/${at.letter}?tab=signed`],
  [
    'letter, new delivery',
    (at) => `surat/${at.letter}?tab=deliveries`,
    async (page) => {
      await button(page, 'Catat pengiriman').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['letter', (at) => `surat/${at.letter}`, (page) => page.getByRole('img', { name: 'Halaman 1' }).waitFor()],
  [
    'letter that waits for its number',
    (at) => `surat/${at.unnumbered}`,
    async (page) => {
      await button(page, 'Isi nomor surat').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['disputes', () => 'perkara'],
  ['disputes, nothing fits', () => 'perkara?cari=zzzz&tahap=court'],
  ['deadlines of all disputes', () => 'perkara?tab=tenggat'],
  ['agenda', () => 'perkara?tab=agenda&pekan=2026-03-16'],
  ['new dispute', () => 'perkara/baru'],
  [
    'new dispute, with what is missing',
    () => 'perkara/baru',
    async (page) => {
      await button(page, 'Catat perkara').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  ['dispute, registered', (at) => `perkara/${at.dispute}/tercatat`],
  ['dispute, timeline', (at) => `perkara/${at.dispute}`],
  [
    'dispute, steps',
    (at) => `perkara/${at.dispute}`,
    async (page) => {
      await button(page, 'Catat peristiwa').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['dispute, a session held', (at) => `perkara/${at.dispute}?catat=session-held`],
  ['dispute, workers', (at) => `perkara/${at.dispute}?tab=pihak`],
  ['dispute, deadlines', (at) => `perkara/${at.dispute}?tab=tenggat`],
  [
    'dispute, another due date',
    (at) => `perkara/${at.dispute}?tab=tenggat`,
    async (page) => {
      await page
        .getByRole('button', { name: /^Ganti tanggal/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['dispute, letters', (at) => `perkara/${at.dispute}?tab=surat`],
  ['dispute, data', (at) => `perkara/${at.dispute}?tab=data`],
  ['referrals', () => 'rujukan'],
  ['referrals, nothing fits', () => 'rujukan?cari=zzzz&tahap=lost'],
  ['worklists', () => 'rujukan?tab=kerja'],
  ['worklist of silence', () => 'rujukan?tab=kerja&daftar=silent'],
  ['figures of the referrals', () => 'rujukan?tab=angka&dari=2026-01-01&sampai=2026-12-31'],
  ['new referral', () => 'rujukan/baru'],
  ['new referral of a person', (at) => `rujukan/baru?pekerja=${at.person}`],
  ['new referral out of a case', (at) => `rujukan/baru?perkara=${at.dispute}`],
  ['referral, timeline', (at) => `rujukan/${at.referral}`],
  [
    'referral, steps',
    (at) => `rujukan/${at.referral}`,
    async (page) => {
      await button(page, 'Catat peristiwa').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['referral, a talk', (at) => `rujukan/${at.referral}?catat=talk-held`],
  ['referral, a new job', (at) => `rujukan/${at.referral}?catat=re-employed`],
  ['referral, eligibility', (at) => `rujukan/${at.referral}?tab=kelayakan`],
  ['referral, months', (at) => `rujukan/${at.referral}?tab=bulan`],
  ['referral, job seeker', (at) => `rujukan/${at.referral}?tab=pencari-kerja`],
  [
    'referral, job seeker being written',
    (at) => `rujukan/${at.referral}?tab=pencari-kerja`,
    async (page) => {
      await button(page, 'Isi data pencari kerja').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['referral, letters', (at) => `rujukan/${at.referral}?tab=surat`],
  ['referral, hand-over', (at) => `rujukan/${at.referral}/serah-terima`],
  [
    'workers of a report to refer',
    (at) => `laporan/${at.recorded}`,
    async (page) => {
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Rujuk pekerja ke JKP' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
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
  ['settings, office', () => 'pengaturan?bagian=profil'],
  ['settings, letterhead', () => 'pengaturan?bagian=logo'],
  ['settings, officials', () => 'pengaturan?bagian=pejabat'],
  [
    'settings, new official',
    () => 'pengaturan?bagian=pejabat',
    async (page) => {
      await button(page, 'Tambah pejabat').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['settings, letters', () => 'pengaturan?bagian=surat'],
  ['settings, standing texts', () => 'pengaturan?bagian=naskah'],
  ['settings, standing text of a kind', () => 'pengaturan?bagian=naskah&naskah=recommendation'],
  ['settings, text snippets', () => 'pengaturan?bagian=potongan'],
  ['settings, working calendar', () => 'pengaturan?bagian=hari-libur'],
  ['settings, changes of the calendar', () => 'pengaturan?bagian=hari-libur&tab=riwayat'],
  [
    'settings, new day off',
    () => 'pengaturan?bagian=hari-libur',
    async (page) => {
      await button(page, 'Tambah hari libur').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'settings, import of days off',
    () => 'pengaturan?bagian=hari-libur',
    async (page) => {
      await button(page, 'Impor dari berkas').click();
      await page.getByText('Seret berkas hari libur ke sini').waitFor();
    },
  ],
  ['settings, minimum wages', () => 'pengaturan?bagian=upah-minimum'],
  [
    'settings, new minimum wage',
    () => 'pengaturan?bagian=upah-minimum',
    async (page) => {
      await button(page, 'Tambah upah minimum').first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['settings, rules', () => 'pengaturan?bagian=aturan'],
  [
    'settings, a rule file that is refused',
    () => 'pengaturan?bagian=aturan',
    async (page, app) => {
      await answerOpenDialog(app, RULES);
      await button(page, 'Muat berkas aturan').click();
      await page.getByText('Berkas ini tidak dapat diterima').waitFor();
    },
  ],
  ['settings, data', () => 'pengaturan?bagian=data'],
  [
    'settings, practice anew',
    () => 'pengaturan?bagian=data',
    async (page) => {
      await button(page, 'Mulai latihan dari awal').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['settings, appearance', () => 'pengaturan?bagian=tampilan'],
  [
    'search',
    () => '',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('contoh');
      await page.getByText('PT Contoh Batubara Banua').first().waitFor();
    },
  ],
  [
    'keys',
    () => 'laporan',
    async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['an address that names no screen', () => 'tidak-ada'],
  ['a report that is gone', () => 'laporan/tidak-ada'],
];
