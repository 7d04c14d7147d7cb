import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { LETTER_KINDS, type LetterKindCode } from '../domain/letter.ts';
import { type LetterSetting, letterSettingInputSchema } from '../domain/number-book.ts';
import {
  type Office,
  type Official,
  officeInputSchema,
  officialInputSchema,
  type Position,
} from '../domain/office.ts';
import { idInput } from './lists.ts';
import { command, query } from './procedure.ts';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly officialName: string | null;
  readonly parentCode: string | null;
}

export interface Sector {
  readonly edition: 2025 | 2020;
  readonly letter: string;
  readonly name: string;
}

export const officeProcedures = {
  /** Provinces and regencies; needs no office, since the first-run wizard asks for the region. */
  'reference.regions': query(z.object({}), { place: 'main', needs: 'any' }).returns<readonly Region[]>(),
  'reference.sectors': query(z.object({})).returns<readonly Sector[]>(),

  /** Makes the office database with its profile and first official. */
  'office.create': command(z.object({ office: officeInputSchema, head: officialInputSchema.nullable() }), {
    place: 'main',
    needs: 'any',
  }).returns<null>(),
  'office.get': query(z.object({})).returns<Office>(),
  'office.save': command(
    z.object({ office: officeInputSchema, version: z.number().int() }),
  ).returns<Office>(),
  /** Takes a PNG or JPEG as the letterhead's logo; `token` null removes it. */
  'office.setLogo': command(z.object({ token: z.string().max(60).nullable() }), {
    place: 'main',
  }).returns<Office>(),
  /** A page with the letterhead and a sample text in the style given, as PDF. */
  'office.previewStyle': query(officeInputSchema, { place: 'main' }).returns<Uint8Array>(),

  'officials.list': query(z.object({})).returns<{
    readonly positions: readonly Position[];
    readonly officials: readonly Official[];
  }>(),
  'officials.save': command(officialInputSchema).returns<Official>(),
  'officials.remove': command(idInput).returns<null>(),

  'letterSettings.list': query(z.object({})).returns<readonly LetterSetting[]>(),
  'letterSettings.save': command(letterSettingInputSchema).returns<LetterSetting>(),
  /** Sets the last number used before Sambung took over a book (books that begin in mid-year). */
  'letterSettings.setOpening': command(
    z.object({
      kind: z.enum(LETTER_KINDS),
      year: z.number().int().min(2000).max(2100),
      opening: z.number().int().min(0).max(999_999),
    }),
  ).returns<LetterSetting>(),
  /** Who signs each kind of letter on a date, in the order of the kinds; null where nobody does. */
  'letterSettings.signersOn': query(z.object({ date: plainDateSchema })).returns<
    readonly { readonly kind: LetterKindCode; readonly signer: Official | null }[]
  >(),
};
