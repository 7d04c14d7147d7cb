import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LetterDraft } from '../../shared/contract/letters.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { whatChanged } from '../services/readiness-changes.ts';
import { casesOf, DAY, disputeInput, event } from './disputes-for-tests.ts';
import { ALL_PROGRAMMES, AS_OF, ask, jobInput, readinessOffice } from './readiness-for-tests.ts';

type Scene = Awaited<ReturnType<typeof readinessOffice>>;
let scene: Scene;
let job: string;
beforeEach(async () => {
  scene = await readinessOffice();
  const made = await scene.office.procedure('employments.create', {
    employment: jobInput(scene.person, scene.firm, { programmes: ALL_PROGRAMMES }),
    asOf: AS_OF,
  });
  job = made.employment.id;
  await scene.office.procedure('contributions.save', {
    employmentId: job,
    source: 'typed',
    months: Array.from({ length: 24 }, (_, n) => ({
      month: `${2024 + Math.floor((n + 2) / 12)}-${String(((n + 2) % 12) + 1).padStart(2, '0')}` as never,
      state: 'paid' as const,
      wage: 4_000_000,
    })),
  });
});

const readiness = () =>
  scene.office.procedure('employments.readiness', { employmentId: job, layoffLineId: null, asOf: AS_OF });
const rows = async () =>
  (await ask(scene.office, 'readiness.ofReport', { reportId: scene.report, asOf: AS_OF })).rows;

async function issueReceipt(): Promise<string> {
  const draft: LetterDraft = {
    kind: 'layoff-receipt',
    subject: { kind: 'layoff-report', id: scene.report },
    dated: plainDate('2026-04-01'),
    number: { kind: 'automatic' },
    includeSilent: true,
  };
  const { fingerprint } = await scene.office.ask('worker.prepareReceipt', draft);
  const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]);
  return (await scene.office.ask('worker.issueReceipt', { draft, fingerprint, pdf, pages: 1 })).id;
}

describe('Proof of a layoff, from the door to the list', () => {
  it('is the receipt in force that names the worker', async () => {
    expect(await rows()).toMatchObject([{ outcome: 'not-yet', lacks: expect.arrayContaining(['proof']) }]);
    await issueReceipt();
    expect(await readiness()).toMatchObject({
      outcome: 'eligible',
      facts: { proof: ['acceptance', 'report-receipt'] },
    });
    expect(await rows()).toMatchObject([{ outcome: 'eligible', cashTotal: 14_400_000, payer: 'bpjs' }]);
  });

  it('is not a receipt on which the worker does not stand', async () => {
    await issueReceipt();
    const late = await addPerson(scene.office.database, 'Terlambat CONTOH');
    await addLine(scene.office.database, scene.report, late);
    const found = (await rows()).map(({ lacks, name }) => [name, lacks.includes('proof')]);
    // The list was never asked before, so that what was written past the door is in it.
    expect(found).toEqual([
      ['Adi CONTOH', false],
      ['Terlambat CONTOH', true],
    ]);
  });

  it('goes with a report that is taken back', async () => {
    await issueReceipt();
    const { version } = await scene.office.procedure('layoffs.get', { id: scene.report });
    await scene.office.procedure('layoffs.withdraw', {
      id: scene.report,
      version,
      reason: 'Pengusaha membatalkan PHK',
      onDate: plainDate('2026-04-10'),
    });
    const gone = await readiness();
    expect(gone.facts?.proof).toEqual([]);
    expect(gone.doubts.map(({ code }) => code)).toContain('jkp-report-withdrawn');
  });

  it('of a worker who refuses is the agreement of the dispute with its deed', async () => {
    await scene.office.procedure('layoffLines.setResponse', {
      reportId: scene.report,
      ids: [scene.line],
      response: 'refuses',
      noticeReceivedOn: null,
    });
    expect((await readiness()).steps.map(({ code }) => code)).toContain('step-register-dispute');
    const { id } = await scene.office.procedure('disputes.register', {
      dispute: disputeInput(scene.firm, { reportId: scene.report }),
      documents: [],
      lineIds: [scene.line],
      personIds: [],
    });
    expect((await readiness()).steps.map(({ code }) => code)).toContain('step-finish-dispute');
    const { go } = casesOf(scene.office, scene.firm);
    await go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
      event('agreement-signed', plainDate('2026-03-20'), { place: 'Banjarbaru', lines: null, total: null }),
    );
    expect(await rows()).toMatchObject([{ outcome: 'not-yet' }]);
    await go(
      id,
      event('agreement-registered', plainDate('2026-03-27'), { deed: '12/Bip/2026', court: 'PHI' }),
    );
    expect(await readiness()).toMatchObject({
      outcome: 'eligible',
      facts: { proof: ['agreement', 'agreement-deed'] },
    });
    expect(await rows()).toMatchObject([{ outcome: 'eligible' }]);
  });

  it('of a dispute with another firm proves nothing', async () => {
    const other = await addEmployer(scene.office.database, 'CV CONTOH Kayu');
    const report = await addReport(scene.office.database, other);
    const line = await addLine(scene.office.database, report, scene.person, { response: 'refuses' });
    await scene.office.procedure('disputes.register', {
      dispute: disputeInput(other, { reportId: report }),
      documents: [],
      lineIds: [line],
      personIds: [],
    });
    expect((await readiness()).steps.map(({ code }) => code)).not.toContain('step-finish-dispute');
  });
});

