import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { formatDateShort, formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import { isPlainDate, plainDate } from '../../../shared/calendar/plain-date.ts';
import { readDate } from '../../../shared/calendar/read-date.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../today.ts';

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
  readonly ref?: Ref<HTMLInputElement>;
}

const shown = (value: string | null) => (isPlainDate(value) ? formatDateShort(value) : (value ?? ''));

/** A day as people write it ("3/3/26", "3 mar 2026"), with what was understood below and a calendar at hand. */
export function DateInput(props: DateInputProps) {
  const { t, finding } = useWords();
  const today = useToday();
  const own = useId();
  const id = props.id ?? own;
  const [text, setText] = useState(() => shown(props.value));
  const [sent, setSent] = useState(props.value);
  const [opened, setOpened] = useState(false);
  const [left, setLeft] = useState(false);
  if (props.value !== sent) {
    setSent(props.value);
    setText(shown(props.value));
  }
  const reading = readDate(text, today);
  const send = (value: string | null) => {
    setSent(value);
    props.onChange(value);
  };
  const refusal = reading.kind === 'refused' && left ? finding(reading.reason) : null;
  const error = refusal ?? props.error ?? null;
  const hint = reading.kind === 'date' ? formatDateWithWeekday(reading.date) : t('ui.date.hint');
  const calendar = (
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
            send(date);
          }}
          ariaLabels={{
            previousMonth: t('ui.date.previous-month'),
            nextMonth: t('ui.date.next-month'),
            previousYear: t('ui.date.previous-year'),
            nextYear: t('ui.date.next-year'),
            previousDecade: t('ui.date.previous-decade'),
            nextDecade: t('ui.date.next-decade'),
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      id={id}
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
          {error === null && <span aria-live="polite">{hint}</span>}
          {props.description !== undefined && <span style={{ display: 'block' }}>{props.description}</span>}
        </>
      }
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        setLeft(false);
        const read = readDate(next, today);
        send(read.kind === 'date' ? read.date : read.kind === 'empty' ? null : next);
      }}
      onBlur={() => {
        setLeft(true);
        if (reading.kind === 'date') setText(formatDateShort(reading.date));
        props.onBlur?.();
      }}
      rightSection={calendar}
    />
  );
}
