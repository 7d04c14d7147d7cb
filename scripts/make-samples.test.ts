import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../electron/services/spreadsheets/read-workbook.ts';
import { plainDate } from '../shared/calendar/plain-date.ts';
import { findHeader, mappingOf } from '../shared/domain/import/find-header.ts';
import { judgeList } from '../shared/domain/import/judge-list.ts';
import { LAYOFF_LINES } from '../shared/domain/import/targets.ts';
import { makeSamples } from './make-samples.ts';

const TODAY = plainDate('2026-03-10');
const sample = (name: string) => fileURLToPath(new URL(`../assets/sample/${name}`, import.meta.url));

async function judgeSample(name: string) {
  const reading = await readSpreadsheet(sample(name));
  if (reading.kind !== 'ok') throw new Error(reading.problem.code);
  const rows = reading.sheets[0]?.rows ?? [];
  const header = findHeader(rows, LAYOFF_LINES);
  if (header === null) throw new Error('no header');
  const context = { today: TODAY, knownRegions: new Set(['6372']) };
  return {
    header,
    list: judgeList(rows, header.firstDataRow, mappingOf(header.columns), LAYOFF_LINES, context),
  };
}

describe.each(['daftar-phk-contoh.xlsx', 'daftar-phk-contoh.csv'])('the shipped list %s', (name) => {
  it('has its header below the title block and every column understood but the line number', async () => {
    const { header } = await judgeSample(name);
    expect(header.headerRow).toBe(6);
    expect(header.columns.map((column) => column.guess)).toEqual([
      null,
      'name',
      'sex',
      'birthPlaceAndDate',
      'nik',
      'kpj',
      'position',
      'contract',
      'startDate',
      'layoffDate',
      'wage',
      'noticeReceivedOn',
      'response',
    ]);
  });

  it('gives 42 workers, one of them without a NIK, and refuses three lost NIKs and one duplicate', async () => {
    const { list } = await judgeSample(name);
    expect(list.counts).toMatchObject({ accepted: 42, warned: 1, refused: 4 });
    const reasons = list.rows.flatMap(({ row, judgement }) =>
      judgement.kind === 'refused'
        ? judgement.reasons.map((reason) => [row + 1, reason.cell, reason.code])
        : [],
    );
    expect(reasons).toEqual([
      [15, 'E15', 'nik-lost-digits'],
      [26, 'E26', 'nik-lost-digits'],
      [40, 'E40', 'nik-lost-digits'],
      [55, 'E55', 'duplicate-in-list'],
    ]);
  });

  it('skips the numbers below the header, the empty rows, the total and the signature, each with its reason', async () => {
    const { list } = await judgeSample(name);
    const skipped = list.rows.flatMap(({ judgement }) =>
      judgement.kind === 'skipped' ? [judgement.reason] : [],
    );
    expect(skipped).toEqual([
      'number-row',
      'empty',
      'total-line',
      'empty',
      'note',
      'note',
      'empty',
      'note',
      'note',
    ]);
  });

  it('has workers who accept, refuse and keep silent, dates in five styles, and nobody without "(CONTOH)"', async () => {
    const { list } = await judgeSample(name);
    const values = list.rows.flatMap(({ judgement }) => (judgement.kind === 'row' ? [judgement.values] : []));
    const answers = new Set(values.map((value) => value.response));
    expect(answers).toEqual(new Set(['accepts', 'refuses', 'silent']));
    expect(new Set(values.map((value) => value.layoffDate))).toEqual(new Set(['2026-03-31']));
    expect(values.filter((value) => !value.name.endsWith('(CONTOH)'))).toEqual([]);
    expect(
      values.every((value) => value.birthPlace !== '' && value.startDate !== null && value.wage !== null),
    ).toBe(true);
  });
});

describe('the shipped large list', () => {
  it('gives 1,200 workers without a single remark', async () => {
    const { list } = await judgeSample('daftar-phk-besar.xlsx');
    expect(list.counts).toEqual({ accepted: 1200, warned: 0, refused: 0, skipped: 0 });
  });
});

it('makes the very bytes that are shipped', async () => {
  for (const [name, bytes] of await makeSamples()) {
    expect(Buffer.compare(Buffer.from(bytes), await readFile(sample(name))), name).toBe(0);
  }
});
