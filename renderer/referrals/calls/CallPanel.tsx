import { Alert, Anchor, Button, Group, Kbd, SegmentedControl, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { addWorkingDays, type WorkCalendar } from '../../../shared/calendar/working-days.ts';
import { CALL_RESULTS, type CallResult } from '../../../shared/domain/referral/events.ts';
import type { WorklistRow } from '../../../shared/domain/referral/worklists.ts';
import { faultOf } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { DateInput } from '../../ui/form/DateInput.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { useToday } from '../../ui/today.ts';
import { useWorkCalendar } from '../../ui/working-calendar.ts';
import styles from './Calls.module.css';
import { CopyPhone } from './CopyPhone.tsx';
import { Situation } from './Situation.tsx';
import type { CallInput, useCall } from './use-call.ts';

/** Days after which one calls again, as buttons offer them: working days, or a week of the calendar. */
const LATER = ['tomorrow', 'three', 'week'] as const;

/** Working days until a call that is not to be forgotten. */
const SOON = 3;

function laterDay(later: (typeof LATER)[number], today: PlainDate, calendar: WorkCalendar | null): PlainDate {
  if (later === 'week' || calendar === null) return addDays(today, later === 'tomorrow' ? 1 : 7);
  return addWorkingDays(today, later === 'tomorrow' ? 1 : SOON, calendar).due;
}

/** What the list tells the panel by key. */
export interface CallKeys {
  /** Chooses a result, and brings the keyboard to the note. */
  readonly choose: (result: CallResult) => void;
}

/** What the door says of the call, at its field or for the whole. */
function useProblem(error: Error | null) {
  const { field } = useWords();
  if (error === null) return { nextCall: null, whole: null };
  const issues = faultOf(error).issues;
  const of = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue === undefined ? null : field(issue.message, issue.params);
  };
  return { nextCall: of('nextCall'), whole: of('today') };
}

/** One call: who it is and how it stands, what came of it, when to call again. */
export function CallPanel({
  row,
  asOf,
  deeds,
  onSaved,
  keys,
}: {
  readonly row: WorklistRow;
  /** The day that the list is looked at. */
  readonly asOf: PlainDate;
  readonly deeds: ReturnType<typeof useCall>;
  readonly onSaved: () => void;
  readonly keys: Ref<CallKeys>;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const calendar = useWorkCalendar();
  const referral = useProcedure('referrals.get', { id: row.id, asOf });
  const [result, setResult] = useState<CallResult | null>(null);
  const [note, setNote] = useState('');
  const [nextCall, setNextCall] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { reset } = deeds;
  // What was said of the call before is not about this one.
  useEffect(() => reset(), [reset]);
  const choose = (next: CallResult) => {
    setResult(next);
    field.current?.focus();
  };
  useImperativeHandle(keys, () => ({ choose }));
  const dayFault = nextCall !== null && !isPlainDate(nextCall);
  const save = () => {
    setTried(true);
    if (result === null || dayFault || deeds.busy) return;
    const input: CallInput = { result, note: note.trim(), nextCall: isPlainDate(nextCall) ? nextCall : null };
    deeds.save(row, input, onSaved);
  };
  useShortcut('primary', save);
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement) return;
    event.preventDefault();
    save();
  };
  const problem = useProblem(deeds.error);
  return (
    <section className={styles.call} aria-label={t('referrals.calls.panel', { name: row.name })}>
      <div>
        <Title order={2} size="h3">
          {row.name}
        </Title>
        <Text size="sm" c="dimmed">
          {row.employerName}
        </Text>
        <Group gap="sm" mt={4} justify="space-between">
          <Text size="sm" component="div" fw={600}>
            <CopyPhone phone={row.phone} name={row.name} />
          </Text>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} to="/rujukan/$id" params={{ id: row.id }} />}
          >
            {t('referrals.open')}
          </Anchor>
        </Group>
      </div>
      {referral.data !== undefined && <Situation referral={referral.data} />}
      {referral.error !== null && <ErrorPanel error={referral.error} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of its fields saves the call */}
      <div className={styles.fields} onKeyDown={onEnter}>
        <Text size="sm" fw={500} id="call-result">
          {t('referrals.field.call-result')}
        </Text>
        <SegmentedControl
          aria-labelledby="call-result"
          orientation="vertical"
          fullWidth
          value={result ?? ''}
          onChange={(value) => {
            const next = CALL_RESULTS.find((one) => one === value);
            if (next !== undefined) setResult(next);
          }}
          data={CALL_RESULTS.map((value, index) => ({
            value,
            label: (
              <span className={styles.result}>
                <Kbd size="xs">{index + 1}</Kbd> {t(`referrals.call.${value}`)}
              </span>
            ),
          }))}
        />
        {tried && result === null && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {t('referrals.calls.result-missing')}
          </Text>
        )}
        <Textarea
          ref={field}
          label={t('referrals.field.note')}
          description={t('referrals.calls.note-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DateInput
          label={t('referrals.field.next-call')}
          value={nextCall}
          onChange={setNextCall}
          error={problem.nextCall ?? (tried && dayFault ? t('field.date-not-real') : null)}
        />
        <Group gap={6}>
          {LATER.map((later) => (
            <Button
              key={later}
              size="compact-xs"
              variant="default"
              onClick={() => setNextCall(laterDay(later, today, calendar))}
            >
              {t(`referrals.calls.later.${later}`, { n: SOON })}
            </Button>
          ))}
        </Group>
        {problem.whole !== null && (
          <Alert color="red" variant="light" role="alert">
            {problem.whole}
          </Alert>
        )}
        {deeds.error !== null && problem.whole === null && problem.nextCall === null && (
          <ErrorPanel error={deeds.error} />
        )}
        <div className={styles.save}>
          <Button fullWidth loading={deeds.busy} onClick={save}>
            {t('referrals.calls.save')}
          </Button>
        </div>
      </div>
    </section>
  );
}
