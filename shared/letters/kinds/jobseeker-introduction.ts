import type { Block } from '../blocks.ts';
import { letterFrame, numberOf, shown, slip, slipRows } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { addressedTo, copiesTo, workerLine } from '../party-names.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, fieldList, pairs, para, when } from '../write.ts';

/** The employer's answer, sent back to the office. */
function replySlip(facts: LetterFacts): Block {
  return slip(`Kabar hasil, dikembalikan kepada ${facts.office.name}`, [
    slipRows([
      ['Surat pengantar', `Nomor ${numberOf(facts)}`],
      ['Pencari kerja', shown(facts, 'worker.name')],
      ['Nomor AK/I', shown(facts, 'job.cardNumber')],
    ]),
    {
      kind: 'ticks',
      items: [
        { text: 'Diterima bekerja, mulai tanggal ……………………………', ticked: false },
        { text: 'Masih dalam seleksi', ticked: false },
        { text: 'Belum dapat diterima, karena ……………………………………………', ticked: false },
      ],
    },
    slipRows([
      ['Tanggal', ''],
      ['Nama dan jabatan', ''],
      ['Tanda tangan dan cap', ''],
    ]),
  ]);
}

/** Introduction of a job-seeker to an employer with a vacancy, with a reply slip, letter o. The card AK/I stays its own. */
export const jobseekerIntroduction: LetterSpec = {
  code: 'jobseeker-introduction',
  name: 'Pengantar pencari kerja',
  use: 'Memperkenalkan pencari kerja pemegang AK/I kepada perusahaan yang membuka lowongan.',
  group: 'employment',
  book: 'placement',
  classification: '500.15.9',
  subjects: ['worker-layoff', 'person', 'referral', 'none'],
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'letter.replyDue': 'advised',
    'worker.name': 'required',
    'worker.birthPlace': 'optional',
    'worker.birthDate': 'optional',
    'worker.sex': 'optional',
    'worker.address': 'advised',
    'worker.phone': 'advised',
    'worker.education': 'advised',
    'job.cardNumber': 'required',
    'job.cardDate': 'advised',
    'job.experience': 'optional',
    'job.skills': 'optional',
    'job.vacancyEmployer': 'required',
    'job.vacancyAddress': 'optional',
    'job.vacancyPosition': 'required',
  },
  law: {},
  defaults: (facts) => {
    const firm = shown(facts, 'job.vacancyEmployer');
    return {
      ...addressedTo([firm === '' ? null : `Pimpinan ${firm}`]),
      ...copiesTo([workerLine(facts)]),
      'letter.place': shown(facts, 'job.vacancyAddress') || 'Tempat',
      'letter.subject': 'Pengantar Pencari Kerja',
    };
  },
  frame: (facts) => letterFrame(facts, [replySlip(facts)]),
  body: [
    para`Sehubungan dengan lowongan jabatan ${chip('job.vacancyPosition')} pada ${chip('job.vacancyEmployer')}, dengan ini kami perkenalkan pencari kerja berikut:`,
    pairs([
      ['Nama', 'worker.name'],
      ['Tempat lahir', 'worker.birthPlace'],
      ['Tanggal lahir', 'worker.birthDate'],
      ['Jenis kelamin', 'worker.sex'],
      ['Alamat', 'worker.address'],
      ['Telepon', 'worker.phone'],
      ['Pendidikan terakhir', 'worker.education'],
      ['Keterampilan', 'job.skills'],
      ['Nomor AK/I', 'job.cardNumber'],
      ['Tanggal AK/I', 'job.cardDate'],
    ]),
    when({ field: 'job.experience' }, para`Pengalaman kerja:`),
    when({ field: 'job.experience' }, fieldList('job.experience')),
    para`Kami mohon yang bersangkutan diberi kesempatan mengikuti seleksi menurut persyaratan perusahaan Saudara, dan mohon lembar kabar hasil dikembalikan kepada kami paling lambat tanggal ${chip('letter.replyDue')}.`,
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pengantar pencari kerja',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};
