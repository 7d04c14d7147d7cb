import { Group, Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OUTSIDE_CHOICES, type OutsideChoice } from '../../shared/domain/import/contribution-months.ts';

/** Asks what becomes of months of contributions outside every job on record; nothing is chosen beforehand. */
export function OutsideMonths({
  rows,
  chosen,
  disabled,
  onChoose,
}: {
  readonly rows: number;
  readonly chosen: OutsideChoice | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: OutsideChoice) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      pb={8}
      value={chosen}
      onChange={(value) => {
        const choice = OUTSIDE_CHOICES.find((one) => one === value);
        if (choice !== undefined) onChoose(choice);
      }}
      label={
        <Text component="span" size="sm" fw={400} c={chosen === null ? 'var(--tone-wait-text)' : 'dimmed'}>
          {t('imports.outside', { n: rows })}
        </Text>
      }
    >
      <Group gap="lg" mt={4}>
        {OUTSIDE_CHOICES.map((choice) => (
          <Radio
            key={choice}
            size="xs"
            value={choice}
            disabled={disabled}
            label={t(`imports.outside.${choice}`)}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
