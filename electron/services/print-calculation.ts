import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterStyle, Office } from '../../shared/domain/office.ts';
import { explain } from '../../shared/law/explain/explain.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import { calculationBlocks } from '../../shared/letters/calculation.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import type { HtmlPrinter } from './letter-desk.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { log } from './log.ts';

export interface PrintedCalculation {
  readonly pdf: Uint8Array;
  /** Indonesian, without the ending: `Hasil perhitungan - Uang kompensasi PKWT`. */
  readonly name: string;
  /** Which kind of facts was assessed. */
  readonly kind: string;
}

/** Points and millimetres. A result is no letter: it is set closer, so that it fits on one page. */
const FONT_SIZE = 9.5;
const MARGIN = 15;

function closer(style: LetterStyle): LetterStyle {
  const { margins } = style;
  return {
    ...style,
    fontSize: Math.min(style.fontSize, FONT_SIZE),
    lineSpacing: 1,
    margins: {
      ...margins,
      top: Math.min(margins.top, MARGIN),
      bottom: Math.min(margins.bottom, MARGIN),
    },
  };
}

/**
 * Assesses facts anew by the office's rules and prints the result on the office's paper.
 * @throws ContractError input-refused with the path of the fact that cannot be used; print-failed
 */
export async function printCalculation(
  facts: unknown,
  book: RuleBook,
  office: Office,
  today: PlainDate,
  printer: HtmlPrinter,
): Promise<PrintedCalculation> {
  const explained = explain(facts, book);
  if (!explained.ok) {
    throw new ContractError('input-refused', {
      issues: [{ path: `facts.${explained.path}`, message: 'input-refused', params: {} }],
    });
  }
  const html = letterHtml({
    blocks: calculationBlocks({ office, working: explained.working, dated: today }),
    style: closer(office.style),
    practice: office.purpose === 'practice',
    draft: false,
    fontBase: LETTER_FONT_BASE,
  });
  try {
    return {
      pdf: await printer.toPdf(html),
      name: `Hasil perhitungan - ${explained.working.title}`,
      kind: explained.answer.kind,
    };
  } catch (error) {
    log(`[print] ${(error as { code?: string }).code ?? 'failed'}`);
    throw new ContractError('print-failed');
  }
}
