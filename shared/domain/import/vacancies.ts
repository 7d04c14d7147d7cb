import { isPlainDate, type PlainDate } from '../../calendar/plain-date.ts';
import { firmKey, nameKey } from '../name-key.ts';
import { cut } from '../written-text.ts';
import { VACANCY_FIELDS } from './fields-vacancies.ts';
import { type KnownRegion, regionCodeOf, regionsNamed } from './find-region.ts';
import { readEducation, readLicences, readWages } from './read-vacancy-words.ts';
import type { RowDraft, Sameness, TargetDefinition } from './target.ts';
import type { VacancyValues } from './values.ts';

/* A list of vacancies. What a cell says and the record has no place for goes to the note: nothing is lost. */

const SHOWN = 60;
/** Bounds of the record. */
const MOST_OPENINGS = 100_000;
const MOST_LICENCES = 30;
const LICENCE_LENGTH = 60;
const PLACE_LENGTH = 200;
const NOTE_LENGTH = 2_000;

/** What goes to the note, each with what it is. */
type Remarks = string[];

const dateOf = (draft: RowDraft, key: string): PlainDate | null => {
  const value = draft.raw(key);
  return isPlainDate(value) ? value : null;
};

/** The regency that a row names by code or name; words that name none stay in the place of work. */
function regionOf(draft: RowDraft, remarks: Remarks): Pick<VacancyValues, 'regionCode' | 'region' | 'place'> {
  const book = draft.context.regionBook ?? [];
  const [codeText, nameText, place] = [draft.text('regionCode'), draft.text('region'), draft.text('place')];
  const regencies = book.filter(({ parentCode }) => parentCode !== null);
  // One column may hold either, the other column the other.
  const code = regionCodeOf(codeText) ?? regionCodeOf(nameText);
  const named = regionCodeOf(nameText) === null ? regionsNamed(nameText, regencies) : [];
  const coded = regencies.find((region) => region.code === code) ?? null;
  const found = (region: KnownRegion) => ({ regionCode: region.code, region: region.name, place });
  if (coded !== null) {
    if (named.length > 0 && !named.includes(coded))
      draft.refuse('region', {
        code: 'vacancy-region-differs',
        params: { code: coded.code, name: coded.name, text: cut(nameText, SHOWN) },
      });
    return found(coded);
  }
  const [only, second] = named;
  if (only !== undefined && second === undefined) return found(only);
  const written = [codeText, nameText].filter((text) => text !== '').join(' ');
  if (written === '') return { regionCode: null, region: '', place };
  const field = nameText === '' ? 'regionCode' : 'region';
  if (only !== undefined && second !== undefined)
    draft.warn(field, {
      code: 'vacancy-region-ambiguous',
      params: { text: cut(written, SHOWN), a: only.name, b: second.name },
    });
  else draft.warn(field, { code: 'vacancy-region-unknown', params: { text: cut(written, SHOWN) } });
  const whole = [place, written].filter((text) => text !== '').join(', ');
  if (whole.length <= PLACE_LENGTH) return { regionCode: null, region: '', place: whole };
  remarks.push(`Kabupaten/kota: ${written}`);
  return { regionCode: null, region: '', place };
}

/** Sums of their own columns count for more than the words of the common one. */
function wagesOf(draft: RowDraft, remarks: Remarks): Pick<VacancyValues, 'wageFrom' | 'wageTo'> {
  // A wage of nothing is none; the reader has warned of it.
  const from = draft.number('wageFrom') || null;
  const to = draft.number('wageTo') || null;
  const text = draft.text('offer');
  const read = text === '' ? null : readWages(text);
  if (read?.kind === 'unread') {
    draft.warn('offer', { code: 'vacancy-wage-unread', params: { text: cut(text, SHOWN) } });
    remarks.push(`Upah: ${text}`);
  }
  const told = read?.kind === 'wages' ? read : { from: null, to: null };
  const isTold = from !== null || to !== null;
  const wages = isTold ? { wageFrom: from, wageTo: to } : { wageFrom: told.from, wageTo: told.to };
  if (isTold && read?.kind === 'wages') remarks.push(`Upah: ${text}`);
  if (wages.wageFrom !== null && wages.wageTo !== null && wages.wageTo < wages.wageFrom)
    draft.refuse('wageTo', { code: 'wage-below-from', params: {} });
  return wages;
}

