import { ContractError } from '../../../shared/contract/errors.ts';
import type { LetterBatch } from '../../../shared/contract/letter-batch.ts';
import { lettersHtml } from '../../../shared/letters/html-batch.ts';
import type { ReadableDatabase } from '../../database/schema.ts';
import type { WriteContext } from '../context.ts';
import { freezePrepared } from '../issue-draft.ts';
import { LETTER_FONT_BASE } from '../letter-fonts.ts';
import { groundOf } from '../letter-ground.ts';
import { type PreparedDraft, prepared } from '../prepare-draft.ts';
import { factsOfLetter, numberRun, recordsOfBatch, subjectKindOf, withoutLetter } from './batch-letters.ts';

/** A part of a batch: some of its letters, in the order of their numbers. */
export interface BatchPart {
  readonly batch: LetterBatch;
  readonly ids: readonly string[];
}

/** A letter of a part that is to be printed. */
export interface PartLetter {
  readonly id: string;
  /** SHA-256 of what its single print would be. */
  readonly fingerprint: string;
  readonly title: string;
}

/** A part as it is printed: all letters in one document. */
export interface PreparedPart {
  readonly html: string;
  readonly letters: readonly PartLetter[];
  readonly topMargin: number;
}

/** A printed letter of a part. */
export interface PrintedLetter {
  readonly id: string;
  readonly fingerprint: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A letter that was issued, as the list of the run shows it. */
export interface IssuedLetter {
  readonly number: string | null;
  readonly addressee: string;
  /** The worker's or the firm's name, for the file. */
  readonly name: string;
  readonly nik: string;
  readonly employer: string;
  /** Register number of the dispute that it is about, or empty. */
  readonly dispute: string;
  readonly pages: number;
}

interface OwnLetter {
  readonly id: string;
  readonly prepared: PreparedDraft;
}

/** Those of a part that can be issued now, numbered one after the other. @throws ContractError number-taken */
async function lettersOf(db: ReadableDatabase, { batch, ids }: BatchPart): Promise<readonly OwnLetter[]> {
  const ground = await groundOf(db, batch.kind, batch.dated, true);
  const records = await recordsOfBatch(db, ground, batch, await withoutLetter(db, batch, ids));
  const numbers = await numberRun(db, ground, batch);
  const letters: OwnLetter[] = [];
  for (const { id, recorded } of records) {
    const { sequence, number } = numbers.at(letters.length);
    const letter = prepared({
      draft: { body: null },
      spec: ground.spec,
      recorded,
      facts: factsOfLetter(ground, batch, recorded, number),
      template: ground.template,
      setting: ground.setting,
      sequence,
    });
    // What came to lack something since the run began is left for another run; the numbers stay without a gap.
    if (letter.gaps.every(({ need }) => need !== 'required')) letters.push({ id, prepared: letter });
  }
  await numbers.refuseTaken(letters.length);
  return letters;
}

/** The letters of a part as they would be issued now. @throws ContractError input-refused, number-taken */
export async function preparePart(db: ReadableDatabase, part: BatchPart): Promise<PreparedPart> {
  const letters = await lettersOf(db, part);
  const facts = letters[0]?.prepared.facts;
  if (facts === undefined) return { html: '', letters: [], topMargin: 0 };
  return {
    html: lettersHtml(
      letters.map(({ prepared: { blocks } }) => blocks),
      {
        style: facts.office.style,
        practice: facts.practice,
        draft: false,
        fontBase: LETTER_FONT_BASE,
      },
    ),
    letters: letters.map(({ id, prepared: { fingerprint, title } }) => ({ id, fingerprint, title })),
    topMargin: facts.office.style.margins.top,
  };
}

const line = ({ facts: { values }, number, addressee }: PreparedDraft, pages: number): IssuedLetter => ({
  number,
  addressee,
  name: values['worker.name'] ?? values['employer.name'] ?? '',
  nik: values['worker.nik'] ?? '',
  employer: values['employer.name'] ?? '',
  dispute: values['dispute.number'] ?? '',
  pages,
});

/**
 * Issues the letters of a part, all of them or none. What is frozen is gathered again here; if one no longer prints like
 * the PDF at hand, nothing is written.
 * @throws ContractError changed-meanwhile (print the part again), number-taken
 */
export async function issuePart(
  context: WriteContext,
  { batch, run, printed }: { batch: LetterBatch; run: string; printed: readonly PrintedLetter[] },
): Promise<readonly IssuedLetter[]> {
  const { db, note } = context;
  const letters = await lettersOf(db, { batch, ids: printed.map(({ id }) => id) });
  const alike =
    letters.length === printed.length &&
    letters.every(({ id, prepared: { fingerprint } }, i) => {
      const paper = printed[i];
      return paper?.id === id && paper.fingerprint === fingerprint;
    });
  if (!alike) throw new ContractError('changed-meanwhile');
  const kind = subjectKindOf(batch);
  const issued: IssuedLetter[] = [];
  for (const [i, letter] of letters.entries()) {
    const paper = printed[i];
    if (paper === undefined) continue;
    await freezePrepared(
      context,
      { kind: batch.kind, subject: { kind, id: letter.id }, prepared: letter.prepared },
      paper,
    );
    issued.push(line(letter.prepared, paper.pages));
  }
  note({
    subjectKind: 'letter-batch',
    subjectId: run,
    detail: {
      kind: batch.kind,
      letters: letters.length,
      first: letters[0]?.prepared.sequence ?? null,
      last: letters.at(-1)?.prepared.sequence ?? null,
    },
  });
  return issued;
}
