import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { APPLICATION_ID, migrate, schemaVersion } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';
import { DatabaseProblemError } from '../problem.ts';
import { LATEST_VERSION, MIGRATIONS } from './index.ts';

const binding = nativeBinding();

function emptyFile(): Database {
  const database = new Sqlite(
    path.join(emptyFolder(), 'sambung.db'),
    binding ? { nativeBinding: binding } : {},
  );
  database.pragma('foreign_keys = ON');
  database.pragma('recursive_triggers = ON');
  return database;
}

const names = (database: Database): readonly string[] =>
  (
    database.prepare("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all() as {
      name: string;
    }[]
  ).map((row) => row.name);

const USER = '00000000-0000-7000-8000-000000000001';

function withAudit(database: Database): void {
  database
    .prepare("INSERT INTO audit (at, user_id, procedure) VALUES ('2026-03-10T00:00:00Z', ?, 'office.save')")
    .run(USER);
}

function withLetter(database: Database, id: string, sequence: number | null): void {
  database
    .prepare(
      `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee,
        facts, blocks, sha256, pages, workers, issued_at, issued_by)
      VALUES (?, 'layoff-receipt', 'layoff-report', 'r', 'layoff-receipt', 2026, ?, ?, '2026-03-10', 'Tanda terima',
        'PT Contoh', '{}', '[]', ?, 1, 1, '2026-03-10T00:00:00Z', ?)`,
    )
    .run(id, sequence, sequence === null ? null : `${sequence}/2026`, 'a'.repeat(64), USER);
  database.prepare("INSERT INTO letter_file (letter_id, pdf) VALUES (?, x'25504446')").run(id);
}

