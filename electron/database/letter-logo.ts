import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WritableDatabase } from './schema.ts';

/*
 * The logo of a letter stands twice in what is frozen, in its facts and in its letterhead. It is kept once for all letters
 * that show it; their JSON keeps a word in its place. All of it is done to the text, so that what is read is byte for byte
 * what was frozen.
 */

/** Stands in the place of a logo that is kept apart. */
const KEPT = '"logo":"letter-logo"';

const standing = (url: string) => `"logo":${JSON.stringify(url)}`;

/** The name that a logo is kept by: SHA-256 of its data URL. */
export const logoHash = (url: string): string => createHash('sha256').update(url).digest('hex');

/** The data URL that a letter's facts show as the office's logo, or null. */
function logoOf(facts: unknown): string | null {
  const logo = (facts as { office?: { logo?: unknown } } | null)?.office?.logo;
  return typeof logo === 'string' && logo.startsWith('data:') ? logo : null;
}

/** Facts and blocks of a letter as they are stored. */
export interface StoredContents {
  readonly facts: string;
  readonly blocks: string;
  readonly logo_hash: string | null;
}

/** Facts and blocks as JSON without their logo, which is kept once. */
export async function storeContents(
  db: WritableDatabase,
  contents: { readonly facts: unknown; readonly blocks: unknown },
): Promise<StoredContents> {
  const facts = JSON.stringify(contents.facts);
  const blocks = JSON.stringify(contents.blocks);
  const url = logoOf(contents.facts);
  if (url === null) return { facts, blocks, logo_hash: null };
  const hash = logoHash(url);
  await sql`INSERT INTO letter_logo (hash, url) VALUES (${hash}, ${url}) ON CONFLICT DO NOTHING`.execute(db);
  const without = (json: string) => json.replaceAll(standing(url), KEPT);
  return { facts: without(facts), blocks: without(blocks), logo_hash: hash };
}

/** The JSON as it was frozen. @param url the logo that the letter refers to, or null */
export const withLogo = (json: string, url: string | null): string =>
  url === null ? json : json.replaceAll(KEPT, () => standing(url));
