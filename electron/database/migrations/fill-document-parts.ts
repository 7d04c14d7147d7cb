import type { Database } from 'better-sqlite3';
import { fingerprint, PART_BYTES, partOf, partsIn } from '../document-parts.ts';
import { newId } from '../new-id.ts';

/** No part has it: bytes that were damaged before they were parted are never believed again. */
const UNBELIEVED = '0'.repeat(64);

interface Kept {
  readonly id: string;
  readonly sha256: string;
  readonly at: string;
}

/**
 * Moves the documents that were kept whole into parts, each content once, and drops the table that held them. A row goes as
 * soon as its parts stand, so that the file grows by the largest document at most. Bytes that no longer fit their
 * fingerprint are kept as they are, unless another document has the sound ones.
 */
export function fillDocumentParts(database: Database): void {
  database.exec('DROP TRIGGER document_content_stays; DROP TRIGGER document_content_is_never_deleted;');
  const read = database.prepare('SELECT content FROM document_content WHERE document_id = ?').pluck();
  const drop = database.prepare('DELETE FROM document_content WHERE document_id = ?');
  const begin = database.prepare(
    'INSERT INTO document_file (id, sha256, bytes, part_bytes) VALUES (?, ?, ?, ?)',
  );
  const add = database.prepare(
    'INSERT INTO document_part (file_id, number, sha256, content) VALUES (?, ?, ?, ?)',
  );
  const complete = database.prepare('UPDATE document_file SET completed_at = ? WHERE id = ?');
  const believed = new Set<string>();

  const keep = ({ sha256, at }: Kept, content: Buffer, sound: boolean) => {
    const file = newId<string>(new Date(at));
    begin.run(file, sha256, content.length, PART_BYTES);
    for (let number = 0; number < partsIn(content.length); number += 1) {
      const part = partOf(content, number);
      add.run(file, number, sound ? part.sha256 : UNBELIEVED, part.content);
    }
    complete.run(at, file);
  };

  const all = database
    .prepare(
      `SELECT document.id, document.sha256, document.at FROM document
        JOIN document_content ON document_content.document_id = document.id ORDER BY document.id`,
    )
    .all() as readonly Kept[];
  const damaged: Kept[] = [];
  for (const document of all) {
    const content = read.get(document.id) as Buffer;
    if (fingerprint(content) !== document.sha256) {
      damaged.push(document);
      continue;
    }
    if (!believed.has(document.sha256)) keep(document, content, true);
    believed.add(document.sha256);
    drop.run(document.id);
  }
  for (const document of damaged)
    if (!believed.has(document.sha256)) keep(document, read.get(document.id) as Buffer, false);
  database.exec('DROP TABLE document_content');
}
