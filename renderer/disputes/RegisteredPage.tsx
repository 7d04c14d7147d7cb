import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconFileText } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import type { Dispute } from '../../shared/domain/dispute/dispute.ts';
import { useProcedure } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Disputes.module.css';
import { letterNameWithin } from './fitting-letters.ts';
import { useBeginLetter } from './use-begin-letter.ts';

const route = getRouteApi('/perkara/$id/tercatat');

function Registered({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { begin, busy, error } = useBeginLetter(dispute.id);
  const params = { id: dispute.id };
  const open = () => void navigate({ to: '/perkara/$id', params });
  const incomplete = dispute.bipartiteProof === 'none' && dispute.state.stage === 'registered';
  return (
    <Page
      title={t('disputes.registered.title')}
      layout="narrow"
      onBack={() => void navigate({ to: '/perkara' })}
      primary={{ label: t('disputes.registered.open'), run: open }}
    >
      <Section title={t('disputes.registered.number')}>
        <p className={styles.number}>{dispute.registerNumber}</p>
        <Text size="sm">
          {t('disputes.registered.facts', {
            employer: dispute.employerName,
            n: dispute.workers,
            date: formatDateWithWeekday(dispute.registeredOn),
          })}
        </Text>
      </Section>
      <Section title={t('disputes.registered.next')}>
        <Stack gap="md">
          {incomplete && (
            <Alert color="yellow" variant="light">
              <Text size="sm" mb="sm">
                {t('disputes.registered.incomplete')}
              </Text>
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() =>
                  void navigate({ to: '/perkara/$id', params, search: { catat: 'file-returned' } })
                }
              >
                {t('disputes.do.file-returned')}
              </Button>
            </Alert>
          )}
          <Group>
            <Button
              variant="default"
              loading={busy !== null}
              leftSection={<IconFileText size={16} aria-hidden />}
              onClick={() => begin('dispute-registration')}
            >
              {t('disputes.letters.make-one', { name: letterNameWithin('dispute-registration') })}
            </Button>
          </Group>
          <ErrorPanel error={error} />
        </Stack>
      </Section>
    </Page>
  );
}

/** The number that a dispute got, and what comes next. */
export function RegisteredPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const asOf = useToday();
  const found = useProcedure('disputes.get', { id, asOf });
  return (
    <Loaded
      query={found}
      failed={(error) => (
        <Page title={t('disputes.title')}>
          <ErrorPanel error={error} onAgain={() => void found.refetch()} />
        </Page>
      )}
    >
      {(dispute) => <Registered dispute={dispute} />}
    </Loaded>
  );
}
