import { formatDateShort } from '../../calendar/format-date.ts';
import type { Education } from '../job-seeker.ts';
import { licenceKey } from '../matching/words.ts';
import { formatRupiah, rupiah } from '../money.ts';
import type { Vacancy, VacancyInput } from '../vacancy.ts';
import { VACANCY_FIELDS } from './fields-vacancies.ts';
import { readLicences } from './read-vacancy-words.ts';
import type { VacancyValues } from './values.ts';

/* What a row of a list says otherwise than the vacancy on record. What the row does not say stays as it is. */

/** One thing that would change, in words. */
export interface VacancyChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const money = (amount: number | null) => (amount === null ? '–' : formatRupiah(rupiah(amount)));
const day = (date: string | null) => (date === null ? '–' : formatDateShort(date as never));
const said = (text: string) => (text === '' ? '–' : text.length > 60 ? `${text.slice(0, 60)}…` : text);
const licencesAlike = (a: readonly string[], b: readonly string[]) =>
  JSON.stringify([...new Set(a.map(licenceKey))].sort()) ===
  JSON.stringify([...new Set(b.map(licenceKey))].sort());

/** The vacancy as it would stand once the row is taken over. A note is added to, never replaced. Pure. */
export function withRow(vacancy: VacancyInput, row: VacancyValues): VacancyInput {
  const licences = readLicences(row.licences);
  return {
    ...vacancy,
    regionCode: row.regionCode ?? vacancy.regionCode,
    place: row.place || vacancy.place,
    wageFrom: row.wageFrom ?? (row.wageTo === null ? vacancy.wageFrom : null),
    wageTo: row.wageTo ?? (row.wageFrom === null ? vacancy.wageTo : null),
    licences:
      licences.length === 0 || licencesAlike(licences, vacancy.licences) ? vacancy.licences : [...licences],
    education: (row.education || vacancy.education) as Education,
    openings: row.openings ?? vacancy.openings,
    postedOn: row.postedOn ?? vacancy.postedOn,
    until: row.until ?? vacancy.until,
    contact: row.contact || vacancy.contact,
    note:
      row.note === '' || vacancy.note.includes(row.note)
        ? vacancy.note
        : [vacancy.note, row.note].filter((text) => text !== '').join('\n'),
  };
}

const SHOWN: readonly (readonly [key: keyof VacancyInput, show: (vacancy: VacancyInput) => string])[] = [
  ['place', ({ place }) => said(place)],
  ['wageFrom', ({ wageFrom }) => money(wageFrom)],
  ['wageTo', ({ wageTo }) => money(wageTo)],
  ['licences', ({ licences }) => said(licences.join(', '))],
  ['education', ({ education }) => said(education)],
  ['openings', ({ openings }) => String(openings)],
  ['postedOn', ({ postedOn }) => day(postedOn)],
  ['until', ({ until }) => day(until)],
  ['contact', ({ contact }) => said(contact)],
  ['note', ({ note }) => said(note)],
];

const labelOf = (key: string) => VACANCY_FIELDS.find((field) => field.key === key)?.synonyms[0] ?? key;

/** What would change, each with what stands there now; none where the record says all of it already. Pure. */
export function vacancyChanges(vacancy: Vacancy, row: VacancyValues): readonly VacancyChange[] {
  const after = withRow(vacancy, row);
  const region =
    row.regionCode !== null && row.regionCode !== vacancy.regionCode
      ? [{ field: labelOf('region'), before: said(vacancy.region), after: said(row.region) }]
      : [];
  return [
    ...region,
    ...SHOWN.flatMap(([key, show]) => {
      const isSame = JSON.stringify(vacancy[key]) === JSON.stringify(after[key]);
      return isSame ? [] : [{ field: labelOf(key), before: show(vacancy), after: show(after) }];
    }),
  ];
}

/** `Lamaran Sampai: 1 Des 2026 → 31 Des 2026; ...`. Pure. */
export const speakChanges = (changes: readonly VacancyChange[]): string =>
  changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('; ');

/** A row as a new vacancy; `employerId` where its firm is on record. Pure. */
export const vacancyOfRow = (
  row: VacancyValues,
  employer: { readonly id: string; readonly name: string } | null,
): VacancyInput => ({
  employerId: employer?.id ?? null,
  employerName: employer?.name ?? row.employerName,
  title: row.title,
  regionCode: row.regionCode,
  place: row.place,
  wageFrom: row.wageFrom,
  wageTo: row.wageTo,
  licences: [...readLicences(row.licences)],
  education: row.education as Education,
  openings: row.openings ?? 1,
  contact: row.contact,
  postedOn: row.postedOn,
  until: row.until,
  note: row.note,
  filled: false,
});
