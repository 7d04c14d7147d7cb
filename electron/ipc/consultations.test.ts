import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { consultationFilterSchema } from '../../shared/contract/consultations.ts';
import {
  CONSULTATION_OUTCOMES,
  CONSULTATION_TOPICS,
  type Consultation,
  type ConsultationInput,
} from '../../shared/domain/consultation.ts';
import { addPerson, rowsOf } from '../database/office-for-tests.ts';
import { consultationFile } from '../services/dispute-book-out.ts';
import { DAY, disputeInput, disputeOffice } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const input = (more: Partial<ConsultationInput> = {}): ConsultationInput => ({
  on: DAY,
  time: '',
  side: 'pekerja',
  name: '',
  phone: '',
  company: '',
  topic: 'phk',
  question: '',
  answer: '',
  outcome: 'answered',
  officer: '',
  personId: null,
  disputeId: null,
  ...more,
});
const save = (more: Partial<ConsultationInput> = {}, before: Consultation | null = null) => {
  // One after the other, as people write them.
  scene.office.now = new Date(scene.office.now.getTime() + 1_000);
  return scene.office.procedure('consultations.save', {
    id: before?.id ?? null,
    version: before?.version ?? null,
    consultation: input(more),
  });
};
const list = (filter: Parameters<typeof scene.office.procedure<'consultations.list'>>[1] = {}) =>
  scene.office.procedure('consultations.list', filter);

/** Registers a dispute of one worker out of a consultation. */
const register = async (consultationId: string) =>
  scene.office.procedure('disputes.register', {
    dispute: disputeInput(scene.firm, { registeredOn: DAY }),
    documents: [],
    lineIds: [],
    personIds: [await addPerson(scene.office.database, `Pekerja CONTOH ${Math.random()}`)],
    consultationId,
  });

