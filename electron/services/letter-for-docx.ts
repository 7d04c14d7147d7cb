import { z } from 'zod';
import { letterStyleSchema } from '../../shared/domain/office.ts';
import { blocksSchema } from '../../shared/letters/blocks.ts';
import { getLetterContents } from '../database/letter-contents.ts';
import { getDraft } from '../database/letter-drafts.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { LetterDocxInput } from './docx/letter-docx.ts';
import { gatherDraft, prepared } from './prepare-draft.ts';

/** A letter that is to become a document for Word, with the name that its file gets. */
export interface LetterForDocx {
  readonly letter: LetterDocxInput;
  /** Indonesian, without the ending. */
  readonly name: string;
}

/** What the frozen facts of every kind of letter have in common. */
const frozenFacts = z.object({ office: z.object({ style: letterStyleSchema }), practice: z.boolean() });

/** An issued letter as it was frozen. @throws ContractError not-found */
export async function letterForDocx(db: ReadableDatabase, id: string): Promise<LetterForDocx> {
  const { blocks, facts, state, title, number, addressee } = await getLetterContents(db, id);
  const { office, practice } = frozenFacts.parse(facts);
  return {
    letter: {
      blocks: blocksSchema.parse(blocks),
      style: office.style,
      practice,
      draft: false,
      voided: state === 'void',
      title,
    },
    name: `${title} ${number ?? 'tanpa nomor'} ${addressee}`,
  };
}

/**
 * A draft as it stands. It never carries a number: one that the book only foresees may go to another letter. What the
 * e-office is to sign keeps the variables and no mark of a draft.
 * @throws ContractError not-found, input-refused
 */
export async function draftForDocx(db: ReadableDatabase, id: string): Promise<LetterForDocx> {
  const draft = await getDraft(db, id);
  const { blocks, facts, title, addressee } = prepared(
    await gatherDraft(db, { ...draft, number: { kind: 'later' } }, false),
  );
  return {
    letter: {
      blocks,
      style: facts.office.style,
      practice: facts.practice,
      draft: !draft.eoffice,
      voided: false,
      title,
    },
    name: `${draft.eoffice ? 'Naskah' : 'Draf'} ${title} ${addressee}`,
  };
}
