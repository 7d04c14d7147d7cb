import { formatDateLong } from '../calendar/format-date.ts';
import { type Block, type BlockOf, type KeyValue, plain, type Signature } from './blocks.ts';
import { chipText } from './chips.ts';
import { type FieldName, type FieldRow, isFilled, LETTER_FIELDS, type LetterValues } from './fields.ts';
import {
  letterhead,
  NUMBER_DOTS,
  numberLine,
  signature as officialSignature,
  pairs,
  printedNip,
} from './letter-parts.ts';
import type { LetterFrame } from './letter-spec.ts';
import type { LetterFacts } from './spec-facts.ts';
import { cellText } from './template-cells.ts';

/** Variables that the e-office system fills in when it signs. */
const variable = (name: string) => `\${${name}}`;
export const EOFFICE = {
  number: variable('nomor_naskah'),
  date: variable('tanggal_naskah'),
  sign: variable('ttd_pengirim'),
  name: variable('nama_pengirim'),
  post: variable('jabatan_pengirim'),
  nip: variable('nip_pengirim'),
} as const;

/** What a chip shows, or an empty text. */
export const shown = (facts: LetterFacts, chip: string): string => chipText(chip, facts) ?? '';

/** Dots to write a missing addressee or subject on. */
const LINE_DOTS = '……………………………………';

const linesOf = (facts: LetterFacts, field: 'letter.to' | 'letter.copies'): readonly string[] =>
  (facts.values[field] ?? []).map((line) => line.trim()).filter((line) => line !== '');

/** The letter's number: dots while it is to follow, the variable where the e-office gives it. */
export function numberOf(facts: LetterFacts): string {
  return facts.eoffice ? EOFFICE.number : (facts.number ?? NUMBER_DOTS);
}

/** The letter's date in words of a letter, or the variable where the e-office gives it. */
export function dateOf({ dated, eoffice }: LetterFacts): string {
  return eoffice ? EOFFICE.date : formatDateLong(dated);
}

function placeAndDate(facts: LetterFacts): string {
  const { office } = facts;
  const date = dateOf(facts);
  return office.style.placeOnDateLine && office.city ? `${office.city}, ${date}` : date;
}

/** Copies (tembusan) as the values name them; nothing where there are none. */
export function copies(facts: LetterFacts): readonly Block[] {
  const items = linesOf(facts, 'letter.copies');
  return items.length === 0 ? [] : [{ kind: 'copies', heading: 'Tembusan Yth.:', items }];
}

/** Letterhead, Nomor/Sifat/Lampiran/Hal with place and date, and whom it is for. */
export function letterHead(facts: LetterFacts): readonly Block[] {
  const rows: readonly KeyValue[] = pairs([
    ['Nomor', numberOf(facts)],
    ['Sifat', shown(facts, 'letter.urgency') || 'Biasa'],
    ['Lampiran', shown(facts, 'letter.attachments') || '-'],
    ['Hal', shown(facts, 'letter.subject') || LINE_DOTS],
  ]);
  const to = linesOf(facts, 'letter.to');
  return [
    letterhead(facts.office),
    { kind: 'meta', rows, placeAndDate: placeAndDate(facts) },
    {
      kind: 'addressees',
      to: to.length === 0 ? [LINE_DOTS] : to,
      place: shown(facts, 'letter.place') || null,
    },
  ];
}

/** Letterhead and a centred title with its number; `null` prints no number line. */
export function titledHead(facts: LetterFacts, title: string, numbered = true): readonly Block[] {
  return [
    letterhead(facts.office),
    {
      kind: 'title',
      title,
      numberLine: numbered ? numberLine(facts.eoffice ? EOFFICE.number : facts.number) : null,
    },
  ];
}

/** A centred title without letterhead: agreements that the parties make themselves; with a number where it has one. */
export function bareTitle(title: string, numberLine: string | null = null): readonly Block[] {
  return [{ kind: 'title', title, numberLine }];
}

/** The office's signature; where the e-office signs, its variables stand in its place. */
export function officeSignature(facts: LetterFacts, dated: 'dated' | 'undated' = 'undated'): Signature {
  const made = officialSignature(facts.office, facts.signer, facts.dated);
  const placed = { ...made, placeAndDate: dated === 'dated' ? placeAndDate(facts) : null };
  if (!facts.eoffice) return placed;
  return {
    ...placed,
    captions: [
      { prefix: '', text: `${EOFFICE.post},` },
      { prefix: '', text: EOFFICE.sign },
    ],
    name: EOFFICE.name,
    rank: '',
    nip: EOFFICE.nip,
  };
}

/** "Mengetahui" of the countersigner; nothing where the office has none. */
export function countersignature(facts: LetterFacts): readonly Signature[] {
  if (facts.countersigner === null) return [];
  const made = officialSignature(facts.office, facts.countersigner, facts.dated);
  return [
    {
      ...made,
      placeAndDate: null,
      captions: [{ prefix: '', text: 'Mengetahui' }, ...made.captions],
    },
  ];
}

/** A party's signature: its caption, its name (dots where unknown), a frame for the duty stamp where it needs one. */
export function partySignature(caption: string, name: string, stampDuty = false): Signature {
  return {
    placeAndDate: null,
    captions: [{ prefix: '', text: `${caption},` }],
    stampDuty,
    name: name.trim(),
    rank: '',
    nip: '',
  };
}

const MEDIATOR = 'Mediator Hubungan Industrial';

/** `Mediator HI Ahli Madya` as it was entered, `Ahli Madya` behind the office's word. */
function mediatorPost(position: string): string {
  const post = position.trim();
  return /mediator/i.test(post) ? post : `${MEDIATOR} ${post}`.trim();
}

