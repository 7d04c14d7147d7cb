import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { firstBody, wholeLetter } from '../../shared/letters/assemble.ts';
import { exampleFacts } from '../../shared/letters/example-facts.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { withoutChips } from '../../shared/letters/template.ts';
import { getLetterSetting } from '../database/letter-settings.ts';
import { getOffice } from '../database/office.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { checkedTemplate } from './change-template.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { letterOffice, signerFor } from './letter-parties.ts';
import { officeBook } from './rule-book.ts';

/**
 * A standing text with the facts of an invented case, in the letterhead and style of the office: what it will look like.
 * Every page says that it is a sample and a draft.
 * @returns the whole HTML document
 * @throws ContractError input-refused at the block that cannot be filled in
 */
export async function sampleTemplate(
  db: ReadableDatabase,
  { kind, body }: { readonly kind: SpecKindCode; readonly body: readonly unknown[] },
): Promise<string> {
  const spec = letterSpecs[kind];
  const office = letterOffice(await getOffice(db));
  const book = await officeBook(db);
  const { dated } = exampleFacts(spec, book);
  const signer = await signerFor(db, await getLetterSetting(db, kind), dated);
  const facts = exampleFacts(spec, book, undefined, { office, signer });
  return letterHtml({
    blocks: withoutChips(wholeLetter(spec, facts, firstBody(spec, facts, checkedTemplate(kind, body)))),
    style: office.style,
    practice: true,
    draft: true,
    fontBase: LETTER_FONT_BASE,
  });
}
