import * as files from '../database/document-files.ts';
import { fileOfOwner } from '../database/file-owners.ts';
import { keepDocument, lookForDocument } from '../services/documents/keep-document.ts';
import { keepProof, keepScan, lookForLetterFile } from '../services/keep-letter-files.ts';
import type { Handler } from './worker-handlers.ts';

type Name =
  | 'worker.lookForDocument'
  | 'worker.lookForLetterFile'
  | 'worker.attachScan'
  | 'worker.attachProof'
  | 'worker.beginDocumentFile'
  | 'worker.addDocumentPart'
  | 'worker.keepDocument'
  | 'worker.unfinishedDocumentFiles'
  | 'worker.dropDocumentFile'
  | 'worker.fileOfOwner'
  | 'worker.documentPart'
  | 'worker.isPartSound';

/** Files on their way in and out, a short step at a time. What stores their parts is noted with the document in the end. */
export const documentFileCalls: { readonly [One in Name]: Handler<One> } = {
  'worker.lookForDocument': { kind: 'query', run: ({ db }, input) => lookForDocument(db, input) },
  'worker.lookForLetterFile': { kind: 'query', run: ({ db }, input) => lookForLetterFile(db, input) },
  'worker.beginDocumentFile': { kind: 'step', run: ({ db, now }, facts) => files.beginFile(db, facts, now) },
  'worker.addDocumentPart': {
    kind: 'step',
    run: async ({ db }, input) => {
      await files.addPart(db, input);
      return null;
    },
  },
  'worker.keepDocument': { kind: 'command', run: (context, input) => keepDocument(context, input) },
  'worker.unfinishedDocumentFiles': { kind: 'query', run: ({ db }) => files.unfinishedFiles(db) },
  'worker.attachScan': { kind: 'command', run: (context, input) => keepScan(context, input) },
  'worker.attachProof': { kind: 'command', run: (context, input) => keepProof(context, input) },
  'worker.dropDocumentFile': {
    kind: 'step',
    run: ({ db }, { fileId }) => files.dropUnfinished(db, fileId),
  },
  'worker.fileOfOwner': { kind: 'query', run: ({ db }, owner) => fileOfOwner(db, owner) },
  'worker.documentPart': {
    kind: 'query',
    run: async ({ db }, input) => ({ content: await files.soundPart(db, input) }),
  },
  'worker.isPartSound': {
    kind: 'query',
    run: async ({ db }, input) => (await files.soundPart(db, input)) !== null,
  },
};
