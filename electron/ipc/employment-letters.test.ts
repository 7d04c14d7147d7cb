import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { monthsOf } from '../../shared/domain/employment/sources-for-tests.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { periodText } from '../../shared/letters/employment-words.ts';
import { addPerson } from '../database/office-for-tests.ts';
import { DATED, letterDesk } from './letter-desk-for-tests.ts';
import { ALL_PROGRAMMES, jobInput } from './readiness-for-tests.ts';

let desk: Awaited<ReturnType<typeof letterDesk>>;
let job: string;
beforeEach(async () => {
  desk = await letterDesk();
  desk.office.now = new Date(`${DATED}T02:00:00.000Z`);
  desk.office.database.raw.prepare("UPDATE employer SET scale = 'besar' WHERE id = ?").run(desk.firm);
  job = await makeJob(desk.person);
});

async function makeJob(person: string): Promise<string> {
  const { employment } = await desk.done('employments.create', {
    employment: jobInput(person, desk.firm, {
      kpj: '12345678901',
      unionName: 'SP CONTOH',
      endDate: plainDate('2026-10-30'),
      programmes: ALL_PROGRAMMES.filter(({ programme }) => programme !== 'JP').concat([
        { programme: 'JP', state: 'not-enrolled', since: null, segment: '' },
      ]),
      wages: [{ from: '2024-01' as never, basic: 4_500_000, fixedAllowances: 0, reported: 4_000_000 }],
      evidence: [
        {
          kind: 'bpjs-statement',
          seenOn: plainDate('2026-11-02'),
          shows: true,
          start: null,
          wage: null,
          documentId: null,
          note: '',
        },
      ],
    }),
    asOf: DATED,
  });
  await desk.done('contributions.save', {
    employmentId: employment.id,
    source: 'typed',
    months: [...monthsOf('2025-01', 12, 'paid'), ...monthsOf('2026-05', 5, 'arrears')],
  });
  return employment.id;
}

const valuesOf = async (kind: SpecKindCode, subject: { readonly kind: string; readonly id: string }) => {
  const { id } = await desk.done('drafts.create', { kind, subject, dated: DATED });
  return (await desk.get(id)).recorded;
};
const line = () => ({ kind: 'worker-layoff', id: desk.line });

