import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import findings from '../../shared/texts/findings.json';

/** Texts by key. Keys are flat (`layoffs.list.title`); one file per area under id/. */
export type Catalogue = Readonly<Record<string, string>>;

const areas = import.meta.glob<Catalogue>('./id/*.json', { eager: true, import: 'default' });

/** Every Indonesian sentence of the screens, all areas in one. */
export const catalogue: Catalogue = Object.assign({}, findings, ...Object.values(areas));

/** Writes what goes into a sentence: numbers with dots between thousands, everything else as it is. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value ?? '')),
};

/** Starts i18next with the Indonesian catalogue. Numbers in sentences get dots between thousands; years go in as text. */
export function startI18n(): void {
  void i18next
    .use(formatter)
    .use(initReactI18next)
    .init({
      lng: 'id',
      fallbackLng: 'id',
      resources: { id: { translation: catalogue } },
      keySeparator: false,
      nsSeparator: false,
      returnNull: false,
      interpolation: {
        escapeValue: false,
        alwaysFormat: true,
      },
    });
}
