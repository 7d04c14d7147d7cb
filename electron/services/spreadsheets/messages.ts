import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ReadSheet } from '../../../shared/contract/imports.ts';
import type { KnownRegion } from '../../../shared/domain/import/find-region.ts';
import type { Mapping } from '../../../shared/domain/import/target.ts';
import type { ImportTarget } from '../../../shared/domain/import-batch.ts';
import type { WageFloor } from '../../../shared/domain/minimum-wage.ts';
import type { JudgedRow } from '../match-rows.ts';
import type { SpreadsheetProblem } from './problem.ts';
import type { OutSheet } from './write-workbook.ts';

/** What the main process tells the spreadsheet worker. */
export type ToSpreadsheet =
  | { readonly kind: 'read'; readonly id: number; readonly path: string; readonly target: ImportTarget }
  | { readonly kind: 'header'; readonly id: number; readonly sheet: number; readonly headerRow: number }
  | {
      readonly kind: 'judge';
      readonly id: number;
      readonly sheet: number;
      readonly headerRow: number;
      readonly mapping: Mapping;
      readonly today: PlainDate;
      readonly regions: readonly string[];
      /** Minimum wages to hold the wages against, one for each year. */
      readonly wageFloors: readonly WageFloor[];
      /** Regions by which a written one is found; none for lists that name no regions. */
      readonly regionBook: readonly KnownRegion[];
    }
  /** Rows of the last judgement, a stretch at a time: all of a long list at once would hold the main process up. */
  | { readonly kind: 'rows'; readonly id: number; readonly from: number; readonly limit: number }
  /** All cells of a small table, of the first sheet that holds any. */
  | { readonly kind: 'table'; readonly id: number; readonly path: string }
  | { readonly kind: 'write'; readonly id: number; readonly sheet: OutSheet };

export interface FromSpreadsheet {
  readonly id: number;
  readonly value:
    | { readonly kind: 'problem'; readonly problem: SpreadsheetProblem }
    | { readonly kind: 'read'; readonly sheets: readonly ReadSheet[]; readonly sheet: number }
    | { readonly kind: 'header'; readonly sheet: ReadSheet }
    | {
        readonly kind: 'judged';
        /** How many rows there are to ask for. */
        readonly total: number;
        readonly header: readonly string[];
        readonly sheetName: string;
      }
    | { readonly kind: 'rows'; readonly rows: readonly JudgedRow[] }
    | { readonly kind: 'table'; readonly rows: string[][] }
    | { readonly kind: 'written'; readonly bytes: Uint8Array };
}
