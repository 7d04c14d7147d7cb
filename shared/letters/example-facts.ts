import { plainDate } from '../calendar/plain-date.ts';
import type { RuleBook } from '../law/rule-set.ts';
import { lawOf, withDefaults } from './assemble.ts';
import { FIELD_NAMES, type LetterValues } from './fields.ts';
import type { LetterSpec } from './letter-spec.ts';
import { EXAMPLE_RECEIPT } from './receipt-example.ts';
import type { LetterFacts } from './spec-facts.ts';

/* Invented facts for tests, pictures and the samples of the settings. Every field of the dictionary has a value. */

export const EXAMPLE_VALUES: Required<LetterValues> = {
  'letter.urgency': 'segera',
  'letter.security': 'biasa',
  'letter.attachments': '1 (satu) berkas',
  'letter.subject': 'Hal surat (CONTOH)',
  'letter.to': ['Pimpinan PT Contoh Batubara Banua', 'Sdr. Rahmat Contoh'],
  'letter.place': 'Banjarbaru',
  'letter.copies': ['Wali Kota Banjarbaru (sebagai laporan)'],
  'letter.replyDue': '2026-12-07',
  'letter.contactName': 'Siti Contoh',
  'letter.contactPhone': '(0511) 000001',
  'letter.purpose': 'pengurusan manfaat jaminan kehilangan pekerjaan',

  'worker.name': 'Rahmat Contoh',
  'worker.nik': '6372100101850001',
  'worker.birthPlace': 'Martapura',
  'worker.birthDate': '1985-01-01',
  'worker.sex': 'L',
  'worker.address': 'Jalan Contoh Gang 3 Nomor 7, Banjarbaru',
  'worker.phone': '0812-0000-0000',
  'worker.position': 'Operator Alat Berat',
  'worker.contract': 'PKWTT',
  'worker.startDate': '2018-08-01',
  'worker.endDate': '2026-10-30',
  'worker.wage': 5_250_000,
  'worker.kpj': '19000000001',
  'worker.union': 'Serikat Pekerja Contoh PT Contoh Batubara Banua',
  'worker.proxy': 'Ahmad Contoh, S.H., surat kuasa khusus Nomor 01/SK/XI/2026 tanggal 2 November 2026',
  'worker.education': 'SMK Teknik Mesin',
  workers: [
    {
      name: 'Rahmat Contoh',
      nik: '6372100101850001',
      kpj: '19000000001',
      position: 'Operator Alat Berat',
      date: '2026-10-30',
      note: '',
    },
    {
      name: 'Nur Contoh',
      nik: '6372104101900002',
      kpj: '19000000002',
      position: 'Juru Timbang',
      date: '2026-10-30',
      note: 'diwakili kuasa',
    },
  ],

  'employer.name': 'PT Contoh Batubara Banua',
  'employer.address': 'Jalan Ahmad Yani Km. 34, Banjarbaru',
  'employer.sector': 'Pertambangan dan Penggalian',
  'employer.nib': '1234000123456',
  'employer.npp': 'AA012345',
  'employer.leaderName': 'Budi Contoh',
  'employer.leaderPosition': 'Direktur',
  'employer.proxy': 'Dewi Contoh, surat kuasa khusus Nomor 07/CBB/XI/2026 tanggal 3 November 2026',
  'employer.phone': '(0511) 000002',

  'layoff.date': '2026-10-30',
  'layoff.reason': 'efisiensi karena perusahaan mengalami kerugian',
  'layoff.reportLetter': 'Nomor 045/CBB-HRD/X/2026 tanggal 12 Oktober 2026',
  'layoff.receipt': 'Nomor 500.15.15/012/HIJ/X/2026 tanggal 14 Oktober 2026',
  'layoff.receivedOn': '2026-10-14',
  'layoff.documents': ['surat pemberitahuan PHK', 'daftar pekerja'],

  'dispute.number': '017/PHI/2026',
  'dispute.registeredOn': '2026-11-04',
  'dispute.registeredTime': '10:15',
  'dispute.kind': 'phk',
  'dispute.recordedBy': 'pekerja',
  'dispute.request': 'Nomor 01/P/XI/2026 tanggal 3 November 2026',
  'dispute.issue': 'Pekerja menolak pemutusan hubungan kerja dan menuntut uang pesangon sesuai ketentuan.',
  'dispute.documents': ['surat permohonan pencatatan', 'risalah perundingan bipartit', 'salinan KTP'],
  'dispute.missing': ['surat kuasa khusus', 'salinan slip upah tiga bulan terakhir'],
  'dispute.completionDue': '2026-11-13',
  'dispute.offerDue': '2026-11-16',
  'dispute.nextStep': 'penawaran penyelesaian melalui konsiliasi',
  'dispute.delegatedOn': '2026-11-17',
  'dispute.officer': 'Siti Contoh',
  'dispute.conciliators': ['Hasan Contoh, S.H., Banjarbaru'],
  'dispute.stage': 'sidang mediasi kedua',
  'dispute.workingDays': 21,
  'dispute.efforts': ['Klarifikasi tanggal 18 November 2026.', 'Dua kali sidang mediasi.'],
  mediators: [
    {
      name: 'Dra. Contoh Mediator, M.H.',
      nip: '197802022003122002',
      position: 'Mediator Hubungan Industrial Ahli Madya',
    },
  ],

  'session.number': 2,
  'session.date': '2026-11-30',
  'session.time': '09:30',
  'session.place': 'Ruang Mediasi, Dinas Koperasi, Usaha Mikro dan Tenaga Kerja',
  'session.meet': 'Dra. Contoh Mediator, M.H.',
  'session.bring': ['surat kuasa khusus, apabila diwakili', 'kronologi tertulis'],
  'session.earlier': [{ number: '500.15.15/031/HIJ/XI/2026', date: '2026-11-18', absent: 'Pihak pengusaha' }],
  'session.attendance': [
    { name: 'Rahmat Contoh', represents: 'Pekerja', position: 'Operator Alat Berat' },
    { name: 'Dewi Contoh', represents: 'Pengusaha', position: 'Kepala Bagian Personalia' },
  ],
  'session.workerPresence': 'hadir sendiri',
  'session.employerPresence': 'hadir, diwakili kuasa',
  'session.attended': 'both',
  'session.discussion': [
    'Para pihak menjelaskan pendirian masing-masing.',
    'Mediator menjelaskan hak yang timbul menurut ketentuan.',
  ],
  'session.agreed': ['Masa kerja pekerja dihitung sejak 1 Agustus 2018.'],
  'session.notAgreed': ['Besarnya uang pesangon.'],
  'session.note': 'Pengusaha meminta waktu untuk menyampaikan laporan keuangan.',
  'session.proposal': ['Para pihak memperhitungkan hak pekerja menurut ketentuan paling sedikit.'],
  'session.result': 'next',
  'session.nextDate': '2026-12-07',
  'session.list': [
    { number: '1', date: '2026-11-23', presence: 'Kedua belah pihak hadir' },
    { number: '2', date: '2026-11-30', presence: 'Kedua belah pihak hadir' },
  ],

  'statements.worker': [
    'Pekerja bekerja sejak 1 Agustus 2018 dengan upah terakhir Rp5.250.000 sebulan.',
    'Pekerja menerima pemberitahuan pemutusan hubungan kerja pada tanggal 14 Oktober 2026 dan menolaknya.',
  ],
  'statements.employer': [
    'Perusahaan mengalami kerugian selama dua tahun dan melakukan efisiensi.',
    'Perusahaan bersedia membayar hak pekerja secara bertahap.',
  ],
  'statements.witness': ['Saksi Nur Contoh membenarkan masa kerja pekerja.'],
  'statements.direction': ['Para pihak diminta melengkapi dokumen sebelum sidang pertama.'],
  'statements.conclusion': 'mediation',
  'statements.outcome': 'recommendation',

  'recommendation.considerations': [
    'Bahwa hubungan kerja antara para pihak tidak dipersoalkan.',
    'Bahwa alasan pemutusan hubungan kerja adalah efisiensi karena perusahaan mengalami kerugian.',
  ],
  'recommendation.points': [
    'Agar pengusaha membayar hak pekerja sebagaimana rincian di bawah.',
    'Agar hak tersebut dibayar sekaligus paling lambat tanggal 18 Desember 2026.',
  ],
  'recommendation.number': '500.15.15/044/HIJ/XII/2026',
  'recommendation.date': '2026-12-04',
  'recommendation.party': 'worker',
  'recommendation.receivedOn': '2026-12-07',
  claims: [
    {
      component: 'Uang pesangon',
      basis: 'alasan efisiensi',
      calculation: '9 x Rp5.250.000 x 0,5',
      amount: '23625000',
    },
    {
      component: 'Uang penghargaan masa kerja',
      basis: 'masa kerja 8 tahun',
      calculation: '3 x Rp5.250.000',
      amount: '15750000',
    },
  ],

  'agreement.points': [
    'Hubungan kerja para pihak berakhir pada tanggal 30 Oktober 2026.',
    'Pengusaha membayar hak pekerja sebagaimana rincian di bawah.',
  ],
  'agreement.place': 'Banjarbaru',
  'agreement.date': '2026-12-10',
  'agreement.payment': 'transfer ke rekening pekerja dalam dua tahap',
  'agreement.instalments': [
    { due: '2026-12-18', amount: '20000000', note: 'tahap pertama' },
    { due: '2027-01-18', amount: '19375000', note: 'tahap kedua' },
  ],
  'agreement.unpaid': [
    { due: '2026-12-18', amount: '5000000', note: 'Angsuran ke-1 dari 2' },
    { due: '2027-01-18', amount: '19375000', note: 'Angsuran ke-2 dari 2' },
  ],
  'agreement.copies': 4,
  'agreement.deed': 'Nomor 12/Bip/2026/PHI.Bjm tanggal 15 Desember 2026',
  'agreement.court': 'Pengadilan Hubungan Industrial pada Pengadilan Negeri Banjarmasin',
  'agreement.enclosures': [
    { item: 'Perjanjian bersama tanggal 10 Desember 2026', count: '2 (dua) rangkap', note: 'Asli' },
    { item: 'Salinan KTP para pihak', count: '1 (satu) berkas', note: '' },
  ],

  'jkp.proof': 'Tanda terima laporan PHK Nomor 500.15.15/012/HIJ/X/2026 tanggal 14 Oktober 2026',
  'jkp.claimDue': '2027-04-30',
  'jkp.proofKind': 'report',
  'jkp.claimState': 'open',
  'jkp.branch': 'Kantor Cabang Banjarmasin',
  'jkp.contributions': 'iuran dibayar sampai dengan September 2026',
  'jkp.enclosures': ['tanda terima laporan PHK', 'surat pernyataan pekerja menerima PHK'],
  'jkp.request': ['Memverifikasi kepesertaan pekerja.', 'Melayani pengajuan manfaat pekerja.'],

  'contributions.finding':
    'Iuran program jaminan kecelakaan kerja belum dibayar selama empat bulan berturut-turut.',
  'contributions.case': 'arrears',
  'contributions.period': 'Juni sampai dengan September 2026',
  'contributions.asked': [
    'Program yang diikuti dan bulan pertama.',
    'Bulan yang belum dibayar dan jumlahnya.',
  ],
  'contributions.affected': 12,
  'contributions.evidence': ['salinan slip upah', 'keterangan pekerja'],
  'contributions.notice': 'Nomor 500.15.15/051/HIJ/XI/2026 tanggal 20 November 2026',
  'contributions.effect': 'Manfaat uang tunai terlebih dahulu menjadi tanggungan pengusaha.',
  'contributions.chronology': [
    'Pekerja melapor pada tanggal 2 November 2026.',
    'Pemberitahuan pertama tidak dijawab.',
  ],

  'job.cardNumber': '6372/AK1/2026/0012',
  'job.cardDate': '2026-11-10',
  'job.experience': ['Operator alat berat, PT Contoh Batubara Banua, 2018-2026'],
  'job.skills': 'operator ekskavator dan dump truck',
  'job.wanted': 'operator alat berat',
  'job.training': 'mekanik alat berat',
  'job.vacancyEmployer': 'CV Contoh Bangun Banua',
  'job.vacancyAddress': 'Jalan Contoh Nomor 9, Martapura',
  'job.vacancyPosition': 'Operator Ekskavator',

  'status.basis': 'perjanjian bersama tanggal 10 Desember 2026',
  'status.kind': 'agreement',
};

