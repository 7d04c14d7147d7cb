import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { nativeBinding } from '../../electron/database/binding.ts';
import { ROOT } from '../../scripts/runtime/paths.ts';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { type Block, blocksSchema } from '../../shared/letters/blocks.ts';
import type { Measure } from './golden.ts';
import type { App } from './launch.ts';
import { importList, newReport, worker } from './office.ts';

/** A report of the practice office with one worker, or with the 1,200 of the sample list; its id. */
export async function newLayoffReport(app: App, measure: Measure): Promise<string> {
  const { id } = await newReport(app, { employerLetterNumber: `${measure}/HRD-CBB/III/2026` });
  if (measure === 'short') {
    const line = worker('Siti Rahmawati (CONTOH)', '6372056005870004');
    await app.door.call('layoffLines.add', { reportId: id, line });
    return id;
  }
  const list = path.join(ROOT, 'assets', 'sample', 'daftar-phk-besar.xlsx');
  await importList(app, list, { target: 'layoff-lines', reportId: id });
  return id;
}

/** The receipt of a report; its number is to follow, so that several can be shown before one is issued. */
export const receiptOf = (id: string): InputOf<'letters.preview'> => ({
  kind: 'layoff-receipt',
  subject: { kind: 'layoff-report', id },
  dated: plainDate('2026-03-06'),
  number: { kind: 'later' },
  includeSilent: true,
});

/** The blocks of an issued letter as they were frozen, read beside the running app. */
export function frozenBlocks(app: App, letterId: string): readonly Block[] {
  const binding = nativeBinding();
  const database = new Sqlite(path.join(app.dataDir, 'latihan', 'sambung.db'), {
    readonly: true,
    ...(binding ? { nativeBinding: binding } : {}),
  });
  try {
    const row = database.prepare('SELECT blocks FROM letter WHERE id = ?').get(letterId) as {
      blocks: string;
    };
    return blocksSchema.parse(JSON.parse(row.blocks));
  } finally {
    database.close();
  }
}
