import type { BatchDesk } from '../services/letter-batch/batch-desk.ts';
import type { MainHandlers } from './door.ts';

export interface BatchParts {
  readonly batches: BatchDesk;
  readonly dialogs: { readonly showFolder: (folder: string) => Promise<void> };
}

/** Many letters at once. */
export function letterBatchHandlers({
  batches,
  dialogs,
}: BatchParts): Pick<MainHandlers, 'batch.issue' | 'batch.showFolder'> {
  return {
    'batch.issue': (order) => batches.issue(order),
    'batch.showFolder': async ({ job }) => {
      await dialogs.showFolder(batches.folderOf(job));
      return null;
    },
  };
}
