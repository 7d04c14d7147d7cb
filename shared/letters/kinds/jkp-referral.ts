import { CONTACT_KNOWN } from '../conditions.ts';
import { isFilled, type LetterValues } from '../fields.ts';
import { letterFrame, shown } from '../frames.ts';
import { claimStateOf } from '../jkp-claim.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { midSentence } from '../mid-sentence.ts';
import { addressedTo, copiesTo, workerLine } from '../party-names.ts';
import { bpjsLine, bpjsPlace } from '../recipients.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, fieldList, pairs, para, when } from '../write.ts';

const KINDS_OF_STATUS: Readonly<Record<string, string>> = {
  layoff: 'report',
  agreement: 'agreement',
  ruling: 'ruling',
};
const STATUS_OF_KINDS: Readonly<Record<string, string>> = {
  report: 'layoff',
  agreement: 'agreement',
  ruling: 'ruling',
};

/** What kind of proof it is: by its own name first, otherwise by the file and by the receipt on record. */
function proofKind(facts: LetterFacts): string | undefined {
  const proof = shown(facts, 'jkp.proof');
  if (/^(?:salinan )?(?:tanda terima|(?:surat )?laporan)/i.test(proof)) return 'report';
  if (/perjanjian bersama/i.test(proof)) return 'agreement';
  if (/putusan|penetapan/i.test(proof)) return 'ruling';
  const ofFile = KINDS_OF_STATUS[facts.values['status.kind'] ?? ''];
  return ofFile ?? (isFilled(facts.values, 'layoff.receipt') ? 'report' : undefined);
}

function proofValues(facts: LetterFacts): LetterValues {
  const kind = proofKind(facts);
  const proof = shown(facts, 'jkp.proof');
  return {
    ...(kind === undefined ? {} : { 'jkp.proofKind': kind, 'status.kind': STATUS_OF_KINDS[kind] }),
    ...(proof === ''
      ? {}
      : { 'jkp.enclosures': [`salinan ${midSentence(proof.replace(/^salinan /i, ''))}`] }),
  };
}

function claimValues(facts: LetterFacts): LetterValues {
  const state = claimStateOf(facts);
  return state === null ? {} : { 'jkp.claimState': state };
}

/**
 * Referral of a worker to BPJS Ketenagakerjaan for the job loss benefit, letter k1. It carries copies of the proof and
 * is none itself.
 */
