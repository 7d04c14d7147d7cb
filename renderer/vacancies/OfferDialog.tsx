import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../../shared/calendar/plain-date.ts';
import type { ManyOffered } from '../../shared/contract/vacancies.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { type Job, useJob } from '../client/job.ts';
import { useWords } from '../i18n/use-words.ts';
import { NamedFindings } from '../referrals/many/NamedFindings.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { DateField } from '../ui/form/typed-fields.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { ManyProgress } from '../ui/ManyProgress.tsx';
import { useToday } from '../ui/today.ts';
import type { useOffers } from './use-offers.ts';

const formSchema = z.object({ on: plainDateSchema });

function Noting({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const { done = 0, total = 0 } = job.progress ?? {};
  return (
    <ManyProgress
      job={job}
      words={t('vacancies.offer.count', { done, total: total ?? 0 })}
      stop={t('vacancies.offer.stop')}
    />
  );
}

function OfferForm({
  persons,
  job,
  onSend,
  onClose,
}: {
  readonly persons: readonly string[];
  readonly job: Job;
  readonly onSend: (on: PlainDate) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const [values] = useState(() => ({ on: today }));
  const form = useAppForm({ schema: formSchema, values, onSubmit: ({ on }) => onSend(on) });
  const running = job.id !== '';
  useShortcut('primary', running || form.busy ? null : form.submit);
  return (
    <>
      {running && <Noting job={job} />}
      <div hidden={running}>
        <AppForm form={form}>
          <Text size="sm">{t('vacancies.offer.text')}</Text>
          <DateField name="on" label={t('vacancies.offer.on')} required autoFocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button loading={form.busy} onClick={form.submit}>
              {t('vacancies.offer.action', { n: persons.length })}
            </Button>
          </Group>
        </AppForm>
      </div>
    </>
  );
}

/** What came of it: how many, and in whose referral it could not be noted for what reason. */
function Outcome({
  outcome: { made, there, refused, stopped },
  letters,
  onLetters,
  onUndo,
  onClose,
}: {
  readonly outcome: ManyOffered;
  readonly letters: number;
  readonly onLetters: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  useShortcut('primary', onLetters);
  return (
    <Stack gap="md">
      <Alert
        color={refused.length > 0 || stopped ? 'yellow' : 'green'}
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t(stopped ? 'vacancies.offer.stopped' : 'vacancies.offer.done', { n: made.length })}
      >
        <List size="sm" listStyleType="none">
          {there > 0 && <List.Item>{t('vacancies.offer.there.many', { n: there })}</List.Item>}
          {refused.length > 0 && (
            <List.Item>{t('vacancies.offer.refused.many', { n: refused.length })}</List.Item>
          )}
        </List>
      </Alert>
      <NamedFindings
        label={t('vacancies.offer.refused.many', { n: refused.length })}
        rows={refused.map(({ personId, ...one }) => ({ id: personId, ...one }))}
      />
      <Group justify="flex-end">
        {made.length > 0 && (
          <Button variant="default" onClick={onUndo} mr="auto">
            {t('vacancies.offer.undo')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('ui.close')}
        </Button>
        <Button onClick={onLetters} data-autofocus>
          {letters > 1 ? t('vacancies.letters', { n: letters }) : t('vacancies.letter')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Offers a vacancy to several workers: noted in the referral of each, then the letters for all of them. */
export function OfferDialog({
  vacancy,
  persons,
  offers,
  onLetters,
  onClose,
}: {
  readonly vacancy: Vacancy;
  readonly persons: readonly string[];
  readonly offers: ReturnType<typeof useOffers>;
  readonly onLetters: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const job = useJob();
  const [outcome, setOutcome] = useState<ManyOffered | null>(null);
  return (
    <Dialog
      opened
      // While it goes on only its own button stops it.
      onClose={() => {
        if (job.id === '') onClose();
      }}
      title={t('vacancies.offer.title', { title: vacancy.title })}
      width={560}
    >
      {outcome === null ? (
        <OfferForm
          persons={persons}
          job={job}
          onSend={async (on) => setOutcome(await job.run((id) => offers.note(vacancy.id, persons, on, id)))}
          onClose={onClose}
        />
      ) : (
        <Outcome
          outcome={outcome}
          letters={persons.length}
          onLetters={onLetters}
          onUndo={() => {
            void offers.takeBack(vacancy.id, outcome.made);
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
