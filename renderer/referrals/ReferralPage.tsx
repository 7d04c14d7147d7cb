import { ActionIcon, Anchor, Button, Menu, Tabs } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import { REFERRAL_EVENTS } from '../../shared/domain/referral/events.ts';
import type { Referral } from '../../shared/domain/referral/referral.ts';
import { useProcedure } from '../client/hooks.ts';
import { DocumentsPanel, useDocumentCount } from '../documents/DocumentsPanel.tsx';
import { RightsSheetButton } from '../rights-sheets/RightsSheetButton.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { beginning } from './event/event-start.ts';
import { ReferralEventPanel, type ReferralWork } from './event/ReferralEventPanel.tsx';
import { ReferralStageBadge } from './labels.tsx';
import { lastReferralPlace } from './list/last-place.ts';
import { nextStep } from './next.ts';
import { ReferralHead } from './ReferralHead.tsx';
import styles from './Referrals.module.css';
import { EligibilityTab } from './tabs/EligibilityTab.tsx';
import { MonthsTab } from './tabs/MonthsTab.tsx';
import { ReferralLettersTab } from './tabs/ReferralLettersTab.tsx';
import { ReferralTimelineTab } from './tabs/ReferralTimelineTab.tsx';
import { SeekerTab } from './tabs/SeekerTab.tsx';

const route = getRouteApi('/rujukan/$id');
const TABS_ID = 'referral';
const TABS = ['linimasa', 'kelayakan', 'bulan', 'pencari-kerja', 'surat', 'dokumen'] as const;

/** Whose layoff it is: each part leads to its record. */
function Origin({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation();
  const { person, employer, reportId, dispute, layoffDate } = referral;
  const day = t('referrals.laid-off', { date: formatDateLong(layoffDate) });
  return (
    <>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/pekerja/$id" params={{ id: person.id }} />}
      >
        {t('referrals.open-person')}
      </Anchor>
      {' · '}
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/perusahaan/$id" params={{ id: employer.id }} />}
      >
        {employer.name}
      </Anchor>
      {' · '}
      {reportId === null ? (
        day
      ) : (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/laporan/$id" params={{ id: reportId }} />}
        >
          {day}
        </Anchor>
      )}
      {dispute !== null && (
        <>
          {' · '}
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: dispute.id }} />}
          >
            {t('referrals.dispute', { number: dispute.registerNumber })}
          </Anchor>
        </>
      )}
    </>
  );
}

function ReferralView({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const today = useToday();
  const tab = TABS.find((one) => one === search.tab) ?? 'linimasa';
  const asked = REFERRAL_EVENTS.find((kind) => kind === search.catat);
  const [work, setWork] = useState<ReferralWork | null>(
    asked === undefined ? null : { kind: 'write', event: asked },
  );
  const step = nextStep(referral, today);
  const choose = () => setWork({ kind: 'choose' });
  const subject = { kind: 'person', id: referral.person.id } as const;
  const documents = useDocumentCount(subject);
  const handOver = () => void navigate({ to: '/rujukan/$id/serah-terima', params: { id: referral.id } });
  useShortcut('new', choose);
  const mend = () => {
    const event = beginning(referral.events);
    const date = referral.doubts.find(({ code }) => code === 'referral-line-date-differs')?.params.date;
    if (event !== undefined)
      setWork({ kind: 'correct', event, ...(isPlainDate(date) ? { layoffDate: date } : {}) });
  };
  return (
    <Page
      title={referral.person.name}
      overline={t('referrals.one')}
      badge={<ReferralStageBadge stage={referral.state.stage} />}
      subtitle={<Origin referral={referral} />}
      layout="fill"
      onBack={() => void navigate({ to: '/rujukan', search: lastReferralPlace() })}
      primary={
        step === null
          ? { label: t('events.add'), run: choose, icon: <IconPlus size={16} aria-hidden /> }
          : {
              label: t(
                step.month === null ? `referrals.do.${step.event}` : `referrals.do-month.${step.event}`,
                { n: step.month ?? 0 },
              ),
              run: () => setWork({ kind: 'write', ...step }),
            }
      }
      actions={
        <>
          {step !== null && (
            // On a narrow window it stands in the menu, so that the name is not cut.
            <Button
              visibleFrom="md"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={choose}
            >
              {t('events.add')}
            </Button>
          )}
          <RightsSheetButton
            personId={referral.person.id}
            lineId={referral.lineId}
            name={referral.person.name}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {step !== null && (
                <Menu.Item hiddenFrom="md" onClick={choose}>
                  {t('events.add')}
                </Menu.Item>
              )}
              <Menu.Item onClick={handOver}>{t('referrals.handover')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
      bar={
        <>
          <ReferralHead referral={referral} onMend={mend} />
          <Tabs
            id={TABS_ID}
            value={tab}
            onChange={(to) =>
              void change({ search: to === 'linimasa' || to === null ? {} : { tab: to }, replace: true })
            }
          >
            <Tabs.List style={{ borderBottom: 0 }}>
              {TABS.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {one === 'dokumen' && documents !== null && documents > 0
                    ? t('documents.count', { n: documents })
                    : t(`referrals.page.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </>
      }
    >
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${TABS_ID}-panel-${tab}`}
        aria-labelledby={`${TABS_ID}-tab-${tab}`}
      >
        {tab === 'linimasa' && <ReferralTimelineTab referral={referral} onWork={setWork} />}
        {tab === 'kelayakan' && <EligibilityTab referral={referral} />}
        {tab === 'bulan' && <MonthsTab referral={referral} onWork={setWork} />}
        {tab === 'pencari-kerja' && <SeekerTab referral={referral} onWork={setWork} />}
        {tab === 'surat' && <ReferralLettersTab referral={referral} />}
        {tab === 'dokumen' && <DocumentsPanel subject={subject} />}
      </div>
      <ReferralEventPanel referral={referral} work={work} onWork={setWork} />
    </Page>
  );
}

/** One referral: what happened, what the law says, the months, the way back to work, letters and documents. */
export function ReferralPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const asOf = useToday();
  const referral = useProcedure('referrals.get', { id, asOf });
  return (
    <Loaded
      query={referral}
      failed={(error) => (
        <Page
          title={t('referrals.title')}
          onBack={() => void navigate({ to: '/rujukan', search: lastReferralPlace() })}
        >
          <ErrorPanel error={error} onAgain={() => void referral.refetch()} />
        </Page>
      )}
    >
      {(found) => <ReferralView key={found.id} referral={found} />}
    </Loaded>
  );
}
