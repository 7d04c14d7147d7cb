import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';

const binding = nativeBinding();

describe('The step that makes one record of a human being', () => {
  it('lets people who are on record already be found in any spelling', () => {
    const database = new Sqlite(
      path.join(emptyFolder(), 'sambung.db'),
      binding ? { nativeBinding: binding } : {},
    );
    migrate(database, 7);
    database.exec(`INSERT INTO person (id, nik, name, sort_key, birth_place, birth_date, address, phone, email, note,
        created_at, updated_at)
      VALUES ('a', '6372011705850001', 'Mochammad Jusuf', 'mochammad jusuf', '', '1985-05-17', '', '+62 811-2233-445', '', '',
        '', '')`);
    migrate(database);
    const found = database
      .prepare(
        "SELECT subject_id FROM search_entry WHERE id IN (SELECT rowid FROM search_index('muhamad AND iusuf'))",
      )
      .all();
    expect(found).toEqual([{ subject_id: 'a' }]);
    expect(database.prepare('SELECT phone_key, citizenship, merged_into, version FROM person').get()).toEqual(
      {
        phone_key: '08112233445',
        citizenship: null,
        merged_into: null,
        version: 1,
      },
    );
    database.close();
  });
});
