import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { monthsOf } from '../domain/employment/sources-for-tests.ts';
import {
  type CourseFacts,
  type CourseWorker,
  courseOfThings,
  type NoticeGiven,
} from './employment-course.ts';

const worker = (more: Partial<CourseWorker> = {}): CourseWorker => ({
  startDate: plainDate('2020-03-02'),
  endDate: null,
  contract: null,
  contracts: [],
  evidence: [],
  months: [],
  otherOwed: [],
  reportId: null,
  ...more,
});
const facts = (workers: readonly CourseWorker[], more: Partial<CourseFacts> = {}): CourseFacts => ({
  firm: 'PT CONTOH',
  workers,
  reports: new Map(),
  lists: new Map(),
  notices: [],
  ...more,
});
const seen = (more: Partial<CourseWorker['evidence'][number]>) => ({
  kind: 'bpjs-statement' as const,
  seenOn: plainDate('2026-11-02'),
  shows: true,
  start: null,
  wage: null,
  documentId: null,
  note: '',
  ...more,
});
const notice = (dated: string, more: Partial<NoticeGiven> = {}): NoticeGiven => ({
  number: '7/2026',
  dated: plainDate(dated),
  replyDue: null,
  deliveries: [],
  ...more,
});
const START = 'Pekerja mulai bekerja pada PT CONTOH tanggal 2 Maret 2020.';

