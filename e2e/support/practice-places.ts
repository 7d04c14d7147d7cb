import path from 'node:path';
import { ROOT } from '../../scripts/runtime/paths.ts';
import { addDays, type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { EMPTY_JOB_SEEKER } from '../../shared/domain/job-seeker.ts';
import { EMPTY_VACANCY } from '../../shared/domain/vacancy.ts';
import type { App } from './launch.ts';
import { importList, newReport, openPractice, stageList, worker } from './office.ts';

/** Ids of records in an office at work: reports in each state, letters, imports. */
export interface Places {
  readonly draft: string;
  readonly recorded: string;
  readonly correcting: string;
  /** A report without workers, with a list that was checked and not taken over. */
  readonly bare: string;
  readonly staged: string;
  readonly committed: string;
  readonly letter: string;
  readonly unnumbered: string;
  readonly person: string;
  /** A job of that person, with months of which some are owed. */
  readonly job: string;
  readonly employer: string;
  /** A dispute that was delegated and has a session on the agenda. */
  readonly dispute: string;
  /** A referral whose first month was paid. */
  readonly referral: string;
  /** A vacancy that was offered in that referral, with somebody else who fits it. */
  readonly vacancy: string;
}

const SAMPLES = path.join(ROOT, 'assets', 'sample');

const draftLetter = (
  id: string,
  number: InputOf<'letters.preview'>['number'] = { kind: 'automatic' },
): InputOf<'letters.preview'> => ({
  kind: 'layoff-receipt',
  subject: { kind: 'layoff-report', id },
  dated: '2026-03-06' as never,
  number,
  includeSilent: false,
});

/** Registers a dispute of one worker with the firm and brings it to its first session. */
async function disputeOf(app: App, employerId: string, personId: string): Promise<string> {
  const { door } = app;
  const today = (await door.call('app.status', {})).today as PlainDate;
  const { id } = await door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: plainDate('2026-03-09'),
      registeredTime: '',
      recordedBy: 'pekerja',
      requestNumber: '04/PHK/III/2026',
      requestDate: plainDate('2026-03-06'),
      issue: 'Pekerja menolak PHK karena efisiensi (CONTOH)',
      bipartiteProof: 'minutes',
      bipartiteEndedOn: plainDate('2026-03-04'),
      employerId,
      employerProxy: '',
      unionName: '',
      reportId: null,
      layoffReason: 'efficiency-prevent-losses',
      note: '',
    },
    documents: ['Surat permohonan pencatatan'],
    lineIds: [],
    personIds: [personId],
  });
  const mediator = 'Noor Aina (CONTOH)';
  const session = { session: 1, date: plainDate('2026-03-16'), time: '09:00', room: 'Ruang mediasi' };
  const events = [
    { kind: 'choice-offered', on: '2026-03-10', data: {} },
    { kind: 'delegated', on: '2026-03-11', data: { mediators: [mediator], conflict: '' } },
    { kind: 'session-set', on: '2026-03-11', data: { ...session, mediator, dayOffReason: '' } },
  ] as const;
  for (const { kind, on, data } of events) {
    const { version } = await door.call('disputes.get', { id, asOf: today });
    const event = { kind, on: plainDate(on), data, replaces: null, reason: '' };
    await door.call('disputes.addEvent', { id, version, today, event });
  }
  return id;
}

/** Makes the job of a worker's newest layoff, the last months before it owed. */
async function jobOf(app: App, personId: string): Promise<string> {
  const { door } = app;
  const asOf = (await door.call('app.status', {})).today as PlainDate;
  const { layoffs } = await door.call('persons.get', { id: personId });
  const { employment } = await door.call('employments.fromLine', { lineId: layoffs[0]?.lineId ?? '', asOf });
  const { window } = await door.call('contributions.ofPerson', { personId, asOf });
  const months = window.map((month, index) => ({
    month,
    state: index < window.length - 4 ? ('paid' as const) : ('arrears' as const),
    wage: 4_000_000,
  }));
  await door.call('contributions.save', { employmentId: employment.id, months, source: 'typed' });
  return employment.id;
}

