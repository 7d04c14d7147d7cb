import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../client/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';

/** Saves a table that shows how a list of vacancies may look; what came of it is told in a notice. */
export function useVacancySample(): () => void {
  const { t, fault } = useWords();
  const save = async () => {
    try {
      const saved = await call('vacancies.saveSample', {});
      if (saved !== null) notifyDone(t('vacancies.sample.saved', { file: saved.fileName }));
    } catch (error) {
      const { title, advice } = fault(error);
      notifyProblem(title, advice);
    }
  };
  return () => void save();
}

/** The same as a button. */
export function VacancySampleButton() {
  const { t } = useTranslation();
  const save = useVacancySample();
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
      {t('vacancies.sample')}
    </Button>
  );
}
