import type { DraftPreview } from '../../shared/contract/drafts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterDraft, LetterPreview } from '../../shared/contract/letters.ts';
import type { Letter, SpecKindCode } from '../../shared/domain/letter.ts';
import type { OfficeInput } from '../../shared/domain/office.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { sampleLetter } from '../../shared/letters/sample-letter.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { log } from './log.ts';
import type { PageStamper } from './page-stamper.ts';

/** Turns a whole HTML document into a PDF. */
export interface HtmlPrinter {
  readonly toPdf: (html: string) => Promise<Uint8Array>;
}

/** What makes a PDF of a letter. */
interface Printable {
  readonly html: string;
  readonly fingerprint: string;
  readonly title: string;
  readonly topMargin: number;
  /** Null while it is left open. */
  readonly number: string | null;
}

interface Printed {
  readonly fingerprint: string;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
}

/** How often a letter is printed again because the record changed between printing and freezing. */
const TRIES = 4;
/** How often more because another letter took the number in between, as when several are issued at once. */
const MORE_NUMBERS = 100;

/** Whether a letter is the same but for its number. */
function differsByNumber(before: Printable, now: Printable): boolean {
  if (before.number === null || now.number === null || before.number === now.number) return false;
  return before.html.replaceAll(before.number, '') === now.html.replaceAll(now.number, '');
}

/** Previews and issues letters. The last print is kept, so that what is issued is the very PDF that was shown. */
export class LetterDesk {
  readonly #database: DatabaseCalls;
  readonly #printer: HtmlPrinter;
  readonly #stamper: PageStamper;
  #last: Printed | null = null;

  constructor(database: DatabaseCalls, printer: HtmlPrinter, stamper: PageStamper) {
    this.#database = database;
    this.#printer = printer;
    this.#stamper = stamper;
  }

  async #toPdf(html: string): Promise<Uint8Array> {
    try {
      return await this.#printer.toPdf(html);
    } catch (error) {
      log(`[print] ${(error as { code?: string }).code ?? 'failed'}`);
      throw new ContractError('print-failed');
    }
  }

  async #print(letter: Printable): Promise<Printed> {
    if (this.#last?.fingerprint === letter.fingerprint) return this.#last;
    const raw = await this.#toPdf(letter.html);
    const { pdf, pages, sha256 } = await this.#stamper.stamp(raw, letter.title, letter.topMargin);
    this.#last = { fingerprint: letter.fingerprint, pdf, pages, sha256 };
    return this.#last;
  }

  /** A page of sample text in a style that may not be saved yet, as PDF. @throws ContractError print-failed */
  sample(office: OfficeInput, logo: string | null): Promise<Uint8Array> {
    return this.#toPdf(
      letterHtml({
        blocks: sampleLetter(office, logo),
        style: office.style,
        practice: false,
        draft: true,
        fontBase: LETTER_FONT_BASE,
      }),
    );
  }

  /** A standing text with sample facts, as PDF. @throws ContractError input-refused at the block, print-failed */
  async sampleTemplate(kind: SpecKindCode, body: readonly unknown[]): Promise<Uint8Array> {
    return this.#toPdf(await this.#database.ask('worker.sampleTemplate', { kind, body }));
  }

  /** The letter of a draft as it would be issued now. @throws ContractError not-found, number-taken, print-failed */
  async previewDraft(id: string): Promise<DraftPreview> {
    const prepared = await this.#database.ask('worker.prepareDraft', { id });
    const { pdf, sha256, pages } = await this.#print(prepared);
    return { pdf, sha256, pages, number: prepared.number, gaps: prepared.gaps };
  }

  /**
   * Issues a draft, as `issue` does a receipt.
   * @throws ContractError changed-meanwhile, letter-incomplete, number-taken, print-failed
   */
  issueDraft(id: string, previewed: string | null): Promise<Letter> {
    return this.#issue(
      () => this.#database.ask('worker.prepareDraft', { id }),
      ({ fingerprint, pdf, pages }) =>
        this.#database.ask('worker.issueDraft', { id, fingerprint, pdf, pages }),
      previewed,
    );
  }

  /** The letter as it would be issued now. @throws ContractError not-found, report-closed, number-taken, print-failed */
  async preview(draft: LetterDraft): Promise<LetterPreview> {
    const prepared = await this.#database.ask('worker.prepareReceipt', draft);
    const printed = await this.#print(prepared);
    return {
      pdf: printed.pdf,
      sha256: printed.sha256,
      pages: printed.pages,
      number: prepared.number,
      variant: prepared.variant,
      workers: prepared.workers,
      missing: prepared.missing,
    };
  }

  /**
   * Issues a letter. Number, facts, blocks and PDF are written in one transaction; where the record changed since the
   * print, it is printed again first.
   * @param previewed SHA-256 of the PDF that the user saw, or null
   * @throws ContractError changed-meanwhile when it would no longer look as it was shown
   */
  issue(draft: LetterDraft, previewed: string | null): Promise<Letter> {
    return this.#issue(
      () => this.#database.ask('worker.prepareReceipt', draft),
      ({ fingerprint, pdf, pages }) =>
        this.#database.ask('worker.issueReceipt', { draft, fingerprint, pdf, pages }),
      previewed,
    );
  }

  async #issue(
    prepare: () => Promise<Printable>,
    freeze: (printed: Printed) => Promise<Letter>,
    previewed: string | null,
  ): Promise<Letter> {
    let letter = await prepare();
    for (let tries = 1, numbers = 0; ; ) {
      const printed = await this.#print(letter);
      // What was shown is what is issued; anything else is shown first.
      if (previewed !== null && printed.sha256 !== previewed) throw new ContractError('changed-meanwhile');
      try {
        return await freeze(printed);
      } catch (error) {
        if (!(error instanceof ContractError) || error.fault.code !== 'changed-meanwhile') throw error;
        const before = letter;
        letter = await prepare();
        if (differsByNumber(before, letter)) numbers += 1;
        else tries += 1;
        if (tries > TRIES || numbers > MORE_NUMBERS) throw error;
      }
    }
  }
}
