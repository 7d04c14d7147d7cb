import { createHash } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { withLogo } from '../letter-logo.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';
import { MIGRATIONS } from './index.ts';

const binding = nativeBinding();
const USER = '00000000-0000-7000-8000-000000000001';
const BEFORE = MIGRATIONS.findIndex(({ name }) => name === 'letter_logo');
const [RED, BLUE] = ['data:image/png;base64,mErAh+/==', 'data:image/jpeg;base64,/9j/BIRU'];
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Facts and blocks as an issued letter has them; a text of the letter speaks of a logo too. */
const contents = (logo: string | null) => ({
  facts: JSON.stringify({
    number: null,
    office: { name: 'DINAS', logo, style: { fontSize: 11.5 } },
    values: { 'letter.subject': 'Berkas "logo":"letter-logo" \\ $& dan é' },
  }),
  blocks: JSON.stringify([
    { kind: 'letterhead', logo, government: 'KOTA CONTOH', name: 'DINAS', lines: [] },
    { kind: 'notice', text: `"logo":"${logo}"` },
  ]),
});

describe('The step that keeps a logo once', () => {
  it('gives every letter back byte for byte, each with the logo that it was issued with', () => {
    const database = new Sqlite(
      path.join(emptyFolder(), 'sambung.db'),
      binding ? { nativeBinding: binding } : {},
    );
    migrate(database, BEFORE);
    const logos = [RED, BLUE, null, RED];
    logos.forEach((logo, i) => {
      const { facts, blocks } = contents(logo);
      database
        .prepare(
          `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee,
            facts, blocks, sha256, pages, workers, issued_at, issued_by)
          VALUES (?, 'layoff-receipt', 'layoff-report', 'r', 'b', 2026, ?, ?, '2026-03-10', 'Tanda terima', 'PT Contoh',
            ?, ?, ?, 1, 1, '2026-03-10T00:00:00Z', ?)`,
        )
        .run(`l${i}`, i + 1, `${i + 1}`, facts, blocks, 'a'.repeat(64), USER);
    });
    migrate(database);

    const rows = database
      .prepare(
        'SELECT facts, blocks, url FROM letter LEFT JOIN letter_logo ON hash = logo_hash ORDER BY letter.id',
      )
      .all() as readonly { facts: string; blocks: string; url: string | null }[];
    expect(rows.map(({ url }) => url)).toEqual(logos);
    rows.forEach(({ facts, blocks, url }, i) => {
      expect(facts + blocks).not.toContain('base64,mErAh+/=="}');
      const was = contents(logos[i] ?? null);
      expect(hash(withLogo(facts, url))).toBe(hash(was.facts));
      expect(hash(withLogo(blocks, url))).toBe(hash(was.blocks));
    });
    expect(database.prepare('SELECT count(*) FROM letter_logo').pluck().get()).toBe(2);

    // What is frozen is frozen again.
    for (const change of [
      "UPDATE letter SET facts = '{}'",
      'UPDATE letter SET logo_hash = NULL',
      "UPDATE letter_logo SET url = ''",
      'DELETE FROM letter_logo',
    ])
      expect(() => database.exec(change)).toThrow('issued letter');
    database.close();
  });
});
