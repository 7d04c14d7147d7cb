import type { Database } from 'better-sqlite3';
import { logoHash } from '../letter-logo.ts';

/**
 * Moves the logos of the letters already issued to the table that keeps each of them once. Only the text of the logo itself
 * is replaced: put back, facts and blocks are byte for byte what they were.
 */
export function keepLetterLogos(database: Database): void {
  database.function('logo_hash', { deterministic: true }, (url) => logoHash(String(url)));
  const logo = "json_extract(facts, '$.office.logo')";
  const shown = `${logo} LIKE 'data:%'`;
  const guard = database
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'letter_stays_frozen'")
    .pluck()
    .get();
  database.exec(`DROP TRIGGER letter_stays_frozen;
    INSERT INTO letter_logo (hash, url) SELECT logo_hash(url), url FROM (SELECT DISTINCT ${logo} AS url FROM letter WHERE ${shown});
    UPDATE letter SET
      facts = replace(facts, '"logo":' || json_quote(${logo}), '"logo":"letter-logo"'),
      blocks = replace(blocks, '"logo":' || json_quote(${logo}), '"logo":"letter-logo"'),
      logo_hash = logo_hash(${logo})
    WHERE ${shown};
    ${String(guard)};`);
}
