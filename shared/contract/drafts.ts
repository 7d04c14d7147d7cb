import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Letter, SpecKindCode } from '../domain/letter.ts';
import {
  type DraftSummary,
  draftChangeSchema,
  draftKindSchema,
  type NumberChoice,
  subjectSchema,
} from '../domain/letter-draft.ts';
import type { LetterGapField } from '../letters/assemble.ts';
import type { LetterValues } from '../letters/fields.ts';
import type { LetterFacts } from '../letters/spec-facts.ts';
import type { BodyBlock, TemplateBlock } from '../letters/template.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** A draft with everything that the editor needs to show the letter as it will look. */
export interface DraftView extends DraftSummary {
  readonly dated: string;
  readonly number: NumberChoice;
  readonly eoffice: boolean;
  readonly letterhead: boolean | null;
  /** What was typed, what stands on record, and the facts that both make together with the kind's defaults. */
  readonly typed: LetterValues;
  readonly recorded: LetterValues;
  readonly facts: LetterFacts;
  /** Null while nobody wrote in it: the standing text then follows the facts. */
  readonly body: readonly BodyBlock[] | null;
  /** The standing text in force: the office's own or the shipped one. */
  readonly template: readonly TemplateBlock[];
}

/** The letter as it would be issued now: the very PDF. */
export interface DraftPreview {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  readonly number: string | null;
  readonly gaps: readonly LetterGapField[];
}

/** A standing text of a kind as the office changed it; `body` null is the shipped text. */
export interface TemplateVersion {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly body: readonly TemplateBlock[] | null;
}

/** A kind whose standing text the office changed at some time, as it stands now. */
export interface TemplateStanding {
  readonly kind: SpecKindCode;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** True where the newest version went back to the shipped text. */
  readonly shipped: boolean;
}

export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly version: number;
}

export const draftProcedures = {
  /** The text is looked for in the kind's name and in the name of whom or what a draft is about. */
  'drafts.list': query(
    listInput(['updatedAt', 'kind']).extend({ subject: subjectSchema.nullable().default(null) }),
  ).returns<Page<DraftSummary>>(),
  'drafts.get': query(idInput).returns<DraftView>(),
  'drafts.create': command(
    z.object({ kind: draftKindSchema, subject: subjectSchema, dated: plainDateSchema }),
  ).returns<{ readonly id: string }>(),
  /**
   * Keeps what was written. @throws changed-meanwhile when another window wrote in it; what was sent is not lost there:
   * `drafts.saveAsNew` keeps it beside.
   */
  'drafts.save': command(versionedInput.extend({ change: draftChangeSchema })).returns<{
    readonly version: number;
    readonly updatedAt: string;
  }>(),
  /** Keeps what was written as a further draft of the same kind and subject. */
  'drafts.saveAsNew': command(idInput.extend({ change: draftChangeSchema })).returns<{
    readonly id: string;
  }>(),
  'drafts.remove': command(versionedInput).returns<null>(),
  'drafts.preview': query(idInput, { place: 'main' }).returns<DraftPreview>(),
  /** Issues: takes the number and freezes facts, blocks and PDF in one transaction; the draft is gone. */
  'drafts.issue': command(idInput.extend({ previewed: z.string().max(64).nullable() }), {
    place: 'main',
  }).returns<Letter>(),
  /** Kinds whose text was never changed are not among them. */
  'templates.list': query(z.object({})).returns<readonly TemplateStanding[]>(),
  'templates.get': query(z.object({ kind: draftKindSchema })).returns<{
    readonly current: readonly TemplateBlock[] | null;
    /** Newest first. */
    readonly versions: readonly TemplateVersion[];
  }>(),
  /**
   * Changes the standing text of a kind; null goes back to the shipped one. @throws input-refused at the block that names
   * an unknown field; template-core when the legal core changes and `coreAcknowledged` is not set
   */
  'templates.save': command(
    z.object({
      kind: draftKindSchema,
      body: z.array(z.unknown()).max(500).nullable(),
      note: z.string().trim().max(200),
      coreAcknowledged: z.boolean(),
      /** Version that was shown; 0 for the shipped text. */
      version: z.number().int().min(0),
    }),
  ).returns<TemplateVersion>(),

  /**
   * A standing text that may not be saved yet, with the facts of an invented case in the office's letterhead, as PDF.
   * @throws input-refused at the block
   */
  'templates.preview': query(z.object({ kind: draftKindSchema, body: z.array(z.unknown()).max(500) }), {
    place: 'main',
  }).returns<Uint8Array>(),

  'snippets.list': query(z.object({})).returns<readonly Snippet[]>(),
  'snippets.save': command(
    z.object({
      id: z.string().max(60).nullable(),
      version: z.number().int().min(1).nullable(),
      title: z.string().trim().min(2).max(80),
      text: z.string().trim().min(2).max(10_000),
    }),
  ).returns<Snippet>(),
  'snippets.remove': command(versionedInput).returns<null>(),
};
