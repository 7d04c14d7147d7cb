import path from 'node:path';
import { ROOT } from '../../scripts/runtime/paths.ts';
import { answerOpenDialog } from './dialogs.ts';
import { button, type WorkScreen } from './work-screen.ts';

const RULES = path.join(ROOT, 'shared', 'law', 'rule-sets', 'severance-2021.json');

/** The settings, and what stands everywhere. */
export const SETTINGS_SCREENS: readonly WorkScreen[] = [
  ['themes to choose from', () => '', (page) => button(page, 'Tampilan').click()],
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
