import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';

const binding = nativeBinding();

describe('The step that lets the profile name offices outside', () => {
  it('leaves them empty in an office of before, and notes no rules there', () => {
    const database = new Sqlite(
      path.join(emptyFolder(), 'sambung.db'),
      binding ? { nativeBinding: binding } : {},
    );
    migrate(database, 9);
    database.exec(`INSERT INTO database_info (id, purpose, created_at, created_by) VALUES (1, 'office', '', '');
      INSERT INTO office (id, government, name, short_name, region_code, address, phone, website, email, postal_code, city,
        time_zone, unit_code, head_of_region, bpjs_branch, style, updated_at)
      VALUES (1, 'PEMERINTAH KOTA CONTOH', 'DINAS', '', '63.72', '', '', '', '', '', 'Banjarbaru', 'Asia/Makassar', '', '',
        'Kantor Cabang Contoh', '{}', '')`);
    migrate(database);
    expect(
      database
        .prepare(
          `SELECT bpjs_branch, bpjs_address, bpjs_city, bpjs_phone, inspector_name, inspector_city, inspector_address
            FROM office`,
        )
        .get(),
    ).toEqual({
      bpjs_branch: 'Kantor Cabang Contoh',
      bpjs_address: '',
      bpjs_city: '',
      bpjs_phone: '',
      inspector_name: '',
      inspector_city: '',
      inspector_address: '',
    });
    expect(database.prepare('SELECT rules_digest FROM database_info').get()).toEqual({ rules_digest: null });
    database.close();
  });
});
