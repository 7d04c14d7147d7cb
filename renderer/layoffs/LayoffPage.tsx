import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { IconDots, IconFileText, IconTableImport } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { useProcedure } from '../client/hooks.ts';
import { ReferManyDialog } from '../referrals/many/ReferManyDialog.tsx';
import { ReportSheetsButton } from '../rights-sheets/ReportSheetsButton.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page, type PrimaryAction } from '../ui/Page.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { DataTab } from './DataTab.tsx';
import { DeadlinesTab } from './DeadlinesTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import styles from './Layoffs.module.css';
import { LettersTab } from './LettersTab.tsx';
import { LayoffStateBadge } from './labels.tsx';
import { lastLetterId, nextStep } from './next-step.ts';
import { ReadinessTab } from './ReadinessTab.tsx';
import { RemoveReportDialog, type Turn, TurnDialog } from './turn-dialogs.tsx';
import { WorkersTab } from './WorkersTab.tsx';

const route = getRouteApi('/laporan/$id');
/** Ties the tabs in the head to the panel in the body. */
const TABS_ID = 'layoff';
const TABS = ['workers', 'readiness', 'data', 'deadlines', 'letters', 'history'] as const;

function usePrimary(report: LayoffReport): PrimaryAction | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = { id: report.id };
  const step = nextStep(report);
  if (step === 'none') return null;
  const letter = lastLetterId(report);
  const isImport = step === 'import-workers';
  return {
    label: t(`layoffs.next.${step}`),
    icon: isImport ? <IconTableImport size={16} aria-hidden /> : <IconFileText size={16} aria-hidden />,
    run: () => {
      if (isImport) void navigate({ to: '/laporan/$id/impor', params });
      else if (step === 'open-receipt' && letter !== null) {
        void navigate({ to: '/surat/$id', params: { id: letter } });
      } else void navigate({ to: '/laporan/$id/tanda-terima', params });
    },
  };
}

function Counts({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const { counts } = report;
  const parts = [
    t('layoffs.counts.received', { date: formatDateLong(report.receivedOn) }),
    t('layoffs.counts.workers', { n: counts.workers }),
    ...(counts.accepts > 0 ? [t('layoffs.counts.accepts', { n: counts.accepts })] : []),
    ...(counts.refuses > 0 ? [t('layoffs.counts.refuses', { n: counts.refuses })] : []),
    ...(counts.silent > 0 ? [t('layoffs.counts.silent', { n: counts.silent })] : []),
    ...(counts.withoutNik > 0 ? [t('layoffs.counts.without-nik', { n: counts.withoutNik })] : []),
  ];
  return <span className="tabular">{parts.join(' · ')}</span>;
}

function ReportView({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const tab = TABS.find((one) => one === search.tab) ?? 'workers';
  const closed = report.state === 'recorded' || report.state === 'withdrawn';
  const primary = usePrimary(report);
  const [turn, setTurn] = useState<Turn | null>(null);
  const [removing, setRemoving] = useState(false);
  const [referring, setReferring] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [ticked, setTicked] = useState(false);
  const back = () => void navigate({ to: '/laporan', search: lastSearchOf('/laporan') });
  const referable = report.counts.workers > 0 && report.state !== 'withdrawn';
  const removable = report.state === 'draft' && lastLetterId(report) === null;
  return (
    <Page
      title={report.employerName}
      overline={t('layoffs.one')}
      badge={<LayoffStateBadge state={report.state} />}
      subtitle={<Counts report={report} />}
      layout="fill"
      onBack={back}
      // While the facts are being changed the one thing to do is to save them.
      primary={unsaved ? null : primary}
      actions={
        <>
          {report.counts.workers > 0 && !ticked && (
            <ReportSheetsButton reportId={report.id} lineIds={null} count={report.counts.workers} />
          )}
          {report.counts.workers > 0 && !ticked && (
            <Button
              variant="default"
              onClick={() => void navigate({ to: '/surat/baru', search: { laporan: report.id } })}
            >
              {t('drafts.new')}
            </Button>
          )}
          {(referable || report.state === 'recorded' || report.state === 'correcting' || removable) && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {referable && <Menu.Item onClick={() => setReferring(true)}>{t('referrals.many')}</Menu.Item>}
                {report.state === 'recorded' && (
                  <Menu.Item onClick={() => setTurn('correct')}>{t('layoffs.correct')}</Menu.Item>
                )}
                {(report.state === 'recorded' || report.state === 'correcting') && (
                  <Menu.Item onClick={() => setTurn('withdraw')}>{t('layoffs.withdraw')}</Menu.Item>
                )}
                {removable && (
                  <Menu.Item color="red" onClick={() => setRemoving(true)}>
                    {t('layoffs.remove')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
      bar={
        <Tabs
          id={TABS_ID}
          value={tab}
          onChange={(next) =>
            void change({ search: next === 'workers' ? {} : { tab: next ?? 'workers' }, replace: true })
          }
        >
          <Tabs.List style={{ borderBottom: 0 }}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`layoffs.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div
        className={styles.tabs}
        role="tabpanel"
        id={`${TABS_ID}-panel-${tab}`}
        aria-labelledby={`${TABS_ID}-tab-${tab}`}
      >
        {tab === 'workers' && <WorkersTab report={report} closed={closed} onTicked={setTicked} />}
        {tab === 'readiness' && <ReadinessTab report={report} onTicked={setTicked} />}
        {tab === 'data' && <DataTab report={report} closed={closed} onUnsaved={setUnsaved} />}
        {tab === 'deadlines' && <DeadlinesTab report={report} />}
        {tab === 'letters' && <LettersTab report={report} />}
        {tab === 'history' && <HistoryTab report={report} />}
      </div>
      {referring && <ReferManyDialog report={report} onClose={() => setReferring(false)} />}
      <TurnDialog turn={turn} report={report} onClose={() => setTurn(null)} />
      <RemoveReportDialog
        opened={removing}
        report={report}
        onClose={() => setRemoving(false)}
        onDone={() => void navigate({ to: '/laporan', replace: true })}
      />
    </Page>
  );
}

/** One layoff report: its workers, its facts, its letters and its turns. */
export function LayoffPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const report = useProcedure('layoffs.get', { id });
  return (
    <Loaded
      query={report}
      failed={(error) => (
        <Page
          title={t('layoffs.one')}
          onBack={() => void navigate({ to: '/laporan', search: lastSearchOf('/laporan') })}
        >
          <ErrorPanel error={error} onAgain={() => void report.refetch()} />
        </Page>
      )}
    >
      {(found) => <ReportView key={found.id} report={found} />}
    </Loaded>
  );
}