describe('The course of things', () => {
  it('is silent of what has no day or stands nowhere', () => {
    expect(courseOfThings(facts([]))).toEqual([]);
    expect(courseOfThings(facts([worker({ startDate: null, evidence: [seen({ seenOn: null })] })]))).toEqual(
      [],
    );
    expect(
      courseOfThings(
        facts([
          worker({ startDate: null }),
          worker({ startDate: null, months: monthsOf('2026-01', 3, 'paid') }),
        ]),
      ),
    ).toEqual([]);
  });

  it('begins with the first contract where no start is typed, and names each contract', () => {
    const contract = {
      contract: 'PKWT' as const,
      number: '',
      start: plainDate('2021-01-04'),
      end: plainDate('2022-01-03'),
    };
    const later = { ...contract, number: '9/2022', start: plainDate('2022-01-04'), end: null };
    expect(
      courseOfThings(facts([worker({ startDate: null, contract: 'PKWT', contracts: [later, contract] })])),
    ).toEqual([
      'Pekerja mulai bekerja pada PT CONTOH tanggal 4 Januari 2021 berdasarkan PKWT.',
      'PKWT berlaku mulai tanggal 4 Januari 2021 sampai dengan tanggal 3 Januari 2022.',
      'PKWT Nomor 9/2022 berlaku mulai tanggal 4 Januari 2022.',
    ]);
  });

  it('names of the kinds of contract the one that the work began by, and none where no contract began that day', () => {
    const contracts = [
      { contract: 'PKWT' as const, number: '', start: plainDate('2021-01-04'), end: plainDate('2023-01-03') },
      { contract: 'PKWTT' as const, number: '', start: plainDate('2023-01-04'), end: null },
    ];
    const now = worker({ startDate: plainDate('2021-01-04'), contract: 'PKWTT', contracts });
    expect(courseOfThings(facts([now]))[0]).toBe(
      'Pekerja mulai bekerja pada PT CONTOH tanggal 4 Januari 2021 berdasarkan PKWT.',
    );
    const before = { ...now, startDate: plainDate('2020-03-02') };
    expect(courseOfThings(facts([before]))[0]).toBe(START);
    expect(courseOfThings(facts([now, before, worker({ contract: 'PKWTT' })]))).toEqual([
      '3 pekerja mulai bekerja pada PT CONTOH antara tanggal 2 Maret 2020 dan 4 Januari 2021, 1 orang berdasarkan PKWT dan 1 orang berdasarkan PKWTT.',
    ]);
  });

  it('tells of arrears after the start of a job that began within their first month', () => {
    const months = monthsOf('2020-03', 2, 'arrears');
    expect(courseOfThings(facts([worker({ months })]))).toEqual([
      START,
      'Iuran jaminan sosial ketenagakerjaan pekerja belum dibayar untuk bulan Maret sampai dengan April 2020.',
    ]);
  });

  it('tells what a record shows, and of the parties’ own papers only that they were seen', () => {
    const evidence = [
      seen({ start: plainDate('2021-05-03'), wage: 4_000_000 }),
      seen({ kind: 'wlkp', shows: false, seenOn: plainDate('2026-11-03') }),
      seen({ kind: 'pay-slip', wage: 5_000_000, seenOn: plainDate('2026-11-01') }),
    ];
    expect(courseOfThings(facts([worker({ evidence })]))).toEqual([
      START,
      'Slip upah diperiksa tanggal 1 November 2026.',
      'Data kepesertaan BPJS Ketenagakerjaan diperiksa tanggal 2 November 2026; pekerja tercatat mulai tanggal 3 Mei 2021 dengan upah Rp4.000.000.',
      'Laporan WLKP diperiksa tanggal 3 November 2026; pekerja tidak tercatat.',
    ]);
  });

  it('tells what the lists of BPJS brought, and what is owed for other spells with the rest', () => {
    const months = [
      ...monthsOf('2026-01', 3, 'paid'),
      ...monthsOf('2026-04', 2, 'arrears'),
      ...monthsOf('2026-06', 1, 'unreported'),
    ].map((one) => ({ ...one, batchId: 'list' }));
    const one = worker({ months, otherOwed: [{ month: '2019-12' as never }] });
    const lists = new Map([
      ['list', plainDate('2026-11-05')],
      ['other', plainDate('2026-11-06')],
    ]);
    const owed = 'belum dibayar untuk';
    expect(courseOfThings(facts([one], { lists }))).toEqual([
      `Iuran jaminan sosial ketenagakerjaan pekerja ${owed} bulan Desember 2019, April sampai dengan Mei 2026.`,
      START,
      'Daftar iuran BPJS Ketenagakerjaan yang dicatat tanggal 5 November 2026 memuat 3 bulan lunas (Januari sampai dengan Maret 2026), 2 bulan menunggak (April sampai dengan Mei 2026), 1 bulan tidak dilaporkan (Juni 2026).',
    ]);
    expect(
      courseOfThings(facts([one, worker({ contract: 'PKWT' }), worker({ contract: 'PKWT' })], { lists })),
    ).toEqual([
      `Iuran jaminan sosial ketenagakerjaan 1 pekerja ${owed} seluruh atau sebagian bulan Desember 2019, April sampai dengan Mei 2026.`,
      '3 pekerja mulai bekerja pada PT CONTOH tanggal 2 Maret 2020, 2 orang berdasarkan PKWT.',
      'Daftar iuran BPJS Ketenagakerjaan yang dicatat tanggal 5 November 2026 memuat iuran 1 pekerja, 1 orang di antaranya menunggak, 1 orang di antaranya tidak dilaporkan.',
    ]);
  });

  it('says that a notice arrived only where its delivery is on record, and tells many together', () => {
    const delivery = {
      addressee: 'PT CONTOH',
      sentOn: plainDate('2026-11-06'),
      receivedOn: null,
      receivedBy: '',
    };
    const notices = [
      notice('2026-11-05'),
      notice('2026-11-06', { number: null, deliveries: [delivery] }),
      notice('2026-11-07', { deliveries: [{ ...delivery, receivedOn: plainDate('2026-11-10') }] }),
    ];
    expect(courseOfThings(facts([worker()], { notices })).slice(1)).toEqual([
      'Pemberitahuan Nomor 7/2026 tanggal 5 November 2026 diterbitkan.',
      'Pemberitahuan tanggal 6 November 2026 dikirim kepada PT CONTOH tanggal 6 November 2026.',
      'Pemberitahuan Nomor 7/2026 tanggal 7 November 2026 diterima PT CONTOH tanggal 10 November 2026.',
    ]);
    const many = Array.from({ length: 12 }, (_, n) => notice(`2026-11-${String(n + 1).padStart(2, '0')}`));
    expect(courseOfThings(facts([worker()], { notices: many })).slice(1)).toEqual([
      '12 surat pemberitahuan kepada pengusaha diterbitkan antara tanggal 1 November 2026 dan 12 November 2026.',
    ]);
  });
});
