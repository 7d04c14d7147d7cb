import { ActionIcon, Button, Group, Input, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { get, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { addMonths, isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { equalParts } from '../../../shared/domain/dispute/instalments.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFieldId } from '../../ui/form/AppForm.tsx';
import { DateInput } from '../../ui/form/DateInput.tsx';
import { DateField, MoneyField } from '../../ui/form/typed-fields.tsx';
import styles from './Settling.module.css';

const NAME = 'data.instalments';
const MOST = 120;

interface Part {
  readonly due: string | null;
  readonly amount: number | null;
}

/** How often and from when; makes the parts of a sum, one each month. */
function EqualParts({
  total,
  onMake,
}: {
  readonly total: unknown;
  readonly onMake: (parts: readonly Part[]) => void;
}) {
  const { t } = useWords();
  const [times, setTimes] = useState<number | null>(3);
  const [first, setFirst] = useState<string | null>(null);
  const canMake =
    typeof total === 'number' && total > 0 && times !== null && total >= times && isPlainDate(first);
  return (
    <>
      <div className={styles.equal}>
        <NumberInput<number>
          label={t('disputes.instalments.times')}
          value={times ?? ''}
          onChange={(value) => setTimes(typeof value === 'number' ? value : null)}
          min={1}
          max={MOST}
          allowDecimal={false}
          clampBehavior="strict"
        />
        <DateInput label={t('disputes.instalments.first')} value={first} onChange={setFirst} />
        <Button
          variant="default"
          disabled={!canMake}
          onClick={() => {
            if (typeof total !== 'number' || times === null || !isPlainDate(first)) return;
            onMake(
              equalParts(total, times).map((amount, index) => ({ due: addMonths(first, index), amount })),
            );
          }}
        >
          {t('disputes.instalments.equal')}
        </Button>
      </div>
      {!canMake && (
        <Text size="xs" c="dimmed">
          {t('disputes.instalments.equal.needs')}
        </Text>
      )}
    </>
  );
}

/** What the parts come to, and whether they make up what was agreed. */
function SumOf({ parts, total }: { readonly parts: readonly Part[]; readonly total: unknown }) {
  const { t } = useWords();
  const sum = parts.reduce((all, { amount }) => all + (typeof amount === 'number' ? amount : 0), 0);
  const words = (amount: number) => formatRupiah(rupiah(amount));
  return (
    <Text size="sm" className="tabular" aria-live="polite">
      {typeof total === 'number'
        ? t('disputes.instalments.sum.of', { sum: words(sum), total: words(total) })
        : t('disputes.instalments.sum', { sum: words(sum) })}
    </Text>
  );
}

/** When how much of a settlement is paid: rows of a day and an amount, or a sum parted evenly by the month. */
export function InstalmentsField() {
  const { t, field: speak } = useWords();
  const label = t('disputes.instalments');
  const { control, formState, clearErrors } = useFormContext();
  const { fields, append, remove, replace } = useFieldArray({ control, name: NAME });
  const parts = (useWatch({ control, name: NAME }) ?? []) as readonly Part[];
  const total: unknown = useWatch({ control, name: 'data.total' });
  const id = useFieldId(`${NAME}.root`, label);
  const fault = get(formState.errors, `${NAME}.root`) as { readonly message?: string } | undefined;
  const error = fault?.message === undefined ? null : speak(fault.message);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      description={t('disputes.instalments.none')}
      error={error}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    >
      <Stack gap="xs" mt={6} id={id} tabIndex={-1} role="group" aria-labelledby={`${id}-label`}>
        <EqualParts
          total={total}
          onMake={(made) => {
            clearErrors(NAME);
            replace(made.map((part) => ({ ...part })));
          }}
        />
        {fields.map((row, index) => (
          <div key={row.id} className={styles.instalment}>
            <DateField
              name={`${NAME}.${index}.due`}
              label={t('disputes.instalments.due', { n: index + 1 })}
            />
            <MoneyField
              name={`${NAME}.${index}.amount`}
              label={t('disputes.instalments.amount', { n: index + 1 })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('disputes.instalments.remove', { n: index + 1 })}
              onClick={() => {
                clearErrors(NAME);
                remove(index);
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Group justify="space-between">
          <Button
            size="compact-sm"
            variant="default"
            disabled={fields.length >= MOST}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => append({ due: null, amount: null })}
          >
            {t('disputes.instalments.add')}
          </Button>
          {parts.length > 0 && <SumOf parts={parts} total={total} />}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
