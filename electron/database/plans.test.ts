import type { CompiledQuery, Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { RecapFigure } from '../../shared/domain/dispute/recap.ts';
import type { DisputeId, LayoffReportId } from '../../shared/domain/ids.ts';
import { countConsultations, listConsultations } from './consultations.ts';
import { holdersOfKpj } from './contribution-imports.ts';
import { listDisputeBook } from './dispute-book.ts';
import { disputeClock, openDisputeClocks } from './dispute-clocks.ts';
import { countOwing, owingDisputes } from './dispute-instalments.ts';
import { disputesOfEmployer, listDisputes } from './dispute-lists.ts';
import { comingSessionsOf, conflictCases, mediatorLoads, openOfMediator } from './dispute-load.ts';
import { countOverdue } from './dispute-next.ts';
import { disputesOfPerson, disputesOfReport } from './dispute-proofs.ts';
import { bookedAgainst, listAgenda } from './dispute-sessions.ts';
import { splitFromDispute } from './dispute-splits.ts';
import { idsOfDisputeWorkers, lineInOpenDispute, listDisputeWorkers } from './dispute-workers.ts';
import { hasDisputes } from './disputes.ts';
import { fileOf, soundPart, unfinishedFiles } from './document-files.ts';
import { documentWithBytes, hasDocuments, listDocuments } from './documents.ts';
import { listEmployers } from './employers.ts';
import { employersLike, firmOfBatch } from './employers-alike.ts';
import { namesOf, workerIdsOfFirm, workersOfFirmAmong } from './firm-workers.ts';
import { listRows, rowsToCommit } from './import-rows.ts';
import { forgetRows, forgettableBatches } from './import-rows-kept.ts';
import { listLayoffLines, peopleOnReport } from './layoff-lines.ts';
import { listLayoffReports } from './layoff-report-lists.ts';
import { reportWithOldReceipt } from './layoff-reports.ts';
import {
  disputesByNumber,
  disputesOfSet,
  lettersAboutSet,
  representativesOfDisputes,
  workersOfDisputes,
} from './letter-dispute-sets.ts';
import { listRegister } from './letter-register.ts';
import { lettersAbout, letterWithNumber, listLetters } from './letters.ts';
import { lettersOfEmployer, lettersOfPerson, lettersOfReport } from './letters-of.ts';
import { newDatabase, rowsOf } from './office-for-tests.ts';
import { layoffsOfPerson } from './persons.ts';
import { candidatesFor, personsByNik, personsLike } from './persons-alike.ts';
import { listPersons } from './persons-list.ts';
import type { ReadableDatabase, Tables, WritableDatabase } from './schema.ts';
import { searchEverything } from './search.ts';

/*
 * 20,000 workers, 2,000 firms, 4,000 reports, 20,000 lines, 4,000 letters,
 * 4,000 disputes. What each list asks is taken down as it is
 * sent, and SQLite tells how it would answer.
 */
const database = newDatabase();
const file = database.raw;
file.exec(`
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)
  INSERT INTO employer (id, name, sort_key, address, nib, npp, npwp, phone, email, leader_name, leader_position, note,
    created_at, updated_at)
  SELECT printf('e%05d', i), 'PT Contoh ' || (i % 700), 'contoh ' || (i % 700), '', '', 'JJ' || i, '', '', '', '', '', '', '', ''
  FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3999)
  INSERT INTO layoff_report (id, employer_id, received_on, received_time, employer_letter_number,
    employer_letter_subject, documents, other_documents, note, state, old_receipt_number, created_at, updated_at)
  SELECT printf('r%05d', i), printf('e%05d', i % 2000), date('2024-01-01', '+' || (i % 800) || ' days'), '', i || '/HRD', '',
    '[]', '', '', iif(i % 3 = 0, 'draft', 'recorded'), iif(i % 2 = 0, i || '/old', NULL), '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO person (id, nik, name, sort_key, birth_place, birth_date, address, phone, email, note, created_at, updated_at)
  SELECT printf('p%05d', i), iif(i % 9 = 0, NULL, printf('637201%010d', i)), 'Warga ' || (i % 5000), 'warga ' || (i % 5000), '',
    iif(i % 5 = 0, NULL, date('1960-01-01', '+' || (i % 15000) || ' days')), '', '', '', '', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, response, note, created_at)
  SELECT printf('l%05d', i), printf('r%05d', iif(i < 10000, 0, i % 4000)), printf('p%05d', i), i, '', '', '2026-01-31',
    iif(i % 2 = 0, 'accepts', 'silent'), '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
  INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee, facts,
    blocks, sha256, pages, workers, issued_at, issued_by)
  SELECT printf('t%05d', i), 'layoff-receipt', 'layoff-report', printf('r%05d', i - 1), 'layoff-receipt', 2026, i, i || '/2026',
    '2026-01-01', 'Tanda terima', 'PT Contoh', '{}', '[]', printf('%064d', i), 1, 1, '2026-01-01T00:00:0' || (i % 10),
    '00000000-0000-7000-8000-000000000001' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3999)
  INSERT INTO dispute (id, kind, register_year, register_sequence, register_number, registered_on, registered_time,
    recorded_by, request_number, issue, bipartite_proof, employer_id, employer_proxy, union_name, note, stage, mediators,
    closed_on, next_code, next_due, created_at, updated_at)
  SELECT printf('d%05d', i), 'phk', 2026, i + 1, i || '/PHI', date('2024-01-01', '+' || (i % 800) || ' days'), '', 'pekerja',
    '', 'PHK', 'minutes', printf('e%05d', i % 2000), '', '', '', iif(i % 3 = 0, 'mediating', 'closed'), '["Rina CONTOH"]',
    iif(i % 3 = 0, NULL, '2026-01-01'),
    iif(i % 3 = 0 AND i % 2 = 0, 'recommendation', NULL), iif(i % 3 = 0 AND i % 2 = 0, date('2026-01-01', '+' || (i % 200) || ' days'), NULL),
    '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
  INSERT INTO dispute_worker (dispute_id, person_id, line_number, position, note)
  SELECT printf('d%05d', iif(i < 5000, 0, i % 4000)), printf('p%05d', i), i, '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3999)
  INSERT INTO dispute_session (dispute_id, session, date, time, room, mediator, state)
  SELECT printf('d%05d', i), 1, date('2026-01-01', '+' || (i % 300) || ' days'), '09:30', 'Ruang', 'Rina CONTOH', 'set' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3999)
  INSERT INTO consultation (id, on_date, time, side, name, phone, company, topic, question, answer, outcome, officer,
    created_at, updated_at)
  SELECT printf('k%05d', i), date('2024-01-01', '+' || (i % 800) || ' days'), '', 'pekerja', 'Warga ' || i, '', '',
    iif(i % 4 = 0, 'jkp', 'phk'), '', '', iif(i % 3 = 0, 'bipartite', 'answered'), '', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3999)
  INSERT INTO document_file (id, sha256, bytes, part_bytes, completed_at)
  SELECT printf('f%05d', i), printf('%064d', i), 1, 1, iif(i < 3990, '2026-01-01', NULL) FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3989)
  INSERT INTO document (id, subject_kind, subject_id, kind, title, note, name, type, bytes, sha256, at, user_id)
  SELECT printf('o%05d', i), 'dispute', printf('d%05d', i % 500), 'other', 'Dokumen', '', 'a.pdf', 'application/pdf', 1,
    printf('%064d', i), '2026-01-01T00:00:0' || (i % 10), '00000000-0000-7000-8000-000000000001' FROM n;
  INSERT INTO import_batch (id, target, file_name, sheet_name, header, mapping, state, user_id, created_at)
  VALUES ('b', 'persons', '', '', '[]', '{}', 'staged', '00000000-0000-7000-8000-000000000001', '');
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  INSERT INTO import_row (batch_id, row_number, verdict, cells, record)
  SELECT 'b', i, iif(i % 7 = 0, 'refused', 'new'), json_array(printf('%0300d', i)), '{}' FROM n;
`);

/** Every statement that a piece of work sends, with its values. */
async function sentBy(work: (db: ReadableDatabase) => Promise<unknown>): Promise<readonly CompiledQuery[]> {
  const sent: CompiledQuery[] = [];
  const db: Kysely<Tables> = database.tables.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = db.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...rest) => {
    sent.push(query);
    return original(query, ...rest);
  };
  await work(db);
  return sent;
}

