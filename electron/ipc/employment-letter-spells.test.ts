import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmploymentInput, EvidenceKind } from '../../shared/domain/employment/employment.ts';
import { monthsOf } from '../../shared/domain/employment/sources-for-tests.ts';
import type { EmployerId } from '../../shared/domain/ids.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { addEmployer, addPerson } from '../database/office-for-tests.ts';
import { DATED, letterDesk } from './letter-desk-for-tests.ts';
import { ALL_PROGRAMMES, jobInput } from './readiness-for-tests.ts';

/* Of which time at the firm a letter of today speaks, where a worker was there more than once. */

let desk: Awaited<ReturnType<typeof letterDesk>>;
beforeEach(async () => {
  desk = await letterDesk();
  desk.office.now = new Date(`${DATED}T02:00:00.000Z`);
  desk.office.database.raw.prepare("UPDATE employer SET scale = 'besar'").run();
});

const print = (shows: boolean, kind: EvidenceKind = 'bpjs-statement') => ({
  kind,
  seenOn: plainDate('2026-11-02'),
  shows,
  start: null,
  wage: null,
  documentId: null,
  note: '',
});
const REGISTERED = { programmes: ALL_PROGRAMMES, evidence: [print(true)] };
const UNREGISTERED = { programmes: [], evidence: [print(false)] };

const spell = async (
  from: string,
  to: string | null,
  more: Partial<EmploymentInput>,
  firm: EmployerId = desk.firm,
) => {
  const { employment } = await desk.done('employments.create', {
    employment: jobInput(desk.person, firm, {
      startDate: plainDate(from),
      endDate: to === null ? null : plainDate(to),
      ...more,
    }),
    asOf: DATED,
  });
  return employment.id;
};
const owe = async (employmentId: string, from: string, count: number) =>
  desk.done('contributions.save', {
    employmentId,
    source: 'typed',
    months: monthsOf(from, count, 'arrears'),
  });
const OLD = ['2010-01-04', '2014-12-31'] as const;
const NEW = ['2020-03-02', '2026-10-30'] as const;

const valuesOf = async (kind: SpecKindCode, subject: { readonly kind: string; readonly id: string }) => {
  const { id } = await desk.done('drafts.create', { kind, subject, dated: DATED });
  return (await desk.get(id)).recorded;
};
/** What m1 to the firm and m1 about the worker of the report say is wrong. */
const findings = async () => {
  const firm = await valuesOf('arrears-notice', { kind: 'employer', id: desk.firm });
  const worker = await valuesOf('arrears-notice', { kind: 'worker-layoff', id: desk.line });
  return [firm['contributions.finding'], worker['contributions.finding']];
};
const concernedOfBpjs = async () =>
  (await valuesOf('membership-request', { kind: 'employer', id: desk.firm }))['worker.name'];

const UNREGISTERED_WORDS = expect.stringMatching(
  /^Menurut data yang telah diperiksa, pekerja tersebut belum didaftarkan/,
);

