import { parentPort } from 'node:worker_threads';
import type { ReadColumn, ReadSheet } from '../../shared/contract/imports.ts';
import { type Cell, cellText, type Sheet } from '../../shared/domain/import/cell.ts';
import {
  CONTRIBUTIONS,
  judgeContributions,
  withMonthColumns,
} from '../../shared/domain/import/contributions.ts';
import { type FoundHeader, findHeader, readHeader } from '../../shared/domain/import/find-header.ts';
import { judgeList } from '../../shared/domain/import/judge-list.ts';
import type { RowJudgement } from '../../shared/domain/import/judge-row.ts';
import { skipReason } from '../../shared/domain/import/skip-row.ts';
import type {
  JudgeContext,
  LocatedFinding,
  Mapping,
  TargetDefinition,
} from '../../shared/domain/import/target.ts';
import {
  DISPUTE_WORKERS,
  EMPLOYERS,
  LAYOFF_LINES,
  OLD_RECEIPTS,
  PERSONS,
} from '../../shared/domain/import/targets.ts';
import { VACANCIES } from '../../shared/domain/import/vacancies.ts';
import type { ImportTarget, RowFinding } from '../../shared/domain/import-batch.ts';
import type { JudgedRow } from '../services/match-rows.ts';
import type { FromSpreadsheet, ToSpreadsheet } from '../services/spreadsheets/messages.ts';
import { readTable } from '../services/spreadsheets/read-table.ts';
import { readSpreadsheet } from '../services/spreadsheets/read-workbook.ts';
import { writeSpreadsheet } from '../services/spreadsheets/write-workbook.ts';

/*
 * Reads and judges one list, or writes one. It lives in a worker of its own with a memory limit: whatever a file does here, the
 * window and the database go on.
 */

const port = parentPort;
if (!port) throw new Error('the spreadsheet worker runs in a worker thread only');

/** Rows of a sheet that are shown for choosing the header. */
const HEAD_ROWS = 15;
const HEAD_COLUMNS = 30;
const SAMPLES = 3;

const TARGETS: Readonly<Record<ImportTarget, TargetDefinition<unknown>>> = {
  'layoff-lines': LAYOFF_LINES as TargetDefinition<unknown>,
  persons: PERSONS as TargetDefinition<unknown>,
  employers: EMPLOYERS as TargetDefinition<unknown>,
  'old-receipts': OLD_RECEIPTS as TargetDefinition<unknown>,
  contributions: CONTRIBUTIONS as TargetDefinition<unknown>,
  vacancies: VACANCIES as TargetDefinition<unknown>,
  'dispute-workers': DISPUTE_WORKERS as TargetDefinition<unknown>,
};

let sheets: readonly Sheet[] = [];
/** What came of judging, until it is fetched. */
let judged: readonly JudgedRow[] = [];
let target: TargetDefinition<unknown> = TARGETS['layoff-lines'];

function samplesOf(rows: readonly (readonly Cell[])[], from: number, column: number): readonly string[] {
  const found: string[] = [];
  for (let row = from; row < rows.length && found.length < SAMPLES; row += 1) {
    if (skipReason(rows[row] ?? [], {}, target.fields) !== null) continue;
    const text = cellText(rows[row]?.[column]);
    if (text !== '') found.push(text.slice(0, 80));
  }
  return found;
}

function describe(sheet: Sheet, header: FoundHeader | null): ReadSheet {
  const columns: readonly ReadColumn[] = (header?.columns ?? []).map((column) => ({
    index: column.index,
    header: column.header,
    guess: column.guess,
    remembered: false,
    samples: samplesOf(sheet.rows, header?.firstDataRow ?? 0, column.index),
  }));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rows.length,
    headerRow: header?.headerRow ?? null,
    columns,
    head: sheet.rows
      .slice(0, HEAD_ROWS)
      .map((row) => row.slice(0, HEAD_COLUMNS).map((cell) => cellText(cell).slice(0, 60))),
  };
}

/** The header as the finder sees it. */
function foundIn(sheet: Sheet): FoundHeader | null {
  const found = findHeader(sheet.rows, target);
  return found !== null && target.id === 'contributions' ? withMonthColumns(found, sheet.rows) : found;
}

/** The header as the finder sees it when the row is the one it found itself, else as a person points at it. */
function headerAt(sheet: Sheet, row: number): FoundHeader {
  const found = foundIn(sheet);
  if (found?.headerRow === row) return found;
  const read = readHeader(sheet.rows, row, 1, target);
  return target.id === 'contributions' ? withMonthColumns(read, sheet.rows) : read;
}

