import type { LayoffReason } from '../law/layoff-reasons.ts';

/**
 * Indonesian wording of each reason of a layoff, close to the terms of Pasal 36 and 41-57 Peraturan Pemerintah Nomor
 * 35 Tahun 2021. Written to stand after a colon or in a list; the screens use them too.
 */
export const LAYOFF_REASON_NAMES: Readonly<Record<LayoffReason, string>> = {
  merger: 'Penggabungan, peleburan, atau pemisahan perusahaan',
  takeover: 'Pengambilalihan perusahaan',
  'takeover-changed-terms':
    'Pengambilalihan perusahaan yang mengubah syarat kerja dan pekerja tidak bersedia melanjutkan hubungan kerja',
  'efficiency-losses': 'Efisiensi karena perusahaan mengalami kerugian',
  'efficiency-prevent-losses': 'Efisiensi untuk mencegah terjadinya kerugian',
  'closure-losses':
    'Perusahaan tutup karena mengalami kerugian selama 2 (dua) tahun secara terus-menerus atau tidak terus-menerus',
  'closure-no-losses': 'Perusahaan tutup bukan karena mengalami kerugian',
  'closure-force-majeure': 'Perusahaan tutup karena keadaan memaksa (force majeure)',
  'force-majeure-no-closure': 'Keadaan memaksa (force majeure) yang tidak mengakibatkan perusahaan tutup',
  'pkpu-losses': 'Perusahaan dalam penundaan kewajiban pembayaran utang (PKPU) karena mengalami kerugian',
  'pkpu-no-losses':
    'Perusahaan dalam penundaan kewajiban pembayaran utang (PKPU) bukan karena mengalami kerugian',
  bankruptcy: 'Perusahaan pailit',
  'worker-request-employer-fault':
    'Permohonan PHK oleh pekerja karena perbuatan pengusaha yang merugikan pekerja',
  'worker-request-rejected':
    'Putusan bahwa pengusaha tidak terbukti melakukan perbuatan yang menjadi alasan permohonan PHK oleh pekerja',
  resignation: 'Pekerja mengundurkan diri atas kemauan sendiri',
  absence:
    'Pekerja mangkir selama 5 (lima) hari kerja atau lebih berturut-turut dan telah dipanggil 2 (dua) kali secara patut dan tertulis',
  'violation-after-warnings':
    'Pelanggaran perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama setelah surat peringatan pertama, kedua, dan ketiga',
  'urgent-violation':
    'Pelanggaran bersifat mendesak yang diatur dalam perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama',
  'detained-with-loss':
    'Pekerja ditahan pihak yang berwajib selama 6 (enam) bulan karena diduga melakukan tindak pidana yang merugikan perusahaan',
  'detained-no-loss':
    'Pekerja ditahan pihak yang berwajib selama 6 (enam) bulan karena diduga melakukan tindak pidana yang tidak merugikan perusahaan',
  'convicted-with-loss':
    'Pekerja dinyatakan bersalah oleh pengadilan atas tindak pidana yang merugikan perusahaan sebelum berakhirnya masa 6 (enam) bulan',
  'convicted-no-loss':
    'Pekerja dinyatakan bersalah oleh pengadilan atas tindak pidana yang tidak merugikan perusahaan sebelum berakhirnya masa 6 (enam) bulan',
  'long-illness':
    'Sakit berkepanjangan atau cacat akibat kecelakaan kerja yang melampaui 12 (dua belas) bulan',
  retirement: 'Pekerja memasuki usia pensiun',
  death: 'Pekerja meninggal dunia',
  'mutual-agreement': 'Kesepakatan bersama antara pengusaha dan pekerja',
  'other-agreed-reason': 'Alasan lain yang disepakati pengusaha dan pekerja',
};
