import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { addEmployer, addPerson, emptyFolder } from '../database/office-for-tests.ts';
import { Jobs } from '../services/jobs.ts';
import { runBench } from '../services/letter-batch/run-bench.ts';
import { RightsSheetDesk, type RightsSheetParts } from '../services/rights-sheet-desk.ts';
import { casesOf, DAY, disputeInput, event } from './disputes-for-tests.ts';
import { bytesOf, officeWithWorkers, printLikeChromium } from './letter-batch-for-tests.ts';
import type { TestOffice } from './office-for-tests.ts';
import { ALL_PROGRAMMES, AS_OF, jobInput, readinessOffice } from './readiness-for-tests.ts';

const FONT = path.join(import.meta.dirname, '..', '..', 'assets', 'fonts', 'Arimo-PageNumbers.ttf');

function deskOf(office: TestOffice, more: Partial<RightsSheetParts> = {}) {
  const folder = emptyFolder();
  const target = path.join(folder, 'lembar.pdf');
  const printed: string[] = [];
  const sent: { readonly pdf: Uint8Array; readonly printer: string | null }[] = [];
  const steps: (readonly [number, number | null])[] = [];
  const jobs: Jobs = new Jobs(({ done, total }) => steps.push([done, total]));
  const desk = new RightsSheetDesk({
    database: office,
    printer: {
      toPdf: (html) => {
        printed.push(html);
        return printLikeChromium(html);
      },
      renew: () => {},
    },
    jobs,
    startBench: runBench,
    fontFile: FONT,
    pickTarget: async () => target,
    printPdf: async (pdf) => {
      sent.push({ pdf, printer: null });
      return true;
    },
    printTo: async (pdf, printer) => {
      sent.push({ pdf, printer });
      return 'printed';
    },
    today: () => AS_OF,
    ...more,
  });
  return { desk, jobs, folder, target, printed, sent, steps };
}

const pagesIn = async (pdf: Uint8Array | undefined) =>
  pdf === undefined ? 0 : (await PDFDocument.load(pdf)).getPageCount();

const words = (html: string) => html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' ');

async function knownWorker() {
  const scene = await readinessOffice();
  const { employment } = await scene.office.procedure('employments.create', {
    employment: jobInput(scene.person, scene.firm, { programmes: ALL_PROGRAMMES }),
    asOf: AS_OF,
  });
  await scene.office.procedure('contributions.save', {
    employmentId: employment.id,
    source: 'typed',
    months: Array.from({ length: 24 }, (_, n) => ({
      month: `${2024 + Math.floor((n + 2) / 12)}-${String(((n + 2) % 12) + 1).padStart(2, '0')}` as never,
      state: 'paid' as const,
      wage: 4_000_000,
    })),
  });
  return scene;
}

describe('The sheet of one worker', () => {
  it('says what readiness says: the papers, the sums, the last day', async () => {
    const { office, person, line } = await knownWorker();
    const { desk, printed } = deskOf(office);
    const sheet = await desk.one({ personId: person, lineId: line, print: 'normal' });
    expect(sheet.pages).toBe(1);
    expect(sheet.name).toBe('Lembar hak pekerja Adi CONTOH');
    const text = words(printed[0] ?? '');
    expect(text).toContain('Bukti PHK belum lengkap.');
    expect(text).toContain('Rp2.400.000 setiap bulan');
    expect(text).toContain('Rp14.400.000');
    expect(text).toContain('Paling lambat Rabu, 30 September 2026.');
    expect(text).not.toContain('PHI');
  });

  it('without a line takes the newest layoff, else the newest job', async () => {
    const { office, person } = await knownWorker();
    const { desk, printed } = deskOf(office);
    await desk.one({ personId: person, lineId: null, print: 'large' });
    expect(words(printed[0] ?? '')).toContain('31 Maret 2026');
    const other = await addEmployer(office.database, 'CV CONTOH Kayu');
    const counter = await addPerson(office.database, 'Loket CONTOH');
    await expect(desk.one({ personId: counter, lineId: null, print: 'normal' })).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
    await office.procedure('employments.create', {
      employment: jobInput(counter, other),
      asOf: AS_OF,
    });
    await desk.one({ personId: counter, lineId: null, print: 'normal' });
    expect(words(printed[1] ?? '')).toContain('CV CONTOH Kayu');
  });

  it('knows the claim from the referral and does not send the worker to claim again', async () => {
    const { office, person, line } = await knownWorker();
    const { id } = await office.procedure('referrals.start', {
      from: { kind: 'line', lineId: line },
      places: ['bpjs'],
      officer: 'Rina CONTOH',
      on: plainDate('2026-04-01'),
      note: '',
    });
    const add = async (kind: string, on: string, data: object) => {
      const { version } = await office.procedure('referrals.get', { id, asOf: AS_OF });
      const outcome = await office.procedure('referrals.addEvent', {
        id,
        version,
        today: AS_OF,
        event: { kind, on, data, replaces: null, reason: 'CONTOH alasan petugas' } as never,
      });
      expect(outcome.kind).toBe('written');
    };
    await add('claim-filed', '2026-04-10', { number: 'K-1' });
    const { desk, printed } = deskOf(office);
    await desk.one({ personId: person, lineId: line, print: 'normal' });
    const text = words(printed[0] ?? '');
    expect(text).toContain('Klaim Anda diajukan 10 April 2026.');
    expect(text).not.toContain('Cara mengajukan');
    // Neither a referral that was a mistake nor its claim counts.
    await add('cancelled', '2026-04-11', { reason: 'Salah orang' });
    await desk.one({ personId: person, lineId: line, print: 'normal' });
    expect(words(printed[1] ?? '')).not.toContain('Klaim Anda diajukan');
  });

  it('tells of severance where an agreement names a sum for this worker alone', async () => {
    const { office, firm, report, person, line } = await knownWorker();
    await office.procedure('layoffLines.setResponse', {
      reportId: report,
      ids: [line],
      response: 'refuses',
      noticeReceivedOn: null,
    });
    const { id } = await office.procedure('disputes.register', {
      dispute: disputeInput(firm, { reportId: report }),
      documents: [],
      lineIds: [line],
      personIds: [],
    });
    const sheet = async () => {
      const { desk, printed } = deskOf(office);
      await desk.one({ personId: person, lineId: line, print: 'normal' });
      return words(printed[0] ?? '');
    };
    expect(await sheet()).toContain('Perselisihan Anda ditangani mediator.');
    expect(await sheet()).not.toContain('menurut PB');
    await casesOf(office, firm).go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
      event('agreement-signed', plainDate('2026-03-20'), {
        place: 'Banjarbaru',
        lines: null,
        total: 45_000_000,
      }),
    );
    expect(await sheet()).toContain('Rp45.000.000 menurut PB.');
  });
});

