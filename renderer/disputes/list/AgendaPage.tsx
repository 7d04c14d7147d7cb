import { ActionIcon, Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import { MONTHS_LONG } from '../../../shared/calendar/month-names.ts';
import {
  addDays,
  addMonths,
  isPlainDate,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../../shared/calendar/plain-date.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';
import { sameName } from '../../../shared/domain/dispute/load.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { useWorkCalendar } from '../../ui/working-calendar.ts';
import { AgendaMonth } from './AgendaMonth.tsx';
import { AgendaSave } from './AgendaSave.tsx';
import { AgendaList, AgendaWeek } from './AgendaViews.tsx';
import { firstOfMonth, monthSpan, monthWeeks } from './agenda-month.ts';
import { DISPUTE_TABS_ID, DisputeTabs, useNewDispute } from './DisputeTabs.tsx';
import { mondayOf, weekDays } from './week.ts';

const route = getRouteApi('/perkara');
const SHAPES = ['week', 'list', 'month'] as const;
type Shape = (typeof SHAPES)[number];
const SHAPE_WORDS = { week: '', list: 'daftar', month: 'bulan' } as const satisfies Record<Shape, string>;

interface View {
  /** A day of the week or month that shows. */
  readonly anchor: PlainDate;
  readonly shape: Shape;
  readonly room: string;
  readonly mediator: string;
}

/** What shows, as the address says it. */
function useView() {
  const change = route.useNavigate();
  const { pekan, bentuk, ruang = '', mediator = '' } = route.useSearch();
  const today = useToday();
  const view: View = {
    anchor: isPlainDate(pekan) ? pekan : today,
    shape: SHAPES.find((shape) => SHAPE_WORDS[shape] === (bentuk ?? '')) ?? 'week',
    room: ruang,
    mediator,
  };
  const show = (next: Partial<View>) => {
    const { anchor, shape, room, mediator: whose } = { ...view, ...next };
    const isNow =
      shape === 'month' ? firstOfMonth(anchor) === firstOfMonth(today) : mondayOf(anchor) === mondayOf(today);
    void change({
      search: {
        tab: 'agenda',
        ...(isNow ? {} : { pekan: shape === 'month' ? firstOfMonth(anchor) : mondayOf(anchor) }),
        ...(shape === 'week' ? {} : { bentuk: SHAPE_WORDS[shape] }),
        ...(room === '' ? {} : { ruang: room }),
        ...(whose === '' ? {} : { mediator: whose }),
      },
      replace: true,
    });
  };
  return { view, show, today };
}

/** Names that occur, and the one that is chosen even where it does not occur here. */
const namesOf = (all: readonly string[], chosen: string): readonly string[] =>
  [...new Set([...all, chosen].filter((name) => name !== ''))].toSorted((a, b) => a.localeCompare(b, 'id'));

const fits =
  ({ room, mediator }: View) =>
  (entry: AgendaEntry) =>
    (room === '' || sameName(entry.room, room)) && (mediator === '' || sameName(entry.mediator, mediator));

/** The sessions of a week or a month by day, hour, room and mediator. Left and right go on and back, T to today. */
export function AgendaPage() {
  const { t } = useTranslation();
  const { view, show, today } = useView();
  const { anchor, shape, room, mediator } = view;
  const calendar = useWorkCalendar();
  const isMonth = shape === 'month';
  const monday = mondayOf(anchor);
  const span = isMonth ? monthSpan(anchor) : { from: monday, to: addDays(monday, 6) };
  const go = (by: 1 | -1) =>
    show({ anchor: isMonth ? addMonths(firstOfMonth(anchor), by) : addDays(monday, 7 * by) });
  useShortcut('previous', () => go(-1));
  useShortcut('next', () => go(1));
  useShortcut('today', () => show({ anchor: today }));
  const found = useProcedure('disputes.agenda', span, { keep: true });
  const all = found.data ?? [];
  const isNow = isMonth ? firstOfMonth(anchor) === firstOfMonth(today) : monday === mondayOf(today);
  const month = `${MONTHS_LONG[monthOf(anchor) - 1]} ${yearOf(anchor)}`;
  const title = isMonth
    ? month
    : t('disputes.agenda.week', { from: formatDateLong(monday), to: formatDateLong(span.to) });
  const unit = isMonth ? 'month' : 'week';
  const narrowed = room !== '' || mediator !== '';
  return (
    <Page
      title={t('disputes.title')}
      primary={useNewDispute()}
      actions={
        <AgendaSave
          of={{ ...span, room, mediator }}
          says={t('disputes.ics.of-agenda', {
            span: title,
            mediator: mediator === '' ? t('disputes.ics.all-mediators') : mediator,
            room: room === '' ? t('disputes.ics.all-rooms') : room,
          })}
        />
      }
      bar={
        <>
          <DisputeTabs tab="agenda" />
          <Group py={8} gap="xs">
            <ActionIcon
              variant="default"
              size={32}
              aria-label={t(`disputes.agenda.previous.${unit}`)}
              onClick={() => go(-1)}
            >
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={32}
              aria-label={t(`disputes.agenda.next.${unit}`)}
              onClick={() => go(1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
            <Button variant="default" disabled={isNow} onClick={() => show({ anchor: today })}>
              {t(`disputes.agenda.this.${unit}`)}
            </Button>
            <Text fw={600} size="sm" className="tabular" aria-live="polite">
              {title}
            </Text>
            <Group gap="xs" ml="auto">
              <Select
                aria-label={t('disputes.field.room')}
                w={168}
                allowDeselect={false}
                value={room}
                onChange={(value) => show({ room: value ?? '' })}
                data={[
                  { value: '', label: t('disputes.agenda.all-rooms') },
                  ...namesOf(
                    all.map((entry) => entry.room),
                    room,
                  ).map((name) => ({ value: name, label: name })),
                ]}
              />
              <Select
                aria-label={t('disputes.field.mediator')}
                w={188}
                allowDeselect={false}
                value={mediator}
                onChange={(value) => show({ mediator: value ?? '' })}
                data={[
                  { value: '', label: t('disputes.filter.all-mediators') },
                  ...namesOf(
                    all.map((entry) => entry.mediator),
                    mediator,
                  ).map((name) => ({
                    value: name,
                    label: name,
                  })),
                ]}
              />
              <SegmentedControl<Shape>
                aria-label={t('disputes.agenda.shape')}
                value={shape}
                onChange={(value) => show({ shape: value })}
                data={SHAPES.map((value) => ({ value, label: t(`disputes.agenda.shape.${value}`) }))}
              />
            </Group>
          </Group>
        </>
      }
    >
      <div
        role="tabpanel"
        id={`${DISPUTE_TABS_ID}-panel-agenda`}
        aria-labelledby={`${DISPUTE_TABS_ID}-tab-agenda`}
      >
        <Loaded
          query={found}
          failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
        >
          {(read) => {
            const entries = read.filter(fits(view));
            if (narrowed && entries.length === 0)
              return (
                <Empty
                  title={t('disputes.agenda.empty.filter', {
                    filter: [room, mediator].filter((one) => one !== '').join(', '),
                  })}
                  action={t('ui.table.clear-filter')}
                  onAction={() => show({ room: '', mediator: '' })}
                />
              );
            if (isMonth)
              return (
                <AgendaMonth
                  weeks={monthWeeks(anchor, entries)}
                  today={today}
                  calendar={calendar}
                  label={month}
                  onWeek={(day) => show({ anchor: day, shape: 'week' })}
                />
              );
            const days = weekDays(monday, entries, calendar?.week ?? 5);
            if (shape === 'week') return <AgendaWeek days={days} today={today} calendar={calendar} />;
            return entries.length === 0 ? (
              <Empty title={t('disputes.agenda.empty.title')} description={t('disputes.agenda.empty.text')} />
            ) : (
              <AgendaList days={days} />
            );
          }}
        </Loaded>
      </div>
    </Page>
  );
}
