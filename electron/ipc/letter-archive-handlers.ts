import path from 'node:path';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { type FileGoal, takeInFile } from '../services/documents/take-in-file.ts';
import { proofGoal, readScan, scanGoal } from '../services/documents/take-in-letter-file.ts';
import { registerFile, registerName, registerPdf } from '../services/register-out.ts';
import type { MainHandlers } from './door.ts';
import type { MainParts } from './main-handlers.ts';

/** What main's handlers share: writing a file that the user chose a place for, and telling the audit of it. */
export interface WayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (
    deed: 'letters.saveCopy' | 'register.saveXlsx' | 'register.print',
    subjectKind: 'letter' | 'register',
    subjectId: string,
  ) => Promise<null>;
}

type Archive = Pick<
  MainHandlers,
  | 'letters.saveCopy'
  | 'letters.attachScan'
  | 'deliveries.attachProof'
  | 'register.saveXlsx'
  | 'register.print'
>;

/** Copies, signed letters, proofs and the register as file and on paper. */
export function letterArchiveHandlers(parts: MainParts, { fileName, save, left }: WayOut): Archive {
  const { database, databases, dialogs, documents: reader, files, jobs, lists, stamper } = parts;
  const takeIn = async <Kept>(token: string, goal: FileGoal<Kept>, job: string): Promise<Kept> => {
    const file = files.pathOf(token);
    return jobs.run(job, (work) => takeInFile(database, () => readScan(reader, file), goal, work));
  };
  return {
    'letters.saveCopy': async ({ id }) => {
      const letter = await database.procedure('letters.get', { id });
      const pdf = await database.procedure('letters.pdf', { id });
      const copy = await stamper.copy(pdf, letter.title, letter.state === 'void');
      const target = await dialogs.pickTarget(
        fileName(`Salinan ${letter.title} ${letter.number ?? 'tanpa nomor'} ${letter.addressee}.pdf`),
        'pdf',
      );
      if (target === null) return null;
      await save(target, copy);
      await left('letters.saveCopy', 'letter', id);
      return { fileName: path.basename(target) };
    },
    'letters.attachScan': ({ id, token, job }) => takeIn(token, scanGoal(database, id), job),
    'deliveries.attachProof': ({ id, token, job }) => takeIn(token, proofGoal(database, id), job),
    'register.saveXlsx': async (filter) => {
      const { timeZone } = await database.procedure('office.get', {});
      const target = await dialogs.pickTarget(fileName(`${registerName(filter)}.xlsx`), 'xlsx');
      if (target === null) return null;
      const { bytes, rows, total } = await registerFile(database, filter, timeZone, (sheet) =>
        lists.write(sheet),
      );
      await save(target, bytes);
      await left('register.saveXlsx', 'register', registerName(filter));
      return { fileName: path.basename(target), rows, total };
    },
    'register.print': async (filter) => {
      const office = await database.procedure('office.get', {});
      const today = plainDate(databases.status().today);
      const printed = await parts.printPdf(await registerPdf(parts, filter, office, today));
      if (printed) await left('register.print', 'register', registerName(filter));
      return printed;
    },
  };
}
