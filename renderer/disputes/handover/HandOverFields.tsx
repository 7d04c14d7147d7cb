import { Stack, Text } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceField, SelectField, SwitchField, TextAreaField } from '../../ui/form/fields.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { MediatorsField } from '../event/MediatorsInput.tsx';
import { useLoadWords, useMediatorLoads } from '../mediator-load.ts';
import { SHARES } from './hand-over-form.ts';

/** From whom, to whom, when and why. `sessions`: how many sessions to come the chosen cases have. */
export function HandOverFields({ sessions }: { readonly sessions: number }) {
  const { t } = useTranslation();
  const loads = useMediatorLoads();
  const words = useLoadWords();
  const from = (useWatch({ name: 'from' }) as string | null) ?? '';
  const to = (useWatch({ name: 'to' }) as readonly string[] | undefined) ?? [];
  const giving = loads.filter(({ cases, name }) => cases > 0 || name === from);
  const own = loads.find(({ name }) => name === from);
  return (
    <>
      <SelectField
        name="from"
        label={t('disputes.handover.from')}
        required
        searchable
        options={giving.map(({ name }) => ({ value: name, label: name }))}
        {...(own === undefined ? {} : { description: words(own) })}
        autoFocus
      />
      <MediatorsField name="to" label={t('disputes.handover.to')} without={from} required />
      {to.length > 1 && (
        <ChoiceField
          name="share"
          label={t('disputes.handover.share')}
          description={t('disputes.handover.share.hint')}
          options={SHARES.map((value) => ({ value, label: t(`disputes.handover.share.${value}`) }))}
        />
      )}
      <DateField name="on" label={t('disputes.handover.on')} required />
      <TextAreaField name="reason" label={t('disputes.handover.reason')} required />
      <Stack gap={4}>
        <SwitchField
          name="moveSessions"
          label={t('disputes.handover.sessions', { n: sessions })}
          disabled={sessions === 0}
        />
        <Text size="xs" c="dimmed">
          {t('disputes.handover.sessions.hint')}
        </Text>
      </Stack>
    </>
  );
}