describe('The first step of the schema', () => {
  it('makes the house from nothing and marks the file as Sambung’s own', () => {
    const database = emptyFile();
    migrate(database, 1);
    expect(schemaVersion(database)).toBe(1);
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(names(database)).toEqual(expect.arrayContaining(['person', 'layoff_line', 'letter', 'audit']));
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  it('makes every table of ours STRICT', () => {
    const database = emptyFile();
    migrate(database);
    const tables = database.pragma('table_list') as { name: string; type: string; strict: number }[];
    const ours = tables.filter((table) => table.type === 'table' && !table.name.startsWith('sqlite_'));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((table) => table.strict !== 1).map((table) => table.name)).toEqual([]);
    database.close();
  });

  it('has an index for every foreign key to a record that can be removed', () => {
    const database = emptyFile();
    migrate(database);
    // Removing a person or a report must not read whole tables to see who points at it.
    for (const statement of [
      'SELECT 1 FROM layoff_line WHERE person_id = ?',
      'SELECT 1 FROM layoff_line WHERE report_id = ?',
      'SELECT 1 FROM letter_person WHERE person_id = ?',
      'SELECT 1 FROM layoff_report WHERE employer_id = ?',
      'SELECT 1 FROM person WHERE last_employer_id = ?',
      'SELECT 1 FROM import_batch WHERE report_id = ?',
    ]) {
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${statement}`).all('x') as { detail: string }[];
      expect(plan.map((line) => line.detail).join(' '), statement).toMatch(/^SEARCH/);
    }
    database.close();
  });

  it('counts the version up last, so that a failing step leaves the file as it was', () => {
    const database = emptyFile();
    // A table of the second half of the step is already there: the step breaks in the middle.
    database.exec('CREATE TABLE letter (something TEXT) STRICT');
    database.close();
    const file = database.name;
    const before = readFileSync(file);
    const again = new Sqlite(file, binding ? { nativeBinding: binding } : {});
    expect(() => migrate(again)).toThrow(DatabaseProblemError);
    expect(schemaVersion(again)).toBe(0);
    expect(names(again)).toEqual(['letter']);
    again.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is followed by steps numbered without a gap', () => {
    expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(LATEST_VERSION).toBe(MIGRATIONS.length);
  });

  it('refuses a database of a version it does not know', () => {
    const database = emptyFile();
    database.pragma(`user_version = ${LATEST_VERSION + 1}`);
    expect(() => migrate(database)).toThrow(expect.objectContaining({ problem: 'newer-version' }));
    database.close();
  });
});

describe('The audit log', () => {
  it.each([
    ["UPDATE audit SET procedure = 'x'"],
    ['DELETE FROM audit'],
    [
      `INSERT OR REPLACE INTO audit (sequence, at, user_id, procedure)
        SELECT sequence, at, user_id, 'x' FROM audit LIMIT 1`,
    ],
  ])('is neither changed nor deleted: %s', (statement) => {
    const database = emptyFile();
    migrate(database);
    withAudit(database);
    expect(() => database.exec(statement)).toThrow(/audit entries are never/);
    expect(database.prepare('SELECT procedure FROM audit').all()).toEqual([{ procedure: 'office.save' }]);
    database.close();
  });

  it('names a user who exists', () => {
    const database = emptyFile();
    migrate(database);
    expect(() =>
      database.exec("INSERT INTO audit (at, user_id, procedure) VALUES ('2026', 'nobody', 'x')"),
    ).toThrow(/FOREIGN KEY/);
    database.close();
  });
});

describe('An issued letter', () => {
  const FROZEN = [
    "kind = 'x'",
    "subject_id = 'x'",
    "book = 'x'",
    'year = 2027',
    "dated = '2026-01-01'",
    "title = 'x'",
    "addressee = 'x'",
    `facts = '{"a":1}'`,
    "blocks = '[1]'",
    `sha256 = '${'b'.repeat(64)}'`,
    'pages = 9',
    'workers = 9',
    "issued_at = '2027'",
    "sequence = 9, number = '9/2026'",
    'sequence = NULL, number = NULL',
  ];

  it.each(FROZEN)('keeps what it says: %s', (change) => {
    const database = emptyFile();
    migrate(database);
    withLetter(database, 'a', 3);
    const before = database.prepare('SELECT * FROM letter').all();
    expect(() => database.exec(`UPDATE letter SET ${change}`)).toThrow(/frozen/);
    expect(database.prepare('SELECT * FROM letter').all()).toEqual(before);
    database.close();
  });

  it.each([
    ['DELETE FROM letter_file'],
    ["UPDATE letter_file SET pdf = x'00'"],
    ["INSERT OR REPLACE INTO letter_file (letter_id, pdf) VALUES ('a', x'00')"],
    ['DELETE FROM letter'],
  ])('keeps its file and its place in the register: %s', (statement) => {
    const database = emptyFile();
    migrate(database);
    withLetter(database, 'a', 3);
    expect(() => database.exec(statement)).toThrow(/frozen|never deleted/);
    expect(database.prepare('SELECT hex(pdf) AS pdf FROM letter_file').all()).toEqual([{ pdf: '25504446' }]);
    database.close();
  });

  it('takes a number that follows later, once', () => {
    const database = emptyFile();
    migrate(database);
    withLetter(database, 'a', null);
    database.exec("UPDATE letter SET sequence = 4, number = '4/2026'");
    expect(() => database.exec("UPDATE letter SET sequence = 5, number = '5/2026'")).toThrow(/frozen/);
    database.close();
  });

  it('can go out of force and never comes back', () => {
    const database = emptyFile();
    migrate(database);
    withLetter(database, 'a', 3);
    database.exec("UPDATE letter SET state = 'replaced'");
    expect(() => database.exec("UPDATE letter SET state = 'issued'")).toThrow(/frozen/);
    database.close();
  });

  it('never shares its number with another letter of its book and year', () => {
    const database = emptyFile();
    migrate(database);
    withLetter(database, 'a', 3);
    expect(() => withLetter(database, 'b', 3)).toThrow(/UNIQUE/);
    database.close();
  });
});

describe('The second step of the schema', () => {
  it('fills the reference lists beside the rows that are already there', () => {
    const database = emptyFile();
    migrate(database, 1);
    withAudit(database);
    withLetter(database, 'a', 3);
    database.exec(`INSERT INTO employer (id, name, sort_key, address, nib, npp, npwp, phone, email, leader_name,
      leader_position, note, created_at, updated_at) VALUES ('e', 'PT Contoh', 'contoh', '', '', '', '', '', '', '', '', '', '', '')`);
    expect(database.prepare('SELECT count(*) AS n FROM region').get()).toEqual({ n: 0 });
    migrate(database, 2);
    expect(schemaVersion(database)).toBe(2);
    expect(database.prepare('SELECT count(*) AS n FROM region').get()).toEqual({ n: 61 });
    expect(database.prepare('SELECT count(*) AS n FROM sector').get()).toEqual({ n: 43 });
    expect(database.prepare('SELECT name FROM employer').all()).toEqual([{ name: 'PT Contoh' }]);
    expect(database.prepare('SELECT number FROM letter').all()).toEqual([{ number: '3/2026' }]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    database.close();
  });

  it('leaves a first-step database as it was when it fails', () => {
    const database = emptyFile();
    migrate(database, 1);
    database.exec("INSERT INTO region (code, level, name) VALUES ('63.72', 'regency', 'Sudah ada')");
    expect(() => migrate(database)).toThrow(expect.objectContaining({ problem: 'migration-failed' }));
    expect(schemaVersion(database)).toBe(1);
    expect(database.prepare('SELECT name FROM region').all()).toEqual([{ name: 'Sudah ada' }]);
    database.close();
  });

  it('does nothing the second time', () => {
    const database = emptyFile();
    migrate(database);
    const before = names(database);
    migrate(database);
    expect(names(database)).toEqual(before);
    expect(database.prepare('SELECT count(*) AS n FROM region').get()).toEqual({ n: 61 });
    database.close();
  });
});
