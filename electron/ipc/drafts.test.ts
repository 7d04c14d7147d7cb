import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { SPEC_KINDS, type SpecKindCode } from '../../shared/domain/letter.ts';
import { EXAMPLE_VALUES } from '../../shared/letters/example-facts.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { MISSING_TEXT, runsOf, staleChips } from '../../shared/letters/template.ts';
import { oneValue, rowsOf } from '../database/office-for-tests.ts';
import { DATED, letterDesk, SUMMONS_VALUES, written } from './letter-desk-for-tests.ts';

let desk: Awaited<ReturnType<typeof letterDesk>>;
beforeEach(async () => {
  desk = await letterDesk();
});

const drafts = (filter: Readonly<Record<string, unknown>> = {}): Promise<OutputOf<'drafts.list'>> =>
  desk.done('drafts.list', filter);
const count = (table: string) => oneValue(desk.office.database, `SELECT count(*) FROM ${table}`);
const rename = (name: string) =>
  desk.office.database.raw.prepare('UPDATE person SET name = ? WHERE id = ?').run(name, desk.person);

describe('A draft that is begun', () => {
  it('knows what stands on record about its subject', async () => {
    const { facts, recorded, typed, body, subjectName } = await desk.get(await desk.start());
    expect(facts.values['worker.name']).toBe('Siti Contoh');
    expect(facts.values['employer.name']).toBe('PT Contoh Karet');
    expect(facts.values['worker.wage']).toBe(4_500_000);
    expect(facts.values['jkp.claimDue']).toBe('2027-04-30');
    expect(recorded['worker.name']).toBe('Siti Contoh');
    expect([typed, body, subjectName]).toEqual([{}, null, 'Siti Contoh, PT Contoh Karet']);
  });

  it.each([
    ['person', (): string => desk.person],
    ['employer', (): string => desk.firm],
    ['worker-layoff', (): string => desk.line],
    ['none', (): string => ''],
  ] as const)('may be about a record of the sort %s', async (kind, id) => {
    const subject = { kind, id: id() };
    const made = await desk.done('drafts.create', { kind: 'mediation-summons', subject, dated: DATED });
    expect((await desk.get(made.id)).subject).toEqual(subject);
  });

  it('is refused for a record that is not there, and for one that its kind is not written about', async () => {
    const create = (kind: string, id: string) =>
      desk.faultOf('drafts.create', { kind: 'mediation-summons', subject: { kind, id }, dated: DATED });
    expect(await create('person', 'tidak-ada')).toMatchObject({ code: 'not-found' });
    expect(await create('employer', 'tidak-ada')).toMatchObject({ code: 'not-found' });
    expect(await create('layoff-report', desk.report)).toMatchObject({
      code: 'input-refused',
      issues: [{ path: 'subject', message: 'subject-not-for-kind' }],
    });
    expect(await create('none', 'x')).toMatchObject({ issues: [{ path: 'subject.id' }] });
    expect(count('letter_draft')).toBe(0);
  });

  it('is refused on a date for which there are no rules, which is named', async () => {
    const fault = await desk.faultOf('drafts.create', {
      kind: 'mediation-summons',
      subject: { kind: 'none', id: '' },
      dated: '2001-01-02',
    });
    expect(fault).toMatchObject({
      code: 'input-refused',
      issues: [{ path: 'dated', message: 'no-rules-for-date', params: { date: '2001-01-02' } }],
    });
    expect(count('letter_draft')).toBe(0);
  });
});

