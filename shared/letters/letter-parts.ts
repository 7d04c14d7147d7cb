import { formatDateLong } from '../calendar/format-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Standing } from '../domain/office.ts';
import { type BlockOf, type KeyValue, plain, type Signature } from './blocks.ts';
import type { LetterOffice, LetterSigner } from './letter-facts.ts';

/** Width of labels before the colon in millimetres, the same all through a letter. */
export const LABEL_WIDTH = 52;

/** What a letter prints while its number is still to follow (nomor menyusul). */
export const NUMBER_DOTS = '…………';

/** The office's letterhead; empty particulars leave no gap. */
export function letterhead(office: LetterOffice): BlockOf<'letterhead'> {
  const street = [office.address, office.postalCode && `Kode Pos ${office.postalCode}`]
    .filter((part) => part !== '')
    .join(', ');
  const contact = [
    office.phone && `Telepon ${office.phone}`,
    office.website && `Laman ${office.website}`,
    office.email && `Pos-el ${office.email}`,
  ];
  const lines = [street, contact.filter((part) => part !== '').join(', ')];
  return {
    kind: 'letterhead',
    logo: office.logo,
    government: office.government.toUpperCase(),
    name: office.name.toUpperCase(),
    lines: lines.filter((line) => line !== ''),
  };
}

/** `Nomor: 500.15.15/12/...`, or dots to write the number on. */
export function numberLine(number: string | null): string {
  return `Nomor: ${number ?? NUMBER_DOTS}`;
}

/** `Nomor 12/HRD/2026 tanggal 3 Maret 2026`; a document without a number names its date alone. */
export function numberAndDate(number: string | null, dated: PlainDate | null): string {
  const parts = [number ? `Nomor ${number}` : '', dated ? `tanggal ${formatDateLong(dated)}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** A row for each pair whose value is not empty. */
export function pairs(rows: readonly (readonly [label: string, value: string])[]): readonly KeyValue[] {
  return rows
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => ({ label, value: plain(value.trim()) }));
}

const STANDING_PREFIX: Readonly<Record<Standing, string>> = {
  definitif: '',
  plt: 'Plt.',
  plh: 'Plh.',
  pjs: 'Pjs.',
};

/** The post as its holder fills it: `Plt. Kepala Dinas Tenaga Kerja`. */
export function postOf(signer: LetterSigner): string {
  return `${STANDING_PREFIX[signer.standing]} ${signer.positionTitle}`.trim();
}

/** NIP grouped 8-6-1-3 when it has its 18 digits, otherwise as it was entered. */
export function printedNip(nip: string): string {
  const digits = nip.replace(/\D/g, '');
  return digits.length === 18 ? digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : nip.trim();
}

/**
 * The signature of a letter with its place and date. A letter signed for somebody else names that post first, after
 * `a.n.`; without a signer it leaves dots to write on.
 */
export function signature(office: LetterOffice, signer: LetterSigner | null, dated: PlainDate): Signature {
  const date = formatDateLong(dated);
  const placed = {
    placeAndDate: office.style.placeOnDateLine && office.city ? `${office.city}, ${date}` : date,
    stampDuty: false,
  };
  if (signer === null) return { ...placed, captions: [], name: '', rank: '', nip: '' };
  const post = { prefix: STANDING_PREFIX[signer.standing], text: `${signer.positionTitle.toUpperCase()},` };
  // Under "a.n." the standing goes into the line itself, so that both titles begin at the same place.
  const captions =
    signer.onBehalfOf === null
      ? [post]
      : [
          { prefix: 'a.n.', text: signer.onBehalfOf.toUpperCase() },
          { prefix: '', text: `${post.prefix} ${post.text}`.trim() },
        ];
  return {
    ...placed,
    captions,
    name: signer.name,
    rank: signer.rank,
    nip: printedNip(signer.nip),
  };
}
