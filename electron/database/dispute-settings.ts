import { ContractError } from '../../shared/contract/errors.ts';
import { counterOf } from './letter-settings.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** The register of disputes among the number books. */
export const DISPUTE_REGISTER = 'dispute-register';

/** How register numbers are written. */
export async function registerPattern(db: ReadableDatabase): Promise<string> {
  const row = await db
    .selectFrom('dispute_setting')
    .select('pattern')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  return row.pattern;
}

/** Whether a register number is in use in a year: a pattern that changed may write one a second time. */
export async function isRegisterNumberUsed(
  db: ReadableDatabase,
  year: number,
  number: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('dispute')
    .select('id')
    .where('register_year', '=', year)
    .where('register_number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

/** The setting, and how far the register of a year has come. */
export async function getDisputeSetting(
  db: ReadableDatabase,
  year: number,
): Promise<{ readonly pattern: string; readonly last: number; readonly opening: number }> {
  const { last, opening } = await counterOf(db, DISPUTE_REGISTER, year);
  return { pattern: await registerPattern(db), last, opening };
}

/** Changes how register numbers are written from now on; those in use stay. */
export async function saveRegisterPattern(db: WritableDatabase, pattern: string): Promise<void> {
  await db.updateTable('dispute_setting').set({ pattern }).where('id', '=', 1).execute();
}

/**
 * Sets the last number of a year that was used before Sambung.
 * @throws ContractError still-used when Sambung itself has used a number at or below it in that year
 */
export async function setRegisterOpening(db: WritableDatabase, year: number, opening: number): Promise<void> {
  const used = await db
    .selectFrom('dispute')
    .select((eb) => [eb.fn.min('register_sequence').as('first'), eb.fn.max('register_sequence').as('last')])
    .where('register_year', '=', year)
    .executeTakeFirst();
  const first = used?.first ?? null;
  const before = await counterOf(db, DISPUTE_REGISTER, year);
  if (opening !== before.opening && first !== null && first <= opening)
    throw new ContractError('still-used', { params: { sequence: first, year } });
  const last = Math.max(opening, used?.last ?? 0);
  await db
    .insertInto('number_counter')
    .values({ book: DISPUTE_REGISTER, year, opening, last })
    .onConflict((conflict) => conflict.columns(['book', 'year']).doUpdateSet({ opening, last }))
    .execute();
}
