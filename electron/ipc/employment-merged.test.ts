import { beforeEach, describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import { monthsOf } from '../../shared/domain/employment/sources-for-tests.ts';
import type { EmployerId, PersonId } from '../../shared/domain/ids.ts';
import { noticesAbout } from '../database/employment-notices.ts';
import { alreadyWrittenTo } from '../database/letter-sets.ts';
import { addEmployer, addPerson, oneValue, USER } from '../database/office-for-tests.ts';
import { receiptsOf } from '../database/readiness.ts';
import { disputeInput } from './disputes-for-tests.ts';
import { DATED, letterDesk } from './letter-desk-for-tests.ts';
import { jobInput } from './readiness-for-tests.ts';

/* Jobs, letters and readiness of people whose records were merged, and of people who work at a firm again. */

let desk: Awaited<ReturnType<typeof letterDesk>>;
let kept: PersonId;
let gone: PersonId;
beforeEach(async () => {
  desk = await letterDesk();
  desk.office.now = new Date(`${DATED}T02:00:00.000Z`);
  gone = await addPerson(desk.office.database, 'Adi Contoh', { nik: '6372011705850001' as never });
  kept = await addPerson(desk.office.database, 'Adi Conto');
});

const versionOf = async (id: string) => (await desk.done('persons.get', { id })).person.version;
const merge = async (keptId: string, goneId: string) =>
  desk.done('persons.merge', {
    keptId,
    keptVersion: await versionOf(keptId),
    goneId,
    goneVersion: await versionOf(goneId),
    take: ['nik'],
  });
const count = (statement: string, ...values: readonly unknown[]) =>
  oneValue(desk.office.database, statement, ...values);

const ROWS_OF_GONE = `SELECT (SELECT count(*) FROM employment WHERE person_id = ?)
  + (SELECT count(*) FROM consultation WHERE person_id = ?)
  + (SELECT count(*) FROM dispute_worker WHERE person_id = ?)
  + (SELECT count(*) FROM letter_draft WHERE subject_id = ?)`;

describe('What a window writes that still shows a record merged meanwhile', () => {
  it('stands under the record that took it over', async () => {
    await merge(kept, gone);
    const { employment } = await desk.done('employments.create', {
      employment: jobInput(gone, desk.firm),
      asOf: DATED,
    });
    expect(employment.personId).toBe(kept);
    const draft = await desk.done('drafts.create', {
      kind: 'employment-statement',
      subject: { kind: 'person', id: gone },
      dated: DATED,
    });
    expect((await desk.get(draft.id)).recorded).toMatchObject({
      'worker.name': 'Adi Conto',
      'worker.nik': '6372011705850001',
    });
    await desk.done('consultations.save', {
      id: null,
      version: null,
      consultation: {
        on: DATED,
        time: '',
        side: 'pekerja',
        name: 'Adi Contoh',
        phone: '',
        company: '',
        topic: 'phk',
        question: 'Apakah berhak JKP',
        answer: '',
        outcome: 'answered',
        officer: '',
        personId: gone,
        disputeId: null,
      },
    });
    const { id } = await desk.done('disputes.register', {
      dispute: disputeInput(desk.firm),
      documents: [],
      lineIds: [],
      personIds: [gone],
    });
    expect(count('SELECT person_id FROM dispute_worker WHERE dispute_id = ?', id)).toBe(kept);
    expect(count(ROWS_OF_GONE, gone, gone, gone, gone)).toBe(0);
  });

  it('changes a job that went over as if it had been opened there', async () => {
    const { employment } = await desk.done('employments.create', {
      employment: jobInput(gone, desk.firm),
      asOf: DATED,
    });
    await merge(kept, gone);
    const saved = await desk.done('employments.save', {
      id: employment.id,
      version: employment.version,
      employment: jobInput(gone, desk.firm, { position: 'Mandor' }),
      asOf: DATED,
    });
    expect(saved.employment).toMatchObject({ personId: kept, position: 'Mandor' });
  });
});

describe('A job that went over with its evidence', () => {
  it('can be saved although its document is filed under the other record', async () => {
    desk.office.database.raw.exec(
      `INSERT INTO document_file (id, sha256, bytes, part_bytes, completed_at)
        VALUES ('berkas', hex(zeroblob(32)), 1, 1, '2026-01-01')`,
    );
    desk.office.database.raw
      .prepare(
        `INSERT INTO document (id, subject_kind, subject_id, kind, title, note, name, type, bytes, sha256, at, user_id)
          SELECT 'slip', 'person', ?, 'other', 'Slip', '', 'slip.pdf', 'application/pdf', 1, hex(zeroblob(32)), '', ?`,
      )
      .run(gone, USER);
    const evidence = [
      { kind: 'pay-slip', seenOn: null, shows: true, start: null, wage: null, documentId: 'slip', note: '' },
    ] as const;
    const { employment } = await desk.done('employments.create', {
      employment: jobInput(gone, desk.firm, { evidence: [...evidence] }),
      asOf: DATED,
    });
    await merge(kept, gone);
    const saved = await desk.done('employments.save', {
      id: employment.id,
      version: employment.version,
      employment: jobInput(kept, desk.firm, { evidence: [...evidence], note: 'dilihat' }),
      asOf: DATED,
    });
    expect(saved.employment.evidence).toHaveLength(1);
  });
});

/** A letter in force on record, without the printing. */
function letterAbout(
  id: string,
  kind: string,
  subject: { readonly kind: string; readonly id: string },
  { employer = 'PT Contoh Karet', person }: { readonly employer?: string; readonly person?: string } = {},
) {
  const { raw } = desk.office.database;
  const facts = { values: { 'letter.replyDue': '2026-11-12', 'employer.name': employer } };
  raw
    .prepare(
      `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee, facts,
          blocks, sha256, pages, workers, issued_at, issued_by)
        VALUES (?, ?, ?, ?, ?, 2026, 1, ?, '2026-11-02', '', '', ?, '[]', hex(zeroblob(32)), 1, 1, '', ?)`,
    )
    .run(id, kind, subject.kind, subject.id, id, id, JSON.stringify(facts), USER);
  if (person !== undefined)
    raw.prepare('INSERT INTO letter_person (letter_id, person_id) VALUES (?, ?)').run(id, person);
}

describe('Letters about a record that was merged, twice over', () => {
  it('are found under the one that stands: notices, receipts, and whether one was written already', async () => {
    letterAbout('m1', 'arrears-notice', { kind: 'person', id: gone });
    letterAbout('a', 'layoff-receipt', { kind: 'layoff-report', id: desk.report }, { person: gone });
    const last = await addPerson(desk.office.database, 'Adi Cont');
    await merge(kept, gone);
    await merge(last, kept);
    const db = desk.office.database.tables;
    const firm = { id: desk.firm, name: 'PT Contoh Karet' };
    const notices = await noticesAbout(db, { lines: [], persons: [last], employers: [] });
    expect(notices.ofPerson(last, firm).map(({ number }) => number)).toEqual(['m1']);
    expect(await receiptsOf(db, [desk.report], [last])).toEqual(new Set([`${desk.report} ${last}`]));
    expect(await alreadyWrittenTo(db, 'arrears-notice', 'person', [last])).toEqual(new Set([last]));
  });
});

describe('A notice about a worker', () => {
  it('to another firm says nothing of this one', async () => {
    letterAbout('m1', 'arrears-notice', { kind: 'person', id: kept }, { employer: 'PT Contoh Lain' });
    const notices = await noticesAbout(desk.office.database.tables, {
      lines: [],
      persons: [kept],
      employers: [],
    });
    expect(notices.ofPerson(kept, { id: desk.firm, name: 'PT Contoh Karet' })).toEqual([]);
  });
});

describe('A worker who stands in no report', () => {
  it('is written about with the firm of the job', async () => {
    await desk.done('employments.create', { employment: jobInput(kept, desk.firm), asOf: DATED });
    const { id } = await desk.done('drafts.create', {
      kind: 'arrears-notice',
      subject: { kind: 'person', id: kept },
      dated: DATED,
    });
    expect((await desk.get(id)).recorded).toMatchObject({
      'employer.name': 'PT Contoh Karet',
      'employer.npp': 'JJ000001',
    });
  });
});

describe('A worker who was at the firm before', () => {
  it('has another job than the one that ended before this one began', async () => {
    await desk.done('employments.create', {
      employment: jobInput(desk.person, desk.firm, {
        startDate: plainDate('2008-01-07'),
        endDate: plainDate('2012-12-31'),
      }),
      asOf: DATED,
    });
    const made = await desk.done('employments.fromLine', { lineId: desk.line, asOf: DATED });
    expect(made).toMatchObject({ made: true, employment: { startDate: '2015-01-05' } });
  });
});

describe('A claim that a referral has on record', () => {
  it('was filed in time, and stays so after the last day', async () => {
    await desk.done('employments.fromLine', { lineId: desk.line, asOf: DATED });
    const raw = desk.office.database.raw;
    raw
      .prepare(
        `INSERT INTO referral (id, person_id, employer_id, line_id, layoff_date, stage, filed_on, created_at, updated_at)
          VALUES ('r', ?, ?, ?, '2026-10-30', '', '2026-11-10', '', '')`,
      )
      .run(desk.person, desk.firm, desk.line);
    const [job] = await desk.done('employments.ofPerson', { personId: desk.person, asOf: DATED });
    const ready = await desk.done('employments.readiness', {
      employmentId: job?.employment.id ?? '',
      layoffLineId: desk.line,
      asOf: plainDate('2027-06-01'),
    });
    expect(ready.checks.find(({ code }) => code === 'claim-window')?.outcome).not.toBe('unmet');
    expect(ready.assumed.map(({ code }) => code)).not.toContain('jkp-assumed-not-filed');
  });
});

describe('The grid of a worker whose firm of the layoff has no job on record', () => {
  it('does not ask another firm who pays', async () => {
    const other = (await addEmployer(desk.office.database, 'PT Contoh Lain')) as EmployerId;
    const { employment } = await desk.done('employments.create', {
      employment: jobInput(desk.person, other),
      asOf: DATED,
    });
    await desk.done('contributions.save', {
      employmentId: employment.id,
      source: 'typed',
      months: monthsOf('2026-04', 6, 'arrears'),
    });
    const found = await desk.done('contributions.ofPerson', {
      personId: desk.person,
      asOf: DATED as PlainDate,
    });
    expect(found.until).toBe('2026-10-30');
    expect(found.ofLayoff).toBeNull();
    expect(found.reading).toMatchObject({ paid: 0, arrears: 6, payer: { who: 'needs-review' } });
  });
});
