import type { EmployerId } from '../../shared/domain/ids.ts';
import type { ImportTarget } from '../../shared/domain/import-batch.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** What earlier lists of an employer called their columns: header text to field key (null: left out). */
export async function rememberedMapping(
  db: ReadableDatabase,
  target: ImportTarget,
  employerId: EmployerId | null,
): Promise<Readonly<Record<string, string | null>>> {
  const rows = await db
    .selectFrom('import_mapping')
    .select(['header', 'field'])
    .where('target', '=', target)
    .where('employer_id', '=', employerId ?? '')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.header, row.field]));
}

/** Remembers what a list called its columns; a later list of the employer overrides an earlier one. */
export async function rememberMapping(
  db: WritableDatabase,
  target: ImportTarget,
  employerId: EmployerId | null,
  fields: Readonly<Record<string, string | null>>,
  now: Date,
): Promise<void> {
  for (const [header, field] of Object.entries(fields)) {
    await db
      .insertInto('import_mapping')
      .values({ target, employer_id: employerId ?? '', header, field, used_at: now.toISOString() })
      .onConflict((conflict) =>
        conflict
          .columns(['target', 'employer_id', 'header'])
          .doUpdateSet({ field, used_at: now.toISOString() }),
      )
      .execute();
  }
}
