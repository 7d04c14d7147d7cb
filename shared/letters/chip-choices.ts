import { chipText } from './chips.ts';
import { FIELD_NAMES, type FieldGroup, type FieldName, type FieldSpec, LETTER_FIELDS } from './fields.ts';
import type { LetterSpec } from './letter-spec.ts';
import type { LetterFacts } from './spec-facts.ts';

/** A chip that can be put into a text. */
export interface ChipChoice {
  readonly chip: string;
  /** Indonesian: what it shows, and how it is written where that is not the usual way. */
  readonly label: string;
  readonly group: FieldGroup | 'office' | 'law';
  /** What it shows now; null where the fact is not known. */
  readonly shows: string | null;
}

/** Ways to write a field beside the usual one, with their Indonesian names. */
function formatsOf(spec: FieldSpec): readonly (readonly [format: string, name: string])[] {
  switch (spec.type) {
    case 'date':
      return [
        ['weekday', 'dengan hari'],
        ['words', 'dengan huruf'],
        ['day', 'nama hari'],
      ];
    case 'money':
      return [['words', 'dengan huruf']];
    case 'count':
      return [
        ['words', 'dengan huruf'],
        ['roman', 'angka Romawi'],
      ];
    case 'choice':
      return [['lower', 'huruf kecil']];
    case 'rows':
      return [
        ...(spec.columns.some(({ type }) => type === 'date')
          ? [['dates', 'tanggal-tanggalnya'] as const]
          : []),
        ...(spec.columns.some(({ type }) => type === 'money')
          ? ([
              ['total', 'jumlah uang'],
              ['total-words', 'jumlah uang dengan huruf'],
            ] as const)
          : []),
      ];
    case 'line':
      return [['upper', 'huruf besar']];
    default:
      return [];
  }
}

/** Ways that one field alone is written in. */
const OWN_FORMATS: Readonly<Partial<Record<FieldName, readonly (readonly [string, string])[]>>> = {
  'worker.name': [
    ['side', 'beserta pekerja lainnya'],
    ['union', 'beserta pekerja lainnya dan serikat pekerja'],
  ],
  'worker.proxy': [['acting', 'berdasarkan surat kuasa']],
  'employer.proxy': [['acting', 'berdasarkan surat kuasa']],
};

function ofField(field: FieldName): readonly Omit<ChipChoice, 'shows'>[] {
  const spec: FieldSpec = LETTER_FIELDS[field];
  const { label, group } = spec;
  const usual = { chip: field, label: spec.type === 'rows' ? `${label}, banyaknya` : label, group };
  const others = [...formatsOf(spec), ...(OWN_FORMATS[field] ?? [])].map(([format, name]) => ({
    chip: `${field}:${format}`,
    label: `${label}, ${name}`,
    group,
  }));
  return [usual, ...others];
}

const OF_LETTER: readonly Omit<ChipChoice, 'shows'>[] = [
  { chip: 'letter.number', label: 'Nomor surat', group: 'letter' },
  { chip: 'letter.dated', label: 'Tanggal surat', group: 'letter' },
  { chip: 'letter.dated:weekday', label: 'Tanggal surat, dengan hari', group: 'letter' },
  { chip: 'letter.dated:words', label: 'Tanggal surat, dengan huruf', group: 'letter' },
];
const OF_OFFICE: readonly Omit<ChipChoice, 'shows'>[] = [
  { chip: 'office.name', label: 'Nama dinas', group: 'office' },
  { chip: 'office.city', label: 'Tempat dinas', group: 'office' },
  { chip: 'office.government', label: 'Pemerintah daerah', group: 'office' },
  { chip: 'office.headOfRegion', label: 'Kepala daerah', group: 'office' },
  { chip: 'office.bpjsBranch', label: 'Kantor cabang BPJS Ketenagakerjaan', group: 'office' },
  { chip: 'office.bpjsAddress', label: 'Alamat kantor cabang BPJS Ketenagakerjaan', group: 'office' },
  { chip: 'office.bpjsPhone', label: 'Telepon kantor cabang BPJS Ketenagakerjaan', group: 'office' },
  { chip: 'office.inspectorName', label: 'Pengawas ketenagakerjaan', group: 'office' },
  { chip: 'office.inspectorAddress', label: 'Alamat pengawas ketenagakerjaan', group: 'office' },
  { chip: 'office.address', label: 'Alamat dinas', group: 'office' },
  { chip: 'office.phone', label: 'Telepon dinas', group: 'office' },
];

/** The chips that a kind of letter has, in the order of the form, then the office's and the law's. Pure. */
export function chipChoices(spec: LetterSpec, facts: LetterFacts): readonly ChipChoice[] {
  const fields = FIELD_NAMES.filter((name) => spec.fields[name] !== undefined).flatMap(ofField);
  const law = Object.keys(spec.law).flatMap((name): readonly ChoiceOfLaw[] => {
    const cited = facts.law[name]?.short ?? 'Dasar hukum';
    return [
      { chip: `law.${name}`, label: cited, group: 'law' },
      { chip: `law.${name}:full`, label: `${cited}, lengkap`, group: 'law' },
      ...(facts.law[name]?.duration
        ? [{ chip: `law.${name}:duration`, label: `${cited}, jangka waktu`, group: 'law' as const }]
        : []),
    ];
  });
  return [...fields, ...OF_LETTER, ...OF_OFFICE, ...law].map((choice) => ({
    ...choice,
    shows: chipText(choice.chip, facts),
  }));
}
type ChoiceOfLaw = Omit<ChipChoice, 'shows'>;
