import house from './0001_house.sql?raw';
import referenceData from './0002_reference_data.sql?raw';

/** The numbered steps of the schema, append-only: a landed step is never edited, the next change is a new file. */
export const MIGRATIONS: readonly {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}[] = [
  { version: 1, name: 'house', sql: house },
  { version: 2, name: 'reference_data', sql: referenceData },
];

/** Version of a database that has every step. */
export const LATEST_VERSION = MIGRATIONS.length;
