import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { PART_BYTES } from '../document-parts.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';

const binding = nativeBinding();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let database: Database;

beforeEach(() => {
  const file = path.join(emptyFolder(), 'sambung.db');
  database = new Sqlite(file, binding ? { nativeBinding: binding } : {});
  migrate(database, 10);
});

/** A document as it was kept before; its bytes may be other ones than its fingerprint says. */
function keep(id: string, bytes: Buffer, stored = bytes): void {
  database
    .prepare(
      `INSERT INTO document (id, subject_kind, subject_id, kind, title, note, name, type, bytes, sha256, at, user_id)
        VALUES (?, 'dispute', 'd', 'other', 'x', '', 'x.pdf', 'application/pdf', ?, ?, '2026-03-02T01:00:00.000Z',
        '00000000-0000-7000-8000-000000000001')`,
    )
    .run(id, bytes.length, sha256(bytes));
  database.prepare('INSERT INTO document_content VALUES (?, ?)').run(id, stored);
}

/** Files with what their parts come to. */
const files = () =>
  database
    .prepare('SELECT id, sha256, bytes, completed_at FROM document_file ORDER BY id')
    .all()
    .map((row) => {
      const file = row as { id: string; sha256: string; bytes: number; completed_at: string };
      const parts = database
        .prepare('SELECT content, sha256 FROM document_part WHERE file_id = ? ORDER BY number')
        .all(file.id) as readonly { content: Buffer; sha256: string }[];
      return { ...file, parts, content: Buffer.concat(parts.map(({ content }) => content)) };
    });

describe('The step that keeps documents in parts', () => {
  it('takes over what is there byte for byte, each content once, and leaves the old table behind', () => {
    const [large, small] = [randomBytes(2 * PART_BYTES + 3), randomBytes(10)];
    keep('a', large);
    keep('b', small);
    keep('c', large);
    migrate(database);
    const all = files();
    expect(all.map(({ bytes }) => bytes).toSorted()).toEqual([10, large.length].toSorted());
    for (const file of all) {
      expect(sha256(file.content)).toBe(file.sha256);
      expect(file.completed_at).toBe('2026-03-02T01:00:00.000Z');
      for (const part of file.parts) expect(sha256(part.content)).toBe(part.sha256);
    }
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'document_content%'");
    expect(tables.all()).toEqual([]);
    expect(() => database.exec('DELETE FROM document_part')).toThrow('never deleted');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('keeps damaged bytes as they are, believes none of them, and prefers a sound copy', () => {
    const [lost, found] = [randomBytes(PART_BYTES + 1), randomBytes(500)];
    keep('a', lost, Buffer.concat([lost.subarray(1), Buffer.from('x')]));
    keep('b', found, Buffer.from('x'));
    keep('c', found);
    keep('d', randomBytes(9), Buffer.alloc(0));
    migrate(database);
    const of = (bytes: Buffer) => files().filter((file) => file.sha256 === sha256(bytes));
    const [damaged, ...others] = of(lost);
    expect(others).toEqual([]);
    expect(damaged?.content.equals(Buffer.concat([lost.subarray(1), Buffer.from('x')]))).toBe(true);
    for (const part of damaged?.parts ?? []) expect(part.sha256).not.toBe(sha256(part.content));
    expect(of(found).map(({ content }) => content.equals(found))).toEqual([true]);
    expect(files()).toHaveLength(3);
  });

  it('grows the file by the largest document at most', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) keep(id, randomBytes(4 * PART_BYTES));
    const pages = () => Number(database.pragma('page_count', { simple: true }));
    const before = pages();
    migrate(database, 11);
    expect(pages() - before).toBeLessThan(before / 3);
  });
});