describe('A letter of today to the firm', () => {
  it('of one spell speaks of that', async () => {
    await spell(...NEW, UNREGISTERED);
    expect(await findings()).toEqual([UNREGISTERED_WORDS, UNREGISTERED_WORDS]);
  });

  it('of two spells with a gap, both registered and one of them owed for, names the months of the other apart', async () => {
    await owe(await spell(...OLD, REGISTERED), '2014-11', 2);
    await spell(...NEW, REGISTERED);
    expect(await findings()).toEqual([
      'Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk bulan November sampai dengan Desember 2014.',
      'Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk 2 bulan, yaitu November sampai dengan Desember 2014 dari masa kerja lain pada perusahaan yang sama.',
    ]);
  });

  it('says nothing of a spell of years ago that was not registered, where the one of today is', async () => {
    await spell(...OLD, UNREGISTERED);
    await spell(...NEW, REGISTERED);
    expect(await findings()).toEqual([undefined, undefined]);
  });

  it('says that the worker is not registered where the spell of today is not, whatever was before', async () => {
    await spell(...OLD, REGISTERED);
    await spell(...NEW, UNREGISTERED);
    expect(await findings()).toEqual([UNREGISTERED_WORDS, UNREGISTERED_WORDS]);
  });

  it('says nothing of what another firm left undone', async () => {
    const other = await addEmployer(desk.office.database, 'PT Contoh Lain', {});
    desk.office.database.raw.prepare("UPDATE employer SET scale = 'besar'").run();
    await spell('2012-01-04', '2015-12-31', UNREGISTERED, other);
    await spell(...NEW, REGISTERED);
    expect(await findings()).toEqual([undefined, undefined]);
    const toOther = await valuesOf('arrears-notice', { kind: 'employer', id: other });
    expect(toOther['contributions.finding']).toEqual(UNREGISTERED_WORDS);
    await owe(await spell('2016-01-04', '2019-12-31', REGISTERED, other), '2019-11', 2);
    expect(await findings()).toEqual([undefined, undefined]);
  });

  it('speaks of the time after a layoff where the worker came back', async () => {
    desk.office.database.raw
      .prepare("UPDATE layoff_line SET start_date = '2010-01-04', layoff_date = '2014-12-31' WHERE id = ?")
      .run(desk.line);
    await spell(...OLD, REGISTERED);
    await spell('2022-01-03', null, UNREGISTERED);
    // The letter about the layoff stays with the layoff.
    expect(await findings()).toEqual([UNREGISTERED_WORDS, undefined]);
  });

  it('names no month twice that two spells owe, and none that one of them paid', async () => {
    await owe(await spell('2018-01-02', '2020-03-20', REGISTERED), '2020-02', 2);
    const id = await spell('2020-03-23', '2026-10-30', REGISTERED);
    await desk.done('contributions.save', {
      employmentId: id,
      source: 'typed',
      months: [...monthsOf('2020-03', 1, 'paid'), ...monthsOf('2020-04', 1, 'arrears')],
    });
    const values = await valuesOf('arrears-notice', { kind: 'employer', id: desk.firm });
    expect(values['contributions.period']).toBe('Februari 2020, April 2020');
  });
});

describe('Who stands in a letter to BPJS about a firm', () => {
  it('is not the one of whom a spell of years ago alone is unclear', async () => {
    await spell(...OLD, {});
    const id = await spell(...NEW, {
      ...REGISTERED,
      wages: [{ from: '2020-03' as never, basic: 4_000_000, fixedAllowances: 0, reported: 4_000_000 }],
      evidence: [{ ...print(true), start: plainDate(NEW[0]) }],
    });
    expect(await concernedOfBpjs()).toBeUndefined();
    // Its months count for the claim.
    await spell('2024-11-04', '2025-06-30', {});
    expect(await concernedOfBpjs()).toBe('Siti Contoh');
    expect(id).not.toBe('');
  });

  it('is the one whom the register of firms alone lacks: no letter says that he is not registered with BPJS', async () => {
    await spell(...NEW, { programmes: [], evidence: [print(false, 'wlkp')] });
    expect(await findings()).toEqual([
      undefined,
      'Menurut laporan WLKP yang telah diperiksa, pekerja tersebut belum dilaporkan sebagai pekerja perusahaan.',
    ]);
    expect(await concernedOfBpjs()).toBe('Siti Contoh');
  });
});

