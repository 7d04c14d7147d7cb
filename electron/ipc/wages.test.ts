import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerInput } from '../../shared/domain/employer.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { MinimumWageInput } from '../../shared/domain/minimum-wage.ts';
import { employerInput, lineInput, personInput, reportInput, rowsOf } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const wage = (more: Partial<MinimumWageInput> = {}): MinimumWageInput => ({
  regionCode: '63.72',
  year: 2026,
  sector: '',
  amount: 3_496_194,
  source: 'SK CONTOH 1/2025',
  state: 'ditetapkan',
  ...more,
});
const add = (office: TestOffice, more: Partial<MinimumWageInput> = {}) =>
  office.procedure('wages.save', { id: null, version: null, wage: wage(more) });

async function reportOf(office: TestOffice, employer: Partial<EmployerInput> = {}): Promise<LayoffReportId> {
  const { id } = await office.procedure('employers.create', employerInput('PT Contoh Upah', employer));
  return (await office.procedure('layoffs.create', reportInput(id))).id;
}

const worker = (office: TestOffice, reportId: string, name: string, more: Parameters<typeof lineInput>[1]) =>
  office.procedure('layoffLines.add', { reportId, line: lineInput(personInput(name), more) });

/** What the list says of each worker: the floor that the wage falls short of. */
async function belowOf(office: TestOffice, reportId: string) {
  const { rows } = await office.procedure('layoffLines.list', { reportId });
  return rows.map((row) =>
    row.belowFloor === null ? null : `${row.belowFloor.regionName} ${row.belowFloor.year}`,
  );
}

describe('The workers of a report', () => {
  it('are marked where the wage is below the minimum wage of the office, on the date of their layoff', async () => {
    const office = await testOffice();
    const report = await reportOf(office);
    await worker(office, report, 'Budi (CONTOH)', { wage: 3_496_193 });
    await worker(office, report, 'Siti (CONTOH)', { wage: 3_496_194 });
    await worker(office, report, 'Umar (CONTOH)', { wage: null });
    await worker(office, report, 'Rina (CONTOH)', { wage: 3_000_000, layoffDate: null });
    await worker(office, report, 'Joko (CONTOH)', { wage: 3_000_000, layoffDate: plainDate('2025-12-31') });
    expect(await belowOf(office, report)).toEqual([null, null, null, null, null]);
    await add(office);
    expect(await belowOf(office, report)).toEqual(['Kota Banjarbaru 2026', null, null, null, null]);
    await add(office, { regionCode: '63', year: 2025, amount: 3_282_812 });
    expect(await belowOf(office, report)).toEqual([
      'Kota Banjarbaru 2026',
      null,
      null,
      null,
      'Kalimantan Selatan 2025',
    ]);
  });

  it("go by their employer's region where it is known, whatever the firm's scale", async () => {
    const office = await testOffice();
    await add(office, { amount: 3_300_000 });
    await add(office, { regionCode: '63.03', amount: 3_900_000 });
    const low = { wage: 3_500_000 };
    const [here, there, small] = [
      await reportOf(office),
      await reportOf(office, { regionCode: '63.03' }),
      await reportOf(office, { regionCode: '63.03', scale: 'kecil' }),
    ];
    for (const report of [here, there, small]) await worker(office, report, 'Budi (CONTOH)', low);
    expect(await belowOf(office, here)).toEqual([null]);
    expect(await belowOf(office, there)).toEqual(['Kabupaten Banjar 2026']);
    expect(await belowOf(office, small)).toEqual(['Kabupaten Banjar 2026']);
    expect(await office.procedure('wages.floorsOfReport', { reportId: there })).toMatchObject([
      { amount: 3_900_000, regionName: 'Kabupaten Banjar' },
    ]);
    expect(await office.procedure('wages.floorsOfReport', { reportId: 'nobody' })).toEqual([]);
  });

  it('bring the same floors to the check of their list', async () => {
    const office = await testOffice();
    await add(office);
    const report = await reportOf(office);
    const context = await office.ask('worker.importContext', { target: 'layoff-lines', reportId: report });
    expect(context.wageFloors).toEqual(await office.procedure('wages.floorsOfReport', { reportId: report }));
    expect(context.wageFloors).toHaveLength(1);
    expect(await office.ask('worker.importContext', { target: 'persons', reportId: null })).toMatchObject({
      wageFloors: [],
    });
  });
});

describe('A table of minimum wages', () => {
  const HEADER = ['Wilayah', 'Tahun', 'Upah', 'Sumber'];

  it('is judged against the regions and what is on record, and taken over with a note of how much', async () => {
    const office = await testOffice();
    await add(office, { amount: 3_282_812, year: 2025 });
    const read = await office.ask('worker.judgeWages', {
      rows: [
        HEADER,
        ['Kota Banjarbaru', '2026', 'Rp3.496.194', 'SK CONTOH 1/2025'],
        ['Kota Banjarbaru', '2025', 'Rp3.282.900', 'SK CONTOH 1/2024'],
        ['Kab. Banjar', '2026', '3.400.000,00', 'SK CONTOH 1/2025'],
        ['Kota Atlantis', '2026', '3400000', 'SK CONTOH 1/2025'],
      ],
    });
    expect(read.map(({ verdict }) => verdict)).toEqual(['new', 'changes', 'new', 'refused']);
    const good = read.flatMap((row) => (row.wage === null ? [] : [row.wage]));
    expect(await office.procedure('wages.import', { wages: good })).toEqual({ added: 2, changed: 1 });
    const notes = rowsOf(
      office.database,
      "SELECT detail FROM audit WHERE procedure = 'wages.import' ORDER BY sequence",
    );
    expect(notes.map(({ detail }) => JSON.parse(String(detail)))).toMatchObject([{ added: 2, changed: 1 }]);
    const { wages } = await office.procedure('wages.list', { year: 2025 });
    expect(wages).toMatchObject([{ amount: 3_282_900, version: 2 }]);
  });

  it('is taken over as a whole or not at all', async () => {
    const office = await testOffice();
    const wages = [wage(), wage({ regionCode: '99.99' })];
    await expect(office.procedure('wages.import', { wages })).rejects.toMatchObject({
      fault: { code: 'input-refused' },
    });
    expect((await office.procedure('wages.list', { year: null })).wages).toEqual([]);
  });

  it('of five thousand rows goes in', async () => {
    const office = await testOffice();
    const { rows: regions } = { rows: rowsOf(office.database, 'SELECT code FROM region ORDER BY code') };
    const wages = Array.from({ length: 5_000 }, (_, index) =>
      wage({
        regionCode: String(regions[index % regions.length]?.code),
        year: 2000 + Math.floor(index / regions.length),
      }),
    );
    expect(await office.procedure('wages.import', { wages })).toEqual({ added: 5_000, changed: 0 });
  });
});
