import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { UserId } from '../../shared/domain/ids.ts';
import type { LetterSubject, SpecKindCode } from '../../shared/domain/letter.ts';
import { bodySchema, type DraftChange, type NumberChoice } from '../../shared/domain/letter-draft.ts';
import { keptValuesSchema, type LetterValues } from '../../shared/letters/fields.ts';
import type { BodyBlock } from '../../shared/letters/template.ts';
import { follows, likeText } from './keyset.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';
import { subjectName } from './subject-names.ts';

/** A draft as it is kept. */
export interface StoredDraft {
  readonly id: string;
  readonly kind: SpecKindCode;
  readonly subject: LetterSubject;
  readonly dated: PlainDate;
  readonly number: NumberChoice;
  readonly eoffice: boolean;
  readonly letterhead: boolean | null;
  readonly typed: LetterValues;
  readonly body: readonly BodyBlock[] | null;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

const drafts = (db: ReadableDatabase) =>
  db
    .selectFrom('letter_draft')
    .innerJoin('user_account', 'user_account.id', 'letter_draft.updated_by')
    .selectAll('letter_draft')
    .select('user_account.name as userName');

const asDraft = (row: Row<'letter_draft'> & { readonly userName: string }): StoredDraft => ({
  id: row.id,
  kind: row.kind,
  subject: { kind: row.subject_kind, id: row.subject_id },
  dated: row.dated,
  number: JSON.parse(row.number_choice) as NumberChoice,
  eoffice: row.eoffice === 1,
  letterhead: row.letterhead === null ? null : row.letterhead === 1,
  typed: keptValuesSchema.parse(JSON.parse(row.typed)),
  body: row.body === null ? null : bodySchema.parse(JSON.parse(row.body)),
  version: row.version,
  updatedAt: row.updated_at,
  updatedBy: row.userName,
});

/** One draft. @throws ContractError not-found */
export async function getDraft(db: ReadableDatabase, id: string): Promise<StoredDraft> {
  const row = await drafts(db).where('letter_draft.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asDraft(row);
}

type NewDraft = Pick<
  StoredDraft,
  'kind' | 'subject' | 'dated' | 'number' | 'eoffice' | 'letterhead' | 'typed' | 'body'
>;

export async function createDraft(
  db: WritableDatabase,
  draft: NewDraft,
  who: { readonly userId: UserId; readonly now: Date },
): Promise<string> {
  const id = newId<string>(who.now);
  const at = who.now.toISOString();
  await db
    .insertInto('letter_draft')
    .values({
      id,
      kind: draft.kind,
      subject_kind: draft.subject.kind,
      subject_id: draft.subject.id,
      ...columns(draft),
      created_at: at,
      updated_at: at,
      updated_by: who.userId,
    })
    .execute();
  return id;
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

const columns = (draft: Omit<NewDraft, 'kind' | 'subject'>) => ({
  dated: draft.dated,
  number_choice: JSON.stringify(draft.number),
  eoffice: flag(draft.eoffice),
  letterhead: draft.letterhead === null ? null : flag(draft.letterhead),
  typed: JSON.stringify(draft.typed),
  body: draft.body === null ? null : JSON.stringify(draft.body),
});

/** A draft with a change put in; what the change does not name stays. */
export function changedDraft(draft: StoredDraft, change: DraftChange): StoredDraft {
  return {
    ...draft,
    dated: change.dated ?? draft.dated,
    number: change.number ?? draft.number,
    eoffice: change.eoffice ?? draft.eoffice,
    letterhead: change.letterhead === undefined ? draft.letterhead : change.letterhead,
    typed: change.values ?? draft.typed,
    body: change.body === undefined ? draft.body : change.body,
  };
}

/** Keeps a change. @throws ContractError not-found, changed-meanwhile */
export async function saveDraft(
  db: WritableDatabase,
  id: string,
  version: number,
  change: DraftChange,
  who: { readonly userId: UserId; readonly now: Date },
): Promise<{ readonly version: number; readonly updatedAt: string }> {
  const before = await getDraft(db, id);
  if (before.version !== version) throw new ContractError('changed-meanwhile');
  const updatedAt = who.now.toISOString();
  await db
    .updateTable('letter_draft')
    .set({
      ...columns(changedDraft(before, change)),
      version: version + 1,
      updated_at: updatedAt,
      updated_by: who.userId,
    })
    .where('id', '=', id)
    .execute();
  return { version: version + 1, updatedAt };
}

/** @throws ContractError not-found, changed-meanwhile */
export async function removeDraft(db: WritableDatabase, id: string, version: number | null): Promise<void> {
  const before = await getDraft(db, id);
  if (version !== null && before.version !== version) throw new ContractError('changed-meanwhile');
  await db.deleteFrom('letter_draft').where('id', '=', id).execute();
}

interface ListFilter {
  readonly text: string;
  readonly sort: 'updatedAt' | 'kind';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
  readonly subject: LetterSubject | null;
  /** Kinds whose names hold the text. */
  readonly kinds: readonly SpecKindCode[];
}

const ORDER = {
  updatedAt: sql<string>`letter_draft.updated_at`,
  kind: sql<string>`letter_draft.kind`,
};

/** A row of the list of drafts; whom it is about is looked up by the service. */
export type ListedDraft = Pick<
  StoredDraft,
  'id' | 'kind' | 'subject' | 'typed' | 'version' | 'updatedAt' | 'updatedBy'
>;

/** Drafts of a kind that is meant, or about somebody whose name holds the text; a name that was typed counts too. */
function withText({ text, kinds }: ListFilter) {
  const like = likeText(text);
  const name = subjectName(sql`letter_draft.subject_kind`, sql`letter_draft.subject_id`);
  return sql<SqlBool>`(letter_draft.kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))
    OR ${name} LIKE ${like} ESCAPE '\\'
    OR letter_draft.typed ->> '$."worker.name"' LIKE ${like} ESCAPE '\\'
    OR letter_draft.typed ->> '$."employer.name"' LIKE ${like} ESCAPE '\\')`;
}

/** Drafts by page. */
export async function listDrafts(db: ReadableDatabase, filter: ListFilter): Promise<Page<ListedDraft>> {
  const conditions = sql<SqlBool>`1
    ${filter.text === '' ? sql`` : sql`AND ${withText(filter)}`}
    ${filter.subject === null ? sql`` : sql`AND letter_draft.subject_kind = ${filter.subject.kind} AND letter_draft.subject_id = ${filter.subject.id}`}`;
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await drafts(db)
    .select(order.as('order_value'))
    .where(conditions)
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('letter_draft.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('letter_draft.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await db
    .selectFrom('letter_draft')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(conditions)
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    asDraft,
  );
}
