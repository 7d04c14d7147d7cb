import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { isTakenUp, type Vacancy, type VacancyOffer } from '../../shared/domain/vacancy.ts';
import { useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useVacancyChanges } from './use-vacancy-changes.ts';
import { vacancyInputOf } from './vacancy-form.ts';

/** Marks a vacancy as filled, told with a way to take it back. */
function useFill(vacancy: Vacancy | null) {
  const changes = useVacancyChanges();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    busy,
    error,
    fill: async (): Promise<boolean> => {
      if (vacancy === null) return false;
      setBusy(true);
      setError(null);
      try {
        await changes.save({ ...vacancyInputOf(vacancy), filled: true }, vacancy);
        return true;
      } catch (thrown) {
        setError(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** Says on the vacancy's own page that every opening is taken, and offers to mark it so. */
export function TakenUpNote({
  vacancy,
  offers,
}: {
  readonly vacancy: Vacancy;
  readonly offers: readonly VacancyOffer[];
}) {
  const { t } = useWords();
  const { fill, busy, error } = useFill(vacancy);
  if (!isTakenUp(vacancy, offers)) return null;
  return (
    <>
      <ErrorPanel error={error} />
      <Alert color="yellow" variant="light" m="sm" icon={<IconUsersGroup aria-hidden />}>
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('vacancies.taken-up', { n: vacancy.openings })}</Text>
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void fill()}>
            {t('vacancies.taken-up.fill')}
          </Button>
        </Group>
      </Alert>
    </>
  );
}

/** Asks, after somebody was hired, whether the vacancy is filled; asks nothing while openings are left. */
export function TakenUpQuestion({
  vacancyId,
  onClose,
}: {
  readonly vacancyId: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const vacancy = useProcedure('vacancies.get', { id: vacancyId });
  const offers = useProcedure('vacancies.offers', { id: vacancyId });
  const { fill, busy, error } = useFill(vacancy.data ?? null);
  const full =
    vacancy.data !== undefined && offers.data !== undefined && isTakenUp(vacancy.data, offers.data);
  if (!full) return null;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('vacancies.taken-up.title')}
      action={t('vacancies.taken-up.fill')}
      busy={busy}
      error={error}
      onConfirm={() => void fill().then((done) => (done ? onClose() : undefined))}
    >
      <Text size="sm">
        {t('vacancies.taken-up.text', {
          title: vacancy.data.title,
          employer: vacancy.data.employerName,
          n: vacancy.data.openings,
        })}
      </Text>
    </ConfirmDialog>
  );
}
