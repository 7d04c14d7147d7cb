import { formatDateLong } from '../../calendar/format-date.ts';
import { sameDayAfterYears } from '../../calendar/months.ts';
import { yearOf } from '../../calendar/plain-date.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import type { JudgedCheck } from './answer.ts';
import { codesFor, codesOf, type JkpRules, numberOf } from './rules.ts';

/** Who can be a member at all: citizenship. */
export function checkCitizenship(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { value, cite, mark } = codesOf(rules, 'jkp.citizenship');
  const { citizenship } = facts.worker;
  const isMet = value.includes(citizenship);
  return {
    check: {
      code: 'citizenship',
      outcome: isMet ? 'met' : 'unmet',
      explain: `Pekerja berkewarganegaraan ${citizenship}; peserta JKP harus ${value.join(' atau ')}.`,
      cite,
      mark,
    },
    review: [],
  };
}

/** The age counts on the day of enrolment, not on the day of the layoff. */
export function checkAgeAtEnrolment(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { value: limit, cite, mark } = numberOf(rules, 'jkp.age-limit');
  const { birthDate } = facts.worker;
  const enrolled = facts.enrolledOn;
  const years = yearOf(enrolled) - yearOf(birthDate);
  const age = sameDayAfterYears(birthDate, years) <= enrolled ? years : years - 1;
  return {
    check: {
      code: 'age-at-enrolment',
      outcome: enrolled < sameDayAfterYears(birthDate, limit) ? 'met' : 'unmet',
      explain: `Pekerja berusia ${age} tahun ketika didaftarkan pada ${formatDateLong(enrolled)}; syaratnya belum mencapai ${limit} tahun pada saat mendaftar.`,
      cite,
      mark,
    },
    review: [],
  };
}

/** The programmes that a firm of this size must have enrolled the worker in. */
export function checkProgrammes(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { scale } = facts.employer;
  const { value: needed, cite, mark } = codesFor(rules, 'jkp.programmes', scale);
  const missing = needed.filter((code) => !facts.programmes.some((programme) => programme === code));
  const list = needed.join(', ');
  return {
    check: {
      code: 'programmes',
      outcome: missing.length === 0 ? 'met' : 'unmet',
      explain:
        missing.length === 0
          ? `Program yang disyaratkan untuk usaha ${scale} terpenuhi: ${list}.`
          : `Belum terdaftar pada ${missing.join(', ')}; untuk usaha ${scale} disyaratkan ${list}.`,
      cite,
      mark,
    },
    review: [],
  };
}
