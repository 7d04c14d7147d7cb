import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '../../shared/calendar/month-text.ts';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { DAY, disputeInput, disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';
import { jobInput } from './readiness-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);
const registerLines = (lineIds: readonly string[], more = {}) =>
  scene.office.procedure('disputes.register', {
    dispute: disputeInput(scene.firm, more),
    documents: ['Risalah perundingan bipartit'],
    lineIds: [...lineIds],
    personIds: [],
  });
const issueOf = (code: string, path: string) => ({
  fault: { code: 'input-refused', issues: [{ path, message: code }] },
});

describe('Registering a dispute', () => {
  it('takes over contested lines with all that they carry, their report and its reason', async () => {
    const [adi = '', , citra = ''] = scene.lines;
    const { id, registerNumber } = await registerLines([citra, adi]);
    expect(registerNumber).toBe('001/PHI/III/2026');
    const dispute = await scene.get(id);
    expect(dispute).toMatchObject({
      registerNumber,
      reportId: scene.report,
      layoffReason: 'efficiency-losses',
      employerName: 'PT CONTOH Karet',
      workers: 2,
      firstWorker: 'Adi CONTOH',
      version: 2,
      layoff: { standing: 'in-dispute' },
    });
    expect(dispute.events).toMatchObject([
      { kind: 'registered', on: DAY, data: { documents: ['Risalah perundingan bipartit'] } },
    ]);
    const { rows } = await scene.office.procedure('disputeWorkers.list', { disputeId: id });
    expect(rows).toMatchObject([
      { name: 'Adi CONTOH', lineId: adi, lineNumber: 1, position: 'Operator', wage: 4_500_000 },
      { name: 'Citra CONTOH', lineId: citra, lineNumber: 2, endDate: '2026-03-31', settled: false },
    ]);
    expect(oneValue(scene.office.database, 'SELECT count(*) FROM audit WHERE subject_id = ?', id)).toBe(1);
  });

  it('refuses who accepts the layoff, who is in an open dispute already, and lines of two reports', async () => {
    const [adi = '', budi = '', citra = ''] = scene.lines;
    await expect(registerLines([adi, budi])).rejects.toMatchObject(
      issueOf('dispute-line-not-contested', 'lineIds'),
    );
    const other = await addReport(scene.office.database, scene.firm);
    const foreign = await addLine(
      scene.office.database,
      other,
      await addPerson(scene.office.database, 'Dewi CONTOH'),
      { response: 'refuses' },
    );
    await expect(registerLines([adi, foreign])).rejects.toMatchObject(
      issueOf('dispute-report-differs', 'lineIds'),
    );
    const { id } = await registerLines([adi]);
    await expect(registerLines([citra, adi])).rejects.toMatchObject(
      issueOf('dispute-worker-registered', 'lineIds'),
    );
    await scene.go(id, event('withdrawn', DAY, { by: 'worker', reason: '' }));
    await expect(registerLines([citra, adi])).resolves.toMatchObject({ registerNumber: '002/PHI/III/2026' });
  });

  it('refuses a day to come, a firm that is not on record, a report of another firm, and nobody at all', async () => {
    const person = await addPerson(scene.office.database, 'Eka CONTOH');
    const register = (more = {}, personIds: string[] = [person]) =>
      scene.office.procedure('disputes.register', {
        dispute: disputeInput(scene.firm, more),
        documents: [],
        lineIds: [],
        personIds,
      });
    await expect(register({ registeredOn: addDays(TODAY, 1) })).rejects.toMatchObject(
      issueOf('dispute-event-in-future', 'dispute.registeredOn'),
    );
    await expect(register({ employerId: 'tidak-ada' })).rejects.toMatchObject(
      issueOf('dispute-employer-unknown', 'dispute.employerId'),
    );
    const other = await addEmployer(scene.office.database, 'PT CONTOH Lain');
    await expect(register({ employerId: other, reportId: scene.report })).rejects.toMatchObject(
      issueOf('dispute-report-differs', 'dispute.reportId'),
    );
    await expect(register({}, [])).rejects.toMatchObject(issueOf('dispute-without-side', 'personIds'));
    await expect(register({}, ['tidak-ada'])).rejects.toMatchObject({ fault: { code: 'not-found' } });
    await expect(register({ unionName: 'SP CONTOH', kind: 'kepentingan' }, [])).resolves.toBeTruthy();
    expect(oneValue(scene.office.database, 'SELECT count(*) FROM dispute')).toBe(1);
  });

  it('takes over what the newest job at the firm says of people picked by hand, at the door and later', async () => {
    const { office, firm } = scene;
    const known = await addPerson(office.database, 'Fajar CONTOH');
    const later = await addPerson(office.database, 'Gita CONTOH');
    const elsewhere = await addEmployer(office.database, 'PT CONTOH Lain');
    const job = (personId: string, employerId: string, startDate: string) =>
      office.procedure('employments.create', {
        asOf: TODAY,
        employment: jobInput(personId, employerId, {
          startDate: plainDate(startDate),
          endDate: plainDate('2026-01-31'),
          position: 'Mekanik',
          wages: [
            { from: '2024-01' as Month, basic: 4_000_000, fixedAllowances: 250_000, reported: null },
            { from: '2025-01' as Month, basic: 4_500_000, fixedAllowances: 250_000, reported: null },
          ],
        }),
      });
    await job(known, firm, '2020-02-03');
    await job(known, elsewhere, '2025-05-05');
    await job(later, firm, '2019-04-01');
    const stranger = await addPerson(office.database, 'Hadi CONTOH');
    const { id } = await office.procedure('disputes.register', {
      dispute: disputeInput(firm),
      documents: [],
      lineIds: [],
      personIds: [known, stranger],
    });
    await office.procedure('disputeWorkers.add', { disputeId: id, personIds: [later, known] });
    const { rows } = await office.procedure('disputeWorkers.list', { disputeId: id });
    const facts = { contract: 'PKWTT', endDate: '2026-01-31', position: 'Mekanik', wage: 4_750_000 };
    expect(rows).toMatchObject([
      { name: 'Fajar CONTOH', startDate: '2020-02-03', ...facts },
      { name: 'Hadi CONTOH', startDate: null, wage: null, position: '' },
      { name: 'Gita CONTOH', startDate: '2019-04-01', ...facts },
    ]);
  });

  it('numbers without a hole and without a duplicate at the turn of the year, refused ones using none', async () => {
    scene.office.now = new Date('2027-01-05T02:00:00.000Z');
    const on = (day: string) => ({ registeredOn: plainDate(day) });
    const days = ['2026-12-30', '2027-01-04', '2026-12-31', '2027-01-05', '2026-12-29'];
    const ids: string[] = [];
    for (const day of days) {
      ids.push(await scene.register(on(day)));
      await expect(scene.register({ ...on(day), employerId: 'tidak-ada' })).rejects.toBeTruthy();
    }
    const numbers = await Promise.all(ids.map(async (id) => (await scene.get(id)).registerNumber));
    expect(numbers).toEqual([
      '001/PHI/XII/2026',
      '001/PHI/I/2027',
      '002/PHI/XII/2026',
      '002/PHI/I/2027',
      '003/PHI/XII/2026',
    ]);
    expect(await scene.office.procedure('disputes.setting', { year: 2026 })).toEqual({
      pattern: '{urut:3}/PHI/{bulan_romawi}/{tahun}',
      last: 3,
      opening: 0,
    });
  });

  it("goes on from the office's own last number and by its own pattern, which must have the running number", async () => {
    const save = (pattern: string, opening: number) =>
      scene.office.procedure('disputes.saveSetting', { pattern, year: 2026, opening });
    await expect(save('{tahun}/PHI', 0)).rejects.toMatchObject({ fault: { code: 'pattern-refused' } });
    await save('PHI.{urut}/{tahun}', 41);
    expect((await scene.get(await scene.register())).registerNumber).toBe('PHI.42/2026');
    await expect(save('PHI.{urut}/{tahun}', 42)).rejects.toMatchObject({ fault: { code: 'still-used' } });
    await save('{urut}/{tahun}', 41);
    expect((await scene.get(await scene.register())).registerNumber).toBe('43/2026');
  });

  it('keeps its report, its firm and its people from being removed', async () => {
    const { report, office, firm } = scene;
    await registerLines([scene.lines[0] ?? '']);
    const { version } = await office.procedure('layoffs.get', { id: report });
    await expect(office.procedure('layoffs.remove', { id: report, version })).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
    const lone = await addEmployer(office.database, 'PT CONTOH Sendiri');
    const person = await addPerson(office.database, 'Fajar CONTOH');
    await office.procedure('disputes.register', {
      dispute: disputeInput(lone),
      documents: [],
      lineIds: [],
      personIds: [person],
    });
    await expect(office.procedure('employers.remove', { id: lone, version: 1 })).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
    await expect(office.procedure('persons.remove', { id: person, version: 1 })).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
    expect(firm).not.toBe(lone);
  });

  it('loses no fact of a worker whose line is taken off the report', async () => {
    const [adi = ''] = scene.lines;
    const { id } = await registerLines([adi]);
    await scene.office.procedure('layoffLines.remove', { reportId: scene.report, ids: [adi] });
    const { rows } = await scene.office.procedure('disputeWorkers.list', { disputeId: id });
    expect(rows).toMatchObject([{ name: 'Adi CONTOH', lineId: null, wage: 4_500_000 }]);
  });
});

describe('An event', () => {
  it('moves the case on, with its article, its next step and what its letters rest on', async () => {
    const id = await scene.register();
    expect((await scene.get(id)).actions[0]).toMatchObject({ kind: 'choice-offered', standing: 'next' });
    const dispute = await scene.go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-13'), { mediators: ['Rina CONTOH'], conflict: '' }),
    );
    expect(dispute).toMatchObject({ state: { stage: 'delegated', mediators: ['Rina CONTOH'] }, version: 4 });
    const [next] = dispute.actions;
    expect(next).toMatchObject({ kind: 'session-set', standing: 'next' });
    expect(next?.cite).toMatch(/berlaku sejak/);
    expect(dispute.deadlines.map(({ code, state, actor }) => [code, state, actor])).toEqual([
      ['first-session', 'overdue', 'mediator'],
      ['mediation-end', 'overdue', 'mediator'],
    ]);
  });

  it('that cannot be, or needs a reason, is written by nobody and says why', async () => {
    const id = await scene.register();
    const before = await scene.get(id);
    const early = event('recommendation-received', DAY, { party: 'worker' });
    expect(await scene.add(id, early)).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'dispute-step-not-possible' }],
    });
    const unusual = event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' });
    expect(await scene.add(id, unusual)).toMatchObject({
      kind: 'asks-reason',
      findings: [{ code: 'dispute-step-unusual', params: { step: 'delegated', stage: 'registered' } }],
    });
    expect(
      codes(
        (await scene.office.procedure('disputes.tryEvent', { id, event: unusual, today: TODAY })).asksReason,
      ),
    ).toEqual(['dispute-step-unusual']);
    expect(await scene.get(id)).toEqual(before);
    expect((await scene.add(id, { ...unusual, reason: 'Para pihak memilih mediasi.' })).kind).toBe('written');
  });

  it('of an older view is refused: another window wrote one meanwhile', async () => {
    const id = await scene.register();
    const { version } = await scene.get(id);
    const write = (kind: 'choice-offered' | 'file-returned', data: Record<string, unknown>) =>
      scene.office.procedure('disputes.addEvent', {
        id,
        version,
        event: event(kind, DAY, data),
        today: TODAY,
      });
    expect((await write('choice-offered', {})).kind).toBe('written');
    await expect(write('file-returned', { missing: ['Risalah'] })).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    await expect(
      scene.office.procedure('disputes.save', {
        id,
        version,
        dispute: disputeInput(scene.firm),
        asOf: TODAY,
      }),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
    expect((await scene.get(id)).events).toHaveLength(2);
  });

  it('is never changed and never deleted', async () => {
    await scene.register();
    const { raw } = scene.office.database;
    expect(() => raw.exec("UPDATE dispute_event SET on_date = '2020-01-01'")).toThrow('never changed');
    expect(() => raw.exec('DELETE FROM dispute_event')).toThrow('never deleted');
  });

  it('that names a letter names one on record', async () => {
    const id = await scene.register({ kind: 'hak' });
    await scene.go(
      id,
      event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' }),
      event('session-set', DAY, session('2026-03-09')),
      event('session-held', plainDate('2026-03-09'), {
        session: 1,
        worker: 'present',
        employer: 'present',
        result: 'no-agreement',
        note: '',
      }),
    );
    const issued = event('recommendation-issued', plainDate('2026-03-16'), {
      number: '1',
      letterId: 'tidak-ada',
    });
    expect(await scene.add(id, issued)).toMatchObject({ findings: [{ code: 'dispute-letter-unknown' }] });
  });
});

