import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { disputeBookFilterSchema } from '../../shared/contract/dispute-book.ts';
import type { DisputeBookRow } from '../../shared/domain/dispute/register-columns.ts';
import { BOOK_COLUMNS, bookCells } from '../../shared/letters/dispute-book-sheet.ts';
import { addEmployer, addPerson, rowsOf } from '../database/office-for-tests.ts';
import { bookFile, bookPdf, recapFile, recapPdf } from '../services/dispute-book-out.ts';
import { DAY, disputeInput, disputeOffice, event } from './disputes-for-tests.ts';
import { FAKE_PDF } from './letters-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const list = (filter: Parameters<typeof scene.office.procedure<'disputeBook.list'>>[1] = {}) =>
  scene.office.procedure('disputeBook.list', filter);
const numbers = (rows: readonly DisputeBookRow[]) => rows.map(({ registerNumber }) => registerNumber);
const THERE = { worker: 'present', employer: 'present' };
const unusual = { reason: 'Uji' };

/** What the printer was given last, in the place of Chromium. */
function paper() {
  const printed: string[] = [];
  return {
    printed,
    parts: {
      database: scene.office,
      printer: {
        toPdf: async (html: string) => {
          printed.push(html);
          return FAKE_PDF;
        },
        renew: () => undefined,
      },
      stamper: { stamp: async (pdf: Uint8Array) => ({ id: 1, ok: true, pdf, pages: 1 }) } as never,
    },
  };
}