export const jkpReferral: LetterSpec = {
  code: 'jkp-referral',
  name: 'Rujukan JKP',
  use: 'Merujuk pekerja yang terkena PHK kepada BPJS Ketenagakerjaan dengan salinan bukti PHK.',
  group: 'jkp',
  book: 'general',
  classification: '500.15.15',
  subjects: ['worker-layoff', 'person', 'referral', 'none'],
  recipient: 'bpjs',
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'letter.replyDue': 'optional',
    'letter.contactName': 'advised',
    'letter.contactPhone': 'advised',
    'worker.name': 'required',
    'worker.nik': 'required',
    'worker.kpj': 'advised',
    'worker.phone': 'optional',
    'worker.position': 'optional',
    'employer.name': 'required',
    'employer.npp': 'advised',
    'layoff.date': 'required',
    'layoff.reason': 'advised',
    'layoff.receipt': 'optional',
    'status.kind': 'optional',
    'jkp.proof': 'required',
    'jkp.proofKind': 'optional',
    'jkp.claimDue': 'required',
    'jkp.claimState': 'optional',
    'jkp.branch': 'optional',
    'jkp.contributions': 'optional',
    'jkp.enclosures': 'required',
    'jkp.request': 'required',
  },
  law: {
    report: { set: 'jkp', parameter: 'jkp.proof-report' },
    agreement: { set: 'jkp', parameter: 'jkp.proof-agreement' },
    ruling: { set: 'jkp', parameter: 'jkp.proof-ruling' },
    claim: { set: 'jkp', parameter: 'jkp.claim-months' },
  },
  defaults: (facts) => ({
    ...proofValues(facts),
    ...claimValues(facts),
    ...addressedTo([bpjsLine(facts)]),
    ...copiesTo([workerLine(facts)]),
    ...(facts.office.bpjsBranch === '' ? {} : { 'jkp.branch': facts.office.bpjsBranch }),
    'letter.place': bpjsPlace(facts),
    'letter.urgency': 'segera',
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': 'Rujukan Manfaat Jaminan Kehilangan Pekerjaan',
    'jkp.request': [
      'Memeriksa kepesertaan dan masa iur pekerja pada program jaminan kehilangan pekerjaan.',
      'Melayani pengajuan manfaat pekerja apabila persyaratannya terpenuhi.',
      'Memberitahukan hasil pemeriksaan kepada kami dan kepada pekerja.',
    ],
  }),
  frame: (facts) => letterFrame(facts),
  body: [
    para`Dengan ini kami merujuk kepada Saudara pekerja yang terkena pemutusan hubungan kerja (PHK) berikut untuk pelayanan manfaat jaminan kehilangan pekerjaan (JKP):`,
    pairs([
      ['Nama', 'worker.name'],
      ['NIK', 'worker.nik'],
      ['Nomor KPJ', 'worker.kpj'],
      ['Telepon', 'worker.phone'],
      ['Jabatan terakhir', 'worker.position'],
      ['Perusahaan', 'employer.name'],
      ['NPP', 'employer.npp'],
      ['Tanggal PHK', 'layoff.date'],
      ['Alasan PHK', 'layoff.reason'],
      ['Bukti PHK', 'jkp.proof'],
      ['Status iuran yang diketahui', 'jkp.contributions'],
    ]),
    when(
      { field: 'jkp.proofKind', is: ['report'] },
      corePara`Bukti PHK sebagaimana dimaksud dalam ${chip('law.report')} dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    when(
      { field: 'jkp.proofKind', is: ['agreement'] },
      corePara`Bukti PHK sebagaimana dimaksud dalam ${chip('law.agreement')} dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    when(
      { field: 'jkp.proofKind', is: ['ruling'] },
      corePara`Bukti PHK sebagaimana dimaksud dalam ${chip('law.ruling')} dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    when(
      { field: 'jkp.proofKind', not: true },
      para`Bukti PHK dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    fieldList('jkp.enclosures'),
    para`Sehubungan dengan rujukan ini, permohonan kami kepada Saudara sebagai berikut:`,
    fieldList('jkp.request'),
    when(
      { field: 'jkp.claimState', is: ['typed', 'lapsed'], not: true },
      corePara`Manfaat diajukan paling lambat tanggal ${chip('jkp.claimDue')}, yaitu ${chip('law.claim:duration')} sejak terjadi PHK sebagaimana dimaksud dalam ${chip('law.claim')}.`,
    ),
    when(
      { field: 'jkp.claimState', is: ['typed'] },
      corePara`Manfaat diajukan paling lambat tanggal ${chip('jkp.claimDue')}.`,
    ),
    when(
      { field: 'jkp.claimState', is: ['lapsed'] },
      corePara`Menurut catatan kami, jangka waktu pengajuan manfaat sebagaimana dimaksud dalam ${chip('law.claim')} telah lewat pada tanggal ${chip('jkp.claimDue')}. Kami mohon agar Saudara memeriksa apakah pekerja masih berhak atas manfaat dan memberitahukan hasilnya kepada pekerja.`,
    ),
    when(
      { field: 'letter.replyDue' },
      para`Hasil pemeriksaan kami harapkan paling lambat tanggal ${chip('letter.replyDue')}.`,
    ),
    when(
      CONTACT_KNOWN,
      para`Untuk koordinasi, Saudara dapat menghubungi ${chip('letter.contactName')} melalui telepon ${chip('letter.contactPhone')}.`,
    ),
    corePara`Surat ini bukan bukti PHK dan bukan persyaratan pengajuan manfaat. Data pribadi di dalamnya hanya dipergunakan untuk pelayanan tersebut.`,
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Rujukan manfaat jaminan kehilangan pekerjaan',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};
