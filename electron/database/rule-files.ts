import { sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { UserId } from '../../shared/domain/ids.ts';
import type { RuleFile } from '../../shared/domain/rule-file.ts';
import { summaryOf } from '../../shared/law/rule-changes.ts';
import type { RuleSet } from '../../shared/law/rule-set.ts';
import { ruleSetSchema } from '../../shared/law/rule-set-schema.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Rule-set files that the office took in. Their text is kept as it came; going back only marks a file as withdrawn. */

/** A file as it is taken in: `content` is its JSON text, judged before. */
export interface NewRuleFile {
  readonly fileName: string;
  /** Hex, of the file's bytes. */
  readonly sha256: string;
  readonly content: string;
  readonly setId: string;
  readonly signature: RuleFile['signature'];
}

const setOf = (content: string): RuleSet => ruleSetSchema.parse(JSON.parse(content));

/** Rows are never deleted, so their own numbers say in which order they came, whatever the clock did. */
const CAME = sql<number>`rule_file.rowid`;

const inForce = (db: ReadableDatabase) =>
  db.selectFrom('rule_file').where('withdrawn_at', 'is', null).orderBy(CAME);

/** Ids of the files in force, in the order of their acceptance. */
export async function idsInForce(db: ReadableDatabase): Promise<readonly string[]> {
  return (await inForce(db).select('id').execute()).map(({ id }) => id);
}

/** The rule sets of the files in force, in the order of their acceptance. */
export async function loadedSets(db: ReadableDatabase): Promise<readonly RuleSet[]> {
  return (await inForce(db).select('content').execute()).map(({ content }) => setOf(content));
}

/** Whether the very same bytes are in force. */
export async function isInForce(db: ReadableDatabase, sha256: string): Promise<boolean> {
  const row = await inForce(db).select('id').where('sha256', '=', sha256).executeTakeFirst();
  return row !== undefined;
}

/** Every file that the office ever took in, newest first. */
export async function listRuleFiles(db: ReadableDatabase): Promise<readonly RuleFile[]> {
  const rows = await db
    .selectFrom('rule_file')
    .innerJoin('user_account as taker', 'taker.id', 'rule_file.accepted_by')
    .leftJoin('user_account as withdrawer', 'withdrawer.id', 'rule_file.withdrawn_by')
    .selectAll('rule_file')
    .select(['taker.name as taker_name', 'withdrawer.name as withdrawer_name'])
    .orderBy(CAME, 'desc')
    .execute();
  const newest = rows.find((row) => row.withdrawn_at === null);
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    sha256: row.sha256,
    signature: row.signature,
    acceptedAt: row.accepted_at,
    acceptedBy: row.taker_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawer_name,
    set: summaryOf(setOf(row.content)),
    undoable: row === newest,
  }));
}

/** @throws ContractError not-found */
export async function getRuleFile(db: ReadableDatabase, id: string): Promise<RuleFile> {
  const found = (await listRuleFiles(db)).find((file) => file.id === id);
  if (found === undefined) throw new ContractError('not-found');
  return found;
}

/** Takes a judged file in; it is in force from now on. Answers its id. */
export async function addRuleFile(
  db: WritableDatabase,
  file: NewRuleFile,
  by: UserId,
  now: Date,
): Promise<string> {
  const id = newId<string>(now);
  await db
    .insertInto('rule_file')
    .values({
      id,
      file_name: file.fileName,
      sha256: file.sha256,
      content: file.content,
      set_id: file.setId,
      signature: file.signature,
      accepted_at: now.toISOString(),
      accepted_by: by,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  return id;
}

/** Takes a file out of force. @throws ContractError changed-meanwhile when it is out of force already */
export async function withdrawRuleFile(
  db: WritableDatabase,
  id: string,
  by: UserId,
  now: Date,
): Promise<void> {
  const done = await db
    .updateTable('rule_file')
    .set({ withdrawn_at: now.toISOString(), withdrawn_by: by })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new ContractError('changed-meanwhile');
}