/** Refers a worker at the counter and leads the claim to its first payment. */
async function referralOf(app: App, employerId: string, personId: string): Promise<string> {
  const { door } = app;
  const today = (await door.call('app.status', {})).today as PlainDate;
  const { id } = await door.call('referrals.start', {
    from: {
      kind: 'person',
      personId,
      employerId,
      layoffDate: plainDate('2026-03-05'),
      reason: 'efficiency-prevent-losses',
    },
    places: ['bpjs', 'placement'],
    officer: 'Rina Wahyuni (CONTOH)',
    on: plainDate('2026-03-10'),
  });
  const events = [
    { kind: 'claim-filed', on: '2026-03-12', data: { number: 'K-001' } },
    { kind: 'claim-decided', on: '2026-03-16', data: { result: 'eligible', reason: '', remedy: '' } },
    { kind: 'month-paid', on: '2026-03-18', data: { month: 1, amount: 3_000_000 } },
  ] as const;
  for (const { kind, on, data } of events) {
    const { version } = await door.call('referrals.get', { id, asOf: today });
    const event = { kind, on: plainDate(on), data, replaces: null, reason: '' };
    await door.call('referrals.addEvent', { id, version, today, event });
  }
  return id;
}

/** Writes a vacancy down, offers it to a worker, and finds it somebody else who fits. */
async function vacancyOf(app: App, offeredTo: string, fits: string): Promise<string> {
  const { door } = app;
  const today = (await door.call('app.status', {})).today as PlainDate;
  const { id } = await door.call('vacancies.save', {
    id: null,
    version: null,
    vacancy: {
      ...EMPTY_VACANCY,
      title: 'Operator alat berat',
      employerName: 'PT CONTOH Tambang Baru',
      regionCode: '63.03',
      wageFrom: 4_500_000,
      wageTo: 5_500_000,
      licences: ['SIM B2'],
      openings: 2,
      until: addDays(today, 30),
    },
  });
  await door.call('vacancies.offerMany', { id, personIds: [offeredTo], on: today, job: 'tawaran' });
  await door.call('jobSeekers.save', {
    personId: fits,
    version: 0,
    seeker: { ...EMPTY_JOB_SEEKER, wanted: 'Operator excavator', wageWish: 5_000_000, education: 'SMA' },
  });
  return id;
}

/** Opens a new practice office and works in it until every kind of screen has something to show. */
export async function fillPractice(app: App): Promise<Places> {
  const { door } = app;
  await openPractice(app);
  const people = [
    ['Siti Rahmawati', '6372056005870004'],
    ['Rudi Hartono', '6372050407870001'],
    ['Joko Susilo', '6372022201760002'],
    ['Arbani Noor', '6372021608900003'],
  ] as [string, string][];
  const report = async (letter: string) => newReport(app, { employerLetterNumber: letter });
  const issued = async (letter: string, number?: InputOf<'letters.preview'>['number']) => {
    const made = await report(letter);
    const [name, nik] = people.shift() ?? ['', ''];
    await door.call('layoffLines.add', { reportId: made.id, line: worker(`${name} (CONTOH)`, nik) });
    const sent = await door.call('letters.issue', { ...draftLetter(made.id, number), previewed: null });
    return { report: await door.call('layoffs.get', { id: made.id }), letter: sent };
  };

  const recorded = await issued('018/HRD-CBB/III/2026');
  const unnumbered = await issued('019/HRD-CBB/III/2026', { kind: 'later' });
  const wrong = await issued('020/HRD-CBB/III/2026');
  await door.call('layoffs.openCorrection', {
    id: wrong.report.id,
    version: wrong.report.version,
    reason: 'Nama pekerja salah tulis',
    onDate: '2026-03-09' as never,
  });
  const back = await issued('021/HRD-CBB/III/2026');
  await door.call('layoffs.withdraw', {
    id: back.report.id,
    version: back.report.version,
    reason: 'Perusahaan membatalkan PHK',
    onDate: '2026-03-10' as never,
  });
  const draft = await report('017/HRD-CBB/III/2026');
  const list = path.join(SAMPLES, 'daftar-phk-contoh.csv');
  const committed = await importList(app, list, { target: 'layoff-lines', reportId: draft.id });
  const bare = await report('022/HRD-CBB/III/2026');
  const staged = await stageList(app, list, { target: 'layoff-lines', reportId: bare.id });
  const { rows } = await door.call('persons.list', { text: 'Siti Rahmawati' });
  const dispute = await disputeOf(app, draft.employerId, rows[0]?.id ?? '');
  const referral = await referralOf(app, draft.employerId, rows[0]?.id ?? '');
  const others = await door.call('persons.list', { text: 'Rudi Hartono' });
  const vacancy = await vacancyOf(app, rows[0]?.id ?? '', others.rows[0]?.id ?? '');
  return {
    draft: draft.id,
    recorded: recorded.report.id,
    correcting: wrong.report.id,
    bare: bare.id,
    staged: staged.id,
    committed: committed.id,
    letter: recorded.letter.id,
    unnumbered: unnumbered.letter.id,
    person: rows[0]?.id ?? '',
    job: await jobOf(app, rows[0]?.id ?? ''),
    employer: draft.employerId,
    dispute,
    referral,
    vacancy,
  };
}
