import { CONTACT_KNOWN } from '../conditions.ts';
import { onlyFilled, receiptSlip, recordingParty } from '../dispute-parts.ts';
import { letterFrame } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { chip, corePara, fieldList, para, when } from '../write.ts';

/**
 * Return of an incomplete request to record a dispute (surat pengembalian berkas), sibling of letter b. The days to
 * complete it run from the day when the party has the file back, hence the slip.
 */
export const fileReturn: LetterSpec = {
  code: 'file-return',
  name: 'Pengembalian berkas perselisihan',
  use: 'Mengembalikan permohonan pencatatan yang belum lengkap, terutama tanpa bukti perundingan bipartit.',
  group: 'dispute',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'letter.contactName': 'optional',
    'letter.contactPhone': 'advised',
    'dispute.request': 'required',
    'dispute.recordedBy': 'advised',
    'dispute.missing': 'required',
    'dispute.completionDue': 'required',
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'employer.name': 'required',
  },
  law: {
    registration: { set: 'procedure', parameter: 'procedure.dispute-registration' },
    return: { set: 'procedure', parameter: 'procedure.file-return' },
    completion: { set: 'deadlines', parameter: 'deadlines.file-completion' },
  },
  defaults: (facts) =>
    onlyFilled({
      'letter.urgency': 'segera',
      'letter.subject': 'Pengembalian Berkas Permohonan Pencatatan Perselisihan',
      'letter.attachments': '1 (satu) berkas',
      'letter.to': recordingParty(facts),
      'letter.place': 'Tempat',
    }),
  frame: (facts) =>
    letterFrame(facts, [
      receiptSlip(
        facts,
        'Tanda terima berkas, dikembalikan kepada pengantar surat',
        'pengembalian berkas permohonan pencatatan perselisihan dengan surat',
      ),
    ]),
  body: [
    para`Menunjuk surat permohonan Saudara ${chip('dispute.request')} mengenai pencatatan perselisihan antara ${chip('worker.name:side')} dan ${chip('employer.name')}, kami sampaikan bahwa berdasarkan ${chip('law.registration')} permohonan pencatatan dilampiri bukti bahwa upaya penyelesaian melalui perundingan bipartit telah dilakukan.`,
    para`Setelah diperiksa, berkas permohonan Saudara belum memuat:`,
    fieldList('dispute.missing'),
    corePara`Berdasarkan ${chip('law.return')}, berkas tersebut dikembalikan untuk dilengkapi dalam waktu ${chip('law.completion:duration')} sejak Saudara menerimanya kembali, yaitu paling lambat tanggal ${chip('dispute.completionDue')}.`,
    para`Apabila pihak lain menolak berunding, Saudara dapat melampirkan surat permintaan berunding dan bukti penolakannya. Perselisihan dicatat setelah berkas yang lengkap kami terima; pengembalian ini bukan penolakan atas permohonan Saudara.`,
    when(
      CONTACT_KNOWN,
      para`Penjelasan lebih lanjut dapat diperoleh dari ${chip('letter.contactName')}, telepon ${chip('letter.contactPhone')}.`,
    ),
    para`Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pengembalian berkas permohonan pencatatan perselisihan',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};
