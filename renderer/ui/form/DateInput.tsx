import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { formatDateShort, formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { CountedDate } from '../../../shared/calendar/read-date-counted.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../today.ts';
import { undecreedYear, useWorkCalendar, useWorkingCalendar } from '../working-calendar.ts';
import { countWords, readTypedDay, shownDay } from './date-words.ts';
import { pickerLabels } from './picker-labels.ts';

export interface DateInputProps {
  readonly id?: string;
  readonly label: string;
  readonly description?: ReactNode;
  /** A day as ISO text, text that is not a day yet, or null. */
  readonly value: string | null;
  /** Gets ISO text, null when empty, or the text itself while it cannot be read. */
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Takes the focus when the dialog or panel around it opens. */
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** How the day that stands in the field was counted; null when it was written or picked. */
function useCounting() {
  const { t } = useWords();
  const today = useToday();
  const state = useWorkingCalendar();
  const [counted, setCounted] = useState<CountedDate | null>(null);
  const wordsFor = (date: string) =>
    counted?.date === date ? countWords(t, counted, today, undecreedYear(counted, state)) : null;
  return { wordsFor, setCounted };
}

/**
 * A day as people write it ("3/3/26", "3 mar 2026") or count it ("+10hk", "24/8/26 +5h"), with what was understood
 * below and a calendar at hand.
 */
export function DateInput(props: DateInputProps) {
  const { t, finding } = useWords();
  const today = useToday();
  const own = useId();
  const id = props.id ?? own;
  const [text, setText] = useState(() => shownDay(props.value));
  const [sent, setSent] = useState(props.value);
  const [opened, setOpened] = useState(false);
  const [left, setLeft] = useState(false);
  if (props.value !== sent) {
    setSent(props.value);
    setText(shownDay(props.value));
  }
  const calendar = useWorkCalendar();
  const { wordsFor, setCounted } = useCounting();
  const reading = readTypedDay(text, today, calendar);
  const send = (value: string | null) => {
    setSent(value);
    props.onChange(value);
  };
  const refusal = reading.kind === 'refused' && left ? finding(reading.reason) : null;
  const error = refusal ?? props.error ?? null;
  const hint = reading.kind === 'date' ? formatDateWithWeekday(reading.date) : t('ui.date.hint');
  const counting = reading.kind === 'date' ? wordsFor(reading.date) : null;
  const picker = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('ui.date.open')}
          aria-describedby={`${id}-label`}
          disabled={props.disabled ?? false}
          onClick={() => setOpened((now) => !now)}
        >
          <IconCalendar size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={reading.kind === 'date' ? reading.date : null}
          defaultDate={reading.kind === 'date' ? reading.date : today}
          onChange={(picked) => {
            setOpened(false);
            if (picked === null) return;
            const date = plainDate(String(picked).slice(0, 10));
            setText(formatDateShort(date));
            setCounted(null);
            send(date);
          }}
          ariaLabels={pickerLabels(t)}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      id={id}
      {...(props.autoFocus ? { 'data-autofocus': true } : {})}
      {...(props.ref === undefined ? {} : { ref: props.ref })}
      label={props.label}
      error={error}
      withAsterisk={props.required ?? false}
      disabled={props.disabled ?? false}
      aria-required={props.required ?? false}
      maw={240}
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        <>
          {error === null && (
            <span aria-live="polite">
              {hint}
              {counting !== null && <span style={{ display: 'block' }}>{counting}</span>}
            </span>
          )}
          {props.description !== undefined && <span style={{ display: 'block' }}>{props.description}</span>}
        </>
      }
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        setLeft(false);
        const read = readTypedDay(next, today, calendar);
        setCounted(read.kind === 'date' ? read.counted : null);
        send(read.kind === 'date' ? read.date : read.kind === 'empty' ? null : next);
      }}
      onBlur={() => {
        setLeft(true);
        if (reading.kind === 'date') {
          setText(formatDateShort(reading.date));
          if (reading.counted !== null) setCounted(reading.counted);
          // Days that were counted before the calendar was there were sent as text.
          if (reading.date !== sent) send(reading.date);
        }
        props.onBlur?.();
      }}
      rightSection={picker}
    />
  );
}
