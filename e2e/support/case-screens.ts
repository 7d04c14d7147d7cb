import { button, type WorkScreen } from './work-screen.ts';

/** Letters, disputes and referrals. */
export const CASE_SCREENS: readonly WorkScreen[] = [
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
  ['vacancies', () => 'lowongan'],
  ['vacancies, nothing fits', () => 'lowongan?cari=zzzz'],
  ['vacancies, import', () => 'impor/vacancies'],
  [
    'vacancy, being written',
    () => 'lowongan',
    async (page) => {
      await button(page, 'Catat lowongan').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'vacancy, whom it fits',
    (at) => `lowongan/${at.vacancy}`,
    async (page) => {
      await page.getByRole('checkbox', { name: /Rudi Hartono/ }).click();
    },
  ],
  [
    'vacancy, being offered',
    (at) => `lowongan/${at.vacancy}`,
    async (page) => {
      await page.getByRole('checkbox', { name: /Rudi Hartono/ }).click();
      await button(page, 'Tawarkan').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['vacancy, to whom it was offered', (at) => `lowongan/${at.vacancy}?tab=tawaran`],
  [
    'referral, a vacancy to offer',
    (at) => `rujukan/${at.referral}?catat=vacancy-offered`,
    async (page) => {
      await page.getByRole('combobox', { name: 'Lowongan' }).click();
      await page.getByRole('option').first().waitFor();
    },
  ],
];
