import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import { addDays, isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { useWorkCalendar } from '../../ui/working-calendar.ts';
import { AgendaList, AgendaWeek } from './AgendaViews.tsx';
import { DISPUTE_TABS_ID, DisputeTabs, useNewDispute } from './DisputeTabs.tsx';
import { mondayOf, weekDays } from './week.ts';

const route = getRouteApi('/perkara');

/** The sessions of a week by day, hour, room and mediator. */
export function AgendaPage() {
  const { t } = useTranslation();
  const change = route.useNavigate();
  const { pekan, bentuk } = route.useSearch();
  const today = useToday();
  const calendar = useWorkCalendar();
  const monday = mondayOf(isPlainDate(pekan) ? pekan : today);
  const isList = bentuk === 'daftar';
  const show = (next: { readonly week?: string; readonly list?: boolean }) => {
    const week = next.week ?? monday;
    void change({
      search: {
        tab: 'agenda',
        ...(week === mondayOf(today) ? {} : { pekan: week }),
        ...((next.list ?? isList) ? { bentuk: 'daftar' } : {}),
      },
      replace: true,
    });
  };
  const found = useProcedure('disputes.agenda', { from: monday, to: addDays(monday, 6) }, { keep: true });
  return (
    <Page
      title={t('disputes.title')}
      primary={useNewDispute()}
      bar={
        <>
          <DisputeTabs tab="agenda" />
          <Group py={8} gap="xs">
            <ActionIcon
              variant="default"
              size={32}
              aria-label={t('disputes.agenda.previous')}
              onClick={() => show({ week: addDays(monday, -7) })}
            >
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={32}
              aria-label={t('disputes.agenda.next')}
              onClick={() => show({ week: addDays(monday, 7) })}
            >
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
            <Button
              variant="default"
              disabled={monday === mondayOf(today)}
              onClick={() => show({ week: mondayOf(today) })}
            >
              {t('disputes.agenda.this-week')}
            </Button>
            <Text fw={600} size="sm" className="tabular" aria-live="polite">
              {t('disputes.agenda.week', {
                from: formatDateLong(monday),
                to: formatDateLong(addDays(monday, 6)),
              })}
            </Text>
            <SegmentedControl
              ml="auto"
              aria-label={t('disputes.agenda.shape')}
              value={isList ? 'list' : 'week'}
              onChange={(value) => show({ list: value === 'list' })}
              data={[
                { value: 'week', label: t('disputes.agenda.by-day') },
                { value: 'list', label: t('disputes.agenda.as-list') },
              ]}
            />
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
          {(entries) => {
            const days = weekDays(monday, entries, calendar?.week ?? 5);
            if (!isList) return <AgendaWeek days={days} today={today} calendar={calendar} />;
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
