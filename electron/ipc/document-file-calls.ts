import * as files from '../database/document-files.ts';
import { fileOfDocument } from '../database/documents.ts';
import { keepDocument, lookForDocument } from '../services/documents/keep-document.ts';
import type { Handler } from './worker-handlers.ts';

type Name =
  | 'worker.lookForDocument'
  | 'worker.beginDocumentFile'
  | 'worker.addDocumentPart'
  | 'worker.keepDocument'
  | 'worker.unfinishedDocumentFiles'
  | 'worker.dropDocumentFile'
  | 'worker.fileOfDocument'
  | 'worker.documentPart'
  | 'worker.isPartSound';

/** Bytes of documents on their way in and out, a short step at a time. */
export const documentFileCalls: { readonly [One in Name]: Handler<One> } = {
  'worker.lookForDocument': { kind: 'query', run: ({ db }, input) => lookForDocument(db, input) },
  'worker.beginDocumentFile': {
    kind: 'command',
    run: async ({ db, now, note }, facts) => {
      const id = await files.beginFile(db, facts, now);
      note({ subjectKind: 'document-file', subjectId: id, detail: { bytes: facts.bytes } });
      return id;
    },
  },
  'worker.addDocumentPart': {
    kind: 'command',
    run: async ({ db, note }, input) => {
      await files.addPart(db, input);
      note({ subjectKind: 'document-file', subjectId: input.fileId, detail: { part: input.number } });
      return null;
    },
  },
  'worker.keepDocument': { kind: 'command', run: (context, input) => keepDocument(context, input) },
  'worker.unfinishedDocumentFiles': { kind: 'query', run: ({ db }) => files.unfinishedFiles(db) },
  'worker.dropDocumentFile': {
    kind: 'command',
    run: async ({ db, note }, { fileId }) => {
      const more = await files.dropUnfinished(db, fileId);
      note({ subjectKind: 'document-file', subjectId: fileId, detail: { dropped: !more } });
      return more;
    },
  },
  'worker.fileOfDocument': { kind: 'query', run: ({ db }, { id }) => fileOfDocument(db, id) },
  'worker.documentPart': {
    kind: 'query',
    run: async ({ db }, input) => ({ content: await files.soundPart(db, input) }),
  },
  'worker.isPartSound': {
    kind: 'query',
    run: async ({ db }, input) => (await files.soundPart(db, input)) !== null,
  },
};