/** How SQLite answers the statements of a piece of work, a text for each. */
async function plansOf(work: (db: ReadableDatabase) => Promise<unknown>): Promise<readonly string[]> {
  const sent = await sentBy(work);
  expect(sent.length).toBeGreaterThan(0);
  return sent.map((query) =>
    rowsOf(database, `EXPLAIN QUERY PLAN ${query.sql}`, ...query.parameters)
      .map((row) => String(row.detail))
      .join(' | '),
  );
}

const page = { text: '', descending: false, after: null as string | null, limit: 100 };
const register = { ...page, sort: 'number', book: null, year: null, kind: null, state: null } as const;
/** Workers of one dispute, all of them. */
const narrowed = { disputeId: 'd00000', text: '', people: null, aboveOffer: false } as const;
const disputes = {
  ...page,
  stage: null,
  kind: null,
  year: null,
  open: false,
  mediator: '',
  overdueOn: null,
} as const;
/** A figure of a recap as the list takes it. */
const ofPeriod = (figure: RecapFigure) => ({
  filter: {
    figure,
    from: plainDate('2024-01-01'),
    to: plainDate('2026-12-31'),
    kind: null,
    outcome: null,
  },
  ids: { mediated: [], above: [] },
});
const consultations = {
  ...page,
  sort: 'on',
  from: null,
  to: null,
  topic: null,
  outcome: null,
  withCase: null,
} as const;
type Lister = (
  db: ReadableDatabase,
  more: { descending: boolean; after: string | null },
) => Promise<{ next: string | null }>;

