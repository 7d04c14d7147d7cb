import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent, DisputeEventKind } from '../../../shared/domain/dispute/events.ts';
import { ActionList } from '../../events/ActionList.tsx';
import { usePanelWork } from '../../events/use-panel-work.ts';
import { SidePanel } from '../../ui/Dialog.tsx';
import { LeaveDialog } from '../../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { AfterEvent, hasAfter, lettersFor } from './AfterEvent.tsx';
import { DisputeEventForm, type Written } from './EventForm.tsx';
import { correctionOf, newEvent } from './event-start.ts';

/** What the panel is open for: to choose a step, to write one, to correct what was written. */
export type EventWork =
  | { readonly kind: 'choose' }
  | { readonly kind: 'write'; readonly event: DisputeEventKind }
  | { readonly kind: 'correct'; readonly event: DisputeEvent };

/** Steps that have a place of their own on the screen. */
const ELSEWHERE: ReadonlySet<DisputeEventKind> = new Set(['due-overridden']);

function useTitle(work: EventWork | null, written: Written | null): string {
  const { t } = useTranslation();
  if (written !== null || work === null || work.kind === 'choose') return t('events.add');
  if (work.kind === 'write') return t(`disputes.do.${work.event}`);
  return t('events.correct', { event: t(`disputes.event.${work.event.kind}`) });
}

function Cite({ dispute, kind }: { readonly dispute: Dispute; readonly kind: DisputeEventKind }) {
  const cite = dispute.actions.find((action) => action.kind === kind)?.cite ?? null;
  return cite === null ? null : (
    <Text size="xs" c="dimmed">
      {cite}
    </Text>
  );
}

/** Writes down what happened in a dispute, beside its page. */
export function EventPanel({
  dispute,
  work,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly work: EventWork | null;
  readonly onWork: (work: EventWork | null) => void;
}) {
  const today = useToday();
  const { t } = useTranslation();
  const [written, setWritten] = useState<Written | null>(null);
  const { asking, stay, go, leave, onDirty } = usePanelWork<EventWork>((next) => {
    setWritten(null);
    onWork(next);
  });
  const title = useTitle(work, written);
  const done = (one: Written) => {
    onDirty(false);
    if (hasAfter(one, lettersFor(one))) setWritten(one);
    else {
      notifyDone(t('events.written', { event: t(`disputes.event.${one.event.kind}`) }));
      go(null);
    }
  };
  const values =
    work?.kind === 'write'
      ? newEvent(work.event, dispute, today)
      : work?.kind === 'correct'
        ? correctionOf(work.event)
        : null;
  const standing = dispute.actions.find(({ kind }) => kind === values?.kind)?.standing;
  return (
    <>
      <SidePanel
        opened={work !== null && asking === null}
        onClose={() => leave('close')}
        title={title}
        // Who settles is picked in a table.
        width={values?.kind === 'agreement-signed' ? 640 : 480}
        keepMounted
      >
        {work !== null && written !== null && (
          <AfterEvent
            written={written}
            letters={lettersFor(written)}
            onNext={() => go({ kind: 'choose' })}
            onClose={() => go(null)}
          />
        )}
        {work?.kind === 'choose' && written === null && (
          <ActionList
            steps={dispute.actions.filter(({ kind }) => !ELSEWHERE.has(kind))}
            labelOf={(kind) => t(`disputes.do.${kind}`)}
            onPick={(event) => go({ kind: 'write', event })}
          />
        )}
        {work !== null && written === null && values !== null && (
          <Stack gap="md">
            {work.kind === 'write' && <Cite dispute={dispute} kind={work.event} />}
            <DisputeEventForm
              key={work.kind === 'correct' ? work.event.id : values.kind}
              dispute={dispute}
              start={values}
              unusual={work.kind === 'write' && standing === 'unusual'}
              onDirty={onDirty}
              onWritten={done}
              onBack={() => leave(work.kind === 'correct' ? 'close' : { kind: 'choose' })}
            />
          </Stack>
        )}
      </SidePanel>
      {asking !== null && (
        <LeaveDialog opened onStay={stay} onLeave={() => go(asking === 'close' ? null : asking)} />
      )}
    </>
  );
}
