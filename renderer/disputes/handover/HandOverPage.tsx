import { Button, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HandOverCase, HandOverResult } from '../../../shared/contract/dispute-clock.ts';
import { call } from '../../client/client.ts';
import { useInvalidate, useProcedure } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useSelection } from '../../ui/table/selection.ts';
import { wholeList } from '../../ui/table/whole-list.ts';
import { useToday } from '../../ui/today.ts';
import { WaitingLines } from '../../ui/Waiting.tsx';
import { useWorkersWords } from '../labels.tsx';
import { useMediatorLoads } from '../mediator-load.ts';
import { STALE_BY_EVENT } from '../stale.ts';
import styles from './HandOver.module.css';
import { HandOverFields } from './HandOverFields.tsx';
import { HandOverResults } from './HandOverResults.tsx';
import { handOverColumns } from './hand-over-columns.tsx';
import { type HandOverValues, handOverSchema, recipientsOf, type Share } from './hand-over-form.ts';

const route = getRouteApi('/perkara/serahkan');
const NONE: readonly HandOverCase[] = [];
const rowKey = ({ id }: HandOverCase) => id;

interface Done {
  readonly results: readonly HandOverResult[];
  readonly from: string;
}

/** Chooses cases of a mediator and says to whom they go. */
function Handing({ start, onDone }: { readonly start: string; readonly onDone: (done: Done) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const invalidate = useInvalidate();
  const loads = useMediatorLoads();
  const workersWords = useWorkersWords();
  const selection = useSelection();
  const [asking, setAsking] = useState<HandOverValues | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [first] = useState(() => ({
    from: start,
    to: [] as string[],
    share: 'together' as Share,
    on: today,
    reason: '',
    moveSessions: false,
  }));
  const form = useAppForm({
    schema: handOverSchema,
    values: first,
    // What is checked is asked once more before anything is written.
    onSubmit: async (values) => setAsking(values),
  });
  const values = useWatch({ control: form.methods.control });
  const from = String(values.from ?? '');
  const to = (values.to as readonly string[] | undefined) ?? [];
  const share = (values.share as Share | undefined) ?? 'together';
  const found = useProcedure(
    'disputes.handOverCases',
    { mediator: from === '' ? '--' : from, asOf: today },
    { enabled: from !== '' },
  );
  const cases = from === '' ? NONE : (found.data ?? NONE);
  const { setAll } = selection;
  const listed = useRef(NONE);
  // Another mediator's cases come whole: mostly all of them go.
  useEffect(() => {
    if (listed.current === cases) return;
    listed.current = cases;
    setAll(cases.map(rowKey));
  }, [cases, setAll]);
  const chosen = cases.filter(({ id }) => selection.ids.has(id));
  const recipients = useMemo(() => recipientsOf(chosen, to, share, loads), [chosen, to, share, loads]);
  const sessions = chosen.reduce((sum, one) => sum + one.sessions.length, 0);
  const columns = handOverColumns(t, workersWords, recipients);
  const send = async (order: HandOverValues) => {
    setSending(true);
    setFailure(null);
    try {
      const results = await call('disputes.handOver', {
        from: order.from,
        cases: chosen.map(({ id, version }) => ({ id, version, to: [...(recipients.get(id) ?? order.to)] })),
        on: order.on,
        reason: order.reason,
        moveSessions: order.moveSessions && sessions > 0,
        today,
      });
      void invalidate(STALE_BY_EVENT);
      onDone({ results, from: order.from });
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setSending(false);
    }
  };
  const back = () => void navigate({ to: '/perkara', search: { tab: 'tenggat' } });
  return (
    <Page
      title={t('disputes.handover.title')}
      subtitle={t('disputes.handover.lead')}
      layout="fill"
      onBack={back}
      primary={{
        label: t('disputes.handover.send', { n: chosen.length }),
        run: form.submit,
        disabled: chosen.length === 0,
      }}
    >
      <div className={styles.page}>
        <div className={styles.form}>
          <AppForm form={form}>
            <HandOverFields sessions={sessions} />
          </AppForm>
        </div>
        <div className={styles.cases}>
          {found.error !== null && from !== '' ? (
            <ErrorPanel error={found.error} onAgain={() => void found.refetch()} />
          ) : from !== '' && found.data === undefined ? (
            <WaitingLines />
          ) : (
            <DataTable
              id="hand-over"
              label={t('disputes.handover.cases')}
              columns={columns}
              list={wholeList(cases)}
              rowKey={rowKey}
              rowLabel={(row) => row.registerNumber}
              selection={selection}
              empty={
                <Empty
                  title={t(from === '' ? 'disputes.handover.empty.nobody' : 'disputes.handover.empty.none', {
                    name: from,
                  })}
                  description={t('disputes.handover.empty.text')}
                />
              }
              footer={
                <Text size="xs" c="dimmed" className="tabular">
                  {t('disputes.handover.picked', { n: chosen.length })}
                </Text>
              }
            />
          )}
        </div>
      </div>
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t('disputes.handover.confirm', { n: chosen.length, from })}
        action={t('disputes.handover.send', { n: chosen.length })}
        busy={sending}
        error={failure}
        onConfirm={() => {
          if (asking !== null) void send(asking);
        }}
      >
        <Stack gap="xs">
          <Text size="sm">{t('disputes.handover.confirm.to', { to: to.join(', ') })}</Text>
          <Text size="sm">{t('disputes.handover.confirm.clock')}</Text>
          {sessions > 0 && (
            <Text size="sm">
              {t(
                asking?.moveSessions === true
                  ? 'disputes.handover.confirm.moved'
                  : 'disputes.handover.confirm.stay',
                { n: sessions, from },
              )}
            </Text>
          )}
        </Stack>
      </ConfirmDialog>
      <LeaveGuard
        form={{ dirty: to.length > 0 || String(values.reason ?? '') !== '', isSafe: () => sending }}
      />
    </Page>
  );
}

/** Hands the open work of one officer over to others. */
export function HandOverPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { dari = '' } = route.useSearch();
  const [done, setDone] = useState<Done | null>(null);
  const [again, setAgain] = useState(dari);
  if (done === null)
    return (
      <Handing
        key={again}
        start={again}
        onDone={(next) => {
          setAgain(next.from);
          setDone(next);
        }}
      />
    );
  const left = done.results.some(({ refused }) => refused.length > 0);
  return (
    <Page
      title={t('disputes.handover.title')}
      layout="fill"
      onBack={() => void navigate({ to: '/perkara', search: { tab: 'tenggat' } })}
      primary={{
        label: t('disputes.handover.to-list'),
        run: () => void navigate({ to: '/perkara', search: { tab: 'tenggat' } }),
      }}
      actions={
        left && (
          <Button variant="default" onClick={() => setDone(null)}>
            {t('disputes.handover.again')}
          </Button>
        )
      }
    >
      <HandOverResults results={done.results} from={done.from} />
    </Page>
  );
}