describe('A request for inspection about a firm', () => {
  const chronology = async () =>
    (await valuesOf('inspection-request', { kind: 'employer', id: desk.firm }))['contributions.chronology'];
  const notice = (id: string, dated: string, number: string, subject: { kind: string; id: string }) =>
    desk.office.database.raw
      .prepare(
        `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee, facts,
          blocks, sha256, pages, workers, issued_at, issued_by)
        SELECT ?, 'arrears-notice', ?, ?, 'general', 2026, ?, ?, ?, 'Pemberitahuan', 'PT Contoh Karet', ?, '[]',
          printf('%064d', 1), 1, 1, ? || 'T01:00:00.000Z', (SELECT id FROM user_account LIMIT 1)`,
      )
      .run(
        id,
        subject.kind,
        subject.id,
        Number(number.split('/')[0]),
        number,
        dated,
        JSON.stringify({ values: { 'employer.name': 'PT Contoh Karet', 'letter.replyDue': '2026-11-20' } }),
        dated,
      );

  it('tells its course by what stands on record, in the order of the days', async () => {
    const id = await spell(...NEW, {
      ...REGISTERED,
      contracts: [
        {
          contract: 'PKWT',
          number: '5/PKWT/2020',
          start: plainDate('2020-03-02'),
          end: plainDate('2022-03-01'),
        },
      ],
    });
    await owe(id, '2026-05', 5);
    notice('m1', '2026-11-06', '7/2026', { kind: 'employer', id: desk.firm });
    notice('m2', '2026-11-09', '9/2026', { kind: 'person', id: desk.person });
    desk.office.database.raw.exec(
      `INSERT INTO letter_delivery (id, letter_id, addressee, way, sent_on, received_on, received_by, note, created_at)
        VALUES ('d1', 'm1', 'PT Contoh Karet', 'pos', '2026-11-06', '2026-11-09', 'Rina CONTOH', '', '2026-11-09')`,
    );
    expect(await chronology()).toEqual([
      'Pekerja mulai bekerja pada PT Contoh Karet tanggal 2 Maret 2020 berdasarkan PKWT.',
      'PKWT Nomor 5/PKWT/2020 berlaku mulai tanggal 2 Maret 2020 sampai dengan tanggal 1 Maret 2022.',
      'Perusahaan melaporkan PHK pekerja melalui surat Nomor 12/HRD/III/2026 tanggal 6 Maret 2026; laporan diterima tanggal 9 Maret 2026.',
      'Iuran jaminan sosial ketenagakerjaan pekerja belum dibayar untuk bulan Mei sampai dengan September 2026.',
      'Hubungan kerja berakhir tanggal 30 Oktober 2026.',
      'Data kepesertaan BPJS Ketenagakerjaan diperiksa tanggal 2 November 2026; pekerja tercatat.',
      'Pemberitahuan Nomor 7/2026 tanggal 6 November 2026 diterima PT Contoh Karet tanggal 9 November 2026 oleh Rina CONTOH; jawaban diminta paling lambat tanggal 20 November 2026.',
      'Pemberitahuan Nomor 9/2026 tanggal 9 November 2026 diterbitkan; jawaban diminta paling lambat tanggal 20 November 2026.',
    ]);
  });

  it('tells it of many together, and nothing where nobody is concerned', async () => {
    expect(await chronology()).toBeUndefined();
    await owe(await spell(...NEW, REGISTERED), '2026-05', 5);
    const person = await addPerson(desk.office.database, 'Budi CONTOH');
    await desk.done('employments.create', {
      employment: jobInput(person, desk.firm, { contract: 'PKWT', endDate: null, ...UNREGISTERED }),
      asOf: DATED,
    });
    expect(await chronology()).toEqual([
      '2 pekerja mulai bekerja pada PT Contoh Karet antara tanggal 5 Januari 2015 dan 2 Maret 2020, 1 orang berdasarkan PKWT dan 1 orang berdasarkan PKWTT.',
      'Perusahaan melaporkan PHK 1 pekerja melalui surat Nomor 12/HRD/III/2026 tanggal 6 Maret 2026; laporan diterima tanggal 9 Maret 2026.',
      'Iuran jaminan sosial ketenagakerjaan 1 pekerja belum dibayar untuk seluruh atau sebagian bulan Mei sampai dengan September 2026.',
      'Hubungan kerja 1 pekerja berakhir tanggal 30 Oktober 2026.',
      'Data kepesertaan BPJS Ketenagakerjaan mengenai 2 pekerja diperiksa tanggal 2 November 2026; 1 pekerja tidak tercatat.',
    ]);
  });

  it('is a draft that can be changed and issued', async () => {
    await owe(await spell(...NEW, REGISTERED), '2026-05', 5);
    const { id } = await desk.done('drafts.create', {
      kind: 'inspection-request',
      subject: { kind: 'employer', id: desk.firm },
      dated: DATED,
    });
    const course = (await desk.get(id)).recorded['contributions.chronology'] ?? [];
    await desk.save(id, {
      values: {
        'letter.to': ['Kepala Balai Pengawasan CONTOH'],
        'employer.address': 'Jalan Contoh 1',
        'contributions.chronology': [...course, 'Pengusaha menjawab secara lisan.'],
      },
    });
    const paper = await desk.paper((await desk.issue(id)).id);
    expect(paper).toContain('bulan Mei sampai dengan September 2026');
    expect(paper).toContain('Pengusaha menjawab secara lisan.');
  });
});
