import type { Database } from 'better-sqlite3';
import { foldName } from '../../../shared/domain/name-key.ts';
import { phoneKey } from '../../../shared/domain/phone-key.ts';

/** Writes the keys that the program keeps of names and telephone numbers for the people who are on record already. */
export function fillPersonKeys(database: Database): void {
  const people = database.prepare('SELECT id, name, phone FROM person').all() as readonly {
    readonly id: string;
    readonly name: string;
    readonly phone: string;
  }[];
  const fill = database.prepare('UPDATE person SET fold_key = ?, phone_key = ? WHERE id = ?');
  for (const { id, name, phone } of people) fill.run(foldName(name).join(' '), phoneKey(phone), id);
}
