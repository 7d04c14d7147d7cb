import { z } from 'zod';
import { type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Letter, LetterSummary } from '../../shared/domain/letter.ts';
import { formatNumber, type SecurityClass, securityOf } from '../../shared/letters/number.ts';
import { getLetterContents } from '../database/letter-contents.ts';
import {
  advanceCounter,
  type BookedSetting,
  counterOf,
  getLetterSetting,
} from '../database/letter-settings.ts';
import { getLetter, letterWithNumber, numberLetter, numberlessLetter } from '../database/letters.ts';
import { getOffice } from '../database/office.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';

/** Where a letter is entered: its book, and the date that its number shows. */
interface Entry {
  readonly setting: BookedSetting;
  readonly dated: PlainDate;
  /** The office's unit code. */
  readonly unit: string;
  readonly security: SecurityClass;
}

/**
 * The number that a letter gets in its book and year, by the office's pattern.
 * @param wanted the running number given by hand, or `next` for the one that follows the book's last
 * @returns the running number and the number as the letter carries it
 * @throws ContractError number-taken, with the `next` free running number
 */
export async function numberFor(
  db: ReadableDatabase,
  { setting, dated, unit, security }: Entry,
  wanted: number | 'next',
): Promise<{ readonly sequence: number; readonly number: string }> {
  const counter = await counterOf(db, setting.book, yearOf(dated));
  const next = counter.last + 1;
  const sequence = wanted === 'next' ? next : wanted;
  const number = formatNumber(setting.pattern, {
    keamanan: security,
    kode: setting.classification,
    urut: sequence,
    unit,
    seksi: '',
    dated,
  });
  const holder = await letterWithNumber(db, setting.book, yearOf(dated), sequence, number);
  if (holder) throw numberTaken(holder, next);
  // Up to the opening the numbers stand in the book that the office kept before.
  if (sequence <= counter.opening) throw numberTaken({ number }, next);
  return { sequence, number };
}

/** Says which number is taken, by which letter where one of Sambung's carries it, and which one is free. */
function numberTaken(
  holder: Pick<LetterSummary, 'number'> & Partial<Pick<LetterSummary, 'title' | 'dated'>>,
  next: number,
): ContractError {
  const number = holder.number ?? '';
  const known = holder.title && holder.dated ? { title: holder.title, dated: holder.dated } : {};
  return new ContractError('number-taken', {
    params: { number, next, ...known },
    issues: [{ path: 'number', message: 'number-taken', params: { number, next } }],
  });
}

const frozenValues = z.object({ values: z.object({ 'letter.security': z.unknown() }) });

/** The security class that a letter was frozen with; a receipt has none of its own. */
function frozenSecurity(facts: unknown): SecurityClass {
  const frozen = frozenValues.safeParse(facts);
  return securityOf(frozen.data?.values['letter.security']);
}

/**
 * Gives a number to a letter that was issued without one; its frozen PDF stays as it is.
 * @throws ContractError not-found, number-taken (also when the letter has a number already)
 */
export async function assignNumber(context: WriteContext, id: LetterId, sequence: number): Promise<Letter> {
  const { db, note } = context;
  const letter = await numberlessLetter(db, id);
  const setting = { ...(await getLetterSetting(db, letter.kind)), book: letter.book };
  const { unitCode: unit } = await getOffice(db);
  const security = frozenSecurity((await getLetterContents(db, id)).facts);
  const { number } = await numberFor(db, { setting, dated: letter.dated, unit, security }, sequence);
  await numberLetter(db, id, sequence, number);
  await advanceCounter(db, letter.book, letter.year, sequence);
  note({ subjectKind: 'letter', subjectId: id, detail: { sequence } });
  return getLetter(db, id);
}
