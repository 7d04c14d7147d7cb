import { ContractError } from '../../shared/contract/errors.ts';
import type { PositionId } from '../../shared/domain/ids.ts';
import { LETTER_KINDS, type LetterKindCode } from '../../shared/domain/letter.ts';
import type { LetterSetting, LetterSettingInput, NumberCounter } from '../../shared/domain/number-book.ts';
import { letterKindInfo } from '../../shared/letters/kind-info.ts';
import { DEFAULT_NUMBER_PATTERN } from '../../shared/letters/number.ts';
import { positionTitle } from './officials.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** A setting together with the name of its number book. */
export interface BookedSetting extends LetterSetting {
  readonly book: string;
}

async function counters(db: ReadableDatabase, book: string): Promise<readonly NumberCounter[]> {
  return db
    .selectFrom('number_counter')
    .select(['year', 'opening', 'last'])
    .where('book', '=', book)
    .orderBy('year', 'desc')
    .execute();
}

const asSetting = (row: Row<'letter_setting'>, counts: readonly NumberCounter[]): BookedSetting => ({
  kind: row.kind,
  book: row.book,
  classification: row.classification,
  pattern: row.pattern,
  signerPositionId: row.signer_position_id,
  onBehalfOfPositionId: row.on_behalf_of_position_id,
  counters: counts,
});

/** How a kind is numbered and signed until the office sets it: as the receipts are, in its own book. */
function unset(kind: LetterKindCode, model: Row<'letter_setting'> | undefined): Row<'letter_setting'> {
  const { book, classification } = letterKindInfo(kind);
  return {
    kind,
    book,
    classification,
    pattern: model?.pattern ?? DEFAULT_NUMBER_PATTERN,
    signer_position_id: model?.signer_position_id ?? null,
    on_behalf_of_position_id: model?.on_behalf_of_position_id ?? null,
  };
}

/** The settings of every kind, in the order of the choice of kinds. */
export async function listLetterSettings(db: ReadableDatabase): Promise<readonly BookedSetting[]> {
  const rows = await db.selectFrom('letter_setting').selectAll().execute();
  const model = rows.find((row) => row.kind === 'layoff-receipt');
  return Promise.all(
    LETTER_KINDS.map(async (kind) => {
      const row = rows.find((one) => one.kind === kind) ?? unset(kind, model);
      return asSetting(row, await counters(db, row.book));
    }),
  );
}

/** How one kind of letter is numbered and signed. */
export async function getLetterSetting(db: ReadableDatabase, kind: LetterKindCode): Promise<BookedSetting> {
  const rows = await db
    .selectFrom('letter_setting')
    .selectAll()
    .where('kind', 'in', [kind, 'layoff-receipt'])
    .execute();
  const row =
    rows.find((one) => one.kind === kind) ??
    unset(
      kind,
      rows.find((one) => one.kind === 'layoff-receipt'),
    );
  return asSetting(row, await counters(db, row.book));
}

/** Adds the setting of a kind to a new database. */
export async function createLetterSetting(
  db: WritableDatabase,
  setting: Row<'letter_setting'>,
): Promise<void> {
  await db.insertInto('letter_setting').values(setting).execute();
}

async function refuseUnknownPosition(db: WritableDatabase, id: string | null, field: string): Promise<void> {
  if (id === null || (await positionTitle(db, id as PositionId)) !== null) return;
  throw new ContractError('input-refused', { issues: [{ path: field, message: 'required' }] });
}

/** Changes how a kind is numbered and signed. @throws ContractError input-refused when a post is not on record */
export async function saveLetterSetting(
  db: WritableDatabase,
  input: LetterSettingInput,
): Promise<BookedSetting> {
  await refuseUnknownPosition(db, input.signerPositionId, 'signerPositionId');
  await refuseUnknownPosition(db, input.onBehalfOfPositionId, 'onBehalfOfPositionId');
  const set = {
    classification: input.classification,
    pattern: input.pattern,
    signer_position_id: input.signerPositionId as PositionId | null,
    on_behalf_of_position_id: input.onBehalfOfPositionId as PositionId | null,
  };
  await db
    .insertInto('letter_setting')
    .values({ kind: input.kind, book: letterKindInfo(input.kind).book, ...set })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(set))
    .execute();
  return getLetterSetting(db, input.kind);
}

/** The counter of a book in a year; zeros before its first letter. */
export async function counterOf(db: ReadableDatabase, book: string, year: number): Promise<NumberCounter> {
  const row = await db
    .selectFrom('number_counter')
    .select(['year', 'opening', 'last'])
    .where('book', '=', book)
    .where('year', '=', year)
    .executeTakeFirst();
  return row ?? { year, opening: 0, last: 0 };
}

/** Remembers the last number used. */
export async function advanceCounter(
  db: WritableDatabase,
  book: string,
  year: number,
  last: number,
): Promise<void> {
  await db
    .insertInto('number_counter')
    .values({ book, year, opening: 0, last })
    .onConflict((conflict) =>
      conflict
        .columns(['book', 'year'])
        .doUpdateSet((eb) => ({ last: eb.fn<number>('max', ['number_counter.last', 'excluded.last']) })),
    )
    .execute();
}

/**
 * Sets the last number used before Sambung took the book over.
 * @throws ContractError still-used when Sambung itself has issued a number at or below it in that year
 */
export async function setOpening(
  db: WritableDatabase,
  book: string,
  year: number,
  opening: number,
): Promise<void> {
  const used = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.min('sequence').as('first'))
    .where('book', '=', book)
    .where('year', '=', year)
    .where('sequence', 'is not', null)
    .executeTakeFirst();
  if (used?.first !== null && used?.first !== undefined && used.first <= opening) {
    throw new ContractError('still-used', { params: { sequence: used.first, year } });
  }
  const current = await counterOf(db, book, year);
  const issued = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .where('book', '=', book)
    .where('year', '=', year)
    .executeTakeFirst();
  const last = Math.max(opening, issued?.last ?? 0);
  await db
    .insertInto('number_counter')
    .values({ book, year: current.year, opening, last })
    .onConflict((conflict) => conflict.columns(['book', 'year']).doUpdateSet({ opening, last }))
    .execute();
}
