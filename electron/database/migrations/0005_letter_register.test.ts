import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';

const binding = nativeBinding();
const USER = '00000000-0000-7000-8000-000000000001';

describe('The step that makes the register', () => {
  it('makes every word of the letters already issued findable, cells of tables too, and no logo', () => {
    const database = new Sqlite(
      path.join(emptyFolder(), 'sambung.db'),
      binding ? { nativeBinding: binding } : {},
    );
    migrate(database, 3);
    const blocks = [
      {
        kind: 'letterhead',
        logo: 'data:image/png;base64,gambar',
        government: 'KOTA CONTOH',
        lines: ['Jalan Sungai'],
      },
      {
        kind: 'table',
        columns: [{ header: 'Nama' }],
        rows: [['Rusmini Contoh', '6372014107900001']],
        totals: [],
      },
    ];
    database
      .prepare(
        `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee,
          facts, blocks, sha256, pages, workers, issued_at, issued_by)
        VALUES ('a', 'layoff-receipt', 'layoff-report', 'r', 'layoff-receipt', 2026, 7, '500/7/2026', '2026-03-10',
          'Tanda terima', 'PT Contoh Karet', '{}', ?, ?, 1, 1, '2026-03-10T00:00:00Z', ?)`,
      )
      .run(JSON.stringify(blocks), 'a'.repeat(64), USER);
    migrate(database);
    const found = (words: string) =>
      database
        .prepare('SELECT letter_id FROM letter_text WHERE letter_text MATCH ?')
        .pluck()
        .all(`"${words}"`);
    for (const words of ['Rusmini', '6372014107900001', 'Sungai', '500/7/2026', 'Karet', 'Tanda terima'])
      expect([words, found(words)]).toEqual([words, ['a']]);
    expect(found('base64')).toEqual([]);
    expect(found('letterhead')).toEqual([]);
    database.close();
  });
});
