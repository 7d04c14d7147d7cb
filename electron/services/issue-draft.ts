import { createHash } from 'node:crypto';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Letter, LetterSubject, SpecKindCode } from '../../shared/domain/letter.ts';
import { getDraft, removeDraft } from '../database/letter-drafts.ts';
import { advanceCounter } from '../database/letter-settings.ts';
import { freezeLetter, getLetter } from '../database/letters.ts';
import type { WriteContext } from './context.ts';
import { type PreparedDraft, prepareDraft } from './prepare-draft.ts';

/** A draft that was printed and is to be frozen, if nothing changed since. */
export interface PrintedDraft {
  readonly id: string;
  /** Fingerprint of what was printed. */
  readonly fingerprint: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Refuses a letter that lacks what it must say. @throws ContractError letter-incomplete */
export function refuseGaps(prepared: Pick<PreparedDraft, 'gaps'>): void {
  const lacking = prepared.gaps.filter(({ need }) => need === 'required');
  if (lacking.length === 0) return;
  throw new ContractError('letter-incomplete', {
    issues: lacking.map(({ field }) => ({ path: `values.${field}`, message: 'letter-gap' })),
  });
}

/** Number, facts, blocks and PDF of one letter, in the transaction at hand. @throws ContractError number-taken */
export async function freezePrepared(
  context: WriteContext,
  letter: { readonly kind: SpecKindCode; readonly subject: LetterSubject; readonly prepared: PreparedDraft },
  printed: { readonly pdf: Uint8Array; readonly pages: number },
): Promise<LetterId> {
  const { db, now, userId } = context;
  const { prepared } = letter;
  const id = await freezeLetter(db, {
    kind: letter.kind,
    subject: letter.subject,
    book: prepared.book,
    year: prepared.year,
    sequence: prepared.sequence,
    number: prepared.number,
    dated: prepared.facts.dated,
    title: prepared.title,
    addressee: prepared.addressee,
    replaces: null,
    facts: prepared.facts,
    blocks: prepared.blocks,
    pdf: printed.pdf,
    sha256: createHash('sha256').update(printed.pdf).digest('hex'),
    pages: printed.pages,
    people: prepared.people,
    userId,
    now,
  });
  if (prepared.sequence !== null) await advanceCounter(db, prepared.book, prepared.year, prepared.sequence);
  return id;
}

/**
 * Issues a draft. What is frozen is gathered again here; if it no longer prints like the PDF at hand, nothing is written.
 * The draft is gone afterwards.
 * @throws ContractError changed-meanwhile (print again), letter-incomplete, number-taken, not-found
 */
export async function issueDraft(context: WriteContext, printed: PrintedDraft): Promise<Letter> {
  const { db } = context;
  const draft = await getDraft(db, printed.id);
  const prepared = await prepareDraft(db, printed.id);
  refuseGaps(prepared);
  if (prepared.fingerprint !== printed.fingerprint) throw new ContractError('changed-meanwhile');
  const id = await freezePrepared(context, { kind: draft.kind, subject: draft.subject, prepared }, printed);
  await removeDraft(db, draft.id, null);
  context.note({
    subjectKind: 'letter',
    subjectId: id,
    detail: { kind: draft.kind, workers: prepared.people.length },
  });
  return getLetter(db, id);
}
