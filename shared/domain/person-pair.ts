import type { PlainDate } from '../calendar/plain-date.ts';
import type { PersonId } from './ids.ts';
import { foldedSimilarity } from './name-similarity.ts';
import { isNikNear } from './nik-near.ts';
import type { Sex } from './person.ts';

/** Why two records may be of one human being, the strongest first. */
export const PAIR_REASONS = [
  /** One carries a NIK under which the other was known before. */
  'nik-known',
  /** NIKs one digit or one swap apart, names alike. */
  'nik-near',
  /** The same name but for spelling, born on one day. */
  'name-and-birth',
  /** Names alike, born on one day. */
  'like-name-and-birth',
  /** One telephone number, names alike. */
  'phone',
] as const;
export type PairReason = (typeof PAIR_REASONS)[number];

/** A record as it is read for comparing. */
export interface StoredSide {
  readonly id: PersonId;
  readonly nik: string | null;
  /** Words of the name in one spelling, with blanks between them (`foldName`). */
  readonly foldKey: string;
  readonly sex: Sex | null;
  readonly birthDate: PlainDate | null;
  readonly phoneKey: string;
}

/** What is compared of a record; made once, compared often. */
export interface PairSide extends StoredSide {
  /** NIKs that records carried which were merged into this one. */
  readonly formerNiks: readonly string[];
  readonly words: readonly string[];
  /** Letters that the name has, as bits. */
  readonly letters: number;
  /** Whether a word is one letter: it may stand for a long one. */
  readonly hasInitial: boolean;
}

export interface PairJudgement {
  readonly reasons: readonly PairReason[];
  /** 0 to 1; for the order alone, no probability. */
  readonly likeness: number;
}

/** Names below this are not alike; the same bound as for a record that is being typed. */
const ALIKE = 0.85;
/** Next to a NIK that is one slip away, a name may differ more. */
const ALIKE_BESIDE_NIK = 0.7;
const SAME = 0.985;

/** Weights of the reasons; what speaks against a pair takes off. */
const WEIGHT: Readonly<Record<PairReason, number>> = {
  'nik-known': 0.99,
  'nik-near': 0.93,
  'name-and-birth': 0.9,
  'like-name-and-birth': 0.75,
  phone: 0.7,
};
const FURTHER_REASON = 0.04;
const TWO_FAR_NIKS = 0.2;
const OTHER_SEX = 0.2;
const OTHER_BIRTH = 0.1;

function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
}

/** A record made ready for comparing. */
export function pairSide(stored: StoredSide, formerNiks: readonly string[]): PairSide {
  const words = stored.foldKey.split(' ').filter((word) => word !== '');
  return {
    id: stored.id,
    nik: stored.nik,
    foldKey: stored.foldKey,
    sex: stored.sex,
    birthDate: stored.birthDate,
    phoneKey: stored.phoneKey,
    formerNiks,
    words,
    letters: lettersOf(stored.foldKey),
    hasInitial: words.some((word) => word.length === 1),
  };
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** Letters that only one of two names has, beyond which they are not alike. */
const MOST_OTHER_LETTERS = 7;
/** Share of the longer name that the shorter one has at least. */
const LEAST_LENGTH = 0.6;

/** Likeness of two names; two that cannot be alike are told without a closer look. */
function nameLikeness(a: PairSide, b: PairSide): number {
  if (a.foldKey === b.foldKey) return a.foldKey === '' ? 0 : 1;
  if (!a.hasInitial && !b.hasInitial) {
    const [one, other] = [a.foldKey.length, b.foldKey.length];
    if (Math.min(one, other) < Math.max(one, other) * LEAST_LENGTH) return 0;
    if (countBits(a.letters ^ b.letters) > MOST_OTHER_LETTERS) return 0;
  }
  return foldedSimilarity(a.words, b.words);
}

/** What speaks for two records being of one human being; null where nothing does. Symmetric but for the order of sides. */
export function judgePair(a: PairSide, b: PairSide): PairJudgement | null {
  const wasKnown =
    (a.nik !== null && b.formerNiks.includes(a.nik)) || (b.nik !== null && a.formerNiks.includes(b.nik));
  const isNear = a.nik !== null && b.nik !== null && isNikNear(a.nik, b.nik);
  const sameDay = a.birthDate !== null && a.birthDate === b.birthDate;
  const samePhone = a.phoneKey !== '' && a.phoneKey === b.phoneKey;
  if (!wasKnown && !isNear && !sameDay && !samePhone) return null;

  const alike = nameLikeness(a, b);
  const reasons = PAIR_REASONS.filter((reason) => {
    if (reason === 'nik-known') return wasKnown;
    if (reason === 'nik-near') return isNear && alike >= ALIKE_BESIDE_NIK;
    if (reason === 'name-and-birth') return sameDay && alike >= SAME;
    if (reason === 'like-name-and-birth') return sameDay && alike >= ALIKE && alike < SAME;
    return samePhone && alike >= ALIKE;
  });
  const [strongest] = reasons;
  if (strongest === undefined) return null;

  const against =
    (!wasKnown && !isNear && a.nik !== null && b.nik !== null ? TWO_FAR_NIKS : 0) +
    (a.sex !== null && b.sex !== null && a.sex !== b.sex ? OTHER_SEX : 0) +
    (a.birthDate !== null && b.birthDate !== null && !sameDay ? OTHER_BIRTH : 0);
  const raised = WEIGHT[strongest] + FURTHER_REASON * (reasons.length - 1) + 0.03 * (alike - 1) - against;
  return { reasons, likeness: Math.round(Math.min(1, Math.max(0, raised)) * 1000) / 1000 };
}

/** A pair as the list of suspected duplicates shows it. */
export interface PersonPair extends PairJudgement {
  readonly first: PairPerson;
  readonly second: PairPerson;
}

/** A side of a pair for the eye. */
export interface PairPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly nik: string | null;
  readonly birthDate: PlainDate | null;
  readonly phone: string;
  readonly lastEmployer: string | null;
}
