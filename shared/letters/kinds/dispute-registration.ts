import { pairsOfWorkers, WORKERS_LISTED } from '../conditions.ts';
import { onlyFilled, otherParty, recordingParty } from '../dispute-parts.ts';
import { certificateFrame, workersAnnex } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, heading, pairs, para, when } from '../write.ts';

/** What comes after the record, by the ways that the law opens to each kind of dispute. */
function nextStep({ values }: LetterFacts): string | undefined {
  switch (values['dispute.kind']) {
    case 'hak':
      return 'pelimpahan kepada mediator';
    case 'phk':
      return 'penawaran penyelesaian melalui konsiliasi';
    case 'kepentingan':
    case 'antar-sp':
      return 'penawaran penyelesaian melalui konsiliasi atau arbitrase';
    default:
      return undefined;
  }
}

/**
 * Proof that a dispute stands in the register (tanda bukti pencatatan perselisihan), letter b. It judges no claim; the
 * days of the mediation run from the delegation, not from here.
 */
export const disputeRegistration: LetterSpec = {
  code: 'dispute-registration',
  name: 'Tanda bukti pencatatan perselisihan',
  use: 'Membuktikan kepada pihak yang mencatatkan bahwa perselisihan telah masuk dalam buku registrasi.',
  group: 'dispute',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'letter.copies': 'optional',
    'dispute.number': 'required',
    'dispute.registeredOn': 'required',
    'dispute.registeredTime': 'optional',
    'dispute.recordedBy': 'required',
    'dispute.kind': 'required',
    'dispute.request': 'advised',
    'dispute.officer': 'optional',
    'dispute.issue': 'required',
    'dispute.documents': 'advised',
    'dispute.missing': 'optional',
    'dispute.completionDue': 'advised',
    'dispute.nextStep': 'advised',
    'worker.name': 'required',
    workers: 'optional',
    'worker.position': 'optional',
    'worker.address': 'advised',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    'employer.name': 'required',
    'employer.sector': 'optional',
    'employer.address': 'advised',
    'employer.proxy': 'optional',
  },
  law: {
    registration: { set: 'procedure', parameter: 'procedure.dispute-registration' },
    mediation: { set: 'deadlines', parameter: 'deadlines.mediation-end' },
  },
  defaults: (facts) =>
    onlyFilled({ 'letter.copies': otherParty(facts), 'dispute.nextStep': nextStep(facts) }),
  frame: (facts) =>
    certificateFrame(
      facts,
      'TANDA BUKTI PENCATATAN PERSELISIHAN HUBUNGAN INDUSTRIAL',
      workersAnnex(facts, 'position'),
    ),
  body: [
    corePara`${chip('office.name')} menerangkan bahwa berdasarkan ${chip('law.registration')} perselisihan berikut telah dicatat dalam buku registrasi perselisihan:`,
    pairs([
      ['Nomor register', 'dispute.number'],
      ['Hari, tanggal pencatatan', 'dispute.registeredOn:weekday'],
      ['Pukul', 'dispute.registeredTime'],
      ['Pihak yang mencatatkan', 'dispute.recordedBy'],
      ['Surat permohonan', 'dispute.request'],
      ['Jenis perselisihan', 'dispute.kind'],
      ['Pokok masalah', 'dispute.issue'],
    ]),
    heading('Pihak pekerja'),
    ...pairsOfWorkers([
      ['Nama', 'worker.name:side'],
      ['Jabatan', 'worker.position'],
      ['Alamat', 'worker.address'],
      ['Serikat pekerja/serikat buruh', 'worker.union'],
      ['Kuasa', 'worker.proxy'],
    ]),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran.`),
    heading('Pihak pengusaha'),
    pairs([
      ['Nama perusahaan', 'employer.name'],
      ['Jenis usaha', 'employer.sector'],
      ['Alamat', 'employer.address'],
      ['Kuasa', 'employer.proxy'],
    ]),
    heading('Berkas'),
    pairs([['Dokumen yang diterima', 'dispute.documents']]),
    when(
      { field: 'dispute.missing' },
      pairs([
        ['Yang belum lengkap', 'dispute.missing'],
        ['Dilengkapi paling lambat', 'dispute.completionDue'],
      ]),
    ),
    pairs([
      ['Tindak lanjut', 'dispute.nextStep'],
      ['Petugas pencatat', 'dispute.officer'],
    ]),
    para`Jangka waktu mediasi menurut ${chip('law.mediation')}, yaitu ${chip('law.mediation:duration')}, dihitung sejak mediator menerima pelimpahan.`,
    corePara`Tanda bukti ini tidak menilai kebenaran dalil para pihak dan tidak menetapkan hak serta kewajiban para pihak.`,
    para`Demikian tanda bukti ini dibuat untuk dipergunakan sebagaimana mestinya.`,
  ],
  title: () => 'Tanda bukti pencatatan perselisihan',
  addressee: (facts) => recordingParty(facts).join('; '),
};