describe('A letter about a worker', () => {
  it('to BPJS tells the KPJ and the months that the law counts', async () => {
    expect(await valuesOf('membership-request', line())).toMatchObject({
      'worker.kpj': '12345678901',
      'contributions.period': 'Oktober 2024 sampai dengan September 2026',
    });
  });

  it('to the employer tells what was found, of which months, and on what it rests', async () => {
    expect(await valuesOf('arrears-notice', line())).toMatchObject({
      'contributions.finding':
        'Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk 5 bulan, yaitu Mei sampai dengan September 2026. Pekerja tersebut belum didaftarkan pada program JP. Upah yang dilaporkan Rp4.000.000 sebulan, sedangkan upah yang dibayar Rp4.500.000 sebulan.',
      'contributions.period': 'Mei sampai dengan September 2026',
      'contributions.affected': 1,
      'contributions.evidence': ['Data kepesertaan BPJS Ketenagakerjaan, dilihat 2 November 2026'],
    });
  });

  it('holds nothing against the employer that a person decided otherwise', async () => {
    for (const point of ['programmes', 'wage'] as const)
      await desk.done('employments.overrule', {
        id: job,
        point,
        verdict: 'recorded',
        reason: 'Kartu dan slip dilihat',
        asOf: DATED,
      });
    const values = await valuesOf('arrears-notice', line());
    expect(values['contributions.finding']).toBe(
      'Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk 5 bulan, yaitu Mei sampai dengan September 2026.',
    );
  });

  it('to correct what is recorded names both, and asks for that alone', async () => {
    const person = await addPerson(desk.office.database, 'Budi CONTOH');
    const evidence = {
      kind: 'bpjs-statement' as const,
      seenOn: plainDate('2026-11-02'),
      shows: true,
      start: plainDate('2018-01-02'),
      wage: null,
      documentId: null,
      note: '',
    };
    await desk.done('employments.create', {
      employment: jobInput(person, desk.firm, { programmes: ALL_PROGRAMMES, evidence: [evidence] }),
      asOf: DATED,
    });
    const { id } = await desk.done('drafts.create', {
      kind: 'arrears-notice',
      subject: { kind: 'person', id: person },
      dated: DATED,
    });
    expect((await desk.get(id)).recorded['contributions.finding']).toBe(
      'Tanggal mulai bekerja yang tercatat 2 Januari 2018, sedangkan pekerja tersebut mulai bekerja tanggal 5 Januari 2015.',
    );
    await desk.save(id, { values: { 'letter.replyDue': plainDate('2026-12-14') } });
    const paper = await desk.paper((await desk.issue(id)).id);
    expect(paper).toContain('membetulkan data kepesertaan');
    expect(paper).not.toContain('melunasi iuran');
    expect(paper).not.toContain('mendaftarkan pekerja yang belum');
  });

  it('to the inspectors tells the course of things and what it does to the worker', async () => {
    const values = await valuesOf('inspection-request', line());
    expect(values['contributions.chronology']).toEqual([
      'Pekerja mulai bekerja pada PT Contoh Karet tanggal 5 Januari 2015 berdasarkan PKWTT.',
      'Perusahaan melaporkan PHK pekerja melalui surat Nomor 12/HRD/III/2026 tanggal 6 Maret 2026; laporan diterima tanggal 9 Maret 2026.',
      'Iuran jaminan sosial ketenagakerjaan pekerja belum dibayar untuk bulan Mei sampai dengan September 2026.',
      'Hubungan kerja berakhir tanggal 30 Oktober 2026.',
      'Data kepesertaan BPJS Ketenagakerjaan diperiksa tanggal 2 November 2026; pekerja tercatat.',
    ]);
    expect(values['contributions.effect']).toContain(
      'tidak dibayarkan lebih dahulu oleh BPJS Ketenagakerjaan',
    );
  });

  it('of referral tells what is known of the contributions', async () => {
    expect((await valuesOf('jkp-referral', line()))['jkp.contributions']).toBe(
      '12 dari 24 bulan lunas (Oktober 2024 sampai dengan September 2026); 5 bulan menunggak; 7 bulan belum diketahui; upah dilaporkan Rp4.000.000',
    );
  });

  it('on the status of a worker who stands in no report goes by the job on record', async () => {
    const person = await addPerson(desk.office.database, 'Budi CONTOH');
    await makeJob(person);
    expect(await valuesOf('employment-statement', { kind: 'person', id: person })).toMatchObject({
      'worker.name': 'Budi CONTOH',
      'worker.startDate': '2015-01-05',
      'worker.endDate': '2026-10-30',
      'worker.position': 'Operator',
    });
  });

  it('tells the start, position and contract of the job that was looked into, not those of the report', async () => {
    desk.office.database.raw
      .prepare("UPDATE layoff_line SET start_date = '2020-01-06', position = 'Mekanik' WHERE id = ?")
      .run(desk.line);
    for (const kind of ['arrears-notice', 'employment-statement'] as const)
      expect(await valuesOf(kind, line())).toMatchObject({
        'worker.startDate': '2015-01-05',
        'worker.position': 'Operator',
      });
  });

  it('takes nothing from a job of letters that say nothing of it, and what the report says goes first', async () => {
    expect((await valuesOf('mediation-summons', line()))['worker.kpj']).toBeUndefined();
    desk.office.database.raw
      .prepare("UPDATE layoff_line SET kpj = '99999999999' WHERE id = ?")
      .run(desk.line);
    expect((await valuesOf('membership-request', line()))['worker.kpj']).toBe('99999999999');
  });
});

