import { Radio, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { JKP_REASON_NAMES } from '../../../shared/law/explain/names.ts';
import { JKP_REASONS, type JkpReason } from '../../../shared/law/facts/jkp.ts';
import { useProcedure } from '../../client/hooks.ts';
import { FirmPicker, type Found } from '../../letters/new/RecordPicker.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import type { Choice } from './origin.ts';

/** A layoff of which no report speaks. */
const OTHER = 'other';

function OtherLayoff({
  personId,
  onChoice,
}: {
  readonly personId: string;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const [firm, setFirm] = useState<Found | null>(null);
  const [reason, setReason] = useState<JkpReason | null>(null);
  const tell = (employerId: string | null, why: JkpReason | null) =>
    onChoice({ kind: 'person', personId, employerId, reason: why });
  return (
    <Stack gap="md" mt="sm">
      <FirmPicker
        picked={firm}
        onPick={(found) => {
          setFirm(found);
          tell(found.id, reason);
        }}
      />
      <DateField name="layoffDate" label={t('referrals.start.layoff-date')} required />
      <Select
        label={t('referrals.start.reason')}
        w={420}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        nothingFoundMessage={t('ui.nothing-found')}
        placeholder={t('ui.choose')}
        value={reason}
        onChange={(value) => {
          const next = JKP_REASONS.find((one) => one === value) ?? null;
          setReason(next);
          tell(firm?.id ?? null, next);
        }}
        data={JKP_REASONS.map((value) => ({ value, label: JKP_REASON_NAMES[value] }))}
      />
    </Stack>
  );
}

/** The layoffs of a person to choose from: those that reports speak of, newest first, or another one. */
export function LayoffChoice({
  personId,
  onChoice,
}: {
  readonly personId: string;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const person = useProcedure('persons.get', { id: personId });
  const layoffs = person.data?.layoffs;
  const [picked, setPicked] = useState<string | null>(null);
  const first = layoffs?.[0]?.lineId ?? OTHER;
  const chosen = picked ?? first;
  // The newest layoff stands chosen as soon as it is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each choice
  useEffect(() => {
    if (layoffs === undefined) return;
    onChoice(
      chosen === OTHER
        ? { kind: 'person', personId, employerId: null, reason: null }
        : { kind: 'line', lineId: chosen },
    );
  }, [layoffs === undefined, chosen, personId]);
  return (
    <Loaded
      query={person}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void person.refetch()} />}
    >
      {(found) => (
        <>
          <Radio.Group label={t('referrals.start.layoff')} withAsterisk value={chosen} onChange={setPicked}>
            <Stack gap="xs" mt={4}>
              {found.layoffs.map((layoff) => (
                <Radio
                  key={layoff.lineId}
                  value={layoff.lineId}
                  label={layoff.employerName}
                  description={[
                    layoff.position,
                    layoff.layoffDate === null
                      ? t('referrals.start.no-day')
                      : t('referrals.laid-off', { date: formatDateShort(layoff.layoffDate) }),
                    t(`layoffs.response.${layoff.response}`),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                />
              ))}
              <Radio value={OTHER} label={t('referrals.start.other')} />
            </Stack>
          </Radio.Group>
          {found.layoffs.length === 0 && (
            <Text size="xs" c="dimmed" mt={4}>
              {t('referrals.start.no-report')}
            </Text>
          )}
          {chosen === OTHER && <OtherLayoff personId={personId} onChoice={onChoice} />}
        </>
      )}
    </Loaded>
  );
}
