import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { caseFileContents } from '../services/case-file/case-file-contents.ts';
import type { CaseFileDesk } from '../services/case-file/case-file-desk.ts';
import type { ReadContext } from '../services/context.ts';
import type { MainHandlers } from './door.ts';

/** What can go into a case file, as the database worker answers it. */
export const caseFileDataHandlers = {
  'caseFile.contents': (
    { db }: ReadContext,
    { id }: CheckedInputOf<'caseFile.contents'>,
  ): Promise<OutputOf<'caseFile.contents'>> => caseFileContents(db, id as DisputeId),
};

export interface CaseFileParts {
  readonly caseFiles: Pick<CaseFileDesk, 'make'>;
}

interface WayOut {
  readonly left: (
    deed: 'caseFile.save' | 'caseFile.print',
    subjectKind: 'dispute',
    subjectId: string,
  ) => Promise<null>;
}

/** The case file as one PDF. */
export function caseFileHandlers(
  { caseFiles }: CaseFileParts,
  { left }: WayOut,
): Pick<MainHandlers, 'caseFile.make'> {
  return {
    'caseFile.make': async (order) => {
      const made = await caseFiles.make(order);
      if (made !== null)
        await left(order.way === 'print' ? 'caseFile.print' : 'caseFile.save', 'dispute', order.disputeId);
      return made;
    },
  };
}
