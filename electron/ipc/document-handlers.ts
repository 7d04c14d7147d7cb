import path from 'node:path';
import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import { type documentProcedures, MOST_DOCUMENTS_AT_ONCE } from '../../shared/contract/documents.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { DOCX_TYPE, type DocumentType } from '../../shared/domain/document.ts';
import { expectSubject, listDocuments } from '../database/documents.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import type { ReadsDocuments } from '../services/documents/document-reader.ts';
import {
  changeDocument,
  putBackDocument,
  soundDocument,
  takeOutDocument,
} from '../services/documents/keep-document.ts';
import { wholeBuffers } from '../services/whole-buffers.ts';
import type { MainHandlers } from './door.ts';
import type { MainParts } from './main-handlers.ts';

type DataName = Extract<keyof typeof documentProcedures, DatabaseProcedure>;
type DataHandlers = {
  readonly [One in DataName]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** Documents of a case, a person, a firm, an employment, as the database worker answers them. */
export const documentHandlers: DataHandlers = {
  'documents.list': async ({ db }, { subject, removed }) => {
    await expectSubject(db, subject);
    return listDocuments(db, subject, removed);
  },
  'documents.save': (context, input) => changeDocument(context, input),
  'documents.remove': (context, input) => takeOutDocument(context, input),
  'documents.restore': (context, input) => putBackDocument(context, input),
  'documents.content': ({ db }, { id }) => soundDocument(db, id),
};

export interface DocumentParts {
  readonly documents: ReadsDocuments;
}

interface WayOut {
  readonly fileName: (text: string) => string;
  readonly save: (target: string, bytes: Uint8Array) => Promise<void>;
  readonly left: (deed: 'documents.saveAs', subjectKind: 'document', subjectId: string) => Promise<null>;
}

const ENDINGS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  [DOCX_TYPE]: 'docx',
} as const satisfies Record<DocumentType, string>;

type MainNames = 'documents.pick' | 'documents.add' | 'documents.text' | 'documents.saveAs';

/** Documents on their way in from files and out to files. */
export function documentFileHandlers(
  parts: MainParts,
  { fileName, save, left }: WayOut,
): Pick<MainHandlers, MainNames> {
  const { database, dialogs, documents, files } = parts;
  return {
    'documents.pick': async () => {
      const picked = await dialogs.pickFiles('document');
      if (picked.length > MOST_DOCUMENTS_AT_ONCE) {
        throw new ContractError('file-refused', {
          detail: 'document-too-many',
          params: { files: picked.length, most: MOST_DOCUMENTS_AT_ONCE },
        });
      }
      return Promise.all(picked.map((file) => files.offer(file)));
    },
    'documents.add': async ({ subject, token, document }) => {
      const file = await documents.file(files.pathOf(token));
      return database.ask('worker.keepDocument', { subject, document, file }, wholeBuffers(file));
    },
    'documents.text': async ({ id }) => {
      const { type, content } = await database.procedure('documents.content', { id });
      if (type !== DOCX_TYPE) throw new ContractError('file-refused', { detail: 'document-not-known' });
      return documents.text(content);
    },
    'documents.saveAs': async ({ id }) => {
      const { name, type, content } = await database.procedure('documents.content', { id });
      const ending = ENDINGS[type];
      const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
      const target = await dialogs.pickTarget(`${fileName(stem)}.${ending}`, ending);
      if (target === null) return null;
      await save(target, content);
      await left('documents.saveAs', 'document', id);
      return { fileName: path.basename(target) };
    },
  };
}