function educationOf(draft: RowDraft, remarks: Remarks): string {
  const text = draft.text('education');
  const education = readEducation(text);
  if (education !== null) return education;
  draft.warn('education', { code: 'vacancy-education-unread', params: { text: cut(text, SHOWN) } });
  remarks.push(`Pendidikan: ${text}`);
  return '';
}

/** Names that are too long, or too many, go to the note. */
function licencesOf(draft: RowDraft, remarks: Remarks): string {
  const names = readLicences(draft.text('licences'));
  const kept = names.filter((name) => name.length <= LICENCE_LENGTH).slice(0, MOST_LICENCES);
  if (kept.length < names.length)
    remarks.push(`SIM dan sertifikat: ${names.filter((name) => !kept.includes(name)).join(', ')}`);
  return kept.join(', ');
}

function openingsOf(draft: RowDraft): number | null {
  const openings = draft.number('openings');
  if (openings !== null && (openings < 1 || openings > MOST_OPENINGS))
    draft.refuse('openings', { code: 'vacancy-openings-unusual', params: { least: 1, most: MOST_OPENINGS } });
  return openings;
}

function daysOf(draft: RowDraft): Pick<VacancyValues, 'postedOn' | 'until'> {
  const [postedOn, until] = [dateOf(draft, 'postedOn'), dateOf(draft, 'until')];
  if (postedOn !== null && until !== null && until < postedOn)
    draft.refuse('until', { code: 'end-before-start', params: {} });
  else if (until !== null && until < draft.context.today)
    draft.warn('until', { code: 'vacancy-until-passed', params: { date: until } });
  return { postedOn, until };
}

const REMARKED = [
  ['occupation', 'Golongan jabatan'],
  ['sex', 'Jenis kelamin'],
  ['age', 'Usia'],
] as const;

function noteOf(draft: RowDraft, remarks: Remarks): string {
  const said = REMARKED.flatMap(([key, name]) => {
    const text = draft.text(key);
    return text === '' ? [] : [`${name}: ${text}`];
  });
  const note = [draft.text('note'), ...said, ...remarks].filter((line) => line !== '').join('\n');
  if (note.length > NOTE_LENGTH)
    draft.refuse('note', { code: 'text-too-long', params: { length: note.length, max: NOTE_LENGTH } });
  return note;
}

function build(draft: RowDraft): VacancyValues {
  const remarks: Remarks = [];
  return {
    title: draft.text('title'),
    employerName: draft.text('employerName'),
    nib: draft.text('nib'),
    ...regionOf(draft, remarks),
    ...wagesOf(draft, remarks),
    licences: licencesOf(draft, remarks),
    education: educationOf(draft, remarks),
    openings: openingsOf(draft),
    ...daysOf(draft),
    contact: draft.text('contact'),
    note: noteOf(draft, remarks),
  };
}

/** Rows of one firm for one job at one place look alike; only those that say the very same are one. */
function sameness(values: VacancyValues): Sameness {
  const { title, employerName, regionCode, place } = values;
  return {
    strong: JSON.stringify(values).toLowerCase(),
    weak: [nameKey(title), firmKey(employerName), regionCode ?? '', nameKey(place)].join('|'),
  };
}

/** Vacancies that the office heard of. */
export const VACANCIES: TargetDefinition<VacancyValues> = {
  id: 'vacancies',
  fields: VACANCY_FIELDS,
  build,
  sameness,
  duplicateField: () => 'title',
};
