import type { BatchCheck, BatchLack, BatchRow, LetterBatch } from '../../../shared/contract/letter-batch.ts';
import { firstBody, gapsOf, type LetterGapField } from '../../../shared/letters/assemble.ts';
import { FIELD_NAMES, type FieldName } from '../../../shared/letters/fields.ts';
import type { ReadableDatabase } from '../../database/schema.ts';
import { groundOf } from '../letter-ground.ts';
import type { RecordedSubject } from '../letter-record.ts';
import { factsOfLetter, numberRun, recordsOfBatch, subjectsOfBatch } from './batch-letters.ts';

/** Rows beyond this many are counted, not listed one by one. */
const ROWS_SHOWN = 500;

const isBlocked = ({ gaps }: { readonly gaps: readonly LetterGapField[] }) =>
  gaps.some(({ need }) => need === 'required');

interface CheckedLetter extends BatchRow {
  readonly place: number;
}

/** Whom a letter is for, as the table of a batch names it. */
function nameIn(kind: LetterBatch['subjects']['kind'], { name, values }: RecordedSubject): string {
  // The workers of one report share its firm; a case is known by its number.
  if (kind === 'workers-of-report') return values['worker.name'] ?? name;
  const number = kind === 'disputes' ? values['dispute.number'] : undefined;
  return number === undefined ? name : `${number}, ${name}`;
}

async function checked(db: ReadableDatabase, batch: LetterBatch) {
  const ground = await groundOf(db, batch.kind, batch.dated, true);
  const { ids, issued } = await subjectsOfBatch(db, batch);
  const records = await recordsOfBatch(db, ground, batch, ids);
  const { kind } = batch.subjects;
  const letters = records.map(({ id, recorded }, place): CheckedLetter => {
    const facts = factsOfLetter(ground, batch, recorded, null);
    return {
      place,
      subjectId: id,
      personId: recorded.people[0] ?? null,
      name: nameIn(kind, recorded),
      gaps: gapsOf(ground.spec, facts, firstBody(ground.spec, facts, ground.template)),
    };
  });
  return { ground, issued, letters };
}

function lackingOf(letters: readonly CheckedLetter[]): readonly BatchLack[] {
  const counts = new Map<FieldName, BatchLack>();
  for (const { gaps } of letters) {
    for (const gap of gaps) {
      counts.set(gap.field, { ...gap, letters: (counts.get(gap.field)?.letters ?? 0) + 1 });
    }
  }
  return FIELD_NAMES.flatMap((field) => counts.get(field) ?? []);
}

/** What every letter of a batch lacks; nothing is written. @throws ContractError not-found, input-refused */
export async function checkBatch(db: ReadableDatabase, batch: LetterBatch): Promise<BatchCheck> {
  const { ground, issued, letters } = await checked(db, batch);
  const complete = letters.filter((letter) => !isBlocked(letter)).length;
  const numbers = await numberRun(db, ground, batch);
  const incomplete = letters.filter(({ gaps }) => gaps.length > 0);
  return {
    total: letters.length,
    complete,
    issued,
    rows: [...incomplete]
      .sort((a, b) => Number(isBlocked(b)) - Number(isBlocked(a)) || a.place - b.place)
      .slice(0, ROWS_SHOWN)
      .map(({ place: _, ...row }) => row),
    lacking: lackingOf(letters),
    firstNumber: complete === 0 ? null : numbers.at(0).number,
    lastNumber: complete === 0 ? null : numbers.at(complete - 1).number,
  };
}

/** Whose letters can be issued, in the order of their numbers, and how many lack a required field. */
export interface BatchPlan {
  readonly ids: readonly string[];
  readonly incomplete: number;
}

/** @throws ContractError not-found, input-refused */
export async function planBatch(db: ReadableDatabase, batch: LetterBatch): Promise<BatchPlan> {
  const { letters } = await checked(db, batch);
  const ids = letters.filter((letter) => !isBlocked(letter)).map(({ subjectId }) => subjectId);
  return { ids, incomplete: letters.length - ids.length };
}