describe('What is typed', () => {
  it('lies over the record, and the record over the defaults of the kind', async () => {
    const id = await desk.start();
    expect((await desk.get(id)).facts.values['session.number']).toBe(1);
    await desk.save(id, { values: { 'worker.name': 'Siti Contoh, S.E.', 'session.number': 2 } });
    const after = await desk.get(id);
    expect(after.facts.values['worker.name']).toBe('Siti Contoh, S.E.');
    expect(after.facts.values['session.number']).toBe(2);
    expect(after.facts.values['letter.subject']).toBe('Panggilan Sidang Mediasi II');
    expect(after.recorded['worker.name']).toBe('Siti Contoh');
    await desk.save(id, { values: {} });
    expect((await desk.get(id)).facts.values).toMatchObject({
      'worker.name': 'Siti Contoh',
      'session.number': 1,
    });
  });

  it('takes the place of a default even when it is nothing', async () => {
    const id = await desk.start();
    await desk.save(id, { values: { 'letter.copies': [], 'letter.place': '' } });
    expect((await desk.get(id)).facts.values).toMatchObject({ 'letter.copies': [], 'letter.place': '' });
  });

  it('loses control characters and marks that turn the direction of writing, and nothing else', async () => {
    const id = await desk.start();
    await desk.save(id, {
      values: { 'dispute.issue': 'Pesangon\u0000 \u202e000.1\u0007\r\nBaris kedua\u00a0– “kutip”' },
      body: [written('Isi\u0008 surat\u2066')],
    });
    const { typed, body } = await desk.get(id);
    expect(typed['dispute.issue']).toBe('Pesangon 000.1\nBaris kedua\u00a0– “kutip”');
    expect(body).toEqual([written('Isi surat')]);
  });

  it('may be an amount above a trillion, in figures and in words', async () => {
    const id = await desk.start();
    await desk.save(id, {
      values: { ...SUMMONS_VALUES, 'worker.wage': 1_500_000_000_001 },
      body: [written('', 'worker.wage'), written('', 'worker.wage:words')],
    });
    const paper = await desk.paper((await desk.issue(id)).id);
    expect(paper).toContain('Rp1.500.000.000.001');
    expect(paper).toContain('satu triliun lima ratus miliar satu rupiah');
  });

  it('is refused where it does not fit, at its field, and what was kept before stays', async () => {
    const id = await desk.start();
    await desk.save(id, { values: { 'dispute.number': '017/PHI/2026' } });
    const { version } = await desk.get(id);
    const refused = async (change: unknown) =>
      (await desk.faultOf('drafts.save', { id, version, change })).issues.map(({ path }) => path);
    expect(await refused({ values: { 'worker.shoe': '42' } })).toEqual(['change.values']);
    expect(await refused({ values: { 'worker.wage': 1e15 } })).toEqual(['change.values.worker.wage']);
    expect(await refused({ values: { 'worker.wage': -1 } })).toEqual(['change.values.worker.wage']);
    expect(await refused({ values: { 'worker.wage': 1.5 } })).toEqual(['change.values.worker.wage']);
    expect(await refused({ values: { 'session.date': '2026-02-30' } })).toEqual([
      'change.values.session.date',
    ]);
    expect(await refused({ values: { 'session.time': '24:00' } })).toEqual(['change.values.session.time']);
    expect(await refused({ values: { 'worker.name': 'x'.repeat(501) } })).toEqual([
      'change.values.worker.name',
    ]);
    expect(await refused({ values: { workers: [{ shoe: '42' }] } })).toEqual(['change.values.workers.0']);
    expect(await refused({ body: [{ kind: 'letterhead' }] })).not.toEqual([]);
    expect(await refused({ body: [{ kind: 'copies', heading: 'x', items: [] }] })).toEqual(['change.body.0']);
    expect(await refused({ number: { kind: 'manual', sequence: 0 } })).toEqual(['change.number.sequence']);
    for (const row of [{ amount: '12.500.000' }, { amount: '1000000000000000' }, { amount: '-1' }])
      expect(await refused({ values: { 'agreement.instalments': [row] } })).toEqual([
        'change.values.agreement.instalments.0.amount',
      ]);
    expect(await refused({ values: { 'agreement.instalments': [{ due: '30/11/2026' }] } })).toEqual([
      'change.values.agreement.instalments.0.due',
    ]);
    expect(await refused({ values: { 'session.list': [{ number: 'satu' }] } })).toEqual([
      'change.values.session.list.0.number',
    ]);
    for (const dated of ['1990-01-02', '1999-12-31', '2101-01-01']) {
      expect(await refused({ dated })).toEqual(['dated']);
      expect(
        await desk.faultOf('drafts.create', {
          kind: 'mediation-summons',
          subject: { kind: 'none', id: '' },
          dated,
        }),
      ).toMatchObject({ issues: [{ path: 'dated', message: 'letter-date-out-of-range' }] });
    }
    expect(await desk.get(id)).toMatchObject({
      version,
      dated: DATED,
      typed: { 'dispute.number': '017/PHI/2026' },
    });
  });

  it('is refused above three thousand blocks, and taken up to there', async () => {
    const id = await desk.start();
    const blocks = (n: number) => Array.from({ length: n }, (_, at) => written(`Alinea ${at}`));
    const { version } = await desk.get(id);
    expect(await desk.faultOf('drafts.save', { id, version, change: { body: blocks(3001) } })).toMatchObject({
      code: 'input-refused',
      issues: [{ path: 'change.body', message: 'too-big' }],
    });
    await desk.save(id, { body: blocks(3000) });
    expect((await desk.get(id)).body?.length).toBe(3000);
  });
});

