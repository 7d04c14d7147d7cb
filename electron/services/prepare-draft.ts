import { createHash } from 'node:crypto';
import { yearOf } from '../../shared/calendar/plain-date.ts';
import type { DraftView } from '../../shared/contract/drafts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { firstBody, gapsOf, type LetterGapField, wholeLetter } from '../../shared/letters/assemble.ts';
import type { Block } from '../../shared/letters/blocks.ts';
import { cleaned } from '../../shared/letters/clean-text.ts';
import { fillWritten } from '../../shared/letters/follow-facts.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import type { LetterSpec } from '../../shared/letters/letter-spec.ts';
import { securityOf } from '../../shared/letters/number.ts';
import type { LetterFacts } from '../../shared/letters/spec-facts.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { type TemplateBlock, withoutChips } from '../../shared/letters/template.ts';
import { getDraft, type StoredDraft } from '../database/letter-drafts.ts';
import type { BookedSetting } from '../database/letter-settings.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { factsOn, groundOf, lawOn } from './letter-ground.ts';
import { numberFor } from './letter-number.ts';
import { type RecordedSubject, recordedOrTyped } from './letter-record.ts';
import { officeBook } from './rule-book.ts';

/** A draft with everything that the record says about it. */
export interface GatheredDraft {
  readonly draft: StoredDraft;
  readonly spec: LetterSpec;
  readonly recorded: RecordedSubject;
  readonly facts: LetterFacts;
  readonly template: readonly TemplateBlock[];
  readonly setting: BookedSetting;
  readonly sequence: number | null;
}

/** A draft as it would be issued now: everything but the PDF. */
export interface PreparedDraft {
  readonly facts: LetterFacts;
  readonly blocks: readonly Block[];
  readonly html: string;
  /** SHA-256 of the HTML: two letters with the same fingerprint print alike. */
  readonly fingerprint: string;
  readonly title: string;
  readonly addressee: string;
  readonly topMargin: number;
  readonly book: string;
  readonly year: number;
  readonly sequence: number | null;
  readonly number: string | null;
  readonly people: readonly PersonId[];
  readonly gaps: readonly LetterGapField[];
}

/** The number that a draft asks for; both null while it is left open or comes from the e-office. */
async function numberOf(db: ReadableDatabase, draft: StoredDraft, setting: BookedSetting, unit: string) {
  const { number, dated, eoffice } = draft;
  if (eoffice || number.kind === 'later') return { sequence: null, number: null };
  const wanted = number.kind === 'manual' ? number.sequence : 'next';
  const security = securityOf(draft.typed['letter.security']);
  return numberFor(db, { setting, dated, unit, security }, wanted);
}

/** The number as a draft shows it: one that is taken meanwhile is left open until it is issued. */
async function numberShown(db: ReadableDatabase, draft: StoredDraft, setting: BookedSetting, unit: string) {
  try {
    return await numberOf(db, draft, setting, unit);
  } catch (error) {
    if (error instanceof ContractError && error.fault.code === 'number-taken')
      return { sequence: null, number: null };
    throw error;
  }
}

/** Refuses a date for which the rules say nothing. @throws ContractError input-refused at `dated` */
export async function refuseDateWithoutRules(
  db: ReadableDatabase,
  kind: SpecKindCode,
  dated: StoredDraft['dated'],
): Promise<void> {
  lawOn(letterSpecs[kind], await officeBook(db), dated);
}

/**
 * A draft with its facts.
 * @param strict true refuses a number that is taken and a date without rules; false leaves both open
 * @throws ContractError input-refused, number-taken (strict)
 */
export async function gatherDraft(
  db: ReadableDatabase,
  draft: StoredDraft,
  strict: boolean,
): Promise<GatheredDraft> {
  const ground = await groundOf(db, draft.kind, draft.dated, strict);
  const { spec, template, setting } = ground;
  const { sequence, number } = await (strict ? numberOf : numberShown)(
    db,
    draft,
    setting,
    ground.office.unitCode,
  );
  const question = { kind: draft.kind, asOf: draft.dated };
  const recorded = await recordedOrTyped(db, draft.subject, ground.book, question);
  const facts = factsOn(ground, {
    number,
    eoffice: draft.eoffice,
    letterhead: draft.letterhead,
    values: { ...recorded.values, ...draft.typed },
  });
  return { draft, spec, recorded, facts, template, setting, sequence };
}

/** A draft as the editor takes it. @throws ContractError not-found, input-refused */
export async function viewDraft(db: ReadableDatabase, id: string): Promise<DraftView> {
  const { draft, recorded, facts, template } = await gatherDraft(db, await getDraft(db, id), false);
  return {
    id: draft.id,
    kind: draft.kind,
    subject: draft.subject,
    subjectName: recorded.name,
    updatedAt: draft.updatedAt,
    updatedBy: draft.updatedBy,
    version: draft.version,
    dated: draft.dated,
    number: draft.number,
    eoffice: draft.eoffice,
    letterhead: draft.letterhead,
    typed: draft.typed,
    recorded: recorded.values,
    facts,
    body: draft.body,
    template,
  };
}

/** The letter of a draft as it would be issued now. @throws ContractError input-refused, number-taken */
export function prepared(
  gathered: Omit<GatheredDraft, 'draft'> & { readonly draft: Pick<StoredDraft, 'body'> },
): PreparedDraft {
  const { draft, spec, recorded, facts, template, setting, sequence } = gathered;
  // A chip shows its fact of now: what was typed over it is no chip any more.
  const body =
    draft.body === null ? firstBody(spec, facts, template) : fillWritten(draft.body, template, facts);
  const blocks = cleaned(withoutChips(wholeLetter(spec, facts, body)));
  const html = letterHtml({
    blocks,
    style: facts.office.style,
    practice: facts.practice,
    draft: false,
    fontBase: LETTER_FONT_BASE,
  });
  return {
    facts,
    blocks,
    html,
    fingerprint: createHash('sha256').update(html).digest('hex'),
    title: spec.title(facts),
    addressee: spec.addressee(facts).slice(0, 240),
    topMargin: facts.office.style.margins.top,
    book: setting.book,
    year: yearOf(facts.dated),
    sequence,
    number: facts.number,
    people: recorded.people,
    gaps: gapsOf(spec, facts, body),
  };
}

/** As `prepared`, of a draft on record. @throws ContractError not-found, input-refused, number-taken */
export async function prepareDraft(db: ReadableDatabase, id: string): Promise<PreparedDraft> {
  return prepared(await gatherDraft(db, await getDraft(db, id), true));
}
