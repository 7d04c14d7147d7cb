import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import type { Office } from '../../shared/domain/office.ts';
import { type RuleBook, RuleNotFound } from '../../shared/law/rule-set.ts';
import { lawOf, withDefaults } from '../../shared/letters/assemble.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import type { LetterSigner } from '../../shared/letters/letter-facts.ts';
import type { LetterSpec } from '../../shared/letters/letter-spec.ts';
import type { LetterFacts } from '../../shared/letters/spec-facts.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import type { TemplateBlock } from '../../shared/letters/template.ts';
import { type BookedSetting, getLetterSetting } from '../database/letter-settings.ts';
import { currentTemplate } from '../database/letter-templates.ts';
import { getOffice } from '../database/office.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { letterOffice, signerFor } from './letter-parties.ts';
import { officeBook } from './rule-book.ts';

/** What all letters of one kind and day stand on; read once however many are written. */
export interface LetterGround {
  readonly spec: LetterSpec;
  readonly dated: PlainDate;
  readonly book: RuleBook;
  readonly office: Office;
  readonly setting: BookedSetting;
  readonly signer: LetterSigner | null;
  readonly law: LetterFacts['law'];
  readonly template: readonly TemplateBlock[];
}

/** What a letter rests on, as the rules of its date say it. @throws ContractError input-refused at `dated` */
export function lawOn(spec: LetterSpec, book: RuleBook, dated: PlainDate): LetterFacts['law'] {
  try {
    return lawOf(spec, book, dated);
  } catch (error) {
    if (!(error instanceof RuleNotFound)) throw error;
    throw new ContractError('input-refused', {
      issues: [{ path: 'dated', message: 'no-rules-for-date', params: { date: dated } }],
    });
  }
}

/** Nothing is cited where the rules of the date are gone: the draft still opens, so that its date can be changed. */
function lawShown(...question: Parameters<typeof lawOn>): LetterFacts['law'] {
  try {
    return lawOn(...question);
  } catch (error) {
    if (error instanceof ContractError && error.fault.code === 'input-refused') return {};
    throw error;
  }
}

/**
 * Reads what the letters of a kind and day share.
 * @param strict true refuses a date without rules; false leaves the law open
 * @throws ContractError input-refused (strict)
 */
export async function groundOf(
  db: ReadableDatabase,
  kind: SpecKindCode,
  dated: PlainDate,
  strict: boolean,
): Promise<LetterGround> {
  const spec = letterSpecs[kind];
  const book = await officeBook(db);
  const setting = await getLetterSetting(db, kind);
  return {
    spec,
    dated,
    book,
    office: await getOffice(db),
    setting,
    signer: await signerFor(db, setting, dated),
    law: (strict ? lawOn : lawShown)(spec, book, dated),
    template: (await currentTemplate(db, kind)) ?? spec.body,
  };
}

/** The facts of one letter on its ground, defaults under what is known. */
export function factsOn(
  ground: LetterGround,
  own: {
    readonly number: string | null;
    readonly eoffice: boolean;
    /** Null follows the office's style. */
    readonly letterhead: boolean | null;
    readonly values: LetterValues;
  },
): LetterFacts {
  const { office, signer } = ground;
  return withDefaults(ground.spec, {
    number: own.number,
    dated: ground.dated,
    office: letterOffice({
      ...office,
      style: { ...office.style, printLetterhead: own.letterhead ?? office.style.printLetterhead },
    }),
    signer,
    countersigner: signer,
    practice: office.purpose === 'practice',
    eoffice: own.eoffice,
    values: own.values,
    law: ground.law,
  });
}
