import type { Database } from 'better-sqlite3';
import house from './0001_house.sql?raw';
import referenceData from './0002_reference_data.sql?raw';
import calendarWagesRules from './0003_calendar_wages_rules.sql?raw';
import letters from './0004_letters.sql?raw';
import letterRegister from './0005_letter_register.sql?raw';
import disputes from './0006_disputes.sql?raw';
import disputeFiles from './0007_dispute_files.sql?raw';
import employment from './0008_employment.sql?raw';
import referrals from './0009_referrals.sql?raw';
import officeContacts from './0010_office_contacts.sql?raw';
import documentParts from './0011_document_parts.sql?raw';
import letterLogo from './0012_letter_logo.sql?raw';
import referralOfLayoff from './0013_referral_of_layoff.sql?raw';
import letterFiles from './0014_letter_files.sql?raw';
import { fillDocumentParts } from './fill-document-parts.ts';
import { fillLetterFiles } from './fill-letter-files.ts';
import { fillPersonKeys } from './fill-person-keys.ts';
import { keepLetterLogos } from './keep-letter-logos.ts';

/** The numbered steps of the schema, append-only: a landed step is never edited, the next change is a new file. */
export const MIGRATIONS: readonly {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What no statement can say, done right after it. */
  readonly fill?: (database: Database) => void;
}[] = [
  { version: 1, name: 'house', sql: house },
  { version: 2, name: 'reference_data', sql: referenceData },
  { version: 3, name: 'calendar_wages_rules', sql: calendarWagesRules },
  { version: 4, name: 'letters', sql: letters },
  { version: 5, name: 'letter_register', sql: letterRegister },
  { version: 6, name: 'disputes', sql: disputes },
  { version: 7, name: 'dispute_files', sql: disputeFiles },
  { version: 8, name: 'employment', sql: employment, fill: fillPersonKeys },
  { version: 9, name: 'referrals', sql: referrals },
  { version: 10, name: 'office_contacts', sql: officeContacts },
  { version: 11, name: 'document_parts', sql: documentParts, fill: fillDocumentParts },
  { version: 12, name: 'letter_logo', sql: letterLogo, fill: keepLetterLogos },
  { version: 13, name: 'referral_of_layoff', sql: referralOfLayoff },
  { version: 14, name: 'letter_files', sql: letterFiles, fill: fillLetterFiles },
];

/** Version of a database that has every step. */
export const LATEST_VERSION = MIGRATIONS.length;
