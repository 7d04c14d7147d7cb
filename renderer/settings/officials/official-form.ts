import { z } from 'zod';
import { type Official, type OfficialInput, officialInputSchema } from '../../../shared/domain/office.ts';

/** Says that a start is missing where the shared schema would call the empty field no real date; so it stands first. */
const startGiven = z.object({
  validFrom: z.custom((day) => day !== null && day !== '', { error: 'required' }),
});

/** An official as the wizard asks for one. */
export const officialFieldsSchema = z.intersection(startGiven, officialInputSchema);

/** The official's form in the settings, with the answer to whether the term before is to be ended. */
export const officialFormSchema = z.intersection(officialFieldsSchema, z.object({ endEarlier: z.boolean() }));

/** What a form starts from: the text of a date that is not given yet is null. */
export type OfficialDraft = Omit<OfficialInput, 'validFrom'> & {
  readonly validFrom: OfficialInput['validFrom'] | null;
};

export const EMPTY_OFFICIAL: OfficialDraft = {
  id: null,
  name: '',
  nip: '',
  rank: '',
  positionTitle: '',
  standing: 'definitif',
  validFrom: null,
  validTo: null,
};

/** The part of an official that a form may change. */
export function officialDraftOf(official: Official): OfficialDraft {
  const { positionId: _positionId, ...draft } = official;
  return draft;
}

/**
 * The title of the post that leads an office: `DINAS TENAGA KERJA` gives `Kepala Dinas Tenaga Kerja`. Words in capitals
 * are written as letters write titles, `dan` small.
 */
export function headTitleOf(officeName: string): string {
  const words = officeName
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (word === 'dan' ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return words.length === 0 ? '' : `Kepala ${words.join(' ')}`;
}
