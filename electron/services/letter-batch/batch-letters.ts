import { yearOf } from '../../../shared/calendar/plain-date.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { type LetterBatch, MOST_LETTERS } from '../../../shared/contract/letter-batch.ts';
import type { LayoffReportId } from '../../../shared/domain/ids.ts';
import type { SubjectKind } from '../../../shared/domain/letter.ts';
import { formatNumber, securityOf } from '../../../shared/letters/number.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { getLayoffReport } from '../../database/layoff-reports.ts';
import { disputesByNumber } from '../../database/letter-dispute-sets.ts';
import {
  alreadyWrittenTo,
  firstWithNumberOf,
  idsByName,
  lineIdsOfReport,
} from '../../database/letter-sets.ts';
import { counterOf } from '../../database/letter-settings.ts';
import { liveIdsOf } from '../../database/persons-merged.ts';
import type { ReadableDatabase } from '../../database/schema.ts';
import { factsOn, type LetterGround } from '../letter-ground.ts';
import { type RecordedSubject, recordedSubjects } from '../letter-record.ts';

/** What the letters of a batch are about. */
const SUBJECTS = {
  'workers-of-report': 'worker-layoff',
  persons: 'person',
  employers: 'employer',
  disputes: 'dispute',
} as const satisfies Record<LetterBatch['subjects']['kind'], SubjectKind>;

export const subjectKindOf = ({ subjects }: LetterBatch): SubjectKind => SUBJECTS[subjects.kind];

async function idsOf(db: ReadableDatabase, { subjects }: LetterBatch): Promise<readonly string[]> {
  switch (subjects.kind) {
    case 'workers-of-report': {
      const report = await getLayoffReport(db, subjects.reportId as LayoffReportId);
      return lineIdsOfReport(db, report.id, subjects);
    }
    case 'persons':
      return idsByName(db, 'person', [...new Set((await liveIdsOf(db, subjects.ids)).values())]);
    case 'employers':
      return idsByName(db, 'employer', subjects.ids);
    case 'disputes':
      return disputesByNumber(db, subjects.ids);
  }
}

/** Those of a set who are still to get their letter, in the same order. */
export async function withoutLetter(
  db: ReadableDatabase,
  batch: LetterBatch,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (!batch.skipIssued) return ids;
  const written = await alreadyWrittenTo(db, batch.kind, subjectKindOf(batch), ids);
  return ids.filter((id) => !written.has(id));
}

/**
 * Whom the letters of a batch are for, in the order of their numbers: workers as their report lists them, cases as
 * their register does, others by name.
 * @throws ContractError not-found; input-refused for a kind that is not written about them, or for too many
 */
export async function subjectsOfBatch(
  db: ReadableDatabase,
  batch: LetterBatch,
): Promise<{ readonly ids: readonly string[]; readonly issued: number }> {
  if (!letterSpecs[batch.kind].subjects.includes(subjectKindOf(batch))) {
    throw new ContractError('input-refused', {
      issues: [{ path: 'subjects', message: 'subject-not-for-kind' }],
    });
  }
  const asked = await idsOf(db, batch);
  if (asked.length > MOST_LETTERS) {
    throw new ContractError('input-refused', {
      issues: [{ path: 'subjects', message: 'too-many-letters', params: { maximum: MOST_LETTERS } }],
    });
  }
  const ids = await withoutLetter(db, batch, asked);
  return { ids, issued: asked.length - ids.length };
}

/** What stands on record about the subjects of a batch, in their order; those that are gone are left out. */
export async function recordsOfBatch(
  db: ReadableDatabase,
  ground: LetterGround,
  batch: LetterBatch,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly recorded: RecordedSubject }[]> {
  const kind = subjectKindOf(batch);
  const found = await recordedSubjects(
    db,
    ids.map((id) => ({ kind, id })),
    ground.book,
    { kind: batch.kind, asOf: ground.dated },
  );
  return ids.flatMap((id, i) => {
    const recorded = found[i];
    return recorded ? [{ id, recorded }] : [];
  });
}

/** The facts of one letter of a batch: what is on record comes before what all share. */
export const factsOfLetter = (
  ground: LetterGround,
  batch: LetterBatch,
  recorded: RecordedSubject,
  number: string | null,
) =>
  factsOn(ground, {
    number,
    eoffice: batch.eoffice,
    letterhead: null,
    values: { ...batch.values, ...recorded.values },
  });

/** A number as a letter carries it; both null while it follows later. */
export interface RunNumber {
  readonly sequence: number | null;
  readonly number: string | null;
}

/** The numbers of a run of letters. */
export interface NumberRun {
  /** The number of the letter at a place of the run, 0 for the first. */
  readonly at: (place: number) => RunNumber;
  /** Refuses the first so many numbers where a letter carries one of them. @throws ContractError number-taken */
  readonly refuseTaken: (count: number) => Promise<void>;
}

/** The numbers that follow the book's last one, without a gap. */
export async function numberRun(
  db: ReadableDatabase,
  { setting, dated, office }: LetterGround,
  batch: LetterBatch,
): Promise<NumberRun> {
  if (batch.eoffice || batch.number === 'later')
    return { at: () => ({ sequence: null, number: null }), refuseTaken: async () => {} };
  const year = yearOf(dated);
  const first = (await counterOf(db, setting.book, year)).last + 1;
  const write = (urut: number) =>
    formatNumber(setting.pattern, {
      keamanan: securityOf(batch.values['letter.security']),
      kode: setting.classification,
      urut,
      unit: office.unitCode,
      seksi: '',
      dated,
    });
  return {
    at: (place) => ({ sequence: first + place, number: write(first + place) }),
    refuseTaken: async (count) => {
      const numbers = Array.from({ length: count }, (_, place) => write(first + place));
      // A pattern without the running number gives every letter the same one.
      const double = numbers.find((number, place) => numbers[place + 1] === number);
      const taken =
        double ??
        (await firstWithNumberOf(db, setting.book, year, { first, last: first + count - 1, numbers }));
      if (taken === null) return;
      const params = { number: taken, next: first };
      throw new ContractError('number-taken', {
        params,
        issues: [{ path: 'number', message: 'number-taken', params }],
      });
    },
  };
}
