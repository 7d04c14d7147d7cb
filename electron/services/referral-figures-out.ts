import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { periodName } from '../../shared/calendar/period.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { FIGURE_GROUPS, type FigurePeriod } from '../../shared/domain/referral/figures.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import type { GroupNames } from '../../shared/letters/referral-figure-words.ts';
import {
  FIGURE_COLUMNS,
  type FiguresBy,
  figureRows,
  figureTables,
} from '../../shared/letters/referral-figures-sheet.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { type OutFile, type Paper, sheetPdf } from './dispute-book-out.ts';

type Period = Pick<FigurePeriod, 'from' | 'to' | 'officer' | 'employerId'>;

/** What the figures are called on paper and as a file. */
export const figuresName = (period: Pick<Period, 'from' | 'to'>): string =>
  `Angka rujukan JKP ${periodName(period)}`;

/** The figures by every group, and what the groups are called. */
async function wholeFigures(
  database: DatabaseCalls,
  { from, to, officer, employerId }: Period,
): Promise<{ readonly groups: readonly FiguresBy[]; readonly names: GroupNames }> {
  const groups: FiguresBy[] = [];
  for (const by of FIGURE_GROUPS) {
    const figures = await database.procedure('referralFigures.compute', {
      from,
      to,
      officer,
      employerId,
      by,
    });
    groups.push({ ...figures, by });
  }
  const sectors = await database.procedure('reference.sectors', {});
  const regions = await database.ask('worker.regions', null);
  return { groups, names: { sectors, regions } };
}

/** The figures as a list for XLSX: one group a row. */
export async function figuresFile(database: DatabaseCalls, period: Period): Promise<OutFile> {
  const { groups, names } = await wholeFigures(database, period);
  const rows = figureRows(groups, names);
  return {
    name: figuresName(period),
    sheet: { sheetName: 'Angka', columns: FIGURE_COLUMNS, rows },
    rows: rows.length,
    total: rows.length,
  };
}

/** The figures as a PDF, landscape on the office's paper. @throws ContractError print-failed */
export async function figuresPdf(
  parts: Paper & { readonly database: DatabaseCalls },
  period: Period,
  today: PlainDate,
): Promise<Uint8Array> {
  const { groups, names } = await wholeFigures(parts.database, period);
  const office = await parts.database.procedure('office.get', {});
  return sheetPdf(parts, office, true, {
    title: 'Rujukan JKP sampai bekerja kembali',
    facts: [
      periodName(period),
      `${formatNumber(groups[0]?.total.counts.referred ?? 0)} pekerja dirujuk`,
      ...(period.officer === '' ? [] : [`petugas ${period.officer}`]),
      `dicetak ${formatDateShort(today)}`,
    ],
    ...figureTables(groups, names),
  });
}
