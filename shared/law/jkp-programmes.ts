import { sameDayAfterYears } from '../calendar/months.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { BusinessScale } from './facts/common.ts';
import { PROGRAMMES, type Programme } from './facts/jkp.ts';
import { codesFor, jkpRulesOn, numberOf } from './jkp/rules.ts';
import type { RuleBook } from './rule-set.ts';

/** The programmes that a firm of each size must have its workers in. */
export type NeededProgrammes = Readonly<Record<BusinessScale, readonly Programme[]>>;

/**
 * What JKP asks for by the rules of a day.
 * @throws RuleNotFound when the book has no JKP rules for the day
 */
export function neededProgrammes(book: RuleBook, day: PlainDate): NeededProgrammes {
  const rules = jkpRulesOn(book, day);
  const of = (scale: BusinessScale) => {
    const { value } = codesFor(rules, 'jkp.programmes', scale);
    return PROGRAMMES.filter((programme) => value.includes(programme));
  };
  return { mikro: of('mikro'), kecil: of('kecil'), menengah: of('menengah'), besar: of('besar') };
}

/**
 * Whether somebody is below the age limit of enrolment on a day, and so on every day before it.
 * @throws RuleNotFound when the book has no JKP rules for `asOf`
 */
export function isBelowAgeLimit(
  birthDate: PlainDate,
  on: PlainDate,
  book: RuleBook,
  asOf: PlainDate,
): boolean {
  return on < sameDayAfterYears(birthDate, numberOf(jkpRulesOn(book, asOf), 'jkp.age-limit').value);
}
