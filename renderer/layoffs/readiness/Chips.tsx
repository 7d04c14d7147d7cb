import { CountChips } from '../../ui/CountChips.tsx';

/** Figures of one kind, each of which narrows the list to those that it counts; the chosen one again lets go. */
export function Chips<Code extends string>({
  label,
  codes,
  words,
  counts,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly words: Readonly<Record<Code, string>>;
  readonly counts: Readonly<Record<Code, number>>;
  readonly chosen: Code | null;
  readonly onChoose: (code: Code | null) => void;
}) {
  return (
    <CountChips<Code | null>
      label={label}
      labelled
      choices={codes.map((value) => ({ value, label: words[value], count: counts[value] }))}
      chosen={chosen}
      onChoose={(code) => onChoose(code === chosen ? null : code)}
    />
  );
}
