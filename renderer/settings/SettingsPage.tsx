import {
  IconBell,
  IconBuildingBank,
  IconCalendarOff,
  IconCoins,
  IconDatabase,
  IconFileText,
  IconGavel,
  IconHash,
  IconPhoto,
  IconQuote,
  IconScale,
  IconSignature,
  IconSunMoon,
} from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { AppearancePage } from './AppearancePage.tsx';
import { DataPage } from './data/DataPage.tsx';
import { RegisterNumbersPage } from './disputes/RegisterNumbersPage.tsx';
import { answerWithFieldCodes } from './field-codes.ts';
import { HolidaysPage } from './holidays/HolidaysPage.tsx';
import { LetterheadPage } from './letterhead/LetterheadPage.tsx';
import { LettersPage } from './letters/LettersPage.tsx';
import { OfficePage } from './office/OfficePage.tsx';
import { OfficialsPage } from './officials/OfficialsPage.tsx';
import { RemindersPage } from './reminders/RemindersPage.tsx';
import { RulesPage } from './rules/RulesPage.tsx';
import { SETTINGS_SECTIONS, type SettingsSection, sectionOf } from './sections.ts';
import classes from './settings.module.css';
import { SnippetsPage } from './snippets/SnippetsPage.tsx';
import { TemplatesPage } from './templates/TemplatesPage.tsx';
import { WagesPage } from './wages/WagesPage.tsx';

answerWithFieldCodes();

const ICONS: Readonly<Record<SettingsSection, typeof IconPhoto>> = {
  profil: IconBuildingBank,
  logo: IconPhoto,
  pejabat: IconSignature,
  surat: IconHash,
  registrasi: IconGavel,
  naskah: IconFileText,
  potongan: IconQuote,
  'hari-libur': IconCalendarOff,
  'upah-minimum': IconCoins,
  aturan: IconScale,
  pemberitahuan: IconBell,
  data: IconDatabase,
  tampilan: IconSunMoon,
};

function pageOf(section: SettingsSection): ReactNode {
  switch (section) {
    case 'profil':
      return <OfficePage />;
    case 'logo':
      return <LetterheadPage />;
    case 'pejabat':
      return <OfficialsPage />;
    case 'surat':
      return <LettersPage />;
    case 'registrasi':
      return <RegisterNumbersPage />;
    case 'naskah':
      return <TemplatesPage />;
    case 'potongan':
      return <SnippetsPage />;
    case 'hari-libur':
      return <HolidaysPage />;
    case 'upah-minimum':
      return <WagesPage />;
    case 'aturan':
      return <RulesPage />;
    case 'pemberitahuan':
      return <RemindersPage />;
    case 'data':
      return <DataPage />;
    case 'tampilan':
      return <AppearancePage />;
    default:
      return assertNever(section);
  }
}

/** Everything that an office can set, one part at a time; the address names the part. */
export function SettingsPage() {
  const { t } = useTranslation();
  const section = sectionOf(useSearch({ from: '/pengaturan' }).bagian);
  return (
    <div className={classes.settings}>
      <nav className={classes.nav} aria-label={t('settings.sectionsLabel')}>
        <div className={classes.navTitle}>{t('settings.title')}</div>
        <ul>
          {SETTINGS_SECTIONS.map((each) => {
            const Icon = ICONS[each];
            return (
              <li key={each}>
                <Link
                  to="/pengaturan"
                  search={{ bagian: each }}
                  className={classes.link}
                  activeProps={{}}
                  {...(each === section
                    ? { 'aria-current': 'page' as const }
                    : { 'aria-current': undefined })}
                >
                  <Icon size={16} stroke={1.75} aria-hidden />
                  {t(`settings.sections.${each}`)}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={classes.body}>{pageOf(section)}</div>
    </div>
  );
}