/** Each list in the order in which its screen opens, and the index that has to carry it. */
const DEFAULT_LISTS: readonly (readonly [string, RegExp, Lister])[] = [
  ['workers', /person_by_name/, (db, more) => listPersons(db, { ...page, sort: 'name', ...more })],
  ['workers by NIK', /person_by_nik/, (db, more) => listPersons(db, { ...page, sort: 'nik', ...more })],
  [
    'workers by newest layoff',
    /person_by_layoff/,
    (db, more) => listPersons(db, { ...page, sort: 'layoffDate', ...more }),
  ],
  ['employers', /employer_by_name/, (db, more) => listEmployers(db, { ...page, sort: 'name', ...more })],
  [
    'layoff reports',
    /layoff_report_by_date/,
    (db, more) => listLayoffReports(db, { ...page, sort: 'receivedOn', state: null, ...more }),
  ],
  [
    'layoff reports of one state',
    /layoff_report_by_state/,
    (db, more) => listLayoffReports(db, { ...page, sort: 'receivedOn', state: 'draft', ...more }),
  ],
  [
    'workers of a report',
    /layoff_line_by_number/,
    (db, more) =>
      listLayoffLines(db, {
        ...page,
        sort: 'lineNumber',
        reportId: 'r00000',
        response: null,
        withoutNik: false,
        ...more,
      }),
  ],
  [
    'letters',
    /letter_by_issue/,
    (db, more) => listLetters(db, { ...page, sort: 'issuedAt', year: null, withoutNumber: false, ...more }),
  ],
  [
    'letters by date',
    /letter_by_date/,
    (db, more) => listLetters(db, { ...page, sort: 'dated', year: null, withoutNumber: false, ...more }),
  ],
  [
    'disputes',
    /dispute_by_registration/,
    (db, more) => listDisputes(db, { ...disputes, sort: 'registeredOn', ...more }),
  ],
  [
    'disputes as the register has them',
    /dispute_by_number/,
    (db, more) => listDisputes(db, { ...disputes, sort: 'registerNumber', ...more }),
  ],
  [
    'disputes by stage',
    /dispute_by_stage_alone/,
    (db, more) => listDisputes(db, { ...disputes, sort: 'stage', ...more }),
  ],
  [
    'disputes of one stage',
    /dispute_by_stage/,
    (db, more) => listDisputes(db, { ...disputes, sort: 'registeredOn', stage: 'mediating', ...more }),
  ],
  [
    'open disputes',
    /dispute_open/,
    (db, more) => listDisputes(db, { ...disputes, sort: 'registeredOn', open: true, ...more }),
  ],
  [
    'disputes by their next deadline',
    /dispute_by_next_(first|last)/,
    (db, more) => listDisputes(db, { ...disputes, sort: 'nextDue', ...more }),
  ],
  [
    'disputes received in a period',
    /dispute_by_registration/,
    (db, more) =>
      listDisputes(db, { ...disputes, sort: 'registeredOn', recap: ofPeriod('received'), ...more }),
  ],
  [
    'workers of a dispute',
    /dispute_worker_by_number/,
    (db, more) => listDisputeWorkers(db, { ...page, ...narrowed, sort: 'lineNumber', ...more }),
  ],
  [
    'the register of disputes',
    /dispute_by_number/,
    (db, more) => listDisputeBook(db, { ...page, sort: 'number', year: null, ...more }),
  ],
  [
    'the register of disputes of a year',
    /dispute_by_number/,
    (db, more) => listDisputeBook(db, { ...page, sort: 'number', year: 2026, ...more }),
  ],
  [
    'consultations',
    /consultation_by_day/,
    (db, more) => listConsultations(db, { ...consultations, ...more }),
  ],
  [
    'consultations about a topic',
    /consultation_by_(topic|day)/,
    (db, more) => listConsultations(db, { ...consultations, topic: 'jkp', ...more }),
  ],
  [
    'consultations that ended in one way',
    /consultation_by_(outcome|day)/,
    (db, more) => listConsultations(db, { ...consultations, outcome: 'bipartite', ...more }),
  ],
  ['the register', /letter_by_number/, (db, more) => listRegister(db, { ...register, ...more })],
  [
    'the register of a year',
    /letter_by_number/,
    (db, more) => listRegister(db, { ...register, year: 2026, ...more }),
  ],
  [
    'the register of a book in a year',
    /letter_by_number/,
    (db, more) => listRegister(db, { ...register, book: 'layoff-receipt', year: 2026, ...more }),
  ],
  [
    'the register by date',
    /letter_by_date/,
    (db, more) => listRegister(db, { ...register, sort: 'dated', ...more }),
  ],
  [
    'the register by issue',
    /letter_by_issue/,
    (db, more) => listRegister(db, { ...register, sort: 'issuedAt', ...more }),
  ],
  [
    'the register by addressee',
    /letter_by_addressee/,
    (db, more) => listRegister(db, { ...register, sort: 'addressee', ...more }),
  ],
];

