import { z } from 'zod';
import type { PlainDate } from '../calendar/plain-date.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { LetterSummary } from '../domain/letter.ts';
import { PERSON_FIELDS, type Person, type PersonField, type PersonLayoff } from '../domain/person.ts';
import type { PersonHistory } from '../domain/person-change.ts';
import type { MergeSide } from '../domain/person-merge.ts';
import type { PairJudgement, PairPerson, PersonPair } from '../domain/person-pair.ts';
import { idInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

const id = z.string().min(1).max(60);
const twoIds = z.object({ first: id, second: id });

/** How far the look for duplicates is; `total` counts the steps of all ways of looking. */
export interface PairScan {
  readonly done: number;
  readonly total: number;
  readonly complete: boolean;
  /** Pairs found so far that nobody has decided on. */
  readonly pairs: number;
}

/** Where somebody stands besides the layoffs. */
export interface PersonPlace {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** One of two records side by side, with all that hangs on it. */
export interface PairRecord {
  readonly person: Person;
  readonly layoffs: readonly PersonLayoff[];
  readonly disputes: readonly PersonPlace[];
  readonly employments: readonly PersonPlace[];
  readonly letters: readonly LetterSummary[];
  readonly documents: number;
  readonly consultations: number;
  /** Records that were merged into this one. */
  readonly mergedNames: readonly string[];
}

/** A place where both records stand, so that they cannot become one before one of them is taken out there. */
export interface MergeClash {
  readonly kind: 'layoff-report' | 'dispute' | 'referral';
  /** Id of the report, the dispute or the referral. */
  readonly id: string;
  /** The firm, or the register number with it. */
  readonly title: string;
  readonly date: PlainDate | null;
}

export interface PairView {
  /** The record on which more hangs, which is the one that stays. */
  readonly kept: PairRecord;
  readonly gone: PairRecord;
  readonly judgement: PairJudgement | null;
  /** From which record each differing field would be taken. */
  readonly proposed: Readonly<Partial<Record<PersonField, MergeSide>>>;
  readonly clashes: readonly MergeClash[];
  /** Somebody said that these are two human beings. */
  readonly distinct: boolean;
}

/** What came of undoing a merge. */
export interface UnmergeOutcome {
  /** The record that stands on its own again. */
  readonly person: Person;
  /** Rows that went back. */
  readonly returned: number;
  /** Rows that came over and are deleted since. */
  readonly missing: number;
  /** Fields that keep what was written since. */
  readonly keptFields: readonly PersonField[];
  /** Who carries the NIK by now, which therefore could not go back; null where it could. */
  readonly nikWith: string | null;
}

/** Two records of which somebody said that they are two human beings. */
export interface DistinctPair {
  readonly first: PairPerson;
  readonly second: PairPerson;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

const pageOfPairs = z.object({
  after: z.string().max(600).nullable().default(null),
  limit: z.number().int().min(1).max(500).default(100),
});

export const personMergeProcedures = {
  /** Every change of a person, how the record came to be, and the merges into it. */
  'persons.history': query(idInput).returns<PersonHistory>(),

  /** Goes on looking for duplicates for a short while; called again until it is complete. */
  'persons.scanPairs': query(z.object({})).returns<PairScan>(),
  /** Suspected duplicates, likeliest first; of what the scan has found so far. */
  'persons.pairs': query(pageOfPairs).returns<Page<PersonPair>>(),
  /** Two records side by side. @throws not-found, also where they are one by now */
  'persons.pair': query(twoIds.extend({ today: plainDateSchema })).returns<PairView>(),
  /**
   * Makes two records one. `take` names the fields that come from the gone one.
   * @throws changed-meanwhile, merge-refused (detail: the place where both stand, or `distinct`)
   */
  'persons.merge': command(
    z.object({
      keptId: id,
      keptVersion: z.number().int().min(1),
      goneId: id,
      goneVersion: z.number().int().min(1),
      take: z.array(z.enum(PERSON_FIELDS)).max(PERSON_FIELDS.length),
    }),
  ).returns<{ readonly mergeId: string; readonly person: Person; readonly moved: number }>(),
  /** Parts two records again, whenever and in whatever order. @throws not-found, already-there when it is undone */
  'persons.unmerge': command(z.object({ mergeId: id })).returns<UnmergeOutcome>(),
  /** Remembers that two records are two human beings. @throws not-found */
  'persons.setDistinct': command(twoIds.extend({ note: z.string().trim().max(400) })).returns<null>(),
  /** Takes that back. @throws not-found */
  'persons.dropDistinct': command(twoIds).returns<null>(),
  'persons.distincts': query(pageOfPairs).returns<Page<DistinctPair>>(),
};
