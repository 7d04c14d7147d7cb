import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeBinding } from '../binding.ts';
import { migrate } from '../migrate.ts';
import { emptyFolder } from '../office-for-tests.ts';

const binding = nativeBinding();
const USER = '00000000-0000-7000-8000-000000000001';

/** An office of the version before with a case, a report and three referrals, of which one was cancelled. */
function oldOffice() {
  const database = new Sqlite(
    path.join(emptyFolder(), 'sambung.db'),
    binding ? { nativeBinding: binding } : {},
  );
  migrate(database, 12);
  database.exec(`
    INSERT INTO employer (id, name, sort_key, address, nib, npp, npwp, phone, email, leader_name, leader_position, note,
      created_at, updated_at) VALUES ('e', 'PT CONTOH', 'pt contoh', '', '', '', '', '', '', '', '', '', '', '');
    INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
      VALUES ('p', 'Adi CONTOH', 'adi contoh', '', '', '', '', '', '', ''),
        ('q', 'Budi CONTOH', 'budi contoh', '', '', '', '', '', '', '');
    INSERT INTO layoff_report (id, employer_id, received_on, received_time, employer_letter_number,
      employer_letter_subject, documents, other_documents, note, state, created_at, updated_at)
      VALUES ('r', 'e', '2026-01-01', '', '', '', '[]', '', '', 'recorded', '', '');
    INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, response, note, created_at)
      VALUES ('l', 'r', 'p', 1, '', '', '2026-01-31', 'accepts', '', '');
    INSERT INTO referral (id, person_id, employer_id, employment_id, line_id, dispute_id, layoff_date, reason, stage,
      officer, referred_on, filed_on, decided_on, result, months_paid, paid, reemployed_on, reemployed_sector, work_days,
      within_month, closed_on, live, claim_due, next_code, next_due, next_month, claim_open, month_due, pay_due, next_talk,
      next_call, silent_since, mendable, without_proof, last_call, heard_on, last_on, merged_from, version, created_at,
      updated_at)
    VALUES
      ('whole', 'p', 'e', NULL, 'l', NULL, '2026-01-31', 'efficiency-losses', 'paying', 'Rina', '2026-02-01', '2026-02-02',
        '2026-02-03', 'eligible', 2, 5000000, '2026-05-01', 'C', 90, 1, '2026-06-01', 0, '2026-07-31', 'file-month',
        '2026-03-01', 3, '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', 1, 1,
        '{"on":"2026-02-09"}', '2026-02-10', '2026-02-11', 'q', 9, 'dibuat', 'diubah'),
      ('cancelled', 'q', 'e', NULL, NULL, NULL, '2026-01-31', NULL, 'cancelled', '', NULL, NULL, NULL, NULL, 0, 0, NULL,
        NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL,
        2, '', ''),
      ('other', 'q', 'e', NULL, NULL, NULL, '2026-02-28', NULL, 'referred', '', NULL, NULL, NULL, NULL, 0, 0, NULL, NULL,
        NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1, '', '');
    INSERT INTO referral_event (id, referral_id, sequence, kind, on_date, data, reason, written_at, user_id)
      VALUES ('v', 'whole', 1, 'note-added', '2026-02-01', '{"text":"CONTOH"}', '', '', '${USER}');`);
  return database;
}

const again = (person: string, day: string) =>
  `INSERT INTO referral (id, person_id, employer_id, layoff_date, stage, created_at, updated_at)
    VALUES ('new ${person} ${day}', '${person}', 'e', '${day}', 'referred', '', '')`;

describe('The step that lets a cancelled referral stand in no way', () => {
  it('takes every referral over as it was, with what refers to it', () => {
    const database = oldOffice();
    const rows = () => database.prepare('SELECT * FROM referral ORDER BY id').all() as readonly object[];
    const old = rows();
    migrate(database, 13);
    expect(rows()).toEqual(old.map((row) => ({ ...row, run_id: null })));
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.pragma('foreign_keys = ON');
    // Events hold on to their referral, a line that goes is let go of, nobody is referred who is not there.
    expect(() => database.exec("DELETE FROM referral WHERE id = 'whole'")).toThrow('FOREIGN KEY');
    expect(() => database.exec(again('nobody', '2026-01-31'))).toThrow('FOREIGN KEY');
    database.exec("DELETE FROM layoff_line WHERE id = 'l'");
    expect(database.prepare("SELECT line_id FROM referral WHERE id = 'whole'").get()).toEqual({
      line_id: null,
    });
  });

  it('refers a layoff once among those that were not cancelled', () => {
    const database = oldOffice();
    expect(() => database.exec(again('q', '2026-01-31'))).toThrow('UNIQUE');
    migrate(database, 13);
    expect(() => database.exec(again('p', '2026-01-31'))).toThrow('UNIQUE');
    database.exec(again('q', '2026-01-31'));
    expect(() => database.exec("UPDATE referral SET stage = 'referred' WHERE id = 'cancelled'")).toThrow(
      'UNIQUE',
    );
    expect(() =>
      database.exec("UPDATE referral SET layoff_date = '2026-02-28' WHERE id LIKE 'new%'"),
    ).toThrow('UNIQUE');
  });

  it('leaves no index behind', () => {
    const database = oldOffice();
    const indexes = () =>
      database
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'referral' AND sql IS NOT NULL",
        )
        .all()
        .map((row) => (row as { name: string }).name);
    const old = indexes();
    migrate(database, 13);
    expect(indexes()).toEqual(expect.arrayContaining([...old, 'referral_of_layoff', 'referral_by_run']));
  });
});
