import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { IconDots, IconHeartHandshake, IconPlus, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../shared/domain/dispute/dispute.ts';
import { DISPUTE_EVENTS } from '../../shared/domain/dispute/events.ts';
import { useProcedure } from '../client/hooks.ts';
import { DocumentsPanel, useDocumentCount } from '../documents/DocumentsPanel.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { CaseFileDialog } from './case-file/CaseFileDialog.tsx';
import styles from './Disputes.module.css';
import { EventPanel, type EventWork } from './event/EventPanel.tsx';
import { StageBadge, useWorkersWords } from './labels.tsx';
import { lastPlace } from './list/last-place.ts';
import { NextDeadline } from './NextDeadline.tsx';
import { RelatedCases } from './settling/RelatedCases.tsx';
import { hasSettlement, SettlementTab } from './settling/SettlementTab.tsx';
import { DataTab } from './tabs/DataTab.tsx';
import { DeadlinesTab } from './tabs/DeadlinesTab.tsx';
import { LettersTab } from './tabs/LettersTab.tsx';
import { TimelineTab } from './tabs/TimelineTab.tsx';
import { WorkersTab } from './tabs/WorkersTab.tsx';

const route = getRouteApi('/perkara/$id');
const TABS_ID = 'dispute';
const TABS = ['linimasa', 'pihak', 'tenggat', 'pelaksanaan', 'surat', 'dokumen', 'data'] as const;

function Parties({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const words = useWorkersWords();
  return t('disputes.parties', {
    workers: words(dispute.firstWorker, dispute.workers),
    employer: dispute.employerName,
  });
}

function DisputeView({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const tabs = TABS.filter((one) => one !== 'pelaksanaan' || hasSettlement(dispute));
  const tab = tabs.find((one) => one === search.tab) ?? 'linimasa';
  const asked = DISPUTE_EVENTS.find((kind) => kind === search.catat);
  const [work, setWork] = useState<EventWork | null>(
    asked === undefined ? null : { kind: 'write', event: asked },
  );
  const [unsaved, setUnsaved] = useState(false);
  // Where the procedure knows two steps, the one further along: an agreement was reached, no further session is due.
  const next = dispute.actions.findLast(({ standing }) => standing === 'next');
  const choose = () => setWork({ kind: 'choose' });
  const [binding, setBinding] = useState(false);
  const bind = () => setBinding(true);
  const subject = { kind: 'dispute', id: dispute.id } as const;
  const documents = useDocumentCount(subject);
  useShortcut('new', choose);
  useShortcut('print', bind);
  return (
    <Page
      title={dispute.registerNumber}
      overline={t('disputes.one', { kind: t(`disputes.kind.${dispute.kind}`) })}
      badge={<StageBadge stage={dispute.state.stage} />}
      subtitle={<Parties dispute={dispute} />}
      layout="fill"
      onBack={() => void navigate({ to: '/perkara', search: lastPlace() })}
      // While the facts are being changed the one thing to do is to save them.
      primary={
        unsaved
          ? null
          : next === undefined
            ? { label: t('events.add'), run: choose, icon: <IconPlus size={16} aria-hidden /> }
            : {
                label: t(`disputes.do.${next.kind}`),
                run: () => setWork({ kind: 'write', event: next.kind }),
              }
      }
      actions={
        <>
          {next !== undefined && (
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={choose}>
              {t('events.add')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {dispute.layoff !== null && dispute.workers > 0 && (
                <Menu.Item
                  leftSection={<IconHeartHandshake size={16} aria-hidden />}
                  onClick={() => void navigate({ to: '/rujukan/baru', search: { perkara: dispute.id } })}
                >
                  {t('referrals.refer')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={bind}>
                {t('case-file.open')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
      bar={
        <>
          <NextDeadline dispute={dispute} />
          <RelatedCases dispute={dispute} />
          <Tabs
            id={TABS_ID}
            value={tab}
            onChange={(to) =>
              void change({ search: to === 'linimasa' || to === null ? {} : { tab: to }, replace: true })
            }
          >
            <Tabs.List style={{ borderBottom: 0 }}>
              {tabs.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {one === 'dokumen' && documents !== null && documents > 0
                    ? t('documents.count', { n: documents })
                    : t(`disputes.page.${one}`)}
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
        {tab === 'linimasa' && <TimelineTab dispute={dispute} onWork={setWork} />}
        {tab === 'pihak' && <WorkersTab dispute={dispute} />}
        {tab === 'tenggat' && <DeadlinesTab dispute={dispute} />}
        {tab === 'pelaksanaan' && <SettlementTab dispute={dispute} onWork={setWork} />}
        {tab === 'surat' && <LettersTab dispute={dispute} />}
        {tab === 'dokumen' && <DocumentsPanel subject={subject} />}
        {tab === 'data' && <DataTab dispute={dispute} onUnsaved={setUnsaved} />}
      </div>
      <EventPanel dispute={dispute} work={work} onWork={setWork} />
      {binding && <CaseFileDialog dispute={dispute} onClose={() => setBinding(false)} />}
    </Page>
  );
}

/** One dispute: what happened, who is in it, what runs, its letters, its facts. */
export function DisputePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const asOf = useToday();
  const dispute = useProcedure('disputes.get', { id, asOf });
  return (
    <Loaded
      query={dispute}
      failed={(error) => (
        <Page
          title={t('disputes.title')}
          onBack={() => void navigate({ to: '/perkara', search: lastPlace() })}
        >
          <ErrorPanel error={error} onAgain={() => void dispute.refetch()} />
        </Page>
      )}
    >
      {(found) => <DisputeView key={found.id} dispute={found} />}
    </Loaded>
  );
}
