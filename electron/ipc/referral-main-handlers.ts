import path from 'node:path';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { cancelMany } from '../services/cancel-referrals.ts';
import { referMany } from '../services/refer-many.ts';
import { figuresFile, figuresName, figuresPdf } from '../services/referral-figures-out.ts';
import type { MainHandlers } from './door.ts';
import type { MainParts } from './main-handlers.ts';

type Deed = 'referralFigures.saveXlsx' | 'referralFigures.print';

/** What main's handlers share: writing a file that the user chose a place for, and telling the audit of it. */
export interface ReferralWayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (deed: Deed, subjectKind: 'referral-figures', subjectId: string) => Promise<null>;
}

/** A whole layoff referred at once, in short steps; the figures as a file and on paper. */
export function referralMainHandlers(
  parts: Pick<
    MainParts,
    'database' | 'databases' | 'jobs' | 'dialogs' | 'lists' | 'printPdf' | 'printer' | 'stamper'
  >,
  { fileName, save, left }: ReferralWayOut,
): Pick<MainHandlers, 'referrals.startMany' | 'referrals.cancelMany' | Deed> {
  const { database, databases, jobs, dialogs, lists } = parts;
  return {
    'referrals.startMany': (input) => referMany(database, jobs, input),
    'referrals.cancelMany': (input) => cancelMany(database, jobs, input),
    'referralFigures.saveXlsx': async (period) => {
      const { name, sheet } = await figuresFile(database, period);
      const target = await dialogs.pickTarget(fileName(`${name}.xlsx`), 'xlsx');
      if (target === null) return null;
      await save(target, await lists.write(sheet));
      await left('referralFigures.saveXlsx', 'referral-figures', name);
      return { fileName: path.basename(target) };
    },
    'referralFigures.print': async (period) => {
      const pdf = await figuresPdf(parts, period, plainDate(databases.status().today));
      const done = await parts.printPdf(pdf);
      if (done) await left('referralFigures.print', 'referral-figures', figuresName(period));
      return done;
    },
  };
}
