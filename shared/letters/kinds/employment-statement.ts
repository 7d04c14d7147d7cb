import type { LetterValues } from '../fields.ts';
import { certificateFrame, shown } from '../frames.ts';
import { introduction } from '../introduction.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, pairs, para, when } from '../write.ts';

/** The document that the statement rests on, as far as the file names it. */
function basis(facts: LetterFacts): LetterValues {
  const known = (words: string, chipName: string) => {
    const value = shown(facts, chipName);
    return value === '' ? '' : `${words} ${value}`;
  };
  const found = {
    dispute: [
      known('pencatatan perselisihan nomor register', 'dispute.number'),
      known('tanggal', 'dispute.registeredOn'),
    ]
      .filter((part) => part !== '')
      .join(' '),
    agreement: [
      known('perjanjian bersama tanggal', 'agreement.date'),
      known('akta bukti pendaftaran', 'agreement.deed'),
    ]
      .filter((part) => part !== '')
      .join(' dengan '),
    ruling: '',
    layoff: known('tanda terima laporan PHK', 'layoff.receipt'),
  };
  const kind = facts.values['status.kind'] ?? '';
  const text = Object.hasOwn(found, kind) ? found[kind as keyof typeof found] : '';
  return text === '' ? {} : { 'status.basis': text };
}

/**
 * Statement on what the office's file shows of an employment (surat keterangan status hubungan kerja), letter n. The
 * office decides no status and replaces no employer's reference.
 */
export const employmentStatement: LetterSpec = {
  code: 'employment-statement',
  name: 'Surat keterangan status hubungan kerja',
  use: 'Menerangkan keadaan hubungan kerja seorang pekerja menurut berkas dinas.',
  group: 'employment',
  book: 'general',
  classification: '500.15.15',
  subjects: ['worker-layoff', 'person', 'none'],
  fields: {
    'letter.copies': 'optional',
    'letter.purpose': 'required',
    'worker.name': 'required',
    'worker.nik': 'required',
    'worker.birthPlace': 'optional',
    'worker.birthDate': 'optional',
    'worker.address': 'advised',
    'worker.position': 'optional',
    'worker.startDate': 'optional',
    'worker.endDate': 'advised',
    'employer.name': 'required',
    'employer.address': 'advised',
    'layoff.receipt': 'optional',
    'dispute.number': 'optional',
    'dispute.registeredOn': 'optional',
    'dispute.stage': 'advised',
    'agreement.date': 'optional',
    'agreement.deed': 'optional',
    'status.kind': 'required',
    'status.basis': 'required',
  },
  law: {},
  defaults: (facts) => basis(facts),
  frame: (facts) => {
    const { head, tail } = certificateFrame(facts, 'SURAT KETERANGAN STATUS HUBUNGAN KERJA');
    return { head: [...head, ...introduction(facts)], tail };
  },
  body: [
    para`menerangkan bahwa menurut berkas pada ${chip('office.name')}, pekerja:`,
    pairs([
      ['Nama', 'worker.name'],
      ['NIK', 'worker.nik'],
      ['Tempat lahir', 'worker.birthPlace'],
      ['Tanggal lahir', 'worker.birthDate'],
      ['Alamat', 'worker.address'],
      ['Jabatan', 'worker.position'],
      ['Mulai bekerja', 'worker.startDate'],
      ['Perusahaan', 'employer.name'],
      ['Alamat perusahaan', 'employer.address'],
    ]),
    when(
      { field: 'status.kind', is: ['dispute'] },
      corePara`sedang dalam penyelesaian perselisihan hubungan industrial dengan perusahaan tersebut, dan pada tanggal surat ini penyelesaiannya berada pada tahap ${chip('dispute.stage')}.`,
    ),
    when(
      { field: 'status.kind', is: ['agreement'] },
      corePara`telah berakhir hubungan kerjanya terhitung sejak tanggal ${chip('worker.endDate')} dengan perjanjian bersama para pihak.`,
    ),
    when(
      { field: 'status.kind', is: ['ruling'] },
      corePara`telah berakhir hubungan kerjanya terhitung sejak tanggal ${chip('worker.endDate')} dengan putusan Pengadilan Hubungan Industrial.`,
    ),
    when(
      { field: 'status.kind', is: ['layoff'] },
      corePara`dilaporkan oleh perusahaan tersebut berakhir hubungan kerjanya terhitung sejak tanggal ${chip('worker.endDate')}, dan sampai dengan tanggal surat ini tidak tercatat perselisihan mengenai hal itu.`,
    ),
    corePara`Dasar keterangan ini adalah ${chip('status.basis')}.`,
    para`Surat keterangan ini dipergunakan untuk ${chip('letter.purpose')} dan berlaku selama keadaan menurut berkas tidak berubah.`,
    corePara`Surat keterangan ini hanya memuat keadaan menurut berkas, tidak menetapkan status hubungan kerja, dan tidak menggantikan surat keterangan kerja dari pengusaha.`,
    para`Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.`,
  ],
  title: () => 'Surat keterangan status hubungan kerja',
  addressee: (facts) => shown(facts, 'worker.name') || 'Pekerja',
};
