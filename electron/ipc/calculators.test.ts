import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../database/office-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const FACTS = {
  kind: 'pension-offset',
  severanceTotal: 100_000_000,
  pensionBenefit: 50_000_000,
  employerShare: 0.6,
  asOf: '2026-03-02',
};
const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]);

let office: TestOffice;
let folder: string;
let html: string[];
let printed: Uint8Array[];
/** What the user does with the system's dialogs. */
let closesDialogs: boolean;

beforeEach(async () => {
  office = await testOffice();
  folder = mkdtempSync(path.join(tmpdir(), 'sambung-calculators-'));
  html = [];
  printed = [];
  closesDialogs = false;
});
afterEach(async () => {
  await office.database.close();
  rmSync(folder, { recursive: true });
});

/** Main's handlers over a real database, with a printer and dialogs that only remember. */
function handlers() {
  const parts = {
    database: office,
    databases: { status: () => ({ today: '2026-03-02' }) },
    printer: {
      toPdf: async (page: string) => {
        html.push(page);
        return PDF;
      },
    },
    printPdf: async (pdf: Uint8Array) => {
      if (!closesDialogs) printed.push(pdf);
      return !closesDialogs;
    },
    dialogs: { pickTarget: async (name: string) => (closesDialogs ? null : path.join(folder, name)) },
  };
  return mainHandlers(parts as unknown as MainParts);
}

const deeds = () =>
  rowsOf(
    office.database,
    "SELECT subject_kind, subject_id, detail FROM audit WHERE subject_kind = 'calculation' ORDER BY rowid",
  );

describe('The result of a calculator on paper', () => {
  it('goes to the printer as the very page that is saved, and the audit tells of both without a fact', async () => {
    const { 'calculators.print': print, 'calculators.savePdf': save } = handlers();
    expect(await print({ facts: FACTS })).toBe(true);
    expect(printed).toEqual([PDF]);
    const name = 'Hasil perhitungan - Perhitungan manfaat pensiun terhadap hak akibat PHK.pdf';
    expect(await save({ facts: FACTS })).toEqual({ fileName: name });
    expect(readdirSync(folder)).toEqual([name]);
    expect(html[0]).toBe(html[1]);
    expect(html[0]).toContain('Rp70.000.000');
    expect(deeds()).toEqual([
      {
        subject_kind: 'calculation',
        subject_id: 'pension-offset',
        detail: '{"deed":"calculators.print"}',
      },
      {
        subject_kind: 'calculation',
        subject_id: 'pension-offset',
        detail: '{"deed":"calculators.savePdf"}',
      },
    ]);
  });

  it('leaves no trace where the user closed the dialog', async () => {
    closesDialogs = true;
    const { 'calculators.print': print, 'calculators.savePdf': save } = handlers();
    expect(await print({ facts: FACTS })).toBe(false);
    expect(await save({ facts: FACTS })).toBeNull();
    expect(deeds()).toEqual([]);
  });

  it('is refused with the path of the fact that cannot be used', async () => {
    const { 'calculators.print': print } = handlers();
    await expect(print({ facts: { ...FACTS, employerShare: 60 } })).rejects.toMatchObject({
      fault: { code: 'input-refused', issues: [{ path: 'facts.employerShare' }] },
    });
    expect(printed).toEqual([]);
  });
});
