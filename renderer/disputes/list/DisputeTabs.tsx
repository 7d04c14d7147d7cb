import { Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import type { PrimaryAction } from '../../ui/Page.tsx';
import { lastSearchOf } from '../../ui/table/list-params.ts';
import { lastOfTab } from './last-place.ts';

const route = getRouteApi('/perkara');
export const DISPUTE_TABS_ID = 'disputes';
export const DISPUTE_TABS = ['daftar', 'tenggat', 'agenda', 'buku', 'rekap', 'konsultasi'] as const;
export type DisputeTab = (typeof DISPUTE_TABS)[number];

/** Lists that come back as they were left; deadlines and agenda begin with today. */
const KEPT: readonly string[] = ['buku', 'rekap', 'konsultasi'];
const searchOfTab = (tab: string) => (KEPT.includes(tab) ? lastOfTab(tab) : { tab });

/** The cases, the deadlines over all of them, the agenda of sessions, the register, its recap, consultations. */
export function DisputeTabs({ tab }: { readonly tab: DisputeTab }) {
  const { t } = useTranslation();
  const change = route.useNavigate();
  return (
    <Tabs
      id={DISPUTE_TABS_ID}
      value={tab}
      onChange={(next) =>
        void change({
          search: next === null || next === 'daftar' ? lastSearchOf('/perkara') : searchOfTab(next),
          replace: true,
        })
      }
    >
      <Tabs.List style={{ borderBottom: 0 }}>
        {DISPUTE_TABS.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`disputes.tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

/** Registers a dispute (Ctrl+N). */
export function useNewDispute(): PrimaryAction {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const run = () => void navigate({ to: '/perkara/baru' });
  useShortcut('new', run);
  return { label: t('disputes.new'), run };
}