/** The mediators, one column each (at most `most`); dots where none is known. */
export function mediatorSignatures(facts: LetterFacts, most = 2): readonly Signature[] {
  const rows = (facts.values.mediators ?? []).slice(0, most);
  if (rows.length === 0) return [partySignature(MEDIATOR, '')];
  return rows.map((row) => ({
    ...partySignature(mediatorPost(row.position ?? ''), row.name ?? ''),
    nip: printedNip(row.nip ?? ''),
  }));
}

/** One to four signatures in a row; the place and date stand above the last one. */
export function signatures(columns: readonly Signature[], dateLine: string | null = null): Block {
  const placed = columns.map((column, index) =>
    index === columns.length - 1 && dateLine !== null ? { ...column, placeAndDate: dateLine } : column,
  );
  return { kind: 'signatures', columns: placed.slice(0, 4) };
}

/** `Banjarbaru, 23 November 2026`, as the office writes it. */
export const dateLine = placeAndDate;

/** A letter (surat dinas): head, signature of the office, copies, then what follows on further pages. */
export function letterFrame(facts: LetterFacts, more: readonly Block[] = []): LetterFrame {
  return {
    head: letterHead(facts),
    tail: [signatures([officeSignature(facts)]), ...copies(facts), ...more],
  };
}

/** A certificate (surat keterangan, tanda bukti): title, signature with place and date, copies. */
export function certificateFrame(
  facts: LetterFacts,
  title: string,
  more: readonly Block[] = [],
): LetterFrame {
  return {
    head: titledHead(facts, title),
    tail: [signatures([officeSignature(facts, 'dated')]), ...copies(facts), ...more],
  };
}

/** An annex page of its own with a table field. */
export function annexTable(
  facts: LetterFacts,
  field: FieldName,
  title: readonly string[],
  columns: readonly (readonly [
    name: string,
    header: string,
    width: number,
    align?: 'left' | 'center' | 'right',
  ])[],
): readonly Block[] {
  const spec = LETTER_FIELDS[field];
  if (spec.type !== 'rows' || !isFilled(facts.values, field)) return [];
  const rows = facts.values[field] as unknown as readonly FieldRow[];
  const table: BlockOf<'table'> = {
    kind: 'table',
    columns: columns.map(([, header, width, align]) => ({
      header,
      width,
      align: align ?? 'left',
      nowrap: align === 'right',
    })),
    rows: rows.map((row, index) => columns.map(([name]) => cellText(spec, name, row, index))),
    totals: [],
    rowHeight: 'text',
    size: 'small',
  };
  return [
    {
      kind: 'annex-head',
      heading: 'Lampiran',
      rows: pairs([
        ['Nomor', numberOf(facts)],
        ['Tanggal', dateOf(facts)],
      ]),
      title,
    },
    table,
  ];
}

type ListColumn = Parameters<typeof annexTable>[3][number];

const NUMBER: ListColumn = ['#', 'No.', 11, 'center'];
const nameOf = (width: number): ListColumn => ['name', 'Nama', width];
const NIK: ListColumn = ['nik', 'NIK', 38];
const KPJ: ListColumn = ['kpj', 'Nomor KPJ', 29];

/** The columns of each list; a NIK keeps to one line in all of them. */
const LISTS: Readonly<Record<'date' | 'note' | 'position', readonly ListColumn[]>> = {
  date: [NUMBER, nameOf(56), NIK, KPJ, ['date', 'Tanggal PHK', 36]],
  note: [NUMBER, nameOf(42), NIK, KPJ, ['note', 'Keterangan', 50]],
  position: [NUMBER, nameOf(68), NIK, ['position', 'Jabatan', 53]],
};

/** Whether an enclosure lists the workers; a lone one stands in the letter itself. */
export const listsWorkers = ({ values }: LetterFacts) => (values.workers ?? []).length > 1;

/** The list of the workers whom a letter concerns, where there are two or more; its last column is of the letter's kind. */
export const workersAnnex = (facts: LetterFacts, last: keyof typeof LISTS): readonly Block[] =>
  listsWorkers(facts) ? annexTable(facts, 'workers', ['DAFTAR PEKERJA'], LISTS[last]) : [];

/** A letter with such a list says so under "Lampiran"; a lone worker of the list stands in the letter itself. */
export function workersDefaults(facts: LetterFacts): LetterValues {
  if (listsWorkers(facts)) return { 'letter.attachments': '1 (satu) berkas' };
  const { name = '', nik = '', kpj = '', position = '', date = '' } = facts.values.workers?.[0] ?? {};
  return {
    ...(name === '' ? {} : { 'worker.name': name }),
    ...(nik === '' ? {} : { 'worker.nik': nik }),
    ...(kpj === '' ? {} : { 'worker.kpj': kpj }),
    ...(position === '' ? {} : { 'worker.position': position }),
    ...(date === '' ? {} : { 'layoff.date': date }),
  };
}

/** A slip to cut off and send back. */
export function slip(caption: string, blocks: BlockOf<'slip'>['blocks']): Block {
  return { kind: 'slip', caption, blocks };
}

/** Rows of label and value for a slip; empty ones print dots to write on. */
export function slipRows(rows: readonly (readonly [label: string, value: string])[]): BlockOf<'key-values'> {
  return {
    kind: 'key-values',
    rows: rows.map(([label, value]) => ({ label, value: plain(value.trim() || '……………………………………') })),
    labelWidth: 52,
    numbered: false,
    indent: false,
  };
}
