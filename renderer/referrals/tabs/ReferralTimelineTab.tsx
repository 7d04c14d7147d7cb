import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralEvent } from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { QuickNote } from '../../events/QuickNote.tsx';
import { StrikeDialog } from '../../events/StrikeDialog.tsx';
import { Timeline } from '../../events/Timeline.tsx';
import { timelineOf } from '../../events/timeline.ts';
import type { ReferralWork } from '../event/ReferralEventPanel.tsx';
import { useAddReferralEvent } from '../event/use-add-referral-event.ts';
import { referralEventLines } from '../event-words.ts';
import styles from '../Referrals.module.css';
import { usePersonLetters } from '../use-person-letters.ts';

function Strike({
  referral,
  event,
  onClose,
}: {
  readonly referral: Referral;
  readonly event: ReferralEvent;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const add = useAddReferralEvent(referral);
  return <StrikeDialog event={event} name={t(`referrals.event.${event.kind}`)} add={add} onClose={onClose} />;
}

function Note({ referral }: { readonly referral: Referral }) {
  const add = useAddReferralEvent(referral);
  return referral.actions.some(({ kind }) => kind === 'note-added') ? <QuickNote add={add} /> : null;
}

/** What happened on the way, newest first, with the letters about it in place. */
export function ReferralTimelineTab({
  referral,
  onWork,
}: {
  readonly referral: Referral;
  readonly onWork: (work: ReferralWork) => void;
}) {
  const { t } = useTranslation();
  const [striking, setStriking] = useState<ReferralEvent | null>(null);
  const letters = usePersonLetters(referral.person.id).filter(
    ({ subject }) => subject.kind === 'referral' && subject.id === referral.id,
  );
  const first = referral.events.find(({ sequence }) => sequence === 1)?.id;
  return (
    <div className={styles.scroll}>
      <Note referral={referral} />
      <Timeline
        entries={timelineOf(referral.events, letters)}
        words={{
          nameOf: ({ kind }) => t(`referrals.event.${kind}`),
          linesOf: (event) => referralEventLines(t, event),
        }}
        deeds={{
          onCorrect: (event) => onWork({ kind: 'correct', event }),
          onStrike: setStriking,
          mayStrike: ({ id, replaces }) => id !== first && replaces !== first,
        }}
      />
      {striking !== null && <Strike referral={referral} event={striking} onClose={() => setStriking(null)} />}
    </div>
  );
}
