import { Button, Stack, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isPlainDate, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { useProcedure } from '../client/hooks.ts';
import type { SeveranceValues } from './severance-form.ts';

/** The minimum wage of the office's region in the year the work ended, to be taken over by a click; nothing where none is known. */
export function MinimumWageOffer({ values }: { readonly values: SeveranceValues }) {
  const office = useProcedure('office.get', {});
  if (office.data === undefined || !isPlainDate(values.end)) return null;
  return <Offer regionCode={office.data.regionCode} date={values.end} typed={values.minimumWage} />;
}

function Offer({
  regionCode,
  date,
  typed,
}: {
  readonly regionCode: string;
  readonly date: PlainDate;
  readonly typed: SeveranceValues['minimumWage'];
}) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<SeveranceValues>();
  const floor = useProcedure('wages.floor', { regionCode, date }).data ?? null;
  if (floor === null) return null;
  const named = t(floor.state === 'ditetapkan' ? 'wages.floor.of' : 'wages.floor.of.expected', {
    region: floor.regionName,
    year: String(floor.year),
  });
  const amount = formatRupiah(rupiah(floor.amount));
  return (
    <Stack gap={4} align="flex-start">
      <Text size="xs" c="dimmed">
        {`${named}: ${amount}. ${floor.source}`}
      </Text>
      {typed !== floor.amount && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setValue('minimumWage', floor.amount, { shouldDirty: true })}
        >
          {t('wages.floor.offer', { amount })}
        </Button>
      )}
    </Stack>
  );
}
