import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClaimsFilter, claimsFilterSchema } from '../../shared/contract/dispute-claims.ts';
import { addPerson, emptyFolder } from '../database/office-for-tests.ts';
import { claimsFile } from '../services/dispute-book-out.ts';
import { testFolder } from '../services/spreadsheets/hostile-files.ts';
import { readSpreadsheet } from '../services/spreadsheets/read-workbook.ts';
import { writeSpreadsheet } from '../services/spreadsheets/write-workbook.ts';
import { disputeBookOutHandlers } from './dispute-book-out-handlers.ts';
import { disputeInput, disputeOffice, TODAY } from './disputes-for-tests.ts';
import type { MainParts } from './main-handlers.ts';

const scene = await disputeOffice();
const { office } = scene;
const folder = testFolder();
const { id } = await office.procedure('disputes.register', {
  dispute: disputeInput(scene.firm, { layoffReason: 'efficiency-prevent-losses' }),
  documents: [],
  lineIds: scene.lines.filter((_, index) => index !== 1),
  personIds: [await addPerson(office.database, '=Tanpa data CONTOH')],
});
const list = async () => (await office.procedure('disputeWorkers.list', { disputeId: id })).rows;
for (const [at, { personId, position, contract, startDate, endDate, wage, figure, note }] of (
  await list()
).entries()) {
  const before = { position, contract, startDate, endDate, wage, demand: null, offer: null, figure, note };
  const worker = { ...before, demand: (at + 1) * 10_000_000, offer: at === 0 ? null : 1_500_000 };
  await office.procedure('disputeWorkers.save', { disputeId: id, personId, before, worker });
}

const filterOf = (more: Partial<ClaimsFilter> = {}) => claimsFilterSchema.parse({ disputeId: id, ...more });

/** The table as a spreadsheet program reads it, line by line, each cell by the header of its column. */
async function read(more: Partial<ClaimsFilter> = {}) {
  const { sheet } = await claimsFile(office, filterOf(more), TODAY);
  const reading = await readSpreadsheet(folder.put('tuntutan.xlsx', await writeSpreadsheet(sheet)));
  if (reading.kind === 'problem') throw new Error(reading.problem.code);
  const [head = [], ...lines] = (reading.sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => ('value' in cell ? cell.value : 'text' in cell ? cell.text : null)),
  );
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [String(name), line[at] ?? null])));
}

describe('The claims of a dispute as a table', () => {
  it('say what the screen says of each worker, with the NIK as text, and their sums below', async () => {
    const rows = await list();
    const table = await read();
    const sums = table.at(-1);
    expect(table).toHaveLength(rows.length + 1);
    rows.forEach((row, at) => {
      expect(table[at]).toMatchObject({
        'No.': row.lineNumber,
        NIK: row.nik,
        Nama: row.name,
        Tuntutan: row.demand,
        Tawaran: row.offer,
        'Hak minimum': row.minimum ?? 'Perlu ditinjau',
      });
    });
    const sum = (of: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((all, row) => all + (of(row) ?? 0), 0);
    expect(sums).toMatchObject({
      NIK: null,
      Nama: `Jumlah ${rows.length} pekerja`,
      'Upah sebulan': null,
      Tuntutan: sum(({ demand }) => demand),
      Tawaran: 3_000_000,
      'Hak minimum': sum(({ minimum }) => minimum),
    });
    expect(rows.some(({ minimum }) => minimum === null)).toBe(true);
  });

  it('follow the filter and the order of the screen', async () => {
    const table = await read({ sort: 'demand', descending: true, aboveOffer: true });
    expect(table.map(({ Tuntutan }) => Tuntutan)).toEqual([30_000_000, 20_000_000, 10_000_000, 60_000_000]);
    expect((await read({ text: 'tanpa data' })).map(({ Nama }) => Nama)).toEqual([
      '=Tanpa data CONTOH',
      'Jumlah 1 pekerja',
    ]);
  });

  it('are saved where the user says, and the audit says so without a name', async () => {
    const target = path.join(emptyFolder(), 'tuntutan.xlsx');
    const saved: string[] = [];
    const left: unknown[] = [];
    let asked = '';
    const handlers = disputeBookOutHandlers(
      {
        database: office,
        databases: { status: () => ({ today: TODAY }) },
        dialogs: {
          pickTarget: async (name: string) => {
            asked = name;
            return target;
          },
        },
        lists: { write: writeSpreadsheet },
      } as unknown as MainParts,
      {
        fileName: (text) => text.replaceAll('/', '-'),
        save: async (file) => void saved.push(file),
        left: async (...deed) => {
          left.push(deed);
          return null;
        },
      },
    );
    const { registerNumber } = await scene.get(id);
    expect(await handlers['disputeWorkers.saveXlsx'](filterOf())).toEqual({
      fileName: 'tuntutan.xlsx',
      rows: 3,
      total: 3,
    });
    expect(asked).toBe(`Pihak dan tuntutan ${registerNumber.replaceAll('/', '-')}.xlsx`);
    expect([saved, left]).toEqual([[target], [['disputeWorkers.saveXlsx', 'dispute', id]]]);
  });
});
