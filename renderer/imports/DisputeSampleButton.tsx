import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { call } from '../client/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';

/** Saves a table that shows how a list of the workers of a dispute is written. */
export function DisputeSampleButton() {
  const { t, fault } = useWords();
  const save = async () => {
    try {
      const saved = await call('imports.saveDisputeSample', {});
      if (saved !== null) notifyDone(t('imports.dispute-workers.sample.saved', { file: saved.fileName }));
    } catch (error) {
      const { title, advice } = fault(error);
      notifyProblem(title, advice);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {t('imports.dispute-workers.sample')}
    </Button>
  );
}
