import { SegmentedControl } from '@mantine/core';
import { RIGHTS_SHEET_PRINTS, type RightsSheetPrint } from '../../shared/letters/rights-sheet-print.ts';
import { useWords } from '../i18n/use-words.ts';

/** How large the sheet is printed. */
export function PrintSize({
  value,
  disabled = false,
  onChange,
}: {
  readonly value: RightsSheetPrint;
  readonly disabled?: boolean;
  readonly onChange: (print: RightsSheetPrint) => void;
}) {
  const { t } = useWords();
  return (
    <SegmentedControl
      aria-label={t('rights-sheets.print-size')}
      value={value}
      disabled={disabled}
      onChange={(chosen) => onChange(chosen === 'large' ? 'large' : 'normal')}
      data={RIGHTS_SHEET_PRINTS.map((print) => ({
        value: print,
        label: t(`rights-sheets.print-size.${print}`),
      }))}
    />
  );
}
