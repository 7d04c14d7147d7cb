import Sqlite from 'better-sqlite3';
import { nativeBinding } from '../database/binding.ts';

/*
 * Runs in a child process before the app touches SQLite: an add-on that does not fit this runtime does not throw, it
 * takes the whole process down. Exit code 0 says that a database can be opened, written and read.
 */
const binding = nativeBinding();
const database = new Sqlite(':memory:', binding ? { nativeBinding: binding } : {});
database.exec("CREATE TABLE probe (a TEXT); INSERT INTO probe VALUES ('sambung');");
const row = database.prepare('SELECT a FROM probe').get() as { a: string } | undefined;
database.close();
process.exit(row?.a === 'sambung' ? 0 : 1);
