import { readFile } from 'node:fs/promises';
import { MOST_PRINTED_PAGES, type SetAside, type Sheet } from '../../../shared/contract/case-file.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { Job } from '../jobs.ts';
import type { Bookmark } from '../letter-batch/pdf-file.ts';
import type { HtmlPrinter } from '../letter-desk.ts';
import type { Binder, Bound, Counted } from './binder.ts';
import type { Enclosure } from './enclosures.ts';
import { type ContentsLine, contentsHtml, type SheetGround, sheetHtml } from './sheet-html.ts';

/* Sheets, letters and documents bound as one PDF with bookmarks and running page numbers. */

/** A letter or document of a file; the first of a group is led by its heading. */
export interface LedEnclosure {
  readonly heading: string | null;
  readonly enclosure: Enclosure;
}

export interface FileToBind {
  /** Title of the PDF; it runs along the pages. */
  readonly title: string;
  readonly ground: SheetGround;
  readonly sheets: readonly Sheet[];
  readonly enclosures: readonly LedEnclosure[];
  /** HTML of the cover of a file of so many pages; a table of contents follows it. Null: it begins with its first sheet. */
  readonly cover: ((pages: number) => string) | null;
  /** Path to write to; null binds it in memory for the printer. */
  readonly file: string | null;
}

export interface BindParts {
  readonly printer: HtmlPrinter;
  readonly binder: Binder;
  readonly job: Pick<Job, 'progress' | 'check'>;
  /** The font of the running line. */
  readonly fontFile: string;
}

export interface BoundFile {
  /** Null where it was written to a file. */
  readonly pdf: Uint8Array | null;
  readonly pages: number;
  readonly setAside: readonly SetAside[];
}

const FRONT: readonly Bookmark[] = [
  { name: 'sampul', title: 'Sampul', page: 0, level: 0 },
  { name: 'daftar-isi', title: 'Daftar isi', page: 1, level: 0 },
];

/** Something in the file with the pages that it takes. */
interface Chapter {
  readonly title: string;
  readonly detail: string;
  readonly level: 0 | 1;
  readonly counted: Counted;
  readonly load: () => Promise<Bound>;
  readonly notice: Enclosure['notice'] | null;
  /** Left at the foot of its pages. */
  readonly foot: string;
}

const PDF = 'application/pdf' as const;
const NO_BYTES: Bound = { type: PDF, content: new Uint8Array() };
const NO_PAGES: Counted = { pages: 0, why: null };
const NO_NOTICE = { title: '', facts: [], text: '' } as const;

/** Page of each chapter, from 1; a heading without pages of its own stands where the next chapter begins. */
function pagesOf(chapters: readonly Chapter[], first: number): readonly number[] {
  let page = first;
  return chapters.map(({ counted }) => {
    const own = page;
    page += counted.pages;
    return own;
  });
}

/**
 * Binds a file.
 * @throws ContractError cancelled, not-found, print-failed with `case-file-too-long` for the printer; what the disk says
 */
export async function bindFile(
  { printer, binder, job, fontFile }: BindParts,
  { title, ground, sheets, enclosures, cover, file }: FileToBind,
): Promise<BoundFile> {
  const print = async (html: string): Promise<Bound> => {
    job.check();
    return { type: PDF, content: await printer.toPdf(html) };
  };
  const steps = sheets.length + enclosures.length;
  let done = 0;
  const tell = (step: 'read' | 'print') => job.progress(step, done, steps);
  tell('read');

  const chapters: Chapter[] = [];
  for (const sheet of sheets) {
    const bound = await print(sheetHtml(sheet, ground));
    chapters.push({
      title: sheet.title,
      detail: '',
      level: 0,
      counted: await binder.count(bound),
      load: async () => bound,
      notice: null,
      foot: sheet.title,
    });
    done += 1;
    tell('read');
  }
  for (const { heading, enclosure } of enclosures) {
    job.check();
    if (heading !== null)
      chapters.push({
        title: heading,
        detail: '',
        level: 0,
        counted: NO_PAGES,
        load: async () => NO_BYTES,
        notice: null,
        foot: '',
      });
    chapters.push({
      ...enclosure,
      level: 1,
      counted: await orDamaged(
        async () => binder.count(await enclosure.load()),
        async () => ({ pages: 1, why: 'damaged' as const }),
      ),
      load: enclosure.load,
      foot: enclosure.title,
    });
    done += 1;
    tell('read');
  }

  const contents = (first: number) => {
    const pages = pagesOf(chapters, first);
    return chapters.map(
      ({ title, detail, level }, i): ContentsLine => ({
        place: placeOf(i),
        title,
        detail,
        level,
        page: pages[i] ?? 0,
      }),
    );
  };
  // The contents are as long with any numbers: those of the first print are only as wide. Without a cover there are none.
  const contentsPages =
    cover === null ? 0 : (await binder.count(await print(contentsHtml(contents(1_001), ground)))).pages;
  const first = cover === null ? 1 : 2 + contentsPages;
  const lines = contents(first);
  const total = first - 1 + chapters.reduce((sum, { counted }) => sum + counted.pages, 0);
  if (file === null && total > MOST_PRINTED_PAGES) {
    throw new ContractError('print-failed', {
      detail: 'case-file-too-long',
      params: { pages: total, most: MOST_PRINTED_PAGES },
    });
  }
  const font = new Uint8Array(await readFile(fontFile));
  await binder.open({ file, font, running: title, total });
  const setAside: SetAside[] = [];
  const front = async (bound: Bound, pages: number, name: string) => {
    await binder.append({ ...bound, counted: { pages, why: null }, name, notice: NO_NOTICE });
  };
  if (cover !== null) {
    await front(await print(cover(total)), 1, '');
    await front(await print(contentsHtml(lines, ground)), contentsPages, 'Daftar isi');
  }
  done = 0;
  tell('print');
  for (const chapter of chapters) {
    job.check();
    const { counted, notice, foot } = chapter;
    if (counted.pages === 0) continue;
    const shown = notice?.(counted.why ?? 'damaged') ?? NO_NOTICE;
    const bind = (bound: Bound, why: SetAside['why'] | null) =>
      binder.append({ ...bound, counted: { ...counted, why }, name: foot, notice: shown });
    // A notice needs no bytes.
    const why = await orDamaged(
      async () => bind(counted.why === null ? await chapter.load() : NO_BYTES, counted.why),
      () => bind(NO_BYTES, 'damaged'),
    );
    if (why !== null) setAside.push({ title: chapter.title, why });
    done += 1;
    tell('print');
  }
  job.check();
  const bookmarks: readonly Bookmark[] = [
    ...(cover === null ? [] : FRONT),
    ...lines.map(({ place, title, page, level }) => ({ name: place, title, page: page - 1, level })),
  ];
  return { pdf: await binder.close(title, bookmarks), pages: total, setAside };
}

const placeOf = (index: number) => `bagian-${String(index + 1).padStart(4, '0')}`;

/** A document whose bytes are not those that came is no reason to lose the file: it becomes a notice. */
async function orDamaged<Value>(work: () => Promise<Value>, otherwise: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ContractError && error.fault.code === 'document-damaged') return otherwise();
    throw error;
  }
}
