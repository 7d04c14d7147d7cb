import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../shared/domain/dispute/dispute.ts';
import { DISPUTE_EVENTS } from '../../shared/domain/dispute/events.ts';
import { useProcedure } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Disputes.module.css';
import { EventPanel, type EventWork } from './event/EventPanel.tsx';
import { StageBadge, useWorkersWords } from './labels.tsx';
import { NextDeadline } from './NextDeadline.tsx';
import { DataTab } from './tabs/DataTab.tsx';
import { DeadlinesTab } from './tabs/DeadlinesTab.tsx';
import { LettersTab } from './tabs/LettersTab.tsx';
import { TimelineTab } from './tabs/TimelineTab.tsx';
import { WorkersTab } from './tabs/WorkersTab.tsx';

const route = getRouteApi('/perkara/$id');
const TABS_ID = 'dispute';
const TABS = ['linimasa', 'pihak', 'tenggat', 'surat', 'data'] as const;

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
  const tab = TABS.find((one) => one === search.tab) ?? 'linimasa';
  const asked = DISPUTE_EVENTS.find((kind) => kind === search.catat);
  const [work, setWork] = useState<EventWork | null>(
    asked === undefined ? null : { kind: 'write', event: asked },
  );
  const [unsaved, setUnsaved] = useState(false);
  // Where the procedure knows two steps, the one further along: an agreement was reached, no further session is due.
  const next = dispute.actions.findLast(({ standing }) => standing === 'next');
  const choose = () => setWork({ kind: 'choose' });
  useShortcut('new', choose);
  return (
    <Page
      title={dispute.registerNumber}
      overline={t('disputes.one', { kind: t(`disputes.kind.${dispute.kind}`) })}
      badge={<StageBadge stage={dispute.state.stage} />}
      subtitle={<Parties dispute={dispute} />}
      layout="fill"
      onBack={() => void navigate({ to: '/perkara', search: lastSearchOf('/perkara') })}
      // While the facts are being changed the one thing to do is to save them.
      primary={
        unsaved
          ? null
          : next === undefined
            ? { label: t('disputes.event.add'), run: choose, icon: <IconPlus size={16} aria-hidden /> }
            : {
                label: t(`disputes.do.${next.kind}`),
                run: () => setWork({ kind: 'write', event: next.kind }),
              }
      }
      actions={
        next !== undefined && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={choose}>
            {t('disputes.event.add')}
          </Button>
        )
      }
      bar={
        <>
          <NextDeadline dispute={dispute} />
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
                  {t(`disputes.page.${one}`)}
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
        {tab === 'surat' && <LettersTab dispute={dispute} />}
        {tab === 'data' && <DataTab dispute={dispute} onUnsaved={setUnsaved} />}
      </div>
      <EventPanel dispute={dispute} work={work} onWork={setWork} />
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
          onBack={() => void navigate({ to: '/perkara', search: lastSearchOf('/perkara') })}
        >
          <ErrorPanel error={error} onAgain={() => void dispute.refetch()} />
        </Page>
      )}
    >
      {(found) => <DisputeView key={found.id} dispute={found} />}
    </Loaded>
  );
}
