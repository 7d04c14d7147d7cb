/** How a cell of this field is read; see `readField`. */
export type FieldKind =
  | 'nik'
  | 'name'
  | 'date'
  | 'birth-date'
  | 'money'
  | 'count'
  | 'text'
  | 'kpj'
  | 'npp'
  | 'nib'
  | 'sex'
  | 'citizenship'
  | 'contract'
  | 'response'
  | 'place-and-date';

/** One thing that a list may say in a column. */
export type ImportField = {
  readonly key: string;
  readonly required: boolean;
  readonly kind: FieldKind;
  /** Headers as employers write them, in any case and punctuation. */
  readonly synonyms: readonly string[];
  /** Headers that may also mean something else: taken only when the cells below can be read as this kind. */
  readonly vagueSynonyms?: readonly string[];
  /** Longest text that the records take. */
  readonly maxLength?: number;
};

/** A field that a list may leave out. */
export const optional = (
  key: string,
  kind: FieldKind,
  synonyms: readonly string[],
  more: Pick<ImportField, 'vagueSynonyms' | 'maxLength'> = {},
): ImportField => ({ key, kind, synonyms, required: false, ...more });

/** A field without which a row cannot be taken. */
export const required = (
  key: string,
  kind: FieldKind,
  synonyms: readonly string[],
  maxLength: number,
): ImportField => ({
  key,
  kind,
  synonyms,
  required: true,
  maxLength,
});
