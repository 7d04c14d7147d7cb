import type { TemplateStanding, TemplateVersion } from '../../shared/contract/drafts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { UserId } from '../../shared/domain/ids.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import type { TemplateBlock } from '../../shared/letters/template.ts';
import { templateSchema } from '../../shared/letters/template-schema.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const bodyOf = (text: string | null): readonly TemplateBlock[] | null =>
  text === null ? null : templateSchema.parse(JSON.parse(text));

/** Every version of a kind's standing text, newest first; none where the shipped text was never changed. */
export async function templateVersions(
  db: ReadableDatabase,
  kind: SpecKindCode,
): Promise<readonly TemplateVersion[]> {
  const rows = await db
    .selectFrom('letter_template')
    .innerJoin('user_account', 'user_account.id', 'letter_template.user_id')
    .select([
      'letter_template.version',
      'letter_template.at',
      'letter_template.note',
      'letter_template.body',
      'user_account.name as by',
    ])
    .where('letter_template.kind', '=', kind)
    .orderBy('letter_template.version', 'desc')
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, body: bodyOf(body) }));
}

/** The newest version of every kind that the office ever changed. */
export async function templateStandings(db: ReadableDatabase): Promise<readonly TemplateStanding[]> {
  const rows = await db
    .selectFrom('letter_template')
    .innerJoin('user_account', 'user_account.id', 'letter_template.user_id')
    .select([
      'letter_template.kind',
      'letter_template.version',
      'letter_template.at',
      'user_account.name as by',
    ])
    .select((eb) => eb('letter_template.body', 'is', null).as('shipped'))
    .where(({ eb, selectFrom }) =>
      eb(
        'letter_template.version',
        '=',
        selectFrom('letter_template as newest')
          .select(({ fn }) => fn.max('newest.version').as('version'))
          .whereRef('newest.kind', '=', 'letter_template.kind'),
      ),
    )
    .orderBy('letter_template.kind')
    .execute();
  return rows.map(({ shipped, ...row }) => ({ ...row, shipped: Number(shipped) === 1 }));
}

/** The office's own standing text of a kind; null while the shipped one holds. */
export async function currentTemplate(
  db: ReadableDatabase,
  kind: SpecKindCode,
): Promise<readonly TemplateBlock[] | null> {
  const row = await db
    .selectFrom('letter_template')
    .select('body')
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return bodyOf(row?.body ?? null);
}

/**
 * Adds a version; `body` null goes back to the shipped text.
 * @param shown the version that the user had before him, 0 for the shipped text
 * @throws ContractError changed-meanwhile
 */
export async function addTemplateVersion(
  db: WritableDatabase,
  template: {
    readonly kind: SpecKindCode;
    readonly body: readonly TemplateBlock[] | null;
    readonly note: string;
    readonly shown: number;
  },
  who: { readonly userId: UserId; readonly now: Date },
): Promise<TemplateVersion> {
  const [newest] = await templateVersions(db, template.kind);
  const last = newest?.version ?? 0;
  if (last !== template.shown) throw new ContractError('changed-meanwhile');
  await db
    .insertInto('letter_template')
    .values({
      kind: template.kind,
      version: last + 1,
      body: template.body === null ? null : JSON.stringify(template.body),
      note: template.note,
      at: who.now.toISOString(),
      user_id: who.userId,
    })
    .execute();
  const [made] = await templateVersions(db, template.kind);
  if (made === undefined) throw new ContractError('not-found');
  return made;
}
