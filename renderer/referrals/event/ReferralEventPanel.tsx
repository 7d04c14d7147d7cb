import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ReferralEvent, ReferralEventKind } from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { ActionList } from '../../events/ActionList.tsx';
import { usePanelWork } from '../../events/use-panel-work.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SidePanel } from '../../ui/Dialog.tsx';
import { LeaveDialog } from '../../ui/form/LeaveGuard.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { TakenUpQuestion } from '../../vacancies/TakenUp.tsx';
import { newReferralEvent, referralCorrection } from './event-start.ts';
import { ReferralEventForm, type WrittenReferralEvent } from './ReferralEventForm.tsx';

/** What the panel is open for: to choose a step, to write one, to correct what was written. */
export type ReferralWork =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'write';
      readonly event: ReferralEventKind;
      /** The month of the benefit that it is about, where that is known. */
      readonly month?: number | null;
    }
  | {
      readonly kind: 'correct';
      readonly event: ReferralEvent;
      /** The day of the layoff that the correction begins with, where other records know it better. */
      readonly layoffDate?: PlainDate;
    };

/** What is worth knowing about an event that was written. */
function AfterReferralEvent({
  written: { event, outcome },
  onNext,
  onClose,
}: {
  readonly written: WrittenReferralEvent;
  readonly onNext: () => void;
  readonly onClose: () => void;
}) {
  const { t, finding } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useShortcut('primary', onClose);
  return (
    <Stack gap="md">
      <Alert
        color="green"
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t('events.written', { event: t(`referrals.event.${event.kind}`) })}
      >
        <Text size="sm">
          {t('referrals.event.stage-now', { stage: t(`referrals.stage.${outcome.referral.state.stage}`) })}
        </Text>
      </Alert>
      <Alert color="yellow" variant="light">
        <List size="sm" listStyleType="none">
          {outcome.warnings.map((warning) => (
            <List.Item key={warning.code}>{finding(warning)}</List.Item>
          ))}
        </List>
      </Alert>
      <Group justify="flex-end">
        <Button variant="default" onClick={onNext}>
          {t('events.another')}
        </Button>
        <Button onClick={onClose} ref={button}>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}

function useTitle(work: ReferralWork | null, written: WrittenReferralEvent | null): string {
  const { t } = useTranslation();
  if (written !== null || work === null || work.kind === 'choose') return t('events.add');
  if (work.kind === 'write') return t(`referrals.do.${work.event}`);
  return t('events.correct', { event: t(`referrals.event.${work.event.kind}`) });
}

/** The office's vacancy that somebody was hired for by this event; null for any other event. */
const hiredFor = ({ event }: WrittenReferralEvent): string | null =>
  event.kind === 'offer-answered' && event.data.result === 'hired' ? event.data.vacancyId : null;

/** Writes down what happened on the way of a worker, beside the page of the referral. */
export function ReferralEventPanel({
  referral,
  work,
  onWork,
}: {
  readonly referral: Referral;
  readonly work: ReferralWork | null;
  readonly onWork: (work: ReferralWork | null) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [written, setWritten] = useState<WrittenReferralEvent | null>(null);
  const [hired, setHired] = useState<string | null>(null);
  const { asking, stay, go, leave, onDirty } = usePanelWork<ReferralWork>((next) => {
    setWritten(null);
    onWork(next);
  });
  const title = useTitle(work, written);
  const done = (one: WrittenReferralEvent) => {
    onDirty(false);
    setHired(hiredFor(one));
    if (one.outcome.warnings.length > 0) setWritten(one);
    else {
      notifyDone(t('events.written', { event: t(`referrals.event.${one.event.kind}`) }));
      go(null);
    }
  };
  const values =
    work?.kind === 'write'
      ? newReferralEvent(work.event, referral, today, work.month ?? null)
      : work?.kind === 'correct'
        ? referralCorrection(work.event, referral, work.layoffDate)
        : null;
  const action = referral.actions.find(({ kind }) => kind === values?.kind);
  return (
    <>
      <SidePanel
        opened={work !== null && asking === null}
        onClose={() => leave('close')}
        title={title}
        width={480}
        keepMounted
      >
        {work !== null && written !== null && (
          <AfterReferralEvent
            written={written}
            onNext={() => go({ kind: 'choose' })}
            onClose={() => go(null)}
          />
        )}
        {work?.kind === 'choose' && written === null && (
          <ActionList
            steps={referral.actions}
            labelOf={(kind) => t(`referrals.do.${kind}`)}
            onPick={(event) => go({ kind: 'write', event })}
          />
        )}
        {work !== null && written === null && values !== null && (
          <Stack gap="md">
            {work.kind === 'write' && action?.cite != null && (
              <Text size="xs" c="dimmed">
                {action.cite}
              </Text>
            )}
            <ReferralEventForm
              key={work.kind === 'correct' ? work.event.id : values.kind}
              referral={referral}
              start={values}
              unusual={work.kind === 'write' && action?.standing === 'unusual'}
              onDirty={onDirty}
              onWritten={done}
              onBack={() => leave(work.kind === 'correct' ? 'close' : { kind: 'choose' })}
            />
          </Stack>
        )}
      </SidePanel>
      {work === null && hired !== null && (
        <TakenUpQuestion key={hired} vacancyId={hired} onClose={() => setHired(null)} />
      )}
      {asking !== null && (
        <LeaveDialog opened onStay={stay} onLeave={() => go(asking === 'close' ? null : asking)} />
      )}
    </>
  );
}
