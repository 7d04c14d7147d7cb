import { Button, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDashed, IconCircleDot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateShort, formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import { type CourtStanding, courtPath } from '../../../shared/domain/dispute/court-path.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { Section } from '../../ui/Section.tsx';
import { DeadlineCite, StandingOf } from '../DeadlineCells.tsx';
import type { EventWork } from '../event/EventPanel.tsx';
import { eventLines } from '../event-words.ts';
import styles from './Settling.module.css';

const ICONS = {
  done: IconCircleCheck,
  next: IconCircleDot,
  open: IconCircle,
  'passed-over': IconCircleDashed,
} as const;

/** By when the suit is filed at the latest, by the rules; nothing once it is. */
function SuitDue({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const due = dispute.deadlines.find(
    ({ code, state }) => code === 'suit' && (state === 'open' || state === 'overdue'),
  );
  if (due === undefined) return null;
  return (
    <>
      <Text size="sm">
        {t('disputes.court.due', { date: formatDateWithWeekday(due.override?.due ?? due.due) })}{' '}
        <StandingOf deadline={due} />
      </Text>
      <DeadlineCite deadline={due} />
    </>
  );
}

function Step({
  dispute,
  at,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly at: CourtStanding;
  readonly onWork: (work: EventWork) => void;
}) {
  const { t } = useTranslation();
  const { step, standing, event, on } = at;
  const Icon = ICONS[standing];
  const may =
    standing !== 'done' &&
    dispute.actions.some((action) => action.kind === step && action.standing !== 'unusual');
  return (
    <li className={styles.step}>
      <Text span size="sm" c="dimmed" className="tabular">
        {on === null ? '' : formatDateShort(on)}
      </Text>
      <Icon size={16} aria-hidden />
      <div>
        <Text size="sm" fw={standing === 'next' || standing === 'done' ? 500 : 400}>
          {t(`disputes.event.${step}`)}
        </Text>
        {event !== null &&
          eventLines(t, event).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        {standing === 'next' && <ToneBadge tone="accent">{t('disputes.court.next')}</ToneBadge>}
        {standing === 'passed-over' && (
          <Text size="xs" c="dimmed">
            {t('disputes.court.passed-over')}
          </Text>
        )}
        {step === 'suit-filed' && standing !== 'done' && <SuitDue dispute={dispute} />}
      </div>
      {may && (
        <Button size="compact-sm" variant="default" onClick={() => onWork({ kind: 'write', event: step })}>
          {t(`disputes.do.${step}`)}
        </Button>
      )}
    </li>
  );
}

/** The way of the case through the court: what is done, what comes next and by when. */
export function CourtPart({
  dispute,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly onWork: (work: EventWork) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.part}>
      <Section title={t('disputes.court')}>
        <ol className={styles.path} aria-label={t('disputes.court')}>
          {courtPath(dispute.events).map((at) => (
            <Step key={at.step} dispute={dispute} at={at} onWork={onWork} />
          ))}
        </ol>
      </Section>
    </div>
  );
}
