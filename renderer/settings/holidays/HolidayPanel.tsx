import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  HOLIDAY_KINDS,
  HOLIDAY_STATES,
  type Holiday,
  type HolidayKey,
  type WorkingCalendar,
} from '../../../shared/domain/working-calendar.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { EditPanel } from '../../ui/form/EditPanel.tsx';
import { ChoiceField, SelectField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import {
  changeToTry,
  EMPTY_HOLIDAY,
  type HolidayDraft,
  holidayFormSchema,
  stateFor,
} from './holiday-form.ts';
import { MovedList } from './MovedList.tsx';
import { type Moves, useCalendarSaver, useMoves } from './use-calendar-change.ts';

/** What the panel is open for: a new day off, or one on record. */
export type PanelSubject = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly holiday: Holiday };

/** Adds or changes a day off beside the list. Closing with unsaved input asks first, inside the panel. */
export function HolidayPanel({
  subject,
  calendar,
  onClose,
  onSaved,
}: {
  readonly subject: PanelSubject | null;
  readonly calendar: WorkingCalendar;
  readonly onClose: () => void;
  readonly onSaved: (holiday: Holiday) => void;
}) {
  const { t } = useTranslation();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject?.kind === 'edit' ? 'calendar.edit' : 'calendar.add')}
      leave={t('calendar.leave-panel')}
      width={460}
    >
      {({ onDirty, close, cancel }) =>
        subject !== null && (
          <HolidayForm
            subject={subject}
            calendar={calendar}
            onDirty={onDirty}
            onSaved={(holiday) => {
              close();
              onSaved(holiday);
            }}
            onCancel={cancel}
          />
        )
      }
    </EditPanel>
  );
}

function HolidayForm({
  subject,
  calendar,
  onDirty,
  onSaved,
  onCancel,
}: {
  readonly subject: PanelSubject;
  readonly calendar: WorkingCalendar;
  readonly onDirty: (dirty: boolean) => void;
  readonly onSaved: (holiday: Holiday) => void;
  readonly onCancel: () => void;
}) {
  const { save } = useCalendarSaver();
  const replaces: HolidayKey | null = useMemo(
    () => (subject.kind === 'edit' ? { date: subject.holiday.date, kind: subject.holiday.kind } : null),
    [subject],
  );
  const start: HolidayDraft = subject.kind === 'edit' ? subject.holiday : EMPTY_HOLIDAY;
  const form = useAppForm({
    schema: holidayFormSchema(replaces, calendar.holidays),
    values: start as Holiday,
    onSubmit: async (holiday) => {
      await save({ kind: 'put', replaces, holiday }, calendar.version);
      onSaved(holiday);
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  return (
    <AppForm form={form}>
      <Fields />
      <Foot
        calendar={calendar}
        replaces={replaces}
        busy={form.busy}
        // Nothing was changed: there is nothing to write either.
        onSave={subject.kind === 'edit' && !form.dirty ? onCancel : form.submit}
        onCancel={onCancel}
      />
    </AppForm>
  );
}

function Fields() {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const { kind, state } = useWatch() as HolidayDraft;
  useEffect(() => {
    const fitting = stateFor(kind, state);
    if (fitting !== state) setValue('state', fitting, { shouldDirty: true });
  }, [kind, state, setValue]);
  return (
    <>
      <DateField<HolidayDraft> name="date" label={t('calendar.column.date')} required autoFocus />
      <ChoiceField<HolidayDraft>
        name="kind"
        label={t('calendar.column.kind')}
        options={HOLIDAY_KINDS.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
        required
      />
      <TextField<HolidayDraft>
        name="name"
        label={t('calendar.column.name')}
        description={t('calendar.name.hint')}
        maxLength={120}
        required
      />
      <TextField<HolidayDraft>
        name="source"
        label={t('calendar.column.source')}
        description={t(`calendar.source.hint.${kind}`)}
        maxLength={240}
        required
      />
      {kind !== 'lokal' && (
        <SelectField<HolidayDraft>
          name="state"
          label={t('calendar.column.state')}
          options={HOLIDAY_STATES.filter((value) => value !== 'lokal').map((value) => ({
            value,
            label: t(`calendar.state.${value}.long`),
          }))}
          required
        />
      )}
    </>
  );
}

/** Deadlines that the change moves, before it is saved. */
export function MovedNotice({ moves }: { readonly moves: Moves }) {
  const { t } = useTranslation();
  if (moves.moved === null || moves.moved.length === 0) return null;
  return (
    <Alert
      role="status"
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('calendar.moved.title', { n: moves.moved.length })}
    >
      <MovedList moved={moves.moved} />
    </Alert>
  );
}

function Foot({
  calendar,
  replaces,
  busy,
  onSave,
  onCancel,
}: {
  readonly calendar: WorkingCalendar;
  readonly replaces: HolidayKey | null;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const draft = useWatch() as HolidayDraft;
  const moves = useMoves(changeToTry(draft, replaces, calendar.holidays));
  const n = moves.moved?.length ?? 0;
  useShortcut('primary', busy || moves.waiting ? null : onSave);
  return (
    <>
      <MovedNotice moves={moves} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button loading={busy} disabled={moves.waiting} onClick={onSave}>
          {n === 0 ? t('calendar.save') : t('calendar.save-and-move', { n })}
        </Button>
      </Group>
    </>
  );
}