describe('A list of twenty thousand', () => {
  for (const descending of [false, true]) {
    it.each(DEFAULT_LISTS)(
      `opens in its order from an index and sorts nothing (${descending ? 'downwards' : 'upwards'}): %s`,
      async (_, index, list) => {
        const [rows = ''] = await plansOf((db) => list(db, { descending, after: null }));
        expect(rows).toMatch(index);
        expect(rows).not.toContain('TEMP B-TREE');
      },
    );

    it.each(DEFAULT_LISTS)(
      `goes on in the index where the last page ended (${descending ? 'downwards' : 'upwards'}): %s`,
      async (_, index, list) => {
        const { next } = await list(database.tables, { descending, after: null });
        expect(next).not.toBeNull();
        const [rows = ''] = await plansOf((db) => list(db, { descending, after: next }));
        // SEARCH by the very index: what was shown before is not read again.
        expect(rows).toMatch(new RegExp(`SEARCH \\w+ USING [A-Z ]*INDEX ${index.source} \\(.*?[<>]`));
        expect(rows).not.toContain('TEMP B-TREE');
        expect(rows).not.toMatch(
          /SCAN (person|employer|layoff_report|layoff_line|letter|dispute|dispute_worker)\b/,
        );
      },
    );
  }

  it('of rows to take over is read in the order of the file', async () => {
    for (const work of [
      (db: ReadableDatabase) =>
        listRows(db, { batchId: 'b' as never, verdict: null, warned: false, after: '[100,"b"]', limit: 100 }),
      (db: ReadableDatabase) =>
        listRows(db, {
          batchId: 'b' as never,
          verdict: 'refused',
          warned: false,
          after: '[100,"b"]',
          limit: 100,
        }),
      (db: ReadableDatabase) => rowsToCommit(db, 'b' as never, 100, 400),
    ]) {
      const [rows = ''] = await plansOf(work);
      expect(rows).toMatch(/SEARCH import_row USING/);
      expect(rows).toMatch(/row_number>/);
      expect(rows).not.toContain('TEMP B-TREE');
    }
  });

  it('of rows to forget is known by its last row, and forgotten by its key from row to row', async () => {
    const [lists = ''] = await plansOf((db) => forgettableBatches(db, '2026-01-01'));
    expect(lists).toMatch(/SEARCH import_row USING PRIMARY KEY \(batch_id=\?\)/);
    expect(lists).not.toMatch(/SCAN import_row|TEMP B-TREE/);
    const steps = await plansOf((db) => forgetRows(db as WritableDatabase, 'b' as never, 100));
    expect(steps).toHaveLength(2);
    for (const step of steps)
      expect(step).toMatch(/SEARCH import_row USING PRIMARY KEY \(batch_id=\? AND row_number>\?/);
  });
});

describe('Finding among twenty thousand', () => {
  const NEVER =
    /SCAN (person|employer|layoff_report|layoff_line|letter|letter_person|own|about|dispute|dispute_worker|dispute_event|dispute_session)\b/;
  const born = plainDate('1985-05-17');

  it.each([
    [
      'the people whom a list could mean, by NIK and birth date',
      (db: ReadableDatabase) =>
        candidatesFor(db, [{ nik: '6372010000000001', name: 'Warga', birthDate: plainDate('1960-01-02') }]),
    ],
    ['who carries a NIK', (db: ReadableDatabase) => personsByNik(db, ['6372010000000001'])],
    ['who is on a report', (db: ReadableDatabase) => peopleOnReport(db, 'r00001' as LayoffReportId)],
    [
      'who looks like the one being typed',
      (db: ReadableDatabase) =>
        personsLike(db, { nik: '6372010000000001', name: 'Warga 1', birthDate: born }),
    ],
    ['the layoffs of a worker', (db: ReadableDatabase) => layoffsOfPerson(db, 'p00001' as never)],
    ['a line of the old register', (db: ReadableDatabase) => reportWithOldReceipt(db, '2/old', 2024)],
    ['the firm that a list made', (db: ReadableDatabase) => firmOfBatch(db, 'b' as never, 'PT Contoh 1')],
    [
      'the letters of a report',
      (db: ReadableDatabase) => lettersAbout(db, { kind: 'layoff-report', id: 'r00001' as LayoffReportId }),
    ],
    [
      'the documents of a case',
      (db: ReadableDatabase) => listDocuments(db, { kind: 'dispute', id: 'd00001' }, false),
    ],
    [
      'a document of a case with the same bytes',
      (db: ReadableDatabase) => documentWithBytes(db, { kind: 'dispute', id: 'd00001' }, '0'.repeat(64)),
    ],
    ['the file that has some bytes', (db: ReadableDatabase) => fileOf(db, '0'.repeat(64))],
    ['files whose storing was broken off', (db: ReadableDatabase) => unfinishedFiles(db)],
    [
      'a part of a document',
      (db: ReadableDatabase) => soundPart(db, { fileId: 'f00001', number: 0 }).catch(() => null),
    ],
    [
      'whether a person has documents',
      (db: ReadableDatabase) => hasDocuments(db, { kind: 'person', id: 'p00001' }),
    ],
    ['the letters of a worker', (db: ReadableDatabase) => lettersOfPerson(db, 'p00001' as never)],
    [
      'the letters of a report and of its workers',
      (db: ReadableDatabase) => lettersOfReport(db, 'r00000' as LayoffReportId),
    ],
    [
      'the letters about a firm, its reports, workers and disputes',
      (db: ReadableDatabase) => lettersOfEmployer(db, 'e00001' as never),
    ],
    ['the disputes of a firm', (db: ReadableDatabase) => disputesOfEmployer(db, 'e00001' as never)],
    ['the workers of a firm', (db: ReadableDatabase) => workerIdsOfFirm(db, 'e00001' as never)],
    [
      'who of some people is of a firm',
      (db: ReadableDatabase) => workersOfFirmAmong(db, 'e00001' as never, ['p00001', 'p00002']),
    ],
    ['the names of some people', (db: ReadableDatabase) => namesOf(db, ['p00001'] as never)],
    ['whose KPJ a firm knows', (db: ReadableDatabase) => holdersOfKpj(db, 'e00001' as never, ['1', '2'])],
    [
      'who has a number',
      (db: ReadableDatabase) => letterWithNumber(db, 'layoff-receipt', 2026, 99_999, '7/2026'),
    ],
    [
      'the conflicts noted in other cases of a firm',
      (db: ReadableDatabase) => conflictCases(db, 'e00001' as never, 'd00001' as DisputeId),
    ],
    ['how many disputes are overdue', (db: ReadableDatabase) => countOverdue(db, plainDate('2026-03-02'))],
    ['how many disputes owe', (db: ReadableDatabase) => countOwing(db, plainDate('2026-03-02'))],
    [
      "a mediator's sessions to come",
      (db: ReadableDatabase) => comingSessionsOf(db, 'Rina CONTOH', plainDate('2026-03-02')),
    ],
    ['one dispute', (db: ReadableDatabase) => disputeClock(db, 'd00001' as DisputeId)],
    [
      'the sessions of a week',
      (db: ReadableDatabase) => listAgenda(db, plainDate('2026-03-02'), plainDate('2026-03-08')),
    ],
    [
      'who has a room already',
      (db: ReadableDatabase) =>
        bookedAgainst(
          db,
          'd00001' as DisputeId,
          {
            session: 1,
            date: plainDate('2026-03-02'),
            time: '09:30',
            room: 'Ruang',
            mediator: 'Rina CONTOH',
            state: 'set',
          },
          60,
        ),
    ],
    [
      'a line in an open dispute',
      (db: ReadableDatabase) => lineInOpenDispute(db, ['l00001', 'l00002'], 'phk'),
    ],
    [
      'the cases in which an instalment is due',
      (db: ReadableDatabase) => owingDisputes(db, plainDate('2026-03-02'), '', 100),
    ],
    ['the cases that were split off', (db: ReadableDatabase) => splitFromDispute(db, 'd00001' as DisputeId)],
    ['the disputes of a worker', (db: ReadableDatabase) => disputesOfPerson(db, 'p00001' as never)],
    [
      'the workers of disputes that came from a report',
      (db: ReadableDatabase) => disputesOfReport(db, 'r00001' as LayoffReportId),
    ],
    [
      'the workers of a dispute who fit a filter',
      (db: ReadableDatabase) =>
        idsOfDisputeWorkers(db, {
          ...narrowed,
          text: 'warga',
          people: { ids: ['p00001'], outside: true },
          aboveOffer: true,
        }),
    ],
    ['the disputes of a report', (db: ReadableDatabase) => hasDisputes(db, 'r00001' as LayoffReportId)],
    ['a firm by its number', (db: ReadableDatabase) => employersLike(db, { name: '', npp: 'JJ1', nib: '1' })],
  ])('reads no whole table: %s', async (_, work) => {
    for (const plan of await plansOf(work)) expect(plan).not.toMatch(NEVER);
  });

  it('reads the deadlines of open disputes from the open ones and their events alone', async () => {
    const plans = await plansOf((db) => openDisputeClocks(db));
    expect(plans).toHaveLength(2);
    expect(plans[0]).toMatch(/SCAN dispute USING INDEX dispute_open/);
    expect(plans[1]).toMatch(/SEARCH dispute_event USING INDEX/);
  });

  it('reads what mediators have to do from the open disputes and the days to come alone', async () => {
    const plans = await plansOf((db) => mediatorLoads(db, plainDate('2026-03-02')));
    expect(plans).toHaveLength(2);
    expect(plans[0]).toMatch(/SCAN dispute USING INDEX dispute_open/);
    expect(plans[1]).toMatch(/SEARCH dispute_session USING INDEX dispute_session_by_day/);
    const [cases = ''] = await plansOf((db) => openOfMediator(db, 'Rina CONTOH', 500));
    expect(cases).toMatch(/dispute USING (COVERING )?INDEX dispute_(open|by_next_first)/);
  });

  it('reads what many letters say of disputes from those disputes alone', async () => {
    const ids = ['d00001', 'd00002'] as DisputeId[];
    const plans = await plansOf(async (db) => {
      await disputesOfSet(db, ids);
      await disputesByNumber(db, ids);
      await workersOfDisputes(db, ids);
      await representativesOfDisputes(db, ids);
      await lettersAboutSet(db, 'dispute', ids);
    });
    expect(plans).toHaveLength(5);
    for (const plan of plans)
      expect(plan).not.toMatch(/SCAN (dispute|dispute_worker|letter|person|employer)\b/);
    expect(plans[4]).toMatch(/SEARCH letter USING INDEX letter_by_subject/);
  });

  it('counts what is overdue from its index', async () => {
    const [count = ''] = await plansOf((db) => countOverdue(db, plainDate('2026-03-02')));
    expect(count).toMatch(/SEARCH dispute USING (COVERING )?INDEX dispute_by_next_due/);
    const [owing = ''] = await plansOf((db) => countOwing(db, plainDate('2026-03-02')));
    expect(owing).toMatch(/SEARCH dispute USING COVERING INDEX dispute_by_instalment/);
  });

  it('finds the disputes that were closed in a period among the closed ones of its days', async () => {
    const [rows = ''] = await plansOf((db) =>
      listDisputes(db, { ...disputes, sort: 'registeredOn', recap: ofPeriod('closed') }),
    );
    expect(rows).toMatch(/SEARCH dispute USING INDEX dispute_by_closing/);
  });

  it('counts the consultations of a period from those of its days', async () => {
    const plans = await plansOf((db) =>
      countConsultations(db, { from: plainDate('2024-03-01'), to: plainDate('2024-03-31') }),
    );
    for (const plan of plans) expect(plan).toMatch(/SEARCH consultation USING INDEX consultation_by_day/);
  });

  it('goes through the trigrams for whole words', async () => {
    const plans = await plansOf((db) => searchEverything(db, 'warga 4999', 6));
    expect(plans).toHaveLength(5);
    for (const plan of plans) expect(plan).toMatch(/search_index VIRTUAL TABLE INDEX/);
  });

  it('goes through the trigrams for the words of letters', async () => {
    for (const plan of await plansOf((db) => listRegister(db, { ...register, text: 'tanda contoh' })))
      expect(plan).toMatch(/letter_text VIRTUAL TABLE INDEX \d+:M/);
  });

  it('begins a book in a year where it stands in the index', async () => {
    const [rows = ''] = await plansOf((db) =>
      listRegister(db, { ...register, book: 'layoff-receipt', year: 2026 }),
    );
    expect(rows).toMatch(/SEARCH letter USING INDEX letter_by_number \(<expr>>\? AND <expr><\?\)/);
  });

  it('answers a common word with as many as are asked for', async () => {
    const hits = await searchEverything(database.tables, 'warga', 6);
    // Workers, and disputes whose first worker carries the word.
    expect(hits.map(({ kind }) => kind)).toEqual([...Array(6).fill('person'), ...Array(6).fill('dispute')]);
  });
});
