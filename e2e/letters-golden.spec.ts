import { SPEC_KINDS } from '../shared/domain/letter.ts';
import type { LetterStyle, Paper } from '../shared/domain/office.ts';
import { type App, expect, launchApp, refuseErrors, test } from './app.ts';
import {
  type GoldenLetter,
  type Measure,
  newDraft,
  openGoldenOffice,
  printDraft,
  setPaper,
} from './support/golden.ts';
import {
  lonelySignatures,
  missingHeaders,
  outsideMargins,
  overlaps,
  strandedLeads,
  textDiffers,
  wrongNumbers,
  wrongSizes,
} from './support/golden-checks.ts';
import { linesOf, readPages } from './support/golden-pages.ts';
import { frozenBlocks, newLayoffReport, receiptOf } from './support/golden-receipt.ts';
import { fontsOf } from './support/read-pdf.ts';

/*
 * The layout of every kind of letter, printed by the app itself: drafts with typed facts, short and as long as a page has
 * to bear, on both papers. The drafts are made once and printed again after the paper changed.
 */

const MEASURES: readonly Measure[] = ['short', 'extreme'];
const PAPERS: readonly Paper[] = [{ kind: 'f4' }, { kind: 'a4' }];

let app: App;
const drafts = new Map<string, string>();

async function draftOf(kind: (typeof SPEC_KINDS)[number], measure: Measure): Promise<string> {
  const name = `${kind} ${measure}`;
  const id = drafts.get(name) ?? (await newDraft(app, kind, measure));
  drafts.set(name, id);
  return id;
}

/** Everything that is wrong with a letter. */
async function faultsOf(letter: GoldenLetter, style: LetterStyle): Promise<readonly string[]> {
  const pages = await readPages(letter.pdf);
  const fonts = await fontsOf(letter.pdf);
  return [
    ...(pages.length === letter.pages ? [] : [`${letter.pages} pages are said, ${pages.length} are there`]),
    ...wrongSizes(pages, style),
    ...outsideMargins(pages, style),
    ...overlaps(pages),
    ...wrongNumbers(pages),
    ...missingHeaders(pages, letter.blocks),
    ...textDiffers(pages, letter.blocks),
    ...lonelySignatures(pages, letter.blocks),
    ...strandedLeads(pages),
    ...fonts.filter(({ embedded }) => !embedded).map(({ name }) => `font ${name} is not in the file`),
    ...(fonts.some(({ name }) => name.includes('Arimo')) ? [] : ['Arimo is not in the file']),
  ];
}

test.beforeAll(async () => {
  app = await launchApp();
  await openGoldenOffice(app);
});

test.afterEach(() => {
  refuseErrors(app);
});

test.afterAll(async () => {
  await app?.close();
});

for (const paper of PAPERS) {
  test.describe(`on ${paper.kind.toUpperCase()}`, () => {
    test.beforeAll(async () => {
      await setPaper(app, paper);
    });

    for (const kind of SPEC_KINDS) {
      test(`${kind} stands whole on its pages, short and long`, async () => {
        const { style } = await app.door.call('office.get', {});
        for (const measure of MEASURES) {
          const letter = await printDraft(app, await draftOf(kind, measure));
          expect(await faultsOf(letter, style), measure).toEqual([]);
        }
      });
    }
  });
}

test('pre-printed paper keeps its head free, and the rest stands as whole', async () => {
  const { style } = await app.door.call('office.get', {});
  for (const kind of ['mediation-summons', 'recommendation', 'employment-statement'] as const) {
    const bare = await printDraft(app, await draftOf(kind, 'short'), false);
    const blocks = bare.blocks.filter((block) => block.kind !== 'letterhead');
    expect(await faultsOf({ ...bare, blocks }, style), kind).toEqual([]);
    const [first] = await readPages(bare.pdf);
    const top = Math.min(...(first?.pieces ?? []).map(({ baseline }) => baseline));
    expect((top * 25.4) / 72, kind).toBeGreaterThan(style.preprintedHeight);
  }
});

test('the receipt of a layoff report stands whole on its pages, for one worker and for a thousand', async () => {
  for (const measure of MEASURES) {
    const report = await newLayoffReport(app, measure);
    const printed = [];
    for (const paper of PAPERS) {
      await setPaper(app, paper);
      const { style } = await app.door.call('office.get', {});
      printed.push({ style, letter: await app.door.call('letters.preview', receiptOf(report)) });
    }
    const { id } = await app.door.call('letters.issue', { ...receiptOf(report), previewed: null });
    const blocks = frozenBlocks(app, id);
    for (const { style, letter } of printed)
      expect(await faultsOf({ ...letter, blocks }, style), `${measure} ${style.paper.kind}`).toEqual([]);
  }
});

test('the proof sees what is wrong: other words, other paper, narrower margins, lost heads and lonely signatures', async () => {
  const { style } = await app.door.call('office.get', {});
  const letter = await printDraft(app, await draftOf('recommendation', 'extreme'));
  const pages = await readPages(letter.pdf);
  const told = letter.blocks.map((block) =>
    block.kind === 'copies' ? { ...block, heading: 'Tembusan kepada Yth.:' } : block,
  );
  expect(textDiffers(pages, told).join()).toContain('instead of');
  expect(textDiffers(pages.slice(0, -1), letter.blocks).join()).toContain('not found');
  expect(wrongSizes(pages, { ...style, paper: { kind: 'custom', width: 215, height: 331 } })).not.toEqual([]);
  expect(outsideMargins(pages, { ...style, margins: { ...style.margins, left: 40 } })).not.toEqual([]);
  expect(wrongNumbers(pages.slice(1))).not.toEqual([]);
  const headless = pages.map((page) => ({
    ...page,
    squeezed: page.squeezed.replace('No.KomponenhakDasarHitunganJumlah', ''),
  }));
  expect(missingHeaders(headless, letter.blocks).length).toBeGreaterThan(1);
  const [first] = pages;
  const signOf = (page: (typeof pages)[number]) =>
    linesOf(page).find(({ text }) => text.includes('Mengetahui'));
  // The list of the workers follows on pages of its own.
  const signed = pages.find((page) => signOf(page) !== undefined);
  if (!first || !signed) throw new Error('the letter has no signature');
  const sign = signOf(signed)?.baseline ?? 0;
  const alone = { ...signed, pieces: signed.pieces.filter(({ baseline }) => baseline >= sign - 1) };
  const cutOff = pages.map((page) => (page === signed ? alone : page));
  expect(lonelySignatures(cutOff, letter.blocks)).not.toEqual([]);
  expect(overlaps([{ ...first, pieces: [...first.pieces, ...first.pieces] }])).not.toEqual([]);
  const cut = linesOf(first).findIndex(({ text }) => text.trim().endsWith(':'));
  const until = linesOf(first)[cut]?.baseline ?? 0;
  const led = { ...first, pieces: first.pieces.filter(({ baseline }) => baseline < until + 1) };
  expect(strandedLeads([led, signed])).not.toEqual([]);
});
