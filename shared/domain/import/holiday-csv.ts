import type { Holiday } from '../working-calendar.ts';
import { csvText } from './csv-text.ts';
import { HOLIDAY_FIELDS, holidayKindWord, holidayStateWord } from './holiday-words.ts';

/** Days off as CSV that `judgeHolidays` reads back as they are: columns Tanggal, Jenis, Nama, Sumber, Status. */
export function holidayCsv(holidays: readonly Holiday[]): string {
  return csvText([
    HOLIDAY_FIELDS.map((field) => field.synonyms[0] ?? field.key),
    ...holidays.map(({ date, kind, name, source, state }) => [
      date,
      holidayKindWord(kind),
      name,
      source,
      holidayStateWord(state),
    ]),
  ]);
}