const NAME_OF_80 = 'Muhammad Abdurrahman Contoh bin Haji Abdullah Contoh Al Banjari Putra Kalimantan S'.slice(
  0,
  80,
);

/** Names of 80 letters, long texts, 60 claims, 1,200 workers: what a page has to bear. */
export const EXTREME_VALUES: Required<LetterValues> = {
  ...EXAMPLE_VALUES,
  'worker.name': NAME_OF_80,
  'employer.name': `PT ${NAME_OF_80}`.slice(0, 80),
  'letter.to': Array.from({ length: 6 }, (_, n) => `${n + 1} ${NAME_OF_80}`.slice(0, 80)),
  'letter.copies': Array.from({ length: 6 }, (_, n) => `${n + 1} ${NAME_OF_80}`.slice(0, 80)),
  'dispute.issue': 'Pokok masalah yang panjang dan berlapis-lapis. '.repeat(25).trim(),
  'statements.worker': Array.from({ length: 25 }, (_, n) =>
    `Keterangan pekerja ke-${n + 1}. ${'Uraian yang panjang. '.repeat(12)}`.trim(),
  ),
  'statements.employer': Array.from({ length: 25 }, (_, n) =>
    `Keterangan pengusaha ke-${n + 1}. ${'Uraian yang panjang. '.repeat(12)}`.trim(),
  ),
  'recommendation.considerations': Array.from({ length: 20 }, (_, n) =>
    `Pertimbangan ke-${n + 1}. ${'Uraian yang panjang. '.repeat(12)}`.trim(),
  ),
  workers: Array.from({ length: 1200 }, (_, n) => ({
    name: `Pekerja ${n + 1} (CONTOH)`,
    nik: `637210010185${String(n + 1).padStart(4, '0')}`,
    kpj: `1900${String(n + 1).padStart(7, '0')}`,
    position: 'Operator Alat Berat',
    date: '2026-10-30',
    note: n % 3 === 0 ? 'Menunggak Mei sampai dengan September 2026; belum didaftarkan pada JP' : '',
  })),
  claims: Array.from({ length: 60 }, (_, n) => ({
    component: `Komponen hak ke-${n + 1} dengan nama yang panjang`,
    basis: 'dasar yang disebut dengan lengkap',
    calculation: `${n + 1} x Rp5.250.000 x 0,5`,
    amount: String(2_625_000 * (n + 1)),
  })),
};

/** Values of a letter's own fields only, as they stand on record. */
function ownValues(spec: LetterSpec, values: LetterValues): LetterValues {
  const own = FIELD_NAMES.filter((name) => spec.fields[name] !== undefined);
  return Object.fromEntries(own.map((name) => [name, values[name]])) as LetterValues;
}

/** Facts of a kind for tests; its own subject line instead of the sample's. */
export function exampleFacts(
  spec: LetterSpec,
  book: RuleBook,
  values: LetterValues = EXAMPLE_VALUES,
  changes: Partial<LetterFacts> = {},
): LetterFacts {
  const dated = plainDate('2026-11-23');
  const { 'letter.subject': _, ...own } = ownValues(spec, values);
  return withDefaults(spec, {
    number: '500.15.15/045/HIJ/XI/2026',
    dated,
    office: EXAMPLE_RECEIPT.office,
    signer: EXAMPLE_RECEIPT.signer,
    countersigner: null,
    practice: false,
    eoffice: false,
    values: own,
    law: lawOf(spec, book, dated),
    ...changes,
  });
}
