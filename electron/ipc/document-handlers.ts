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
import { changeDocument, putBackDocument, takeOutDocument } from '../services/documents/keep-document.ts';
import { checkDocument, openDocument, partsOf } from '../services/documents/read-document.ts';
import { saveDocument } from '../services/documents/save-document.ts';
import { documentGoal } from '../services/documents/take-in-document.ts';
import { takeInFile } from '../services/documents/take-in-file.ts';
import type { ViewedDocuments } from '../services/documents/viewed-documents.ts';
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
};

export interface DocumentParts {
  readonly documents: ReadsDocuments;
  readonly viewed: Pick<ViewedDocuments, 'open'>;
}

interface WayOut {
  readonly fileName: (text: string) => string;
  readonly left: (deed: 'documents.saveAs', subjectKind: 'document', subjectId: string) => Promise<null>;
}

/** Where the page loads a document that it looks at: the name that was made for it follows. */
export const DOCUMENT_ADDRESS = 'app://sambung/berkas/';

const ENDINGS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  [DOCX_TYPE]: 'docx',
} as const satisfies Record<DocumentType, string>;

type MainNames =
  | 'documents.pick'
  | 'documents.add'
  | 'documents.view'
  | 'documents.check'
  | 'documents.text'
  | 'documents.saveAs';

/** Documents on their way in from files and out to files. */
export function documentFileHandlers(
  parts: MainParts,
  { fileName, left }: WayOut,
): Pick<MainHandlers, MainNames> {
  const { database, dialogs, documents: reader, files, jobs, viewed } = parts;
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
    'documents.add': async ({ subject, token, document, job }) => {
      const file = files.pathOf(token);
      const goal = documentGoal(database, subject, document);
      return jobs.run(job, (work) => takeInFile(database, () => reader.file(file), goal, work));
    },
    'documents.view': async (owner) => {
      const { token, ...file } = await viewed.open(owner);
      return { url: `${DOCUMENT_ADDRESS}${token}`, ...file };
    },
    'documents.check': async (owner) => {
      await checkDocument(database, owner);
      return null;
    },
    'documents.text': async ({ id }) => {
      const open = await openDocument(database, { of: 'document', id });
      if (open.type !== DOCX_TYPE) throw new ContractError('file-refused', { detail: 'document-not-known' });
      return reader.text(partsOf(database, open));
    },
    'documents.saveAs': async ({ id }) => {
      const open = await openDocument(database, { of: 'document', id });
      const ending = ENDINGS[open.type];
      const stem = open.name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
      const target = await dialogs.pickTarget(`${fileName(stem)}.${ending}`, ending);
      if (target === null) return null;
      await saveDocument(database, open, target);
      await left('documents.saveAs', 'document', id);
      return { fileName: path.basename(target) };
    },
  };
}
