import { Autocomplete, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { EventProblem } from '../../events/EventProblem.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { useAddReferralEvent } from '../event/use-add-referral-event.ts';
import { useOfficerNames } from '../officers.ts';

let taker = '';
/** Who took one over last, while the app runs. */
const lastTaker = () => taker;
function keepTaker(name: string): void {
  taker = name;
}

/** Takes a referral over: the officer sees to it from today. */
export function TakeOverDialog({
  referral,
  onClose,
}: {
  readonly referral: Referral;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const names = useOfficerNames();
  const [officer, setOfficer] = useState(() => (lastTaker() === referral.state.officer ? '' : lastTaker()));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAddReferralEvent(referral);
  const name = officer.trim();
  const fault = name.length < 2 ? 'required' : name === referral.state.officer ? 'same' : null;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('referrals.take.title')}
      action={t('referrals.take')}
      busy={add.busy}
      error={add.error}
      onConfirm={() => {
        setTried(true);
        if (fault !== null) return;
        add.send(
          {
            kind: 'handed-over',
            on: today,
            data: { officer: name, reason: note.trim() },
            replaces: null,
            reason: '',
          },
          () => {
            keepTaker(name);
            notifyDone(t('referrals.take.done', { name }));
            onClose();
          },
        );
      }}
    >
      <Stack gap="md">
        <Autocomplete
          label={t('referrals.field.officer')}
          withAsterisk
          aria-required
          data={[...names]}
          value={officer}
          onChange={setOfficer}
          error={
            tried && fault === 'required'
              ? t('field.required')
              : tried && fault === 'same'
                ? t('referrals.take.same')
                : null
          }
          data-autofocus
        />
        <Textarea
          label={t('referrals.field.note')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={400}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <EventProblem add={add} />
      </Stack>
    </ConfirmDialog>
  );
}