function sheetAt(index: number): Sheet {
  const sheet = sheets[index];
  if (!sheet) throw new RangeError(`no sheet ${index}`);
  return sheet;
}

function judge(
  sheet: Sheet,
  headerRow: number,
  mapping: Mapping,
  context: JudgeContext,
): readonly JudgedRow[] {
  const header = headerAt(sheet, headerRow);
  const judged =
    target.id === 'contributions'
      ? judgeContributions(sheet.rows, header.firstDataRow, mapping, context)
      : judgeList(sheet.rows, header.firstDataRow, mapping, target, context);
  // Empty rows between and below the table say nothing worth a line of their own.
  return judged.rows
    .filter(({ judgement }) => judgement.kind !== 'skipped' || judgement.reason !== 'empty')
    .map(({ row, judgement }) => ({
      rowNumber: row + 1,
      cells: (sheet.rows[row] ?? []).map((cell) => cellText(cell)),
      ...outcomeOf(judgement),
    }));
}

const asWarning = (finding: LocatedFinding): RowFinding => ({ ...finding, severity: 'warning' });
const asRefusal = (finding: LocatedFinding): RowFinding => ({ ...finding, severity: 'refusal' });

/** A judgement as the staging step takes it. */
function outcomeOf(judgement: RowJudgement<unknown>): Pick<JudgedRow, 'kind' | 'record' | 'findings'> {
  switch (judgement.kind) {
    case 'row':
      return {
        kind: 'row',
        record: judgement.values as Record<string, unknown>,
        findings: judgement.warnings.map(asWarning),
      };
    case 'refused':
      return {
        kind: 'refused',
        record: judgement.values as Record<string, unknown>,
        findings: [...judgement.reasons.map(asRefusal), ...judgement.warnings.map(asWarning)],
      };
    case 'skipped': {
      const said = { code: `skipped-${judgement.reason}`, params: { text: judgement.text }, cell: '' };
      return { kind: 'skipped', record: null, findings: [{ ...said, severity: 'warning' }] };
    }
  }
}

async function answer(message: ToSpreadsheet): Promise<FromSpreadsheet['value']> {
  switch (message.kind) {
    case 'read': {
      target = TARGETS[message.target];
      const read = await readSpreadsheet(message.path);
      if (read.kind === 'problem') return { kind: 'problem', problem: read.problem };
      sheets = read.sheets;
      const described = sheets.map((sheet) => describe(sheet, foundIn(sheet)));
      const score = (sheet: ReadSheet) =>
        sheet.hidden
          ? -1
          : sheet.columns.filter((column) => column.guess !== null).length * 10_000 +
            Math.min(sheet.rowCount, 9_999);
      const best = described.reduce(
        (top, sheet, index) => (score(sheet) > score(described[top] ?? sheet) ? index : top),
        0,
      );
      return { kind: 'read', sheets: described, sheet: best };
    }
    case 'header': {
      const sheet = sheetAt(message.sheet);
      return { kind: 'header', sheet: describe(sheet, headerAt(sheet, message.headerRow)) };
    }
    case 'judge': {
      const sheet = sheetAt(message.sheet);
      judged = judge(sheet, message.headerRow, message.mapping, {
        today: message.today,
        knownRegions: new Set(message.regions),
        wageFloors: message.wageFloors,
        regionBook: message.regionBook,
      });
      const columns = headerAt(sheet, message.headerRow).columns;
      const width = columns.reduce((most, column) => Math.max(most, column.index + 1), 0);
      const header = Array.from(
        { length: width },
        (_, index) => columns.find((column) => column.index === index)?.header ?? '',
      );
      return { kind: 'judged', total: judged.length, header, sheetName: sheet.name };
    }
    case 'rows':
      return { kind: 'rows', rows: judged.slice(message.from, message.from + message.limit) };
    case 'table': {
      const read = await readTable(message.path);
      return read.kind === 'problem' ? read : { kind: 'table', rows: read.rows };
    }
    case 'write':
      return { kind: 'written', bytes: await writeSpreadsheet(message.sheet) };
  }
}

port.on('message', async (message: ToSpreadsheet) => {
  const value = await answer(message).catch((): FromSpreadsheet['value'] => ({
    kind: 'problem',
    problem: { code: 'file-damaged' },
  }));
  const out: FromSpreadsheet = { id: message.id, value };
  port.postMessage(out);
});
