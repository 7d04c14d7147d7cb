import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The calculators with the last part of their address. */
export const CALCULATORS = {
  severance: 'pesangon',
  pkwt: 'kompensasi-pkwt',
  pension: 'program-pensiun',
  jkp: 'jkp',
  deadlines: 'tenggat',
} as const;
export type CalculatorName = keyof typeof CALCULATORS;

export const CALCULATOR_NAMES: readonly CalculatorName[] = [
  'severance',
  'pkwt',
  'pension',
  'jkp',
  'deadlines',
];

/** The tabs in the head of every calculator. */
export function CalculatorTabs({
  current,
  onChange,
}: {
  readonly current: CalculatorName;
  readonly onChange: (next: CalculatorName) => void;
}) {
  const { t } = useTranslation();
  return (
    <Tabs
      id="calculators"
      value={current}
      onChange={(next) => {
        const found = CALCULATOR_NAMES.find((name) => name === next);
        if (found !== undefined) onChange(found);
      }}
    >
      <Tabs.List style={{ borderBottom: 0 }}>
        {CALCULATOR_NAMES.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`calculators.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
