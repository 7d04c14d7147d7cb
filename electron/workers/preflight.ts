import { addonWorks } from '../database/probe.ts';

/*
 * Runs in a child process before the app touches SQLite: an add-on that does not fit this runtime does not throw, it
 * takes the whole process down. Exit code 0 says that a database can be opened, written and read.
 */
process.exit(addonWorks() ? 0 : 1);