describe('A correction', () => {
  it('goes five times over, each with its reason, and keeps every version on the timeline', async () => {
    const id = await scene.register({ kind: 'hak' });
    const first = await scene.go(id, event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' }));
    let last = first.events.at(-1)?.id ?? '';
    for (let turn = 1; turn <= 5; turn += 1) {
      const given = event(
        'delegated',
        addDays(DAY, turn),
        { mediators: [`Mediator ${turn} CONTOH`], conflict: '' },
        { replaces: last },
      );
      expect(await scene.add(id, given)).toMatchObject({
        kind: 'asks-reason',
        findings: [{ code: 'dispute-correction-reason' }],
      });
      const dispute = await scene.go(id, { ...given, reason: 'Salah tulis' });
      last = dispute.events.at(-1)?.id ?? '';
    }
    const dispute = await scene.get(id);
    expect(dispute.events).toHaveLength(7);
    expect(dispute.state).toMatchObject({ delegatedOn: addDays(DAY, 5), mediators: ['Mediator 5 CONTOH'] });
    // What was replaced once is not replaced a second time.
    const again = event('struck', DAY, { reason: 'salah' }, { replaces: first.events.at(-1)?.id ?? '' });
    expect(await scene.add(id, again)).toMatchObject({ findings: [{ code: 'dispute-replaces-nothing' }] });
  });

  it('of one day stays where the first one stood', async () => {
    const id = await scene.register();
    const { events } = await scene.go(id, event('choice-offered', DAY));
    const corrected = await scene.go(
      id,
      event(
        'registered',
        DAY,
        { documents: ['Surat kuasa'] },
        { replaces: events[0]?.id ?? '', reason: 'Dokumen' },
      ),
    );
    expect(corrected.state.stage).toBe('offered');
  });

  it('moves the day of registration within its year, the number staying', async () => {
    const id = await scene.register();
    const { events, registerNumber } = await scene.get(id);
    const move = (on: string) =>
      event(
        'registered',
        plainDate(on),
        { documents: [] },
        { replaces: events[0]?.id ?? '', reason: 'Salah tanggal' },
      );
    expect(await scene.add(id, move('2025-12-31'))).toMatchObject({
      findings: [{ code: 'dispute-registration-year', params: { year: 2026 } }],
    });
    expect(await scene.go(id, move('2026-02-27'))).toMatchObject({
      registeredOn: '2026-02-27',
      registerNumber,
    });
    await expect(
      scene.office.procedure('disputes.save', {
        id,
        version: 3,
        dispute: disputeInput(scene.firm),
        asOf: TODAY,
      }),
    ).rejects.toMatchObject(issueOf('dispute-registration-by-event', 'dispute.registeredOn'));
  });
});

describe('The agenda', () => {
  const delegated = async () => {
    const id = await scene.register({ kind: 'hak' });
    await scene.go(id, event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' }));
    return id;
  };

  it('refuses a room or a mediator twice at one hour, naming the other case', async () => {
    const first = await delegated();
    await scene.go(first, event('session-set', DAY, session('2026-03-09')));
    const number = (await scene.get(first)).registerNumber;
    const second = await delegated();
    const tried = (more: object) =>
      scene.office.procedure('disputes.tryEvent', {
        id: second,
        event: event('session-set', DAY, session('2026-03-09', { ...more })),
        today: TODAY,
      });
    const params = { date: '2026-03-09', time: '09.30', number };
    expect((await tried({ mediator: 'Sari CONTOH' })).refused).toEqual([
      { code: 'dispute-session-double', params: { ...params, taken: 'Ruang Mediasi 1' } },
    ]);
    expect((await tried({ room: 'Ruang Mediasi 2', mediator: 'RINA contoh' })).refused).toEqual([
      { code: 'dispute-session-double', params: { ...params, taken: 'Rina CONTOH' } },
    ]);
    expect((await tried({ room: 'Ruang Mediasi 2', mediator: 'Sari CONTOH' })).refused).toEqual([]);
    expect((await tried({ time: '13:00' })).refused).toEqual([]);
    await scene.go(first, event('session-cancelled', DAY, { session: 1, reason: 'Mediator sakit' }));
    expect((await tried({})).refused).toEqual([]);
  });

  it('warns of one that begins within the hour in the same room or with the same mediator, and lets it pass', async () => {
    await scene.go(await delegated(), event('session-set', DAY, session('2026-03-09')));
    const id = await delegated();
    const tried = (time: string, more = {}) =>
      scene.office.procedure('disputes.tryEvent', {
        id,
        today: TODAY,
        event: event('session-set', DAY, session('2026-03-09', { time, ...more })),
      });
    const near = await tried('10:00', { room: 'Ruang lain' });
    expect(near.refused).toEqual([]);
    expect(near.warnings.filter(({ code }) => code === 'dispute-session-near')).toMatchObject([
      { params: { time: '09.30', taken: 'Rina CONTOH', minutes: 60 } },
    ]);
    const codes = async (...given: Parameters<typeof tried>) =>
      (await tried(...given)).warnings.map(({ code }) => code);
    expect(await codes('08:45')).toContain('dispute-session-near');
    expect(await codes('10:30')).not.toContain('dispute-session-near');
    expect(await codes('10:00', { room: 'Ruang lain', mediator: 'Siti CONTOH' })).not.toContain(
      'dispute-session-near',
    );
  });

  it('refuses to bring a cancelled session back where another one stands by now', async () => {
    const first = await delegated();
    const { events } = await scene.go(
      first,
      event('session-set', DAY, session('2026-03-09')),
      event('session-cancelled', DAY, { session: 1, reason: 'Mediator sakit' }),
    );
    await scene.go(await delegated(), event('session-set', DAY, session('2026-03-09')));
    const back = event('struck', DAY, { reason: 'tidak jadi batal' }, { replaces: events.at(-1)?.id ?? '' });
    expect(await scene.add(first, back)).toMatchObject({ findings: [{ code: 'dispute-session-double' }] });
  });

  it('asks why on a day off by the office calendar, and shows what is set, held and cancelled', async () => {
    const id = await delegated();
    for (const day of ['2026-03-07', '2026-03-20'])
      expect(await scene.add(id, event('session-set', DAY, session(day)))).toMatchObject({
        kind: 'asks-reason',
        findings: [{ code: 'dispute-session-day-off', params: { date: day } }],
      });
    await scene.go(
      id,
      event('session-set', DAY, session('2026-03-07', { dayOffReason: 'Permintaan para pihak' })),
      event('session-held', plainDate('2026-03-07'), {
        session: 1,
        worker: 'present',
        employer: 'absent',
        result: 'absent',
        note: '',
      }),
      event('session-set', plainDate('2026-03-07'), session('2026-03-10', { session: 2 })),
    );
    const other = await delegated();
    await scene.go(other, event('session-set', DAY, session('2026-03-11')));
    await scene.go(other, event('withdrawn', DAY, { by: 'both', reason: '' }));
    const agenda = await scene.office.procedure('disputes.agenda', {
      from: plainDate('2026-03-07'),
      to: plainDate('2026-03-11'),
    });
    expect(agenda.map(({ date, session: number, state }) => [date, number, state])).toEqual([
      ['2026-03-07', 1, 'held'],
      ['2026-03-10', 2, 'set'],
      ['2026-03-11', 1, 'cancelled'],
    ]);
    expect(agenda[0]).toMatchObject({
      employerName: 'PT CONTOH Karet',
      room: 'Ruang Mediasi 1',
      time: '09:30',
    });
  });
});

describe('The people of a dispute', () => {
  it('are added once, changed in place, summed up and taken out', async () => {
    const { office } = scene;
    const { id } = await registerLines([scene.lines[0] ?? '']);
    const people = [
      await addPerson(office.database, 'Gita CONTOH'),
      await addPerson(office.database, 'Hadi CONTOH'),
    ];
    const ids = { disputeId: id, personIds: people };
    expect(await office.procedure('disputeWorkers.add', ids)).toBe(2);
    expect(await office.procedure('disputeWorkers.add', ids)).toBe(0);
    const { rows } = await office.procedure('disputeWorkers.list', { disputeId: id });
    expect(rows.map(({ lineNumber, name }) => [lineNumber, name])).toEqual([
      [1, 'Adi CONTOH'],
      [2, 'Gita CONTOH'],
      [3, 'Hadi CONTOH'],
    ]);
    const [adi] = rows;
    if (adi === undefined) throw new Error('nobody');
    const worker = {
      position: adi.position,
      contract: adi.contract,
      startDate: adi.startDate,
      endDate: adi.endDate,
      wage: adi.wage,
      demand: 200_000_000,
      offer: 50_000_000,
      figure: 90_000_000,
      note: '',
    };
    const before = { ...worker, demand: null, offer: null, figure: null, note: adi.note };
    await office.procedure('disputeWorkers.save', { disputeId: id, personId: adi.personId, before, worker });
    expect(await office.procedure('disputeWorkers.totals', { disputeId: id })).toEqual({
      settled: { workers: 0, demand: 0, offer: 0, figure: 0, minimum: 0, minimumKnown: 0 },
      workers: 3,
      demand: 200_000_000,
      offer: 50_000_000,
      figure: 90_000_000,
      minimum: adi.minimum,
      minimumKnown: 1,
    });
    expect(
      await office.procedure('disputeWorkers.remove', { disputeId: id, personIds: [adi.personId] }),
    ).toBe(1);
    expect(await scene.get(id)).toMatchObject({ workers: 2, firstWorker: 'Gita CONTOH' });
  });

  it('have at most five representatives a side', async () => {
    const { office } = scene;
    const disputeId = await scene.register();
    const save = (side: 'worker' | 'employer', number: number, id: string | null = null) =>
      office.procedure('representatives.save', {
        disputeId,
        id,
        representative: {
          side,
          name: `Kuasa ${number} CONTOH`,
          position: 'Advokat',
          powerNumber: '',
          powerDate: null,
        },
      });
    const saved = [];
    for (let number = 1; number <= 5; number += 1) saved.push(await save('worker', number));
    await expect(save('worker', 6)).rejects.toMatchObject(
      issueOf('dispute-too-many-representatives', 'representative.side'),
    );
    await save('employer', 1);
    await save('worker', 7, saved[0]?.id ?? null);
    await office.procedure('representatives.remove', { id: saved[1]?.id ?? '' });
    await save('worker', 8);
    expect((await scene.get(disputeId)).representatives.map(({ side }) => side)).toEqual([
      ...Array.from({ length: 5 }, () => 'worker'),
      'employer',
    ]);
  });
});

describe('The list of disputes', () => {
  it('is found by number, firm, worker and issue, and narrowed by stage, kind, year, mediator and what is open', async () => {
    const { office } = scene;
    const { id } = await registerLines([scene.lines[0] ?? '', scene.lines[2] ?? '']);
    const rights = await scene.register({ kind: 'hak', issue: 'Upah lembur tidak dibayar (CONTOH)' });
    await scene.go(
      rights,
      event('delegated', DAY, { mediators: ['Rina CONTOH, S.H.'], conflict: '' }),
      event('withdrawn', DAY, { by: 'worker', reason: '' }),
    );
    const found = async (filter: object) =>
      (await office.procedure('disputes.list', { ...filter })).rows.map((row) => row.id);
    expect((await found({})).toSorted()).toEqual([id, rights].toSorted());
    expect(await found({ sort: 'registerNumber' })).toEqual([id, rights]);
    expect(await found({ sort: 'registerNumber', descending: true })).toEqual([rights, id]);
    expect(await found({ text: '001/PHI' })).toEqual([id]);
    expect(await found({ text: 'karet', sort: 'registerNumber' })).toEqual([id, rights]);
    expect(await found({ text: 'citra' })).toEqual([id]);
    expect(await found({ text: 'lembur' })).toEqual([rights]);
    expect(await found({ stage: 'closed' })).toEqual([rights]);
    expect(await found({ kind: 'phk' })).toEqual([id]);
    expect(await found({ open: true })).toEqual([id]);
    expect(await found({ year: 2025 })).toEqual([]);
    expect(await found({ mediator: 'rina contoh, s.h.' })).toEqual([rights]);
    expect(await found({ mediator: 'Rina' })).toEqual([]);
    expect(await office.procedure('disputes.mediators', {})).toEqual(['Rina CONTOH, S.H.']);
    const hits = await office.procedure('search.everything', { text: 'lembur' });
    expect(hits).toMatchObject([{ kind: 'dispute', id: rights, detail: '002/PHI/III/2026' }]);
  });

  it('follows the names of its firm and of its first worker', async () => {
    const { database } = scene.office;
    const { id } = await registerLines([scene.lines[0] ?? '']);
    database.raw.exec("UPDATE employer SET name = 'PT CONTOH Baru'");
    database.raw.exec("UPDATE person SET name = 'Adinda CONTOH' WHERE name = 'Adi CONTOH'");
    const hits = await scene.office.procedure('search.everything', { text: 'adinda' });
    expect(hits.find(({ kind }) => kind === 'dispute')).toMatchObject({ id, title: 'PT CONTOH Baru' });
    expect(rowsOf(database, 'SELECT first_worker FROM dispute')).toEqual([{ first_worker: 'Adinda CONTOH' }]);
  });
});
