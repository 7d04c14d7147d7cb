import { z } from 'zod';
import { isPlainDate, plainDateSchema } from '../calendar/plain-date.ts';

/**
 * The merge dictionary: every fact that a letter may show, once, under one name. A chip in a text names a field of it, a
 * form asks for it, a record fills it in.
 */

/** Parts of the form, in its order. */
export const FIELD_GROUPS = [
  'letter',
  'worker',
  'employer',
  'layoff',
  'dispute',
  'session',
  'statements',
  'recommendation',
  'agreement',
  'jkp',
  'contributions',
  'job',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** A column of a field that is a table. */
export interface FieldColumn {
  readonly name: string;
  readonly label: string;
  readonly type: 'line' | 'date' | 'money' | 'count';
}

interface Common {
  readonly label: string;
  readonly group: FieldGroup;
  readonly help?: string;
}

/**
 * line: one line; text: paragraphs, parted by line ends; lines: short lines; points: numbered points, each a paragraph;
 * rows: a table.
 */
export type FieldSpec = Common &
  (
    | { readonly type: 'line' | 'text' | 'date' | 'time' | 'money' | 'count' | 'lines' | 'points' }
    | { readonly type: 'choice'; readonly choices: Readonly<Record<string, string>> }
    | { readonly type: 'rows'; readonly columns: readonly FieldColumn[] }
  );
export type FieldType = FieldSpec['type'];

const column = (name: string, label: string, type: FieldColumn['type'] = 'line'): FieldColumn => ({
  name,
  label,
  type,
});

const of =
  (group: FieldGroup) =>
  <Type extends Exclude<FieldType, 'choice' | 'rows'>>(type: Type, label: string, help?: string) => ({
    type,
    label,
    group,
    ...(help === undefined ? {} : { help }),
  });
const choice = <Choices extends Readonly<Record<string, string>>>(
  group: FieldGroup,
  label: string,
  choices: Choices,
) => ({ type: 'choice' as const, label, group, choices });
const rows = (group: FieldGroup, label: string, columns: readonly FieldColumn[]) => ({
  type: 'rows' as const,
  label,
  group,
  columns,
});

const letter = of('letter');
const worker = of('worker');
const employer = of('employer');
const layoff = of('layoff');
const dispute = of('dispute');
const session = of('session');
const statements = of('statements');
const recommendation = of('recommendation');
const agreement = of('agreement');
const jkp = of('jkp');
const contributions = of('contributions');
const job = of('job');

/** Every field by its name. */
export const LETTER_FIELDS = {
  'letter.urgency': choice('letter', 'Sifat', {
    biasa: 'Biasa',
    segera: 'Segera',
    'sangat-segera': 'Sangat Segera',
  }),
  'letter.security': choice('letter', 'Klasifikasi keamanan', {
    biasa: 'Biasa',
    terbatas: 'Terbatas',
    rahasia: 'Rahasia',
    'sangat-rahasia': 'Sangat Rahasia',
  }),
  'letter.attachments': letter('line', 'Lampiran', 'Dengan kata, misalnya: 1 (satu) berkas'),
  'letter.subject': letter('line', 'Hal'),
  'letter.to': letter('lines', 'Yth.', 'Satu penerima setiap baris'),
  'letter.place': letter('line', 'di', 'Tempat penerima'),
  'letter.copies': letter('lines', 'Tembusan', 'Satu penerima setiap baris'),
  'letter.replyDue': letter('date', 'Jawaban paling lambat'),
  'letter.contactName': letter('line', 'Nama narahubung'),
  'letter.contactPhone': letter('line', 'Telepon narahubung'),
  'letter.purpose': letter('line', 'Dipergunakan untuk'),

  'worker.name': worker('line', 'Nama pekerja'),
  'worker.nik': worker('line', 'NIK'),
  'worker.birthPlace': worker('line', 'Tempat lahir'),
  'worker.birthDate': worker('date', 'Tanggal lahir'),
  'worker.sex': choice('worker', 'Jenis kelamin', { L: 'Laki-laki', P: 'Perempuan' }),
  'worker.address': worker('line', 'Alamat pekerja'),
  'worker.phone': worker('line', 'Telepon pekerja'),
  'worker.position': worker('line', 'Jabatan'),
  'worker.contract': choice('worker', 'Status perjanjian kerja', { PKWT: 'PKWT', PKWTT: 'PKWTT' }),
  'worker.startDate': worker('date', 'Mulai bekerja'),
  'worker.endDate': worker('date', 'Berakhirnya hubungan kerja'),
  'worker.wage': worker('money', 'Upah terakhir sebulan'),
  'worker.kpj': worker('line', 'Nomor KPJ'),
  'worker.union': worker('line', 'Serikat pekerja/serikat buruh'),
  'worker.proxy': worker('line', 'Kuasa pekerja', 'Nama, dengan nomor dan tanggal surat kuasa khusus'),
  'worker.education': worker('line', 'Pendidikan terakhir'),
  workers: rows('worker', 'Daftar pekerja', [
    column('name', 'Nama'),
    column('nik', 'NIK'),
    column('kpj', 'KPJ'),
    column('position', 'Jabatan'),
    column('date', 'Tanggal PHK', 'date'),
    column('note', 'Keterangan'),
  ]),

  'employer.name': employer('line', 'Nama perusahaan'),
  'employer.address': employer('line', 'Alamat perusahaan'),
  'employer.sector': employer('line', 'Jenis usaha'),
  'employer.nib': employer('line', 'NIB'),
  'employer.npp': employer('line', 'NPP BPJS Ketenagakerjaan'),
  'employer.leaderName': employer('line', 'Nama pimpinan perusahaan'),
  'employer.leaderPosition': employer('line', 'Jabatan pimpinan perusahaan'),
  'employer.proxy': employer('line', 'Kuasa pengusaha', 'Nama, dengan nomor dan tanggal surat kuasa khusus'),
  'employer.phone': employer('line', 'Telepon perusahaan'),

  'layoff.date': layoff('date', 'Tanggal PHK'),
  'layoff.reason': layoff('line', 'Alasan PHK'),
  'layoff.reportLetter': layoff('line', 'Surat laporan PHK pengusaha', 'Nomor dan tanggal'),
  'layoff.receipt': layoff('line', 'Tanda terima laporan PHK', 'Nomor dan tanggal'),
  'layoff.receivedOn': layoff('date', 'Laporan PHK diterima'),
  'layoff.documents': layoff('lines', 'Dokumen laporan PHK'),

  'dispute.number': dispute('line', 'Nomor register perselisihan'),
  'dispute.registeredOn': dispute('date', 'Tanggal pencatatan'),
  'dispute.registeredTime': dispute('time', 'Jam pencatatan'),
  'dispute.kind': choice('dispute', 'Jenis perselisihan', {
    hak: 'Perselisihan hak',
    kepentingan: 'Perselisihan kepentingan',
    phk: 'Perselisihan pemutusan hubungan kerja',
    'antar-sp': 'Perselisihan antar serikat pekerja/serikat buruh dalam satu perusahaan',
  }),
  'dispute.recordedBy': choice('dispute', 'Pihak yang mencatatkan', {
    pekerja: 'Pekerja',
    pengusaha: 'Pengusaha',
    serikat: 'Serikat pekerja/serikat buruh',
    bersama: 'Kedua belah pihak',
  }),
  'dispute.request': dispute('line', 'Surat permohonan', 'Nomor dan tanggal'),
  'dispute.issue': dispute('text', 'Pokok masalah'),
  'dispute.documents': dispute('lines', 'Dokumen yang diterima'),
  'dispute.missing': dispute('lines', 'Dokumen yang belum lengkap'),
  'dispute.completionDue': dispute('date', 'Dilengkapi paling lambat'),
  'dispute.offerDue': dispute('date', 'Pilihan disampaikan paling lambat'),
  'dispute.nextStep': dispute('line', 'Tindak lanjut'),
  'dispute.delegatedOn': dispute('date', 'Tanggal pelimpahan kepada mediator'),
  'dispute.officer': dispute('line', 'Petugas pencatat'),
  'dispute.conciliators': dispute('lines', 'Konsiliator terdaftar'),
  'dispute.stage': dispute('line', 'Tahap penyelesaian sekarang'),
  'dispute.workingDays': dispute('count', 'Waktu penyelesaian (hari kerja)'),
  'dispute.efforts': dispute('points', 'Upaya penyelesaian'),
  mediators: rows('dispute', 'Mediator', [
    column('name', 'Nama'),
    column('nip', 'NIP'),
    column('position', 'Jabatan fungsional'),
  ]),

  'session.number': session('count', 'Sidang atau panggilan ke-'),
  'session.date': session('date', 'Tanggal sidang'),
  'session.time': session('time', 'Jam'),
  'session.place': session('line', 'Tempat'),
  'session.meet': session('line', 'Menghadap'),
  'session.bring': session('lines', 'Yang dibawa'),
  'session.earlier': rows('session', 'Panggilan terdahulu', [
    column('number', 'Nomor surat'),
    column('date', 'Tanggal', 'date'),
    column('absent', 'Pihak yang tidak hadir'),
  ]),
  'session.attendance': rows('session', 'Daftar hadir', [
    column('name', 'Nama'),
    column('represents', 'Mewakili'),
    column('position', 'Jabatan'),
  ]),
  'session.workerPresence': session('line', 'Kehadiran pihak pekerja'),
  'session.employerPresence': session('line', 'Kehadiran pihak pengusaha'),
  'session.attended': choice('session', 'Pihak yang hadir', {
    both: 'Para pihak',
    worker: 'Pihak pekerja',
    employer: 'Pihak pengusaha',
    none: 'Tidak ada pihak',
  }),
  'session.discussion': session('points', 'Ringkasan pembahasan'),
  'session.agreed': session('points', 'Hal yang disepakati'),
  'session.notAgreed': session('points', 'Hal yang belum disepakati'),
  'session.note': session('text', 'Catatan khusus'),
  'session.proposal': session('points', 'Usul mediator'),
  'session.result': choice('session', 'Hasil sidang', {
    agreement: 'Tercapai kesepakatan dan dituangkan dalam perjanjian bersama',
    next: 'Dilanjutkan pada sidang berikutnya',
    recommendation: 'Tidak tercapai kesepakatan; mediator mengeluarkan anjuran tertulis',
  }),
  'session.nextDate': session('date', 'Sidang berikutnya'),
  'session.list': rows('session', 'Sidang yang telah diadakan', [
    column('number', 'Ke-', 'count'),
    column('date', 'Tanggal', 'date'),
    column('presence', 'Kehadiran'),
  ]),

  'statements.worker': statements('points', 'Keterangan pihak pekerja'),
  'statements.employer': statements('points', 'Keterangan pihak pengusaha'),
  'statements.witness': statements('points', 'Keterangan saksi atau ahli'),
  'statements.direction': statements('points', 'Arahan mediator'),
  'statements.conclusion': choice('statements', 'Kesimpulan klarifikasi', {
    bipartite: 'Para pihak kembali melakukan perundingan bipartit',
    mediation: 'Penyelesaian dilanjutkan melalui mediasi',
  }),
  'statements.outcome': choice('statements', 'Hasil penyelesaian', {
    bipartite: 'Selesai melalui perundingan bipartit',
    agreement: 'Selesai melalui mediasi dengan perjanjian bersama',
    recommendation: 'Tidak tercapai kesepakatan dan telah dikeluarkan anjuran tertulis',
  }),

  'recommendation.considerations': recommendation('points', 'Pertimbangan hukum dan kesimpulan mediator'),
  'recommendation.points': recommendation('points', 'Isi anjuran'),
  'recommendation.number': recommendation('line', 'Nomor anjuran'),
  'recommendation.date': recommendation('date', 'Tanggal anjuran'),
  'recommendation.party': choice('recommendation', 'Pihak', {
    worker: 'Pekerja',
    employer: 'Pengusaha',
  }),
  'recommendation.receivedOn': recommendation('date', 'Anjuran diterima'),
  claims: rows('recommendation', 'Rincian hak', [
    column('component', 'Komponen hak'),
    column('basis', 'Dasar'),
    column('calculation', 'Hitungan'),
    column('amount', 'Jumlah', 'money'),
  ]),

  'agreement.points': agreement('points', 'Isi kesepakatan'),
  'agreement.place': agreement('line', 'Tempat perjanjian bersama dibuat'),
  'agreement.date': agreement('date', 'Tanggal perjanjian bersama'),
  'agreement.payment': agreement('line', 'Cara pembayaran'),
  'agreement.instalments': rows('agreement', 'Jadwal pembayaran', [
    column('due', 'Tanggal', 'date'),
    column('amount', 'Jumlah', 'money'),
    column('note', 'Keterangan'),
  ]),
  'agreement.unpaid': rows('agreement', 'Pembayaran yang belum dilaksanakan', [
    column('due', 'Jatuh tempo', 'date'),
    column('amount', 'Belum dibayar', 'money'),
    column('note', 'Keterangan'),
  ]),
  'agreement.copies': agreement('count', 'Rangkap'),
  'agreement.deed': agreement('line', 'Akta bukti pendaftaran', 'Nomor dan tanggal'),
  'agreement.court': agreement('line', 'Pengadilan Hubungan Industrial'),
  'agreement.enclosures': rows('agreement', 'Naskah yang disampaikan', [
    column('item', 'Naskah'),
    column('count', 'Banyaknya'),
    column('note', 'Keterangan'),
  ]),

  'jkp.proof': jkp('line', 'Bukti PHK', 'Jenis, nomor, dan tanggal'),
  'jkp.claimDue': jkp('date', 'Klaim JKP paling lambat'),
  'jkp.proofKind': choice('jkp', 'Jenis bukti PHK', {
    report: 'Tanda terima laporan PHK',
    agreement: 'Perjanjian bersama',
    ruling: 'Putusan atau penetapan pengadilan',
  }),
  'jkp.claimState': choice('jkp', 'Jangka waktu klaim JKP', {
    open: 'Dihitung dari tanggal PHK',
    typed: 'Menurut tanggal yang diisi',
    lapsed: 'Telah lewat',
  }),
  'jkp.branch': jkp('line', 'Kantor cabang BPJS Ketenagakerjaan'),
  'jkp.contributions': jkp('line', 'Status iuran yang diketahui'),
  'jkp.enclosures': jkp('lines', 'Dokumen terlampir'),
  'jkp.request': jkp('points', 'Yang dimohon'),

  'contributions.finding': contributions('text', 'Temuan'),
  'contributions.case': choice('contributions', 'Pokok pemberitahuan', {
    arrears: 'Iuran belum dibayar',
    registration: 'Pekerja belum didaftarkan',
    both: 'Keduanya',
    correction: 'Data kepesertaan tidak sesuai',
    register: 'Pekerja belum dilaporkan dalam WLKP',
  }),
  'contributions.period': contributions('line', 'Masa iuran'),
  'contributions.asked': contributions('points', 'Data yang diminta'),
  'contributions.affected': contributions('count', 'Jumlah pekerja yang terdampak'),
  'contributions.evidence': contributions('lines', 'Bukti'),
  'contributions.notice': contributions('line', 'Surat pemberitahuan terdahulu', 'Nomor dan tanggal'),
  'contributions.effect': contributions('text', 'Akibat bagi pekerja'),
  'contributions.chronology': contributions('points', 'Kronologi'),

  'job.cardNumber': job('line', 'Nomor AK/I'),
  'job.cardDate': job('date', 'Tanggal AK/I'),
  'job.experience': job('lines', 'Pengalaman kerja'),
  'job.skills': job('line', 'Keterampilan'),
  'job.wanted': job('line', 'Pekerjaan yang diinginkan'),
  'job.training': job('line', 'Minat pelatihan'),
  'job.vacancyEmployer': job('line', 'Perusahaan yang membuka lowongan'),
  'job.vacancyAddress': job('line', 'Alamat perusahaan yang membuka lowongan'),
  'job.vacancyPosition': job('line', 'Jabatan yang dilamar'),

  'status.basis': dispute('line', 'Dasar keterangan', 'Jenis, nomor, dan tanggal naskah'),
  'status.kind': choice('dispute', 'Keadaan menurut berkas', {
    dispute: 'Perselisihan sedang diselesaikan',
    agreement: 'Hubungan kerja berakhir dengan perjanjian bersama',
    ruling: 'Hubungan kerja berakhir dengan putusan Pengadilan Hubungan Industrial',
    layoff: 'Hubungan kerja berakhir dan tidak diperselisihkan',
  }),
} as const satisfies Readonly<Record<string, FieldSpec>>;

export type FieldName = keyof typeof LETTER_FIELDS;
export const FIELD_NAMES = Object.keys(LETTER_FIELDS) as readonly FieldName[];

/** A row of a table field: its cells by column; dates as `YYYY-MM-DD`, money and counts as digits, all text. */
export type FieldRow = Readonly<Record<string, string>>;

type ValueByType = {
  line: string;
  text: string;
  date: string;
  time: string;
  money: number;
  count: number;
  choice: string;
  lines: readonly string[];
  points: readonly string[];
  rows: readonly FieldRow[];
};

/** The value of a field; a date is a PlainDate as text, a time `10.15`. */
export type FieldValue<Name extends FieldName> = ValueByType[(typeof LETTER_FIELDS)[Name]['type']];

/** What is known of a letter's fields. A field that is not known is absent. */
export type LetterValues = { readonly [Name in FieldName]?: FieldValue<Name> | undefined };

/** Longest line, paragraph and table of a letter. */
const LINE = 500;
const TEXT = 20_000;
const MOST_ROWS = 10_000;

/** Most whole rupiah that a letter tells: fifteen digits. */
export const MOST_RUPIAH = 999_999_999_999_999;

const isWhole = (text: string) => /^\d*$/.test(text) && Number(text) <= MOST_RUPIAH;

/** A cell as it is kept: text, or empty; a sum or count as digits without marks, a day as `YYYY-MM-DD`. */
function cellSchema(type: FieldColumn['type']): z.ZodType<string> {
  const text = z.string().max(LINE);
  switch (type) {
    case 'line':
      return text;
    case 'date':
      return text.refine((cell) => cell === '' || isPlainDate(cell), { message: 'date-not-real' });
    case 'money':
    case 'count':
      return text.refine(isWhole, { message: 'amount-not-whole' });
  }
}

function schemaOf(spec: FieldSpec, cell: typeof cellSchema): z.ZodType {
  switch (spec.type) {
    case 'line':
      return z.string().max(LINE);
    case 'text':
      return z.string().max(TEXT);
    case 'date':
      return plainDateSchema;
    case 'time':
      return z.string().regex(/^([01]\d|2[0-3])[.:][0-5]\d$/);
    case 'money':
      return z.number().int().min(0).max(MOST_RUPIAH);
    case 'count':
      return z.number().int().min(0).max(1_000_000);
    case 'choice':
      return z.enum(Object.keys(spec.choices) as [string, ...string[]]);
    case 'lines':
      return z.array(z.string().max(LINE)).max(200).readonly();
    case 'points':
      return z.array(z.string().max(TEXT)).max(200).readonly();
    case 'rows':
      return z
        .array(z.strictObject(cellsOf(spec, cell)).readonly())
        .max(MOST_ROWS)
        .readonly();
  }
}

const cellsOf = ({ columns }: Extract<FieldSpec, { type: 'rows' }>, cell: typeof cellSchema) =>
  Object.fromEntries(columns.map(({ name, type }) => [name, cell(type).optional()]));

const valuesSchema = (cell: typeof cellSchema) =>
  z
    .strictObject(
      Object.fromEntries(
        FIELD_NAMES.map((name) => [name, schemaOf(LETTER_FIELDS[name], cell).optional()]),
      ) as {
        [Name in FieldName]: z.ZodOptional<z.ZodType<FieldValue<Name>>>;
      },
    )
    .readonly() as unknown as z.ZodType<LetterValues>;

/** Values as they come through the door; a field that the dictionary does not know is refused. */
export const letterValuesSchema = valuesSchema(cellSchema);

/** Values as they are kept: a cell of an older draft may still hold any text. */
export const keptValuesSchema = valuesSchema(() => z.string().max(LINE));

/** Whether a field has something to show. */
export function isFilled(values: LetterValues, name: FieldName): boolean {
  const value: unknown = values[name];
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some((one) => (typeof one === 'string' ? one.trim() !== '' : true));
  return true;
}
