import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { OfficialId, PositionId } from './ids.ts';

/** A line of text that fits a field: trimmed, no control characters. */
const line = (max: number) => z.string().trim().max(max);

/** Paper of letters; sizes in millimetres. */
export const paperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('f4') }),
  z.object({ kind: z.literal('a4') }),
  z.object({
    kind: z.literal('custom'),
    width: z.number().min(100).max(450),
    height: z.number().min(140).max(600),
  }),
]);
export type Paper = z.infer<typeof paperSchema>;

/** Width and height of a paper in millimetres. */
export function paperSize(paper: Paper): { readonly width: number; readonly height: number } {
  switch (paper.kind) {
    case 'f4':
      return { width: 215, height: 330 };
    case 'a4':
      return { width: 210, height: 297 };
    case 'custom':
      return { width: paper.width, height: paper.height };
  }
}

export const LETTER_FONTS = ['Arial', 'Arimo', 'Bookman Old Style', 'Cambria', 'Times New Roman'] as const;

/** How the office's letters look; every point of it is a setting with a shipped default. */
export const letterStyleSchema = z.object({
  paper: paperSchema,
  font: z.enum(LETTER_FONTS),
  /** Points. */
  fontSize: z.number().min(9).max(14),
  lineSpacing: z.number().min(1).max(1.5),
  /** Millimetres. */
  margins: z.object({
    top: z.number().min(5).max(60),
    right: z.number().min(5).max(60),
    bottom: z.number().min(5).max(60),
    left: z.number().min(5).max(60),
  }),
  /** False prints on paper that already carries the letterhead. */
  printLetterhead: z.boolean(),
  /** Height kept free when the letterhead is pre-printed, millimetres. */
  preprintedHeight: z.number().min(0).max(90),
  /** False leaves the place out of the date line, where the letterhead shows it. */
  placeOnDateLine: z.boolean(),
  signatoryName: z.enum(['bold', 'underlined', 'bold-underlined']),
});
export type LetterStyle = z.infer<typeof letterStyleSchema>;

export const DEFAULT_LETTER_STYLE: LetterStyle = {
  paper: { kind: 'f4' },
  font: 'Arial',
  fontSize: 11,
  lineSpacing: 1.15,
  margins: { top: 20, right: 20, bottom: 20, left: 25 },
  printLetterhead: true,
  preprintedHeight: 45,
  placeOnDateLine: true,
  signatoryName: 'bold-underlined',
};

/** The three Indonesian time zones: IANA name and the short form that letters print. */
export const TIME_ZONES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const;
export type TimeZone = keyof typeof TIME_ZONES;

/** What a user may change in the office profile. */
export const officeInputSchema = z.object({
  /** First line of the letterhead: PEMERINTAH KABUPATEN/KOTA ... */
  government: line(120).min(3),
  /** Full name of the office. */
  name: line(160).min(3),
  /** Short name for number patterns and receipts. */
  shortName: line(60),
  /** Kemendagri code of the regency or city, e.g. 63.72. */
  regionCode: z.string().regex(/^\d{2}\.\d{2}$/),
  address: line(200),
  phone: line(60),
  website: line(80),
  email: line(80),
  postalCode: z.string().regex(/^(\d{5})?$/),
  /** Place of issue printed on letters. */
  city: line(60).min(2),
  timeZone: z.enum(Object.keys(TIME_ZONES) as [TimeZone, ...TimeZone[]]),
  /** Unit part of letter numbers. */
  unitCode: line(40),
  /** Who gets a copy "as a report": the head of the region, e.g. Wali Kota Banjarbaru. */
  headOfRegion: line(80),
  /** The BPJS Ketenagakerjaan branch of the area, e.g. Kantor Cabang Banjarmasin. */
  bpjsBranch: line(80),
  /** Where that branch is, for the worker's sheet and the place of letters to it; empty while not known. */
  bpjsAddress: line(200),
  bpjsCity: line(60),
  bpjsPhone: line(60),
  /** The labour inspectors of the area, a unit of the province, e.g. Balai Pengawasan Ketenagakerjaan Wilayah I. */
  inspectorName: line(160),
  inspectorCity: line(60),
  inspectorAddress: line(200),
  style: letterStyleSchema,
});
export type OfficeInput = z.infer<typeof officeInputSchema>;

export interface Office extends OfficeInput {
  /** Data URL of the letterhead's logo, or null. */
  readonly logo: string | null;
  /** Letters of a practice database carry the mark CONTOH. */
  readonly purpose: 'office' | 'practice';
  readonly version: number;
}

export const STANDINGS = ['definitif', 'plt', 'plh', 'pjs'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A post that signs letters, e.g. Kepala Dinas or Kepala Bidang Hubungan Industrial. */
export interface Position {
  readonly id: PositionId;
  readonly title: string;
}

export const officialInputSchema = z
  .object({
    id: z.string().nullable(),
    /** With degrees, as it is printed. */
    name: line(120).min(3),
    nip: z.string().trim().max(25),
    /** Pangkat/golongan, e.g. Pembina Utama Muda (IV/c). */
    rank: line(60),
    positionTitle: line(120).min(3),
    standing: z.enum(STANDINGS),
    validFrom: plainDateSchema,
    validTo: plainDateSchema.nullable(),
  })
  .refine((o) => o.validTo === null || o.validTo >= o.validFrom, {
    path: ['validTo'],
    message: 'end-before-start',
  });
export type OfficialInput = z.infer<typeof officialInputSchema>;

export interface Official extends Omit<OfficialInput, 'id'> {
  readonly id: OfficialId;
  readonly positionId: PositionId;
}
