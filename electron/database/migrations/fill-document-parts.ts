import type { Database } from 'better-sqlite3';
import { moveIntoParts } from './move-into-parts.ts';

/** Moves the documents that were kept whole into parts. */
export function fillDocumentParts(database: Database): void {
  database.exec('DROP TRIGGER document_content_stays; DROP TRIGGER document_content_is_never_deleted;');
  moveIntoParts(database, {
    table: 'document_content',
    key: 'document_id',
    all: `SELECT document.id, document.sha256, document.at FROM document
      JOIN document_content ON document_content.document_id = document.id ORDER BY document.id`,
  });
}
