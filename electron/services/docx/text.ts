import { type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../../../shared/letters/blocks.ts';
import { cleanText } from '../../../shared/letters/clean-text.ts';

/** A variable of the e-office system: a run of its own that proofing leaves alone, so that the system finds it whole. */
const VARIABLE = /(\$\{[a-z_]+\})/;

/** Text as XML can hold it; blanks beside one another are one, as on the PDF. */
function wellFormed(text: string): string {
  return cleanText(text)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g, '')
    .replace(/[ \t]+/g, ' ');
}

type Weight = Pick<IRunOptions, 'bold' | 'underline'>;

/** Text as runs; a line feed begins a new line in the same paragraph. */
export function words(text: string, weight: Weight = {}): readonly ParagraphChild[] {
  return wellFormed(text)
    .split('\n')
    .flatMap((line, index) => {
      const parts = line.split(VARIABLE).filter((part) => part !== '');
      const runs = parts.map(
        (part) => new TextRun({ ...weight, text: part, ...(VARIABLE.test(part) ? { noProof: true } : {}) }),
      );
      return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs];
    });
}

/** The runs of a block. */
export function runWords(runs: readonly Run[]): readonly ParagraphChild[] {
  return runs.flatMap((run) => words(run.text, run.bold ? { bold: true } : {}));
}

/** A tab to the next stop. */
export const tab = (): ParagraphChild => new TextRun({ text: '\t' });
