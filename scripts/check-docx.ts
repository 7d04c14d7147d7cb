/**
 * Opens the documents of all kinds of letters with LibreOffice and compares what stands on their pages with the letters:
 * `npm run check:docx [folder]`. It takes a minute or two and needs soffice; without it, it says so and checks nothing.
 * The documents and their PDFs stay in the folder, to be looked at.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readPdf } from '../e2e/support/read-pdf.ts';
import { letterDocx } from '../electron/services/docx/letter-docx.ts';
import { SPEC_KINDS } from '../shared/domain/letter.ts';
import { DEFAULT_LETTER_STYLE, type LetterStyle, paperSize } from '../shared/domain/office.ts';
import { shippedRules } from '../shared/law/shipped-rules.ts';
import { firstBody, wholeLetter } from '../shared/letters/assemble.ts';
import { type Block, blocksText } from '../shared/letters/blocks.ts';
import { EXAMPLE_VALUES, EXTREME_VALUES, exampleFacts } from '../shared/letters/example-facts.ts';
import { layoffReceipt } from '../shared/letters/layoff-receipt.ts';
import { EXAMPLE_RECEIPT, exampleWorker } from '../shared/letters/receipt-example.ts';
import { letterSpecs } from '../shared/letters/specs.ts';
import { withoutChips } from '../shared/letters/template.ts';
import { stopPlainly } from './runtime/stop.ts';

interface Sample {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly style: LetterStyle;
}

const A4: LetterStyle = { ...DEFAULT_LETTER_STYLE, paper: { kind: 'a4' }, font: 'Times New Roman' };
const MM_PER_POINT = 25.4 / 72;
/** LibreOffice rounds paper to its own units. */
const TOLERANCE_MM = 0.5;

function samples(): readonly Sample[] {
  const letters = SPEC_KINDS.flatMap((code) => {
    const spec = letterSpecs[code];
    const sample = (name: string, values = EXAMPLE_VALUES, eoffice = false): Sample => {
      const facts = exampleFacts(spec, shippedRules, values, { eoffice });
      const blocks = withoutChips(wholeLetter(spec, facts, firstBody(spec, facts)));
      return { name: `${code}-${name}`, blocks, style: name === 'a4' ? A4 : DEFAULT_LETTER_STYLE };
    };
    return [
      sample('short'),
      sample('extreme', EXTREME_VALUES),
      sample('a4'),
      sample('eoffice', EXAMPLE_VALUES, true),
    ];
  });
  const receipts = [1, 1_200].map((count): Sample => {
    const workers = Array.from({ length: count }, (_, n) => exampleWorker(n + 1));
    const blocks = layoffReceipt.blocks({ ...EXAMPLE_RECEIPT, workers });
    return { name: `layoff-receipt-${count}`, blocks, style: DEFAULT_LETTER_STYLE };
  });
  return [...letters, ...receipts];
}

/** How often each sign occurs; blanks do not count, since cells and lines break anywhere. */
function signsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text.replace(/\s/g, '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function difference(expected: string, found: string): string {
  const [a, b] = [signsOf(expected), signsOf(found)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((sign) => a.get(sign) !== b.get(sign))
    .map((sign) => `${sign} ${a.get(sign) ?? 0} -> ${b.get(sign) ?? 0}`)
    .join(', ');
}

/** Words of the letter, of four signs or more, that cannot be read on the pages. */
function missingWords(expected: string, found: string): readonly string[] {
  const pages = found.replace(/\s/g, '');
  const words = new Set(expected.split(/\s+/).filter((word) => word.length >= 4 && word.length < 24));
  return [...words].filter((word) => !pages.includes(word));
}

/** The heads of tables stand on every page; only the first of each counts. */
function withoutRepeatedHeads(text: string, blocks: readonly Block[]): string {
  const heads = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.columns
            .map(({ header }) => header)
            .join('')
            .replace(/\s/g, ''),
        ]
      : [],
  );
  return [...new Set(heads)].reduce(
    (left, head) => {
      const uses = heads.filter((other) => other === head).length;
      const parts = left.split(head);
      return [parts.slice(0, uses + 1).join(head), ...parts.slice(uses + 1)].join('');
    },
    text.replace(/\s/g, ''),
  );
}

/** What is wrong with a sample's pages; empty when nothing is. */
async function faultsOf(sample: Sample, pdf: string): Promise<readonly string[]> {
  const pages = await readPdf(await readFile(pdf));
  const text = pages
    .map((page, index) => (index === 0 ? page.text : page.text.replace(`- ${index + 1} -`, '')))
    .join(' ')
    // Boxes to tick are drawn on the PDF and signs in Word.
    .replace(/[☐☑☒]/g, '');
  const expected = blocksText(sample.blocks);
  const signs = difference(expected, withoutRepeatedHeads(text, sample.blocks));
  const words = missingWords(expected, text);
  const paper = paperSize(sample.style.paper);
  const wrongSize = pages.filter(
    ({ width, height }) =>
      Math.abs(width * MM_PER_POINT - paper.width) > TOLERANCE_MM ||
      Math.abs(height * MM_PER_POINT - paper.height) > TOLERANCE_MM,
  );
  const last = pages.at(-1);
  return [
    ...(signs === '' ? [] : [`signs differ: ${signs}`]),
    ...(words.length === 0 ? [] : [`words missing: ${words.slice(0, 8).join(' ')}`]),
    ...(wrongSize.length === 0 ? [] : [`${wrongSize.length} pages of another size`]),
    ...(last !== undefined && last.text.replace(/^- \d+ -$/, '') === '' ? ['the last page is empty'] : []),
  ];
}

async function check(folder: string): Promise<void> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log(
      'check:docx skipped: soffice is not installed (Debian: apt install libreoffice-writer-nogui).',
    );
    return;
  }
  await mkdir(folder, { recursive: true });
  const all = samples();
  const files = all.map(({ name }) => path.join(folder, `${name}.docx`));
  for (const [index, { blocks, style, name }] of all.entries()) {
    const docx = await letterDocx({
      blocks,
      style,
      practice: false,
      draft: false,
      voided: false,
      title: name,
    });
    await writeFile(files[index] ?? '', docx);
  }
  // A profile of its own, so that an open LibreOffice is left alone.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profil')).href}`;
  await promisify(execFile)(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  let wrong = 0;
  for (const sample of all) {
    const faults = await faultsOf(sample, path.join(folder, `${sample.name}.pdf`));
    if (faults.length > 0) {
      wrong += 1;
      console.log(`${sample.name}: ${faults.join('; ')}`);
    }
  }
  console.log(`check:docx: ${all.length} documents, ${wrong} with faults; they stand in ${folder}`);
  if (wrong > 0) process.exitCode = 1;
}

await check(path.resolve(process.argv[2] ?? path.join(tmpdir(), 'sambung-docx'))).catch(stopPlainly);
