import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { PART_BYTES } from '../document-parts.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';
import { MIGRATIONS } from './index.ts';

const binding = nativeBinding();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const USER = '00000000-0000-7000-8000-000000000001';
const AT = '2026-03-11T01:00:00.000Z';
const STEP = MIGRATIONS.findIndex(({ name }) => name === 'letter_files');

let database: Database;

beforeEach(() => {
  database = new Sqlite(path.join(emptyFolder(), 'sambung.db'), binding ? { nativeBinding: binding } : {});
  migrate(database, STEP);
  database
    .prepare(
      `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee,
        facts, blocks, sha256, pages, workers, issued_at, issued_by)
      VALUES ('l', 'layoff-receipt', 'layoff-report', 'r', 'b', 2026, 1, '1', '2026-03-10', 'Tanda terima', 'PT Contoh',
        '{}', '[]', ?, 1, 1, '2026-03-10T00:00:00Z', ?)`,
    )
    .run('a'.repeat(64), USER);
});

/** A signed copy as it was kept before; its bytes may be other ones than its fingerprint says. */
const scan = (id: string, bytes: Buffer, stored = bytes) =>
  database
    .prepare("INSERT INTO letter_scan VALUES (?, 'l', 'pindaian.pdf', 'application/pdf', ?, ?, ?, ?, ?)")
    .run(id, stored, bytes.length, sha256(bytes), AT, USER);

function proof(id: string, bytes: Buffer): void {
  database
    .prepare(
      `INSERT INTO letter_delivery (id, letter_id, addressee, way, received_by, note, created_at)
        VALUES (?, 'l', 'PT Contoh', 'pos', '', '', ?)`,
    )
    .run(id, AT);
  database
    .prepare("INSERT INTO letter_delivery_proof VALUES (?, 'resi.png', 'image/png', ?, ?, ?)")
    .run(id, bytes, bytes.length, sha256(bytes));
}

/** A document whose file has these parts, as the app keeps it. */
function document(bytes: Buffer, stored = bytes): void {
  database
    .prepare('INSERT INTO document_file (id, sha256, bytes, part_bytes) VALUES (?, ?, ?, ?)')
    .run('f', sha256(bytes), stored.length, PART_BYTES);
  if (stored.length > 0)
    database.prepare("INSERT INTO document_part VALUES ('f', 0, ?, ?)").run(sha256(stored), stored);
  database.exec("UPDATE document_file SET completed_at = '2026-03-02T01:00:00.000Z'");
}

const sqlOf = (sql: string) => database.prepare(sql).all();
const read = (hash: string) => {
  const id = database
    .prepare('SELECT id FROM document_file WHERE sha256 = ? ORDER BY sequence DESC LIMIT 1')
    .pluck()
    .get(hash);
  const parts = database
    .prepare('SELECT content FROM document_part WHERE file_id = ? ORDER BY number')
    .pluck()
    .all(id);
  return Buffer.concat(parts as Buffer[]);
};

describe('The step that keeps signed copies and proofs in parts', () => {
  it('takes over what is there byte for byte, each content once, with what refers to it', () => {
    const [large, small] = [randomBytes(2 * PART_BYTES + 3), randomBytes(10)];
    scan('a', large);
    scan('b', small);
    scan('c', large);
    proof('d', small);
    proof('e', large);
    migrate(database);
    for (const bytes of [large, small]) expect(read(sha256(bytes)).equals(bytes)).toBe(true);
    expect(sqlOf('SELECT id FROM document_file')).toHaveLength(2);
    expect(sqlOf('SELECT * FROM letter_scan WHERE id = ' + "'a'")).toEqual([
      {
        id: 'a',
        letter_id: 'l',
        name: 'pindaian.pdf',
        type: 'application/pdf',
        bytes: large.length,
        sha256: sha256(large),
        at: AT,
        user_id: USER,
      },
    ]);
    expect(sqlOf('SELECT delivery_id, name, bytes, sha256 FROM letter_delivery_proof')).toEqual([
      { delivery_id: 'd', name: 'resi.png', bytes: 10, sha256: sha256(small) },
      { delivery_id: 'e', name: 'resi.png', bytes: large.length, sha256: sha256(large) },
    ]);
    expect(sqlOf("SELECT name FROM sqlite_schema WHERE sql LIKE '%letter%!_whole%' ESCAPE '!'")).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    // What was kept is kept still, and goes with what it belongs to.
    expect(() => database.exec('DELETE FROM letter_scan')).toThrow('never deleted');
    expect(() => database.exec('DELETE FROM document_part')).toThrow('never deleted');
    expect(() => database.exec("UPDATE letter_scan SET letter_id = 'x'")).toThrow('kept as it came');
    expect(() =>
      database
        .prepare("INSERT INTO letter_scan VALUES ('x', 'l', 'x', 'image/png', 1, ?, ?, ?)")
        .run('b'.repeat(64), AT, USER),
    ).toThrow('comes with its file');
    database.exec("DELETE FROM letter_delivery WHERE id = 'd'");
    expect(sqlOf('SELECT delivery_id FROM letter_delivery_proof')).toEqual([{ delivery_id: 'e' }]);
    expect(() => database.exec("DELETE FROM letter WHERE id = 'l'")).toThrow();
  });

  it('keeps no bytes twice that a document has, unless those of the document are lost', () => {
    const bytes = randomBytes(100);
    document(bytes);
    scan('a', bytes);
    migrate(database);
    expect(sqlOf('SELECT id FROM document_file')).toEqual([{ id: 'f' }]);
  });

  it.each([
    ['altered', Buffer.alloc(100, 1)],
    ['gone', Buffer.alloc(0)],
  ])('puts its sound bytes in the place of those of a document that are %s', (_, lost) => {
    const bytes = randomBytes(100);
    document(bytes, lost);
    scan('a', bytes);
    migrate(database);
    expect(sqlOf('SELECT id FROM document_file')).toHaveLength(2);
    expect(read(sha256(bytes)).equals(bytes)).toBe(true);
  });

  it('keeps damaged bytes as they are, believes none of them, and prefers a sound copy', () => {
    const [lost, found] = [randomBytes(500), randomBytes(300)];
    scan('a', lost, Buffer.alloc(500, 1));
    scan('b', found, Buffer.alloc(3));
    proof('c', found);
    migrate(database);
    expect(read(sha256(lost)).equals(Buffer.alloc(500, 1))).toBe(true);
    expect(
      sqlOf(`SELECT DISTINCT part.sha256 FROM document_part AS part JOIN document_file AS file
      ON file.id = part.file_id WHERE file.sha256 = '${sha256(lost)}'`),
    ).toEqual([{ sha256: '0'.repeat(64) }]);
    expect(read(sha256(found)).equals(found)).toBe(true);
  });

  it('grows the file by the largest copy at most', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) scan(id, randomBytes(4 * PART_BYTES));
    const pages = () => Number(database.pragma('page_count', { simple: true }));
    const before = pages();
    migrate(database, STEP + 1);
    expect(pages() - before).toBeLessThan(before / 3);
  });
});