describe('The register of disputes', () => {
  it('stands in the order of its numbers, a year apart from the next, page by page', async () => {
    await scene.register({ registeredOn: plainDate('2025-12-30') });
    for (let n = 0; n < 4; n += 1) await scene.register({ registeredOn: DAY });
    const expected = ['001/PHI/XII/2025', ...[1, 2, 3, 4].map((n) => `00${n}/PHI/III/2026`)];
    expect(numbers((await list()).rows)).toEqual(expected);
    expect(numbers((await list({ descending: true })).rows)).toEqual(expected.toReversed());
    const seen: DisputeBookRow[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({ year: 2026, limit: 3, after });
      expect(page.total).toBe(4);
      seen.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }
    expect(numbers(seen)).toEqual(expected.slice(1));
    expect((await list({ year: 2024 })).total).toBe(0);
    expect(await scene.office.procedure('disputeBook.years', {})).toEqual([
      { year: 2026, cases: 4 },
      { year: 2025, cases: 1 },
    ]);
  });

  it('ticks what happened, and says what followed at the courts and who kept silent', async () => {
    const id = await scene.register({ registeredOn: DAY, kind: 'hak', bipartiteProof: 'refusal' });
    await scene.go(
      id,
      event('delegated', plainDate('2026-03-09'), { mediators: ['Rina CONTOH'], conflict: '' }),
      event(
        'session-held',
        plainDate('2026-03-16'),
        { ...THERE, session: 1, result: 'no-agreement', note: '' },
        unusual,
      ),
      event('recommendation-issued', plainDate('2026-03-20'), { number: '7', letterId: null }),
      event('recommendation-received', plainDate('2026-03-23'), { party: 'employer' }),
      event('silence-confirmed', plainDate('2026-04-20'), { party: 'employer' }, unusual),
      event('suit-filed', plainDate('2026-05-04'), { number: '9/Pdt.Sus-PHI', by: 'worker' }, unusual),
      event('cassation-filed', plainDate('2026-08-03'), { by: 'employer' }, unusual),
    );
    const { rows } = await list();
    const [row] = rows;
    if (row === undefined) throw new Error('no line');
    expect(row).toMatchObject({
      kind: 'hak',
      workers: 1,
      employerName: 'PT CONTOH Karet',
      recordedBy: 'pekerja',
      steps: {
        bipartite: true,
        mediation: true,
        recommendation: true,
        agreement: false,
        clarification: false,
      },
      court: { on: '2026-05-04', number: '9/Pdt.Sus-PHI' },
      cassationOn: '2026-08-03',
      silent: [{ party: 'employer', on: '2026-04-20' }],
    });
    const said = Object.fromEntries(bookCells(row).map((text, at) => [BOOK_COLUMNS[at]?.header ?? '', text]));
    expect(said).toMatchObject({
      'Jenis perselisihan: Hak': 'v',
      'Jenis perselisihan: PHK': '',
      'Penyelesaian: Bipartit': 'v',
      'Penyelesaian: PB': '',
      'Penyelesaian: Anjuran': 'v',
      'Tindak lanjut: PHI': '4 Mei 2026, Nomor 9/Pdt.Sus-PHI',
      'Tindak lanjut: MA': '3 Agu 2026',
      Keterangan: 'Di pengadilan. Pengusaha tidak menjawab anjuran, dianggap menolak (20 Apr 2026)',
    });
  });

  it('ticks minutes for a letter of minutes in force alone', async () => {
    const id = await scene.register({ registeredOn: DAY });
    const minutes = async () => (await list()).rows[0]?.steps.minutes;
    expect(await minutes()).toBe(false);
    scene.office.database.raw
      .prepare(
        `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee,
          facts, blocks, sha256, pages, workers, issued_at, issued_by)
        VALUES ('r', 'session-minutes', 'dispute', ?, 'dispute', 2026, 1, '1', '2026-03-16', 'Risalah', '-', '{}', '[]',
          ?, 1, 1, '2026-03-16T00:00:00.000Z', '00000000-0000-7000-8000-000000000001')`,
      )
      .run(id, '0'.repeat(64));
    expect(await minutes()).toBe(true);
    await scene.office.procedure('letters.void', { id: 'r', reason: 'Salah orang' });
    expect(await minutes()).toBe(false);
  });

  it('finds number, firm, issue and workers, and takes hostile words as words', async () => {
    const other = await addEmployer(scene.office.database, 'CV Qz CONTOH');
    await scene.register({ registeredOn: DAY });
    await scene.office.procedure('disputes.register', {
      dispute: disputeInput(other, { registeredOn: DAY, issue: 'Upah lembur (CONTOH)' }),
      documents: [],
      lineIds: [],
      personIds: [await addPerson(scene.office.database, 'Zubaidah CONTOH')],
    });
    for (const text of ['qz', '002/PHI', 'lembur', 'zubaidah'])
      expect(numbers((await list({ text })).rows)).toEqual(['002/PHI/III/2026']);
    for (const text of ['"', '%', "'; DROP TABLE dispute; --", '\\'])
      expect((await list({ text })).rows).toHaveLength((await list({ text })).total);
    await expect(list({ after: '{}' })).rejects.toThrow('input-refused');
  });

  it('goes out whole, from the first number on, as a file and on paper', async () => {
    for (let n = 0; n < 3; n += 1) await scene.register({ registeredOn: DAY });
    const filter = disputeBookFilterSchema.parse({ year: 2026, descending: true });
    const file = await bookFile(scene.office, filter);
    expect(file).toMatchObject({ name: 'Buku registrasi perselisihan 2026', rows: 3, total: 3 });
    expect(file.sheet.rows.map(([number]) => number)).toEqual([1, 2, 3].map((n) => `00${n}/PHI/III/2026`));
    const office = await scene.office.procedure('office.get', {});
    const { printed, parts } = paper();
    await bookPdf(parts, filter, office, plainDate('2026-09-10'));
    const [html = ''] = printed;
    // F4 lying on its side, as the office's letters are on F4.
    expect(html).toContain('@page{size:330mm 215mm');
    expect(html).toContain('Tahun 2026 · 3 perkara · dicetak 10 Sep 2026');
    expect(html).toContain('DINAS TENAGA KERJA');
    expect(html.match(/√/g)).toHaveLength(6);
    expect(html).not.toContain('class="mark"');
  });

  it('prints the recap upright, and names the period', async () => {
    const period = { from: plainDate('2026-04-01'), to: plainDate('2026-06-30') };
    const recap = await scene.office.procedure('recap.get', period);
    expect(recapFile(recap).name).toBe('Rekap perselisihan Triwulan II 2026');
    const { printed, parts } = paper();
    await recapPdf(parts, recap, await scene.office.procedure('office.get', {}), plainDate('2026-09-10'));
    const [html = ''] = printed;
    expect(html).toContain('@page{size:215mm 330mm');
    expect(html).toContain('Triwulan II 2026');
    expect(html).toContain('Tidak ada mediasi yang berakhir dalam periode ini.');
  });

  it('never lets a name act as markup on paper', async () => {
    const firm = await addEmployer(scene.office.database, 'PT <b onload="x">CONTOH</b>');
    await scene.office.procedure('disputes.register', {
      dispute: disputeInput(firm, { registeredOn: DAY }),
      documents: [],
      lineIds: [],
      personIds: [await addPerson(scene.office.database, 'Adi CONTOH')],
    });
    const { printed, parts } = paper();
    await bookPdf(
      parts,
      disputeBookFilterSchema.parse({}),
      await scene.office.procedure('office.get', {}),
      plainDate('2026-09-10'),
    );
    expect(printed[0]).toContain('PT &lt;b onload=&quot;x&quot;&gt;CONTOH&lt;/b&gt;');
    expect(rowsOf(scene.office.database, 'SELECT count(*) AS n FROM dispute')).toEqual([{ n: 1 }]);
  });
});
