import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PacketSubject, PacketsMade } from '../../shared/contract/packets.ts';
import { call, faultOf } from '../client/client.ts';
import { type Job, useJob } from '../client/job.ts';
import { useWords } from '../i18n/use-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { useToday } from '../ui/today.ts';

function Done({ made, onClose }: { readonly made: PacketsMade; readonly onClose: () => void }) {
  const { t } = useWords();
  useShortcut('primary', onClose);
  return (
    <Stack gap="md">
      <Alert
        color={made.cancelled ? 'yellow' : 'green'}
        variant="light"
        role="status"
        title={
          made.cancelled
            ? t('packet.done.stopped', { made: made.made, total: made.total })
            : t('packet.done', { n: made.made })
        }
      >
        {t('packet.done.place', { place: made.place })}
        {made.incomplete > 0 && ` ${t('packet.done.incomplete', { n: made.incomplete })}`}
        {made.setAside > 0 && ` ${t('packet.done.set-aside', { n: made.setAside })}`}
      </Alert>
      <Group justify="flex-end">
        <Button onClick={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What will be made, and the button that begins it; its keys are heard inside the dialog only. */
function Choose({
  subjects,
  job,
  onMade,
  onClose,
}: {
  readonly subjects: readonly PacketSubject[];
  readonly job: Job;
  readonly onMade: (made: PacketsMade) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const [error, setError] = useState<unknown>(null);
  const running = job.id !== '';
  const many = subjects.length > 1;
  const make = async () => {
    setError(null);
    try {
      const done = await job.run((id) =>
        call('packets.make', { subjects: [...subjects], asOf: today, job: id }),
      );
      if (done !== null) onMade(done);
    } catch (thrown) {
      if (faultOf(thrown).code !== 'cancelled') setError(thrown);
    }
  };
  useShortcut('primary', running ? null : () => void make());
  const { progress } = job;
  const step = progress?.step === 'read' ? 'read' : 'print';
  const words =
    progress === null || progress.total === null
      ? t('packet.begin')
      : t(`packet.progress.${many ? 'many' : step}`, { done: progress.done, total: progress.total });
  return (
    <Stack gap="md">
      <Text size="sm">{many ? t('packet.make.many', { n: subjects.length }) : t('packet.make.text')}</Text>
      <ErrorPanel error={error} />
      {running && (
        <Stack gap={6} role="status">
          <Text size="sm" className="tabular">
            {words}
          </Text>
          <Progress
            value={progress?.total ? (progress.done / progress.total) * 100 : 0}
            aria-label={words}
            transitionDuration={120}
          />
        </Stack>
      )}
      <Group justify="flex-end">
        {running ? (
          <Button variant="default" loading={job.stopping} onClick={job.cancel}>
            {t('packet.stop')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button onClick={() => void make()} autoFocus>
              {t(many ? 'packet.folder' : 'packet.save')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

/** Makes the PDF of one worker's packet, or of many into a folder: how far it is, a way to stop, what came of it. */
export function PacketDialog({
  subjects,
  onClose,
}: {
  readonly subjects: readonly PacketSubject[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const job = useJob();
  const [made, setMade] = useState<PacketsMade | null>(null);
  // While it runs, closing would leave nobody to hear of its end.
  const leave = () => {
    if (job.id === '') onClose();
  };
  return (
    <Dialog opened onClose={leave} title={t('packet.make')} width={520}>
      {made === null ? (
        <Choose subjects={subjects} job={job} onMade={setMade} onClose={leave} />
      ) : (
        <Done made={made} onClose={leave} />
      )}
    </Dialog>
  );
}
