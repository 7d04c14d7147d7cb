import { ActionIcon, Button, Group, Menu, Stack, Tabs, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import type { HolidayKey, WorkingCalendar } from '../../../shared/domain/working-calendar.ts';
import { call } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ChangeFailed } from './ChangeFailed.tsx';
import { CountingRules } from './CountingRules.tsx';
import { HolidayPanel, type PanelSubject } from './HolidayPanel.tsx';
import classes from './Holidays.module.css';
import { ImportHolidays } from './ImportHolidays.tsx';
import { TurnsTab } from './TurnsTab.tsx';
import { useCalendarChanger } from './use-calendar-change.ts';
import { YearView } from './YearView.tsx';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
/** Ties the tabs in the head to the panel in the body. */
const TABS_ID = 'calendar';
/** Tabs as they stand in the address (`?tab=`). */
const TABS = ['libur', 'riwayat'] as const;
type Tab = (typeof TABS)[number];

/** How the office counts working days: its week, joint leave, every day off, and what changed when. */
export function HolidaysPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/pengaturan' });
  const tab = TABS.find((one) => one === search.tab) ?? 'libur';
  const [year, setYear] = useState(yearOf(useToday()));
  const [subject, setSubject] = useState<PanelSubject | null>(null);
  const [importing, setImporting] = useState(false);
  const show = (next: Tab) =>
    void navigate({
      to: '/pengaturan',
      search: { bagian: 'hari-libur', ...(next === 'libur' ? {} : { tab: next }) },
      replace: true,
    });
  const add = () => {
    show('libur');
    setSubject({ kind: 'new' });
  };
  useShortcut('new', importing ? null : add);
  if (importing) {
    return (
      <ImportHolidays
        onClose={() => setImporting(false)}
        onDone={(first) => {
          setImporting(false);
          setYear(first);
          show('libur');
        }}
      />
    );
  }
  return (
    <Page
      title={t('calendar.title')}
      subtitle={t('calendar.lead')}
      primary={{ label: t('calendar.add'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('calendar.import')}
          </Button>
          <SaveCsv year={year} />
        </>
      }
      bar={
        <div className={classes.bar}>
          <Tabs
            id={TABS_ID}
            value={tab}
            onChange={(next) => show(TABS.find((one) => one === next) ?? 'libur')}
          >
            <Tabs.List style={{ borderBottom: 0 }}>
              {TABS.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`calendar.tab.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          {tab === 'libur' && <YearChoice year={year} onYear={setYear} />}
        </div>
      }
    >
      <div role="tabpanel" id={`${TABS_ID}-panel-${tab}`} aria-labelledby={`${TABS_ID}-tab-${tab}`}>
        {tab === 'riwayat' ? (
          <TurnsTab />
        ) : (
          <CalendarTab
            year={year}
            subject={subject}
            onSubject={setSubject}
            onYear={setYear}
            onImport={() => setImporting(true)}
          />
        )}
      </div>
    </Page>
  );
}

interface CalendarTabProps {
  readonly year: number;
  readonly subject: PanelSubject | null;
  readonly onSubject: (subject: PanelSubject | null) => void;
  readonly onYear: (year: number) => void;
  readonly onImport: () => void;
}

function CalendarTab(props: CalendarTabProps) {
  const query = useProcedure('calendar.get', {});
  return (
    <Loaded
      query={query}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
    >
      {(calendar) => <Year {...props} calendar={calendar} />}
    </Loaded>
  );
}

function Year({
  calendar,
  year,
  subject,
  onSubject,
  onYear,
  onImport,
}: CalendarTabProps & { readonly calendar: WorkingCalendar }) {
  const changer = useCalendarChanger();
  const [marked, setMarked] = useState<HolidayKey | null>(null);
  return (
    <Stack gap="sm">
      <ChangeFailed error={changer.error} onReload={changer.dismiss} />
      <CountingRules calendar={calendar} changer={changer} />
      <YearView
        calendar={calendar}
        year={year}
        marked={marked}
        onAdd={() => onSubject({ kind: 'new' })}
        onImport={onImport}
        onEdit={(holiday) => onSubject({ kind: 'edit', holiday })}
        onRemove={({ date, kind }) =>
          changer.propose({ kind: 'remove', holiday: { date, kind } }, calendar.version)
        }
      />
      <ChangeDialog changer={changer} />
      <HolidayPanel
        subject={subject}
        calendar={calendar}
        onClose={() => onSubject(null)}
        onSaved={({ date, kind }) => {
          setMarked({ date, kind });
          onYear(yearOf(date));
        }}
      />
    </Stack>
  );
}

function YearChoice({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label={t('calendar.earlier')}
        disabled={year <= FIRST_YEAR}
        onClick={() => onYear(year - 1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Text fw={600} w={52} ta="center" className="tabular" aria-live="polite">
        {year}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('calendar.later')}
        disabled={year >= LAST_YEAR}
        onClick={() => onYear(year + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function SaveCsv({ year }: { readonly year: number }) {
  const { t, fault } = useWords();
  const save = async (of: number | null) => {
    try {
      const saved = await call('calendar.saveCsv', { year: of });
      if (saved !== null) notifyDone(t('calendar.saved-csv', { file: saved.fileName }));
    } catch (thrown) {
      const words = fault(thrown);
      notifyProblem(words.title, words.advice);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('calendar.save-csv')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save(year)}>
          {t('calendar.save-csv.year', { year: String(year) })}
        </Menu.Item>
        <Menu.Item onClick={() => void save(null)}>{t('calendar.save-csv.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