describe('The list of drafts', () => {
  it('finds a draft by its kind, by whom it is about, and by a name that was typed', async () => {
    const summons = await desk.start();
    const typed = await desk.done('drafts.create', {
      kind: 'membership-request',
      subject: { kind: 'none', id: '' },
      dated: DATED,
    });
    await desk.save(typed.id, { values: { 'worker.name': 'Wati Contoh 100%' } });
    const found = async (text: string) => (await drafts({ text })).rows.map(({ id }) => id).sort();
    expect(await found('')).toHaveLength(2);
    expect(await found('siti')).toEqual([summons]);
    expect(await found('mediasi panggilan')).toEqual([summons]);
    expect(await found('100%')).toEqual([typed.id]);
    expect(await found('tidak ada yang begini')).toEqual([]);
    expect((await drafts({ text: 'Siti' })).total).toBe(1);
  });
});

describe('The security class of a letter', () => {
  const lead = () =>
    desk.office.database.raw.exec(
      "INSERT INTO letter_setting (kind, book, classification, pattern) VALUES ('mediation-summons', 'dispute', '500.15.15', '{keamanan}/{kode}/{urut}')",
    );

  it('leads the number where the pattern says so, now and when the number follows later', async () => {
    lead();
    const id = await desk.start();
    await desk.save(id, { values: SUMMONS_VALUES });
    expect((await desk.get(id)).facts.number).toBe('B/500.15.15/1');
    await desk.save(id, { values: { ...SUMMONS_VALUES, 'letter.security': 'rahasia' } });
    expect((await desk.get(id)).facts.number).toBe('R/500.15.15/1');
    expect((await desk.issue(id)).number).toBe('R/500.15.15/1');
    const later = await desk.start();
    await desk.save(later, {
      values: { ...SUMMONS_VALUES, 'letter.security': 'terbatas' },
      number: { kind: 'later' },
    });
    const issued = await desk.issue(later);
    expect(issued.number).toBeNull();
    const numbered = await desk.done('letters.assignNumber', { id: issued.id, sequence: 2 });
    expect(numbered.number).toBe('T/500.15.15/2');
  });
});

