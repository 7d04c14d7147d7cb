import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconBuildingFactory2,
  IconCalculator,
  IconDeviceDesktop,
  IconFileText,
  IconHeartHandshake,
  IconHome,
  IconKeyboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMoon,
  IconScale,
  IconSearch,
  IconSettings,
  IconSun,
  IconUserMinus,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { AppStatus } from '../../shared/contract/app.ts';
import { useProcedure } from '../client/hooks.ts';
import { useCallsOfficer } from '../referrals/officers.ts';
import { useRemembered } from '../ui/remember.ts';
import { openSearch } from './CommandSearch.tsx';
import { openKeyboardHelp } from './KeyboardHelp.tsx';
import styles from './Rail.module.css';
import { useNewDay } from './use-new-day.ts';

const ENTRIES = [
  { to: '/', key: 'shell.nav.home', icon: IconHome },
  { to: '/laporan', key: 'shell.nav.layoffs', icon: IconUserMinus },
  { to: '/perkara', key: 'shell.nav.disputes', icon: IconScale },
  { to: '/pekerja', key: 'shell.nav.persons', icon: IconUsers },
  { to: '/perusahaan', key: 'shell.nav.employers', icon: IconBuildingFactory2 },
  { to: '/rujukan', key: 'shell.nav.referrals', icon: IconHeartHandshake },
  { to: '/surat', key: 'shell.nav.letters', icon: IconFileText },
  { to: '/kalkulator', key: 'shell.nav.calculators', icon: IconCalculator },
  { to: '/pengaturan', key: 'shell.nav.settings', icon: IconSettings },
] as const;

function SchemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { value: 'light', icon: IconSun },
    { value: 'dark', icon: IconMoon },
    { value: 'auto', icon: IconDeviceDesktop },
  ] as const;
  const Current = choices.find((choice) => choice.value === colorScheme)?.icon ?? IconDeviceDesktop;
  return (
    <Menu position="right-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('shell.scheme')}>
          <Current size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.scheme')}</Menu.Label>
        {choices.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            aria-current={colorScheme === value}
            fw={colorScheme === value ? 600 : 400}
            onClick={() => setColorScheme(value)}
          >
            {t(`shell.scheme.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the number beside an entry counts; whose, where it is of one officer. */
function wordsOf(
  t: TFunction,
  to: (typeof ENTRIES)[number]['to'],
  { label, n, officer }: { readonly label: string; readonly n: number; readonly officer: string },
): string {
  if (to === '/perkara') return t('shell.nav.overdue', { label, n });
  if (to !== '/rujukan') return t('shell.nav.waiting', { label, n });
  return officer === ''
    ? t('shell.nav.referred', { label, n })
    : t('shell.nav.referred.of', { label, n, name: officer });
}

/** The navigation rail: 208 pixels, folding to icons by choice or where the window is narrow. */
export function Rail({ status }: { readonly status: AppStatus }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 1100px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [folded, setFolded] = useRemembered('rail.folded', false);
  const isFolded = folded || narrow;
  const figures = useProcedure('home.figures', { year: Number(status.today.slice(0, 4)) });
  useNewDay(status.today);
  const overdue = useProcedure('disputes.overdue', { asOf: plainDate(status.today) });
  const owing = useProcedure('disputes.owing', { asOf: plainDate(status.today) });
  const [officer] = useCallsOfficer();
  const referred = useProcedure('referrals.waiting', { asOf: plainDate(status.today), officer });
  const waiting: Partial<Record<(typeof ENTRIES)[number]['to'], number>> = {
    '/laporan': (figures.data?.reportsDraft ?? 0) + (figures.data?.reportsCorrecting ?? 0),
    '/perkara': (overdue.data ?? 0) + (owing.data ?? 0),
    '/rujukan': referred.data ?? 0,
    '/surat': figures.data?.lettersWithoutNumber ?? 0,
  };
  return (
    <nav className={styles.rail} data-folded={isFolded} aria-label={t('shell.nav')}>
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden>
          S
        </span>
        {!isFolded && <span className={styles.name}>{t('shell.name')}</span>}
      </div>
      <button
        type="button"
        className={styles.search}
        onClick={openSearch}
        {...(isFolded ? { 'aria-label': t('shell.search') } : {})}
      >
        <IconSearch size={18} aria-hidden />
        {!isFolded && (
          <>
            <span>{t('shell.search.short')}</span>
            <kbd>Ctrl K</kbd>
          </>
        )}
      </button>
      <ul className={styles.list}>
        {ENTRIES.map(({ to, key, icon: Icon }) => {
          const count = waiting[to] ?? 0;
          const label = t(key);
          const isLate = to === '/perkara';
          const words = wordsOf(t, to, { label, n: count, officer });
          return (
            <li key={to} className={to === '/pengaturan' ? styles.apart : undefined}>
              <Tooltip label={label} position="right" disabled={!isFolded}>
                <Link
                  to={to}
                  className={styles.entry}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  activeProps={{ 'data-active': true, 'aria-current': 'page' } as object}
                  {...(isFolded ? { 'aria-label': count > 0 ? words : label } : {})}
                >
                  <Icon size={18} stroke={1.75} aria-hidden />
                  {!isFolded && <span className={styles.label}>{label}</span>}
                  {count > 0 && (
                    <span className={styles.count} data-late={isLate || undefined} title={words}>
                      {count > 99 ? '99+' : count}
                    </span>
                  )}
                </Link>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <SchemeMenu />
        <Tooltip label={t('shell.keys')} position="right">
          <ActionIcon variant="subtle" color="gray" aria-label={t('shell.keys')} onClick={openKeyboardHelp}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {!narrow && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={isFolded ? t('shell.unfold') : t('shell.fold')}
            onClick={() => setFolded(!folded)}
          >
            {isFolded ? (
              <IconLayoutSidebarLeftExpand size={18} aria-hidden />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
            )}
          </ActionIcon>
        )}
      </div>
    </nav>
  );
}
