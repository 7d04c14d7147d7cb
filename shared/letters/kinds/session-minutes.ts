import { attendanceAnnex, bothParties, minutesSignatures, onlyFilled } from '../dispute-parts.ts';
import type { LetterValues } from '../fields.ts';
import { shown, titledHead } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { attendance, minutesClosing } from '../minutes-attendance.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, item, itemList, pairs, when } from '../write.ts';

const sessionNumber = (facts: LetterFacts): string => shown(facts, 'session.number') || '…………';

const represented = (proxy: string): string => (proxy === '' ? '' : `hadir, diwakili kuasa ${proxy}`);

/** Presence by the proxies on record. */
function presence(facts: LetterFacts): LetterValues {
  const presences = onlyFilled({
    'session.workerPresence': represented(shown(facts, 'worker.proxy')),
    'session.employerPresence': represented(shown(facts, 'employer.proxy')),
  });
  return { ...presences, ...attendance(facts) };
}

/**
 * Minutes of a mediation session (risalah sidang mediasi), letter g: one for each session, with the attendance list as
 * its annex.
 */
export const sessionMinutes: LetterSpec = {
  code: 'session-minutes',
  name: 'Risalah sidang mediasi',
  use: 'Mencatat jalannya satu sidang mediasi, kehadiran para pihak, dan hasilnya.',
  group: 'dispute',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'dispute.number': 'required',
    'dispute.kind': 'required',
    'dispute.issue': 'required',
    'employer.name': 'required',
    'employer.sector': 'advised',
    'employer.address': 'required',
    'employer.leaderName': 'optional',
    'employer.leaderPosition': 'optional',
    'employer.proxy': 'optional',
    'worker.name': 'required',
    workers: 'optional',
    'worker.address': 'required',
    'worker.position': 'optional',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    mediators: 'required',
    'session.number': 'required',
    'session.date': 'required',
    'session.time': 'required',
    'session.place': 'required',
    'session.attendance': 'advised',
    'session.workerPresence': 'required',
    'session.employerPresence': 'required',
    'session.attended': 'optional',
    'statements.worker': 'advised',
    'statements.employer': 'advised',
    'session.discussion': 'required',
    'session.agreed': 'optional',
    'session.notAgreed': 'optional',
    'session.note': 'optional',
    'session.proposal': 'optional',
    'session.result': 'required',
    'session.nextDate': 'advised',
  },
  law: {
    witness: { set: 'procedure', parameter: 'procedure.agreement-witness' },
    recommendation: { set: 'deadlines', parameter: 'deadlines.recommendation' },
  },
  defaults: presence,
  frame: (facts) => ({
    head: titledHead(facts, `RISALAH SIDANG MEDIASI KE-${sessionNumber(facts)}`),
    tail: [
      ...minutesSignatures(facts),
      ...attendanceAnnex(facts, 'Lampiran risalah sidang mediasi', [
        'DAFTAR HADIR',
        `SIDANG MEDIASI KE-${sessionNumber(facts)}`,
      ]),
    ],
  }),
  body: [
    corePara`Pada hari ini, ${chip('session.date:words')}, pukul ${chip('session.time')}, bertempat di ${chip('session.place')}, telah diadakan sidang mediasi ke-${chip('session.number')} atas ${chip('dispute.kind:lower')} yang tercatat dengan nomor register ${chip('dispute.number')}, dengan hasil sebagai berikut:`,
    pairs(
      [
        ['Nama perusahaan', 'employer.name'],
        ['Jenis usaha', 'employer.sector'],
        ['Alamat perusahaan', 'employer.address'],
        ['Pekerja/serikat pekerja', 'worker.name:union'],
        ['Alamat pekerja', 'worker.address'],
        ['Pokok masalah', 'dispute.issue'],
        ['Kehadiran pihak pekerja', 'session.workerPresence'],
        ['Kehadiran pihak pengusaha', 'session.employerPresence'],
      ],
      { numbered: true, indent: false, labelWidth: 56 },
    ),
    itemList(9, 'Keterangan pihak pekerja', 'statements.worker'),
    itemList(10, 'Keterangan pihak pengusaha', 'statements.employer'),
    itemList(11, 'Ringkasan pembahasan', 'session.discussion'),
    when({ field: 'session.agreed' }, itemList(12, 'Hal yang disepakati', 'session.agreed')),
    when({ field: 'session.agreed', not: true }, item(12, 'Hal yang disepakati')`belum ada.`),
    when({ field: 'session.notAgreed' }, itemList(13, 'Hal yang belum disepakati', 'session.notAgreed')),
    when({ field: 'session.notAgreed', not: true }, item(13, 'Hal yang belum disepakati')`tidak ada.`),
    when({ field: 'session.note' }, item(14, 'Catatan khusus')`${chip('session.note')}`),
    when({ field: 'session.note', not: true }, item(14, 'Catatan khusus')`tidak ada.`),
    when({ field: 'session.proposal' }, itemList(15, 'Usul mediator', 'session.proposal')),
    when({ field: 'session.proposal', not: true }, item(15, 'Usul mediator')`tidak ada.`),
    item(16, 'Hasil sidang')`${chip('session.result:lower')}.`,
    when(
      { field: 'session.result', is: ['next'], and: { field: 'session.nextDate' } },
      corePara`Sidang berikutnya diadakan pada hari ${chip('session.nextDate:weekday')}. Para pihak dipanggil secara tertulis.`,
    ),
    when(
      { field: 'session.result', is: ['next'], and: { field: 'session.nextDate', not: true } },
      corePara`Waktu dan tempat sidang berikutnya diberitahukan dengan panggilan tertulis kepada para pihak.`,
    ),
    when(
      { field: 'session.result', is: ['agreement'] },
      corePara`Perjanjian bersama ditandatangani oleh para pihak dan disaksikan oleh mediator sebagaimana dimaksud dalam ${chip('law.witness')}.`,
    ),
    when(
      { field: 'session.result', is: ['recommendation'] },
      corePara`Anjuran tertulis disampaikan kepada para pihak paling lama ${chip('law.recommendation:duration')} sejak sidang mediasi pertama sebagaimana dimaksud dalam ${chip('law.recommendation')}.`,
    ),
    ...minutesClosing,
  ],
  title: (facts) => `Risalah sidang mediasi ke-${sessionNumber(facts)}`,
  addressee: (facts) => bothParties(facts).join('; '),
};