describe('A draft that is kept', () => {
  it('is refused where another window wrote meanwhile, and can be kept beside it', async () => {
    const id = await desk.start();
    const { version } = await desk.get(id);
    await desk.done('drafts.save', { id, version, change: { eoffice: true } });
    const change = { values: { 'dispute.issue': 'Ditulis di jendela kedua.' } };
    expect(await desk.faultOf('drafts.save', { id, version, change })).toMatchObject({
      code: 'changed-meanwhile',
    });
    const beside = await desk.done('drafts.saveAsNew', { id, change });
    const second = await desk.get(beside.id);
    expect(second.typed['dispute.issue']).toBe('Ditulis di jendela kedua.');
    expect(second).toMatchObject({ kind: 'mediation-summons', subject: { id: desk.line }, eoffice: true });
    expect((await desk.get(id)).typed).toEqual({});
    expect((await drafts()).total).toBe(2);
  });

  it('is removed only as it was shown, and then is gone', async () => {
    const id = await desk.start();
    await desk.save(id, { eoffice: true });
    expect(await desk.faultOf('drafts.remove', { id, version: 1 })).toMatchObject({
      code: 'changed-meanwhile',
    });
    await desk.done('drafts.remove', { id, version: 2 });
    for (const name of ['drafts.get', 'drafts.preview'] as const)
      expect(await desk.faultOf(name, { id })).toMatchObject({ code: 'not-found' });
    expect(await desk.faultOf('drafts.save', { id, version: 2, change: {} })).toMatchObject({
      code: 'not-found',
    });
  });

  it('stands in the list, newest first, with what it is about, page by page', async () => {
    const first = await desk.start();
    desk.office.now = new Date('2026-11-23T01:00:00.000Z');
    const second = await desk.start('recommendation');
    const none = await desk.done('drafts.create', {
      kind: 'mediation-summons',
      subject: { kind: 'none', id: '' },
      dated: DATED,
    });
    desk.office.now = new Date('2026-11-23T02:00:00.000Z');
    await desk.save(none.id, { values: { 'worker.name': 'Diketik Contoh' } });
    const ids = async (filter: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
      (await drafts(filter)).rows.map((row) => row.id);
    expect(await ids({ sort: 'updatedAt', descending: true })).toEqual([none.id, second, first]);
    expect(
      (await drafts({ sort: 'updatedAt', descending: true })).rows.map((row) => row.subjectName),
    ).toEqual(['Diketik Contoh', 'Siti Contoh', 'Siti Contoh']);
    expect(await ids({ sort: 'kind' })).toEqual([...[first, none.id].sort(), second]);
    expect(await ids({ subject: { kind: 'worker-layoff', id: desk.line } })).toEqual([first, second]);
    const page = await drafts({ sort: 'updatedAt', limit: 2 });
    expect([page.rows.length, page.total]).toEqual([2, 3]);
    expect(await ids({ sort: 'updatedAt', limit: 2, after: page.next })).toEqual([none.id]);
  });

  it('stays when its record goes: what was typed is still there, and what was on record is not', async () => {
    const person = await desk.done('drafts.create', {
      kind: 'mediation-summons',
      subject: { kind: 'employer', id: desk.firm },
      dated: DATED,
    });
    await desk.save(person.id, { values: { 'dispute.number': '017/PHI/2026' } });
    desk.office.database.raw.pragma('foreign_keys = OFF');
    desk.office.database.raw.prepare('DELETE FROM employer WHERE id = ?').run(desk.firm);
    const { facts, recorded, typed } = await desk.get(person.id);
    expect([recorded, typed]).toEqual([{}, { 'dispute.number': '017/PHI/2026' }]);
    expect(facts.values['employer.name']).toBeUndefined();
    expect((await drafts()).rows[0]?.subjectName).toBe('');
  });

  it('still opens when a cell of a table was kept before cells were checked', async () => {
    const id = await desk.start();
    const typed = { 'agreement.instalments': [{ amount: 'nanti', due: '' }] };
    desk.office.database.raw
      .prepare('UPDATE letter_draft SET typed = ? WHERE id = ?')
      .run(JSON.stringify(typed), id);
    expect((await desk.get(id)).typed).toEqual(typed);
  });

  it('still opens when the rules of its date are gone, and says so when it is to be shown', async () => {
    const id = await desk.start();
    desk.office.database.raw.prepare("UPDATE letter_draft SET dated = '1990-01-02' WHERE id = ?").run(id);
    expect((await desk.get(id)).facts.law).toEqual({});
    await desk.save(id, { dated: '1990-01-02', values: { 'dispute.issue': 'Masih disimpan.' } });
    expect((await desk.get(id)).typed['dispute.issue']).toBe('Masih disimpan.');
    expect(await desk.faultOf('drafts.preview', { id })).toMatchObject({ issues: [{ path: 'dated' }] });
    await desk.save(id, { dated: DATED });
    expect((await desk.get(id)).facts.law).not.toEqual({});
  });
});

describe('The body', () => {
  it('follows the standing text and the facts while nobody wrote in it, and again after null', async () => {
    const id = await desk.start();
    await desk.save(id, { values: SUMMONS_VALUES });
    await desk.save(id, { body: [written('Isi sendiri.')] });
    expect((await desk.get(id)).body).toEqual([written('Isi sendiri.')]);
    await desk.save(id, { body: null });
    expect((await desk.get(id)).body).toBeNull();
    rename('Siti Contoh Baru');
    const paper = await desk.paper((await desk.issue(id)).id);
    expect(paper).toContain('Siti Contoh Baru');
    expect(paper).toContain('Untuk kelancaran sidang');
    expect(paper).not.toContain('Isi sendiri');
  });

  it('has chips that follow the fact until the letter is issued, and not after', async () => {
    const id = await desk.start();
    const body = [written('Siti Contoh', 'worker.name')];
    await desk.save(id, { values: SUMMONS_VALUES, body });
    rename('Siti Contoh Baru');
    const { body: kept, facts } = await desk.get(id);
    // What was written stays until somebody renews it; that it no longer holds is told.
    expect(kept?.flatMap(runsOf).map(({ text }) => text)).toEqual(['Siti Contoh']);
    expect(staleChips(kept ?? [], facts)).toEqual(['worker.name']);
    const letter = await desk.issue(id);
    rename('Nama Lain Contoh');
    expect(await desk.paper(letter.id)).toContain('Siti Contoh Baru');
    const blocks = String(oneValue(desk.office.database, 'SELECT blocks FROM letter'));
    expect(blocks).toContain('Siti Contoh Baru');
    expect(blocks).not.toContain('"chip"');
  });

  it('shows dots for a chip whose fact is not known, and the field is a gap', async () => {
    const id = await desk.start();
    const { 'dispute.issue': _, ...rest } = SUMMONS_VALUES;
    await desk.save(id, { values: rest, body: [written('', 'dispute.issue')] });
    const { gaps, pdf } = await desk.done('drafts.preview', { id });
    expect(gaps).toContainEqual({ field: 'dispute.issue', need: 'required' });
    expect(Buffer.from(pdf).toString('utf8')).toContain(MISSING_TEXT);
    await desk.save(id, { body: [written('Pokok masalahnya diuraikan sendiri.')] });
    expect((await desk.done('drafts.preview', { id })).gaps).not.toContainEqual({
      field: 'dispute.issue',
      need: 'required',
    });
  });

  it('is text and never markup', async () => {
    const id = await desk.start();
    await desk.save(id, {
      values: SUMMONS_VALUES,
      body: [written('<img src=x onerror=alert(1)><script>alert(2)</script>')],
    });
    const paper = await desk.paper((await desk.issue(id)).id);
    expect(paper).toContain('&lt;script&gt;');
    expect(paper).not.toMatch(/<script|<img src=x/);
  });
});

describe('A letter that is issued', () => {
  const ready = async (change: Readonly<Record<string, unknown>> = {}) => {
    const id = await desk.start();
    await desk.save(id, { values: SUMMONS_VALUES, ...change });
    return id;
  };

  it('is refused while it lacks a required field, and says which', async () => {
    const id = await desk.start();
    const fault = await desk.faultOf('drafts.issue', { id, previewed: null });
    expect(fault.code).toBe('letter-incomplete');
    expect(fault.issues.map(({ path }) => path)).toEqual([
      'values.dispute.number',
      'values.dispute.issue',
      'values.session.date',
      'values.session.time',
      'values.session.meet',
    ]);
    expect(count('letter')).toBe(0);
    expect((await desk.get(id)).id).toBe(id);
  });

  it('is frozen as it was shown, takes its number, and its draft is gone', async () => {
    const id = await ready();
    const { pdf, number } = await desk.done('drafts.preview', { id });
    const letter = await desk.issue(id);
    expect(letter).toMatchObject({ kind: 'mediation-summons', state: 'issued', workers: 1, number });
    expect(number).toContain('/1/');
    expect(await desk.paper(letter.id)).toBe(Buffer.from(pdf).toString('utf8'));
    expect(await desk.faultOf('drafts.get', { id })).toMatchObject({ code: 'not-found' });
    expect((await desk.issue(await ready())).number).toContain('/2/');
  });

  it('is issued once, however often it is asked for', async () => {
    const id = await ready();
    const replies = await Promise.all([1, 2, 3].map(() => desk.say('drafts.issue', { id, previewed: null })));
    expect(replies.filter(({ ok }) => ok).length).toBe(1);
    expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.fault.code]))).toEqual([
      'not-found',
      'not-found',
    ]);
    expect(count('letter')).toBe(1);
    expect(oneValue(desk.office.database, "SELECT last FROM number_counter WHERE book = 'dispute'")).toBe(1);
  });

  it('is issued though many are issued at once, each with a number of its own', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 12; at += 1) ids.push(await ready());
    const replies = await Promise.all(ids.map((id) => desk.say('drafts.issue', { id, previewed: null })));
    expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.fault.code]))).toEqual([]);
    const numbers = replies.map((reply) => (reply.ok ? reply.value.number : null));
    expect(new Set(numbers).size).toBe(12);
  });

  it('is not issued where it changed since it was shown', async () => {
    const id = await ready();
    const { sha256 } = await desk.done('drafts.preview', { id });
    rename('Siti Contoh Baru');
    expect(await desk.faultOf('drafts.issue', { id, previewed: sha256 })).toMatchObject({
      code: 'changed-meanwhile',
    });
    expect([count('letter'), count('number_counter')]).toEqual([0, 0]);
    expect((await desk.issue(id)).state).toBe('issued');
  });

  it('may not take a number that another letter took meanwhile, and says which one is free', async () => {
    const id = await ready({ number: { kind: 'manual', sequence: 1 } });
    expect((await desk.done('drafts.preview', { id })).number).toContain('/1/');
    await desk.issue(await ready());
    // The draft still opens, without the number.
    expect((await desk.get(id)).facts.number).toBeNull();
    for (const name of ['drafts.preview', 'drafts.issue'] as const) {
      expect(await desk.faultOf(name, { id, previewed: null })).toMatchObject({
        code: 'number-taken',
        params: { next: 2 },
        issues: [{ path: 'number' }],
      });
    }
    await desk.save(id, { number: { kind: 'automatic' } });
    expect((await desk.issue(id)).number).toContain('/2/');
  });

  it('may leave its number open or to the e-office, whose variables then stand in its place', async () => {
    const later = await desk.issue(await ready({ number: { kind: 'later' } }));
    expect(later.number).toBeNull();
    const letter = await desk.issue(await ready({ eoffice: true }));
    expect(letter.number).toBeNull();
    const paper = await desk.paper(letter.id);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the variables as the e-office reads them
    for (const variable of ['${nomor_naskah}', '${tanggal_naskah}', '${ttd_pengirim}'])
      expect(paper).toContain(variable);
    expect(await desk.paper(later.id)).not.toContain('nomor_naskah');
    expect(count('number_counter')).toBe(0);
  });

  it('prints the letterhead as the office does, or leaves it out where the paper carries one', async () => {
    const head = async (letterhead: boolean | null) =>
      (await desk.paper((await desk.issue(await ready({ letterhead }))).id)).includes(
        '<header class="letterhead',
      );
    expect([await head(null), await head(true), await head(false)]).toEqual([true, true, false]);
  });

  it('starts a book of its own in each year of its date', async () => {
    await desk.issue(await ready());
    const next = await desk.issue(await ready({ dated: '2027-01-04' }));
    expect(next.number).toMatch(/\/1\/.*2027/);
    expect((await desk.issue(await ready())).number).toContain('/2/');
  });

  it('leaves ids and counts in the audit, and nothing that was typed', async () => {
    await desk.issue(await ready({ values: { ...SUMMONS_VALUES, 'worker.name': 'Rahasia Contoh' } }));
    const notes = rowsOf(desk.office.database, "SELECT * FROM audit WHERE procedure LIKE '%raft%'");
    expect(notes.map(({ procedure }) => procedure)).toEqual([
      'drafts.create',
      'drafts.save',
      'worker.issueDraft',
    ]);
    expect(JSON.stringify(notes)).not.toMatch(/Rahasia|Siti|017\/PHI/);
  });
});

const sampleValues = (kind: SpecKindCode) =>
  Object.fromEntries(
    Object.entries(EXAMPLE_VALUES).filter(([name]) => letterSpecs[kind].fields[name as never] !== undefined),
  );

describe.each(SPEC_KINDS)('The kind %s', (kind) => {
  it('goes from a draft with the sample values to an issued letter', async () => {
    const { id } = await desk.done('drafts.create', {
      kind,
      subject: { kind: 'none', id: '' },
      dated: DATED,
    });
    await desk.save(id, { values: sampleValues(kind) });
    const { facts } = await desk.get(id);
    const letter = await desk.issue(id);
    expect(letter.title).toBe(letterSpecs[kind].title(facts));
    expect(await desk.paper(letter.id)).not.toMatch(/undefined|NaN|\[object/);
  });
});
