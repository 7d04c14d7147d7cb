import path from 'node:path';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import {
  bookFile,
  bookName,
  bookPdf,
  claimsFile,
  consultationFile,
  type OutFile,
  recapFile,
  recapName,
  recapPdf,
} from '../services/dispute-book-out.ts';
import type { MainHandlers } from './door.ts';
import type { MainParts } from './main-handlers.ts';

type Deed =
  | 'disputeWorkers.saveXlsx'
  | 'disputeBook.saveXlsx'
  | 'disputeBook.print'
  | 'recap.saveXlsx'
  | 'recap.print'
  | 'consultations.saveXlsx';
type Subject = 'dispute' | 'dispute-book' | 'recap' | 'consultation';

/** What main's handlers share: writing a file that the user chose a place for, and telling the audit of it. */
export interface BookWayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (deed: Deed, subjectKind: Subject, subjectId: string) => Promise<null>;
}

type Handled = Pick<MainHandlers, Deed>;

/** The register of disputes, the recap and the consultations as file and on paper. */
export function disputeBookOutHandlers(parts: MainParts, { fileName, save, left }: BookWayOut): Handled {
  const { database, databases, dialogs, lists } = parts;
  const saved = async (
    { name, sheet, rows, total }: OutFile,
    deed: Deed,
    subject: Subject,
    subjectId = name,
  ) => {
    const target = await dialogs.pickTarget(fileName(`${name}.xlsx`), 'xlsx');
    if (target === null) return null;
    await save(target, await lists.write(sheet));
    await left(deed, subject, subjectId);
    return { fileName: path.basename(target), rows, total };
  };
  const printed = async (pdf: Uint8Array, deed: Deed, subject: Subject, name: string) => {
    const done = await parts.printPdf(pdf);
    if (done) await left(deed, subject, name);
    return done;
  };
  const today = () => plainDate(databases.status().today);
  const office = () => database.procedure('office.get', {});
  return {
    'disputeWorkers.saveXlsx': async (filter) =>
      saved(
        await claimsFile(database, filter, today()),
        'disputeWorkers.saveXlsx',
        'dispute',
        filter.disputeId,
      ),
    'disputeBook.saveXlsx': async (filter) =>
      saved(await bookFile(database, filter), 'disputeBook.saveXlsx', 'dispute-book'),
    'disputeBook.print': async (filter) =>
      printed(
        await bookPdf(parts, filter, await office(), today()),
        'disputeBook.print',
        'dispute-book',
        bookName(filter),
      ),
    'recap.saveXlsx': async (period) =>
      saved(recapFile(await database.procedure('recap.get', period)), 'recap.saveXlsx', 'recap'),
    'recap.print': async (period) => {
      const recap = await database.procedure('recap.get', period);
      const pdf = await recapPdf(parts, recap, await office(), today());
      return printed(pdf, 'recap.print', 'recap', recapName(period));
    },
    'consultations.saveXlsx': async (filter) =>
      saved(await consultationFile(database, filter), 'consultations.saveXlsx', 'consultation'),
  };
}
