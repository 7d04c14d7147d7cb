import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent } from '../../../shared/domain/dispute/events.ts';
import { QuickNote } from '../../events/QuickNote.tsx';
import { StrikeDialog } from '../../events/StrikeDialog.tsx';
import { Timeline } from '../../events/Timeline.tsx';
import { timelineOf } from '../../events/timeline.ts';
import styles from '../Disputes.module.css';
import type { EventWork } from '../event/EventPanel.tsx';
import { useAddEvent } from '../event/use-add-event.ts';
import { eventLines } from '../event-words.ts';
import { useDisputeDocuments } from '../use-dispute-documents.ts';
import { useDisputeLetters } from '../use-dispute-letters.ts';

function Note({ dispute }: { readonly dispute: Dispute }) {
  const add = useAddEvent(dispute);
  return dispute.actions.some(({ kind }) => kind === 'note-added') ? <QuickNote add={add} /> : null;
}

function Strike({
  dispute,
  event,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly event: DisputeEvent;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const add = useAddEvent(dispute);
  return <StrikeDialog event={event} name={t(`disputes.event.${event.kind}`)} add={add} onClose={onClose} />;
}

/** What happened, newest first, with the letters and documents of the case in place. */
export function TimelineTab({
  dispute,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly onWork: (work: EventWork) => void;
}) {
  const { t } = useTranslation();
  const letters = useDisputeLetters(dispute.id);
  const documents = useDisputeDocuments(dispute.id);
  const [striking, setStriking] = useState<DisputeEvent | null>(null);
  return (
    <div className={styles.scroll}>
      <Note dispute={dispute} />
      <Timeline
        entries={timelineOf(dispute.events, letters, documents)}
        words={{
          nameOf: ({ kind }) => t(`disputes.event.${kind}`),
          linesOf: (event) => eventLines(t, event),
        }}
        deeds={{
          onCorrect: (event) => onWork({ kind: 'correct', event }),
          onStrike: setStriking,
          mayCorrect: ({ kind }) => kind !== 'due-overridden' && kind !== 'silence-noted',
          mayStrike: ({ kind }) => kind !== 'registered',
        }}
      />
      {striking !== null && <Strike dispute={dispute} event={striking} onClose={() => setStriking(null)} />}
    </div>
  );
}