describe('The sheets of a report', () => {
  it('go into one PDF in the order of the report, with progress', async () => {
    const { office, reportId } = await officeWithWorkers(120);
    const { desk, target, folder, steps, printed } = deskOf(office);
    const saved = await desk.many({ reportId, lineIds: null, from: 1, print: 'normal', job: 'j' });
    expect(saved).toEqual({ sheets: 120, pages: 120, leftOut: 0, fileName: 'lembar.pdf', cancelled: false });
    expect((await PDFDocument.load(bytesOf(target))).getPageCount()).toBe(120);
    expect(readdirSync(folder)).toEqual(['lembar.pdf']);
    expect(steps).toEqual([
      [0, 120],
      [50, 120],
      [100, 120],
      [120, 120],
    ]);
    expect(words(printed[1] ?? '')).toMatch(/CONTOH Pekerja 00051.*CONTOH Pekerja 00100/s);
    expect(desk.folderOf('j')).toBe(folder);
  });

  it('are of the chosen lines alone, and a line of elsewhere is nobody', async () => {
    const { office, reportId, lines } = await officeWithWorkers(5);
    const { desk } = deskOf(office);
    const chosen = [lines[3] ?? '', lines[1] ?? '', 'nobody'];
    expect(await desk.many({ reportId, lineIds: chosen, from: 1, print: 'large', job: 'j' })).toMatchObject({
      sheets: 2,
    });
    await expect(
      desk.many({ reportId, lineIds: ['nobody'], from: 1, print: 'normal', job: 'k' }),
    ).rejects.toMatchObject({ fault: { code: 'not-found' } });
  });

  it('leave nothing behind when the user stops it, or the disk refuses', async () => {
    const { office, reportId } = await officeWithWorkers(120);
    const { desk, jobs, folder, steps } = deskOf(office, {
      printer: {
        toPdf: async (html) => {
          if (steps.length === 2) jobs.cancel('j');
          return printLikeChromium(html);
        },
        renew: () => {},
      },
    });
    expect(await desk.many({ reportId, lineIds: null, from: 1, print: 'normal', job: 'j' })).toMatchObject({
      cancelled: true,
      sheets: 0,
    });
    expect(readdirSync(folder)).toEqual([]);
    const nowhere = path.join(folder, 'tidak-ada', 'x.pdf');
    const refused = deskOf(office, { pickTarget: async () => nowhere });
    await expect(
      refused.desk.many({ reportId, lineIds: null, from: 1, print: 'normal', job: 'k' }),
    ).rejects.toMatchObject({ fault: { code: 'file-refused' } });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('go to a printer by its name in parts, in the order of the report', async () => {
    const { office, reportId } = await officeWithWorkers(60);
    const { desk, sent, steps, folder, printed } = deskOf(office);
    const order = { reportId, lineIds: null, from: 1, print: 'large', printer: 'Loket', job: 'j' } as const;
    const outcome = await desk.sendMany(order);
    expect(outcome).toEqual({
      sheets: 60,
      total: 60,
      pages: 60,
      leftOut: 0,
      next: null,
      cancelled: false,
      refused: null,
    });
    expect(sent.map(({ printer }) => printer)).toEqual(['Loket', 'Loket', 'Loket']);
    const pages = await Promise.all(
      sent.map(async ({ pdf }) => (await PDFDocument.load(pdf)).getPageCount()),
    );
    expect(pages).toEqual([25, 25, 10]);
    expect(steps.map(([done]) => done)).toEqual([0, 25, 50, 60]);
    expect(words(printed[1] ?? '')).toMatch(/CONTOH Pekerja 00026.*CONTOH Pekerja 00050/s);
    // Nothing that names anybody is left on the disk.
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that were sent before the user stopped are told; the printer gets no more', async () => {
    const { office, reportId } = await officeWithWorkers(60);
    const taken: Uint8Array[] = [];
    const { desk, jobs } = deskOf(office, {
      printTo: async (pdf) => {
        taken.push(pdf);
        if (taken.length === 2) jobs.cancel('j');
        return 'printed';
      },
    });
    const order = { reportId, lineIds: null, from: 1, print: 'normal', printer: 'Loket', job: 'j' } as const;
    expect(await desk.sendMany(order)).toEqual({
      sheets: 50,
      total: 60,
      pages: 50,
      leftOut: 0,
      next: 51,
      cancelled: true,
      refused: null,
    });
    expect(taken).toHaveLength(2);
    // It goes on where it ended.
    const rest = await desk.sendMany({ ...order, from: 51, job: 'k' });
    expect(rest).toMatchObject({ sheets: 10, total: 10, next: null, cancelled: false });
    expect(await pagesIn(taken[2])).toBe(10);
    await expect(desk.sendMany({ ...order, from: 61, job: 'l' })).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
  });

  it('of whom no sheet can be made are left out, and told apart from those that were not come to', async () => {
    const { office, reportId, lines } = await officeWithWorkers(60);
    const taken: Uint8Array[] = [];
    const { desk, jobs } = deskOf(office, {
      printTo: async (pdf) => {
        taken.push(pdf);
        // A line of the second part goes while the first one is on its way.
        if (taken.length === 1)
          office.database.raw.prepare('DELETE FROM layoff_line WHERE id = ?').run(lines[40] ?? '');
        if (taken.length === 5) jobs.cancel('k');
        return 'printed';
      },
    });
    const order = { reportId, lineIds: null, from: 1, print: 'normal', printer: 'Loket' } as const;
    expect(await desk.sendMany({ ...order, job: 'j' })).toEqual({
      sheets: 59,
      total: 60,
      pages: 59,
      leftOut: 1,
      next: null,
      cancelled: false,
      refused: null,
    });
    // By now nobody is left out, and the place to go on from counts the workers that are there.
    expect(await desk.sendMany({ ...order, job: 'k' })).toMatchObject({
      sheets: 50,
      total: 59,
      leftOut: 0,
      next: 51,
      cancelled: true,
    });
  });

  it.each(['refused', 'printer-gone'] as const)(
    'a printer that answers %s gets no further part',
    async (answer) => {
      const { office, reportId } = await officeWithWorkers(60);
      let asked = 0;
      const { desk } = deskOf(office, {
        printTo: async () => {
          asked += 1;
          return asked === 1 ? 'printed' : answer;
        },
      });
      const order = {
        reportId,
        lineIds: null,
        from: 1,
        print: 'normal',
        printer: 'Loket',
        job: 'j',
      } as const;
      expect(await desk.sendMany(order)).toMatchObject({ sheets: 25, cancelled: false, refused: answer });
      expect(asked).toBe(2);
    },
  );

  it('go to the system\u2019s dialog as one job, up to fifty', async () => {
    const { office, reportId, lines } = await officeWithWorkers(51);
    const { desk, sent } = deskOf(office);
    const order = { reportId, from: 1, print: 'normal', printer: null } as const;
    await expect(desk.sendMany({ ...order, lineIds: null, job: 'j' })).rejects.toMatchObject({
      fault: { code: 'input-refused', issues: [{ path: 'printer', message: 'choose-printer' }] },
    });
    const fifty = { ...order, lineIds: lines.slice(0, 50), job: 'k' };
    expect(await desk.sendMany(fifty)).toMatchObject({ sheets: 50, refused: null });
    expect(sent).toHaveLength(1);
    const closed = deskOf(office, { printPdf: async () => false });
    expect(await closed.desk.sendMany(fifty)).toBeNull();
  });

  it('of 1,000 workers are computed in seconds', { timeout: 60_000 }, async () => {
    const { office, lines } = await officeWithWorkers(1_000);
    const people = await office.procedure('persons.list', { limit: 1 });
    expect(people.total).toBe(1_000);
    const begun = performance.now();
    for (let from = 0; from < lines.length; from += 50) {
      const { names } = await office.ask('worker.rightsSheets', {
        subjects: lines
          .slice(from, from + 50)
          .map((lineId) => ({ personId: '' as PersonId, lineId: lineId as never })),
        print: 'normal',
        asOf: AS_OF,
      });
      expect(names).toHaveLength(50);
    }
    const took = performance.now() - begun;
    console.info(`[measure] 1,000 sheets computed in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(20_000);
  });
});
