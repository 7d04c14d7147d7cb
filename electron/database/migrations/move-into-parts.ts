import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { fingerprint, PART_BYTES, partOf, partsIn } from '../document-parts.ts';
import { newId } from '../new-id.ts';

/** No part has it: bytes that were damaged before they were parted are never believed again. */
const UNBELIEVED = '0'.repeat(64);

interface Kept {
  readonly id: string;
  readonly sha256: string;
  /** ISO, UTC. */
  readonly at: string;
}

/** Files that are kept whole, one a row. */
interface WholeFiles {
  /** Table whose column `content` has their bytes; dropped in the end. */
  readonly table: string;
  /** Its column that says whose they are. */
  readonly key: string;
  /** SELECT that says of each row of the table: id (as `key`), sha256, at. */
  readonly all: string;
}

/** Whether sound bytes of a fingerprint are kept in parts already. */
function soundFiles(database: Database): (sha256: string) => boolean {
  const files = database
    .prepare(
      'SELECT id FROM document_file WHERE sha256 = ? AND completed_at IS NOT NULL ORDER BY sequence DESC',
    )
    .pluck();
  const parts = database
    .prepare('SELECT content FROM document_part WHERE file_id = ? ORDER BY number')
    .pluck();
  return (sha256) => {
    // The last one is what is read.
    const [last] = files.all(sha256);
    if (last === undefined) return false;
    const hash = createHash('sha256');
    for (const content of parts.iterate(last)) hash.update(content as Buffer);
    return hash.digest('hex') === sha256;
  };
}

/**
 * Moves files that were kept whole into parts, each content once, and drops the table that held them. A row goes as soon as
 * its parts stand, so that the database grows by the largest file at most. Bytes that no longer fit their fingerprint are
 * kept as they are, unless the sound ones are there too.
 */
export function moveIntoParts(database: Database, { table, key, all }: WholeFiles): void {
  const read = database.prepare(`SELECT content FROM ${table} WHERE ${key} = ?`).pluck();
  const drop = database.prepare(`DELETE FROM ${table} WHERE ${key} = ?`);
  const begin = database.prepare(
    'INSERT INTO document_file (id, sha256, bytes, part_bytes) VALUES (?, ?, ?, ?)',
  );
  const add = database.prepare(
    'INSERT INTO document_part (file_id, number, sha256, content) VALUES (?, ?, ?, ?)',
  );
  const complete = database.prepare('UPDATE document_file SET completed_at = ? WHERE id = ?');
  const isSound = soundFiles(database);
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

  const damaged: Kept[] = [];
  for (const kept of database.prepare(all).all() as readonly Kept[]) {
    const content = read.get(kept.id) as Buffer;
    if (fingerprint(content) !== kept.sha256) {
      damaged.push(kept);
      continue;
    }
    if (!believed.has(kept.sha256) && !isSound(kept.sha256)) keep(kept, content, true);
    believed.add(kept.sha256);
    drop.run(kept.id);
  }
  for (const kept of damaged)
    if (!believed.has(kept.sha256) && !isSound(kept.sha256)) keep(kept, read.get(kept.id) as Buffer, false);
  database.exec(`DROP TABLE ${table}`);
}