describe('The list of a report', () => {
  it('judges a worker without a job on record by what the line says', async () => {
    const citra = await addPerson(scene.office.database, 'Citra CONTOH');
    await addLine(scene.office.database, scene.report, citra, { wage: null, startDate: null });
    const row = (await rows()).find(({ personId }) => personId === citra);
    expect(row).toMatchObject({
      employmentId: null,
      verdict: 'unknown',
      outcome: 'incomplete',
      unknownMonths: 24,
      step: { code: 'step-complete-worker' },
    });
    expect(row?.lacks).toEqual([
      'citizenship',
      'birth-date',
      'start-date',
      'programmes',
      'enrolled-on',
      'reported-wage',
      'record',
      'months',
      'proof',
    ]);
  });

  it('follows a job made, decided and removed, a particular of a person, a firm and an answer', async () => {
    expect(await rows()).toMatchObject([{ employmentId: job, points: { relation: 'recorded' } }]);
    await scene.office.procedure('employments.overrule', {
      id: job,
      point: 'relation',
      verdict: 'not-recorded',
      reason: 'Data milik orang lain',
      asOf: AS_OF,
    });
    expect(await rows()).toMatchObject([{ verdict: 'not-recorded' }]);
    const { employer } = await scene.office.procedure('employers.get', { id: scene.firm });
    const { id, version, createdAt: _, updatedAt: __, ...input } = employer;
    await scene.office.procedure('employers.save', { id, version, employer: { ...input, scale: null } });
    expect((await rows())[0]?.step?.code).toBeDefined();
    await scene.office.procedure('layoffLines.remove', { reportId: scene.report, ids: [scene.line] });
    expect(await rows()).toEqual([]);
  });

  it('is refused for a report that is not there', async () => {
    await expect(
      ask(scene.office, 'readiness.figures', { reportId: 'tidak-ada', asOf: AS_OF }),
    ).rejects.toMatchObject({ fault: { code: 'not-found' } });
  });
});

describe('What a deed changes', () => {
  const deed = (
    procedure: string,
    more: { readonly subject_id?: string; readonly detail?: string } = {},
  ) => ({
    procedure,
    subject_kind: null,
    subject_id: null,
    detail: '{}',
    ...more,
  });

  it('is one person, nothing, or everybody where it is not known', () => {
    expect(whatChanged([deed('contributions.save', { detail: '{"person":"a"}' })])).toEqual(new Set(['a']));
    expect(whatChanged([deed('persons.save', { subject_id: 'b' }), deed('drafts.save')])).toEqual(
      new Set(['b']),
    );
    expect(whatChanged([deed('drafts.save'), deed('snippets.remove')])).toEqual(new Set());
    for (const procedure of [
      'employers.save',
      'layoffLines.add',
      'disputes.addEvent',
      'persons.merge',
      'worker.acceptRules',
      'letters.void',
      'apa.saja',
    ])
      expect(whatChanged([deed(procedure)])).toBe('all');
    expect(whatChanged([deed('employments.save')])).toBe('all');
  });
});