describe('A consultation', () => {
  it('needs only its day, topic and outcome, and is written, changed and removed with an entry of each', async () => {
    const first = await save();
    expect(first).toMatchObject({ version: 1, registerNumber: null, name: '' });
    const changed = await save({ name: 'Siti CONTOH', outcome: 'bipartite' }, first);
    expect(changed).toMatchObject({ id: first.id, version: 2, name: 'Siti CONTOH' });
    await expect(save({ name: 'Lain CONTOH' }, first)).rejects.toThrow('changed-meanwhile');
    await expect(
      scene.office.procedure('consultations.remove', { id: first.id, version: 1 }),
    ).rejects.toThrow('changed-meanwhile');
    await scene.office.procedure('consultations.remove', { id: first.id, version: 2 });
    expect((await list()).total).toBe(0);
    await expect(scene.office.procedure('consultations.get', { id: first.id })).rejects.toThrow('not-found');
    const audit = rowsOf(
      scene.office.database,
      "SELECT detail FROM audit WHERE procedure LIKE 'consultations.%'",
    );
    expect(audit).toHaveLength(3);
    expect(JSON.stringify(audit)).not.toContain('Siti');
  });

  it('is refused on a day to come, and with a person or a case that is not on record', async () => {
    const tomorrow = plainDate('2026-09-11');
    await expect(save({ on: tomorrow })).rejects.toMatchObject({
      fault: { issues: [{ path: 'consultation.on', message: 'day-in-future' }] },
    });
    await expect(save({ personId: 'tidak-ada' })).rejects.toThrow('not-found');
    await expect(save({ disputeId: 'tidak-ada' })).rejects.toThrow('not-found');
  });

  it('is found by period, topic, outcome, words, and whether it became a case', async () => {
    const old = await save({ on: plainDate('2026-01-05'), topic: 'jkp', company: 'PT CONTOH Karet' });
    const asked = await save({ question: 'Lembur tidak dibayar', topic: 'hak', outcome: 'bipartite' });
    const answered = await save({ officer: 'Rina CONTOH', answer: 'Diberi penjelasan' });
    const ids = async (filter: Parameters<typeof list>[0]) =>
      (await list({ descending: true, ...filter })).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([answered.id, asked.id, old.id]);
    expect(await ids({ from: plainDate('2026-01-01'), to: plainDate('2026-01-31') })).toEqual([old.id]);
    expect(await ids({ topic: 'hak' })).toEqual([asked.id]);
    expect(await ids({ outcome: 'bipartite' })).toEqual([asked.id]);
    expect(await ids({ text: 'karet' })).toEqual([old.id]);
    expect(await ids({ text: 'LEMBUR' })).toEqual([asked.id]);
    expect(await ids({ text: 'rina' })).toEqual([answered.id]);
    expect(await ids({ text: '%' })).toEqual([]);
    await register(asked.id);
    expect(await ids({ withCase: true })).toEqual([asked.id]);
    expect(await ids({ withCase: false })).toEqual([answered.id, old.id]);
    expect(await scene.office.procedure('consultations.officers', {})).toEqual(['Rina CONTOH']);
  });

  it('is read page by page, none twice and none left out', async () => {
    for (let n = 0; n < 7; n += 1)
      await save({ name: `Orang ${n}`, on: n % 2 === 0 ? DAY : plainDate('2026-03-03') });
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: 3, after, descending: true });
      expect(page.total).toBe(7);
      seen.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(7);
    await expect(list({ after: 'x' })).rejects.toThrow('input-refused');
  });

  it('becomes a case once, and names it from then on', async () => {
    const asked = await save({ question: 'PHK tanpa surat' });
    const made = await register(asked.id);
    expect(await scene.office.procedure('consultations.get', { id: asked.id })).toMatchObject({
      disputeId: made.id,
      registerNumber: made.registerNumber,
      outcome: 'registered',
      version: 2,
    });
    const before = rowsOf(scene.office.database, 'SELECT count(*) AS n FROM dispute');
    await expect(register(asked.id)).rejects.toThrow('changed-meanwhile');
    await expect(register('tidak-ada')).rejects.toThrow('not-found');
    // What was refused left nothing behind: no case, no number.
    expect(rowsOf(scene.office.database, 'SELECT count(*) AS n FROM dispute')).toEqual(before);
    expect((await scene.office.procedure('disputes.setting', { year: 2026 })).last).toBe(1);
  });

  it('goes out as a file as the list shows it', async () => {
    await save({ name: 'Siti CONTOH', topic: 'jkp', time: '09:05' });
    await save({ name: 'Budi CONTOH', topic: 'hak' });
    const file = await consultationFile(
      scene.office,
      consultationFilterSchema.parse({ topic: 'jkp', from: '2026-03-01', to: '2026-03-31' }),
    );
    expect(file).toMatchObject({ name: 'Konsultasi Maret 2026', rows: 1, total: 1 });
    expect(file.sheet.rows[0]).toEqual(
      expect.arrayContaining([
        '2026-03-02',
        '09.05',
        'Siti CONTOH',
        'Jaminan Kehilangan Pekerjaan',
        'Dijawab',
      ]),
    );
  });
});

describe('The consultations of a recap', () => {
  it('are counted apart by topic and outcome, each figure as long as its list', async () => {
    let at = 0;
    for (const topic of CONSULTATION_TOPICS)
      for (const outcome of CONSULTATION_OUTCOMES) {
        at += 1;
        for (let n = 0; n < at % 3; n += 1) await save({ topic, outcome });
      }
    await save({ on: plainDate('2026-04-01') });
    const became = await save();
    await register(became.id);
    const period = { from: plainDate('2026-03-01'), to: plainDate('2026-03-31') };
    const { consultations, lines } = await scene.office.procedure('recap.get', period);
    expect(consultations.becameCase).toBe(1);
    expect(lines.find(({ figure }) => figure === 'received')?.total.cases).toBe(1);
    let sum = 0;
    for (const topic of CONSULTATION_TOPICS)
      for (const outcome of CONSULTATION_OUTCOMES) {
        const n = consultations.counts.find((one) => one.topic === topic && one.outcome === outcome)?.n ?? 0;
        expect((await list({ ...period, topic, outcome, withCase: false })).total).toBe(n);
        sum += n;
      }
    expect(consultations.withoutCase).toBe(sum);
    expect((await list({ ...period, withCase: false })).total).toBe(sum);
    expect((await list({ ...period, withCase: true })).total).toBe(1);
  });
});
