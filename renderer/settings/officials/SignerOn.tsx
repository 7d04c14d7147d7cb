import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { LETTER_KINDS, type LetterKindCode } from '../../../shared/domain/letter.ts';
import { letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { DateInput } from '../../ui/form/DateInput.tsx';

/** Answers who signs each kind of letter on a day; the main process decides, by the same rule as at issuing. */
export function SignerOn({ today }: { readonly today: PlainDate }) {
  const { t } = useTranslation();
  const [day, setDay] = useState<string | null>(today);
  return (
    <Stack gap="sm">
      <DateInput id="signer-on" label={t('settings.officials.signer.date')} value={day} onChange={setDay} />
      {isPlainDate(day) && LETTER_KINDS.map((kind) => <Signer key={kind} kind={kind} day={day} />)}
    </Stack>
  );
}

function Signer({ kind, day }: { readonly kind: LetterKindCode; readonly day: PlainDate }) {
  const { t } = useTranslation();
  const signer = useProcedure('letterSettings.signerOn', { kind, date: day }, { keep: true });
  if (signer.error !== null) return <ErrorPanel error={signer.error} onAgain={() => void signer.refetch()} />;
  if (signer.data === undefined) return null;
  const official = signer.data;
  if (official === null) {
    return (
      <Alert color="yellow" title={`${letterKindInfo(kind).name}: ${t('settings.officials.signer.none')}`}>
        {t('settings.officials.signer.noneHint')}
      </Alert>
    );
  }
  const standing =
    official.standing === 'definitif' ? '' : t(`settings.officials.standingsShort.${official.standing}`);
  return (
    <Facts
      facts={[
        { label: t('settings.officials.signer.kind'), value: letterKindInfo(kind).name },
        {
          label: t('settings.officials.signer.by'),
          value: (
            <>
              <div>{official.name}</div>
              <Text size="sm" c="dimmed">
                {`${standing} ${official.positionTitle}`.trim()}
              </Text>
            </>
          ),
        },
      ]}
    />
  );
}
