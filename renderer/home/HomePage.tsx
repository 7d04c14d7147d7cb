import { Button, Group, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuildingFactory2,
  IconCash,
  IconChevronRight,
  IconCircleCheck,
  IconEdit,
  IconHash,
  IconPencil,
  IconPlus,
  IconScale,
  IconSearch,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import { yearOf } from '../../shared/calendar/plain-date.ts';
import type { HomeFigures } from '../../shared/contract/search.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { openSearch } from '../app/CommandSearch.tsx';
import { useProcedure } from '../client/hooks.ts';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Home.module.css';
import { NextDeadlines } from './NextDeadlines.tsx';
import { UnfinishedImports } from './UnfinishedImports.tsx';

function Waits({
  icon,
  text,
  onOpen,
}: {
  readonly icon: ReactNode;
  readonly text: string;
  readonly onOpen: () => void;
}) {
  return (
    <UnstyledButton className={styles.waits} onClick={onOpen}>
      {icon}
      <Text span size="sm" style={{ flex: 1 }}>
        {text}
      </Text>
      <IconChevronRight size={16} aria-hidden />
    </UnstyledButton>
  );
}

function Waiting({
  figures,
  overdue,
  owing,
}: {
  readonly figures: HomeFigures;
  readonly overdue: number;
  readonly owing: number;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nothing =
    overdue +
      owing +
      figures.reportsDraft +
      figures.reportsCorrecting +
      figures.lettersWithoutNumber +
      figures.importsUnfinished ===
    0;
  if (nothing) {
    return (
      <Group gap="sm">
        <IconCircleCheck size={18} aria-hidden color="var(--tone-good-text)" />
        <Text size="sm">{t('home.waiting.none')}</Text>
      </Group>
    );
  }
  return (
    <Stack gap={2}>
      {overdue > 0 && (
        <Waits
          icon={<IconAlertTriangle size={18} aria-hidden color="var(--tone-bad-text)" />}
          text={t('home.waiting.overdue', { n: overdue })}
          onOpen={() =>
            void navigate({ to: '/perkara', search: { lewat: true, urut: 'nextDue', turun: false } })
          }
        />
      )}
      {owing > 0 && (
        <Waits
          icon={<IconCash size={18} aria-hidden color="var(--tone-bad-text)" />}
          text={t('home.waiting.owing', { n: owing })}
          onOpen={() => void navigate({ to: '/perkara', search: { tab: 'tenggat' } })}
        />
      )}
      {figures.reportsDraft > 0 && (
        <Waits
          icon={<IconPencil size={18} aria-hidden />}
          text={t('home.waiting.drafts', { n: figures.reportsDraft })}
          onOpen={() => void navigate({ to: '/laporan', search: { saring: 'draft' } })}
        />
      )}
      {figures.reportsCorrecting > 0 && (
        <Waits
          icon={<IconEdit size={18} aria-hidden />}
          text={t('home.waiting.correcting', { n: figures.reportsCorrecting })}
          onOpen={() => void navigate({ to: '/laporan', search: { saring: 'correcting' } })}
        />
      )}
      {figures.lettersWithoutNumber > 0 && (
        <Waits
          icon={<IconHash size={18} aria-hidden />}
          text={t('home.waiting.letters', { n: figures.lettersWithoutNumber })}
          onOpen={() => void navigate({ to: '/surat', search: { keadaan: 'without-number' } })}
        />
      )}
      {figures.importsUnfinished > 0 && <UnfinishedImports count={figures.importsUnfinished} />}
    </Stack>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <Text fz={24} fw={600} className="tabular" lh={1.2}>
        {formatNumber(value)}
      </Text>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </div>
  );
}

function Quick() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconSearch size={16} aria-hidden />} onClick={openSearch}>
        {t('home.quick.search')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconScale size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/perkara/baru' })}
      >
        {t('disputes.new')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/pekerja' })}
      >
        {t('home.quick.persons')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconBuildingFactory2 size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/perusahaan' })}
      >
        {t('home.quick.employers')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTableImport size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/impor/$target', params: { target: 'old-receipts' } })}
      >
        {t('imports.old-receipts.open')}
      </Button>
    </Group>
  );
}

/** The start page: what waits, the quick ways, and the figures of the year. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const year = yearOf(today);
  const figures = useProcedure('home.figures', { year });
  const overdue = useProcedure('disputes.overdue', { asOf: today }).data ?? 0;
  const owing = useProcedure('disputes.owing', { asOf: today }).data ?? 0;
  const add = () => void navigate({ to: '/laporan/baru' });
  useShortcut('new', add);
  return (
    <Page
      title={t('home.title')}
      subtitle={formatDateWithWeekday(today)}
      primary={{ label: t('layoffs.new'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
    >
      <Loaded
        query={figures}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void figures.refetch()} />}
      >
        {(found) =>
          found.reportsThisYear + found.reportsDraft + found.workersThisYear === 0 &&
          found.importsUnfinished + found.disputesOpen === 0 ? (
            <Section title={t('home.first.title')}>
              <Empty
                title={t('home.first.heading')}
                description={t('home.first.text')}
                action={t('layoffs.new')}
                onAction={add}
              >
                <Quick />
              </Empty>
            </Section>
          ) : (
            <>
              <Section title={t('home.waiting')}>
                <Waiting figures={found} overdue={overdue} owing={owing} />
              </Section>
              <NextDeadlines />
              <Section title={t('home.figures', { year: String(year) })}>
                <SimpleGrid cols={{ base: 2, sm: 4 }}>
                  <Figure label={t('home.figures.reports')} value={found.reportsThisYear} />
                  <Figure label={t('home.figures.workers')} value={found.workersThisYear} />
                </SimpleGrid>
              </Section>
              <Section title={t('home.quick')}>
                <Quick />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
