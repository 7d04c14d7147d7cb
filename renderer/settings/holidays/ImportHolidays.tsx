import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import type { OfferedFile } from '../../../shared/contract/app.ts';
import type { ReadHoliday } from '../../../shared/contract/calendar.ts';
import type { CalendarChange, Holiday } from '../../../shared/domain/working-calendar.ts';
import { call, offerFile } from '../../client/client.ts';
import { useProcedure } from '../../client/hooks.ts';
import imports from '../../imports/Imports.module.css';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { ChangeFailed } from './ChangeFailed.tsx';
import { MovedNotice } from './HolidayPanel.tsx';
import { ImportRows } from './ImportRows.tsx';
import { useCalendarSaver, useMoves } from './use-calendar-change.ts';

/** A file as it was judged, and the version of the calendar that it was judged against. */
interface Reading {
  readonly fileName: string;
  readonly rows: readonly ReadHoliday[];
  readonly version: number;
}

/** The rows of a file that would change something. */
function taken(rows: readonly ReadHoliday[]): readonly Holiday[] {
  return rows.flatMap(({ verdict, holiday }) =>
    holiday !== null && (verdict === 'new' || verdict === 'changes') ? [holiday] : [],
  );
}

/** Takes days off from a file: pick it, see what each row would do, take them over. */
export function ImportHolidays({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  /** Gets the year of the first day that was taken over. */
  readonly onDone: (year: number) => void;
}) {
  const { t } = useTranslation();
  const [reading, setReading] = useState<Reading | null>(null);
  if (reading === null) return <PickFile onClose={onClose} onRead={setReading} />;
  return (
    <Review
      reading={reading}
      onBack={() => setReading(null)}
      onDone={onDone}
      title={t('calendar.import.title')}
    />
  );
}

function PickFile({
  onClose,
  onRead,
}: {
  readonly onClose: () => void;
  readonly onRead: (reading: Reading) => void;
}) {
  const { t } = useTranslation();
  const calendar = useProcedure('calendar.get', {});
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = async (offer: () => Promise<OfferedFile | null>) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const file = await offer();
      if (file === null) return;
      const { version } = await call('calendar.get', {});
      onRead({ ...(await call('calendar.readFile', { token: file.token })), version });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const pick = () => void take(() => call('files.pick', { purpose: 'list' }));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file !== null) void take(() => offerFile(file, 'list'));
  };
  return (
    <Page
      title={t('calendar.import.title')}
      onBack={onClose}
      primary={{ label: t('imports.pick'), run: pick, busy }}
    >
      <Stack gap="md" maw={760}>
        <ErrorPanel error={error ?? calendar.error} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
        <div
          className={imports.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden />
          <Text fw={500}>{t('calendar.import.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('calendar.import.kinds')}
          </Text>
        </div>
        <Section title={t('calendar.import.help')}>
          <List size="sm" spacing={4}>
            <List.Item>{t('calendar.import.help.columns')}</List.Item>
            <List.Item>{t('calendar.import.help.words')}</List.Item>
            <List.Item>{t('calendar.import.help.replaces')}</List.Item>
            <List.Item>{t('calendar.import.help.own')}</List.Item>
          </List>
        </Section>
      </Stack>
    </Page>
  );
}

function Review({
  title,
  reading,
  onBack,
  onDone,
}: {
  readonly title: string;
  readonly reading: Reading;
  readonly onBack: () => void;
  readonly onDone: (year: number) => void;
}) {
  const { t } = useTranslation();
  const { save } = useCalendarSaver();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const holidays = useMemo(() => taken(reading.rows), [reading]);
  const change: CalendarChange | null = useMemo(
    () => (holidays.length === 0 ? null : { kind: 'import', holidays: [...holidays] }),
    [holidays],
  );
  const moves = useMoves(change);
  const takeOver = async () => {
    const [first] = holidays;
    if (change === null || first === undefined || busy) return;
    setBusy(true);
    setError(null);
    try {
      await save(change, reading.version);
      onDone(yearOf(first.date));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page
      title={title}
      subtitle={reading.fileName}
      onBack={onBack}
      actions={
        <Button variant="default" onClick={onBack}>
          {t('calendar.import.other')}
        </Button>
      }
      primary={{
        label: t('calendar.import.take', { n: holidays.length }),
        run: () => void takeOver(),
        busy,
        disabled: change === null || moves.waiting,
      }}
    >
      <Stack gap="sm">
        <ChangeFailed error={error} onReload={onBack} />
        <MovedNotice moves={moves} />
        {holidays.length === 0 && (
          <Group>
            <Text size="sm">{t('calendar.import.nothing')}</Text>
          </Group>
        )}
        <ImportRows rows={reading.rows} />
      </Stack>
    </Page>
  );
}
