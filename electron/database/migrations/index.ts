import house from './0001_house.sql?raw';
import referenceData from './0002_reference_data.sql?raw';
import calendarWagesRules from './0003_calendar_wages_rules.sql?raw';
import letters from './0004_letters.sql?raw';
import letterRegister from './0005_letter_register.sql?raw';
import disputes from './0006_disputes.sql?raw';
import disputeFiles from './0007_dispute_files.sql?raw';

/** The numbered steps of the schema, append-only: a landed step is never edited, the next change is a new file. */
export const MIGRATIONS: readonly {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}[] = [
  { version: 1, name: 'house', sql: house },
  { version: 2, name: 'reference_data', sql: referenceData },
  { version: 3, name: 'calendar_wages_rules', sql: calendarWagesRules },
  { version: 4, name: 'letters', sql: letters },
  { version: 5, name: 'letter_register', sql: letterRegister },
  { version: 6, name: 'disputes', sql: disputes },
  { version: 7, name: 'dispute_files', sql: disputeFiles },
];

/** Version of a database that has every step. */
export const LATEST_VERSION = MIGRATIONS.length;