describe('A letter about a firm', () => {
  it('counts those concerned over all its workers, with the months of all of them', async () => {
    const other = await makeJob(await addPerson(desk.office.database, 'Budi CONTOH'));
    await desk.done('contributions.save', {
      employmentId: other,
      source: 'typed',
      months: monthsOf('2026-04', 1, 'arrears'),
    });
    const firm = { kind: 'employer', id: desk.firm };
    const workers = [
      expect.objectContaining({
        name: 'Budi CONTOH',
        note: 'Menunggak April sampai dengan September 2026; belum didaftarkan pada JP',
      }),
      expect.objectContaining({
        name: 'Siti Contoh',
        kpj: '12345678901',
        date: '2026-10-30',
        note: 'Menunggak Mei sampai dengan September 2026; belum didaftarkan pada JP',
      }),
    ];
    for (const kind of ['arrears-notice', 'inspection-request'] as const)
      expect(await valuesOf(kind, firm)).toMatchObject({
        workers,
        'contributions.affected': 2,
        'contributions.period': 'April sampai dengan September 2026',
        'contributions.finding': expect.stringContaining('2 pekerja belum dibayar'),
      });
    expect((await valuesOf('membership-request', firm)).workers).toEqual(workers);
  });

  it('counts a worker of two spells once, and names what is owed for the earlier one apart', async () => {
    await makeJob(await addPerson(desk.office.database, 'Budi CONTOH'));
    const { employment } = await desk.done('employments.create', {
      employment: jobInput(desk.person, desk.firm, {
        startDate: plainDate('2010-01-04'),
        endDate: plainDate('2014-12-31'),
        programmes: ALL_PROGRAMMES,
      }),
      asOf: DATED,
    });
    await desk.done('contributions.save', {
      employmentId: employment.id,
      source: 'typed',
      months: monthsOf('2014-11', 2, 'arrears'),
    });
    const values = await valuesOf('arrears-notice', { kind: 'employer', id: desk.firm });
    expect(values['contributions.affected']).toBe(2);
    expect(values.workers?.map(({ name, kpj, note }) => [name, kpj, note])).toEqual([
      ['Budi CONTOH', '12345678901', expect.stringContaining('Menunggak Mei')],
      [
        'Siti Contoh',
        '12345678901',
        expect.stringContaining(
          'Menunggak Mei sampai dengan September 2026; menunggak November sampai dengan Desember 2014 dari masa kerja lain; belum didaftarkan pada JP',
        ),
      ],
    ]);
  });

  it('prints the list of those concerned, who then stand on the letter; a lone one is named in the letter itself', async () => {
    const firm = { kind: 'employer', id: desk.firm };
    const issued = async () => {
      const { id } = await desk.done('drafts.create', {
        kind: 'arrears-notice',
        subject: firm,
        dated: DATED,
      });
      await desk.save(id, { values: { 'letter.replyDue': plainDate('2026-12-14') } });
      const letter = await desk.issue(id);
      return { letter, paper: await desk.paper(letter.id) };
    };
    const lone = await issued();
    expect(lone.paper).not.toContain('DAFTAR PEKERJA');
    expect(lone.paper).toContain('Siti Contoh');
    expect(lone.paper).toContain(
      'pekerja tersebut belum dibayar untuk bulan Mei sampai dengan September 2026',
    );
    expect(lone.letter.workers).toBe(1);

    await makeJob(await addPerson(desk.office.database, 'Budi CONTOH'));
    const both = await issued();
    expect(both.paper).toContain('DAFTAR PEKERJA');
    expect(both.paper).toContain('tercantum dalam lampiran surat ini');
    expect(both.paper).toContain('1 (satu) berkas');
    expect(both.letter.workers).toBe(2);
    const ofSiti = await desk.done('letters.ofPerson', { id: desk.person });
    expect(JSON.stringify(ofSiti)).toContain(both.letter.id);
  });

  it('of which nothing is known says nothing', async () => {
    desk.office.database.raw.exec('DELETE FROM contribution');
    desk.office.database.raw.prepare('DELETE FROM employment WHERE id = ?').run(job);
    const values = await valuesOf('arrears-notice', { kind: 'employer', id: desk.firm });
    expect(Object.keys(values).filter((name) => name.startsWith('contributions.'))).toEqual([]);
  });
});

describe('A period', () => {
  it('names the year once where it is one, and stretches apart', () => {
    const months = [
      ...monthsOf('2025-12', 3, 'arrears'),
      ...monthsOf('2026-05', 1, 'arrears'),
      ...monthsOf('2026-06', 1, 'paid'),
    ];
    expect(periodText([...months].reverse(), 'arrears')).toBe(
      'Desember 2025 sampai dengan Februari 2026, Mei 2026',
    );
    expect(periodText([], 'arrears')).toBe('');
  });
});
