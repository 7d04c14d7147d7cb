import Sqlite from 'better-sqlite3';
import { nativeBinding } from './binding.ts';

/** Opens, writes and reads a database in memory. An add-on that does not fit may crash here instead of throwing. */
export function addonWorks(): boolean {
  const binding = nativeBinding();
  const database = new Sqlite(':memory:', binding ? { nativeBinding: binding } : {});
  database.exec("CREATE TABLE probe (a TEXT); INSERT INTO probe VALUES ('sambung');");
  const row = database.prepare('SELECT a FROM probe').get() as { a: string } | undefined;
  database.close();
  return row?.a === 'sambung';
}
