import { Button, Group, Select, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_RESULTS } from '../../../shared/domain/referral/events.ts';
import { WORKLISTS, type WorklistRow } from '../../../shared/domain/referral/worklists.ts';
import { useList, useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRemembered } from '../../ui/remember.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useToday } from '../../ui/today.ts';
import { OfficerFilter } from '../list/OfficerFilter.tsx';
import { REFERRAL_TABS_ID, ReferralTabs, useNewReferral } from '../list/ReferralTabs.tsx';
import { useCallsOfficer } from '../officers.ts';
import { type CallKeys, CallPanel } from './CallPanel.tsx';
import styles from './Calls.module.css';
import { callColumns } from './call-columns.tsx';
import { DayPicker } from './DayPicker.tsx';
import { SilentDays } from './SilentDays.tsx';
import { useCall } from './use-call.ts';
import { WorklistNav } from './WorklistNav.tsx';
import { type CallsPlace, placeOfSearch, searchOfPlace } from './worklist-search.ts';

const route = getRouteApi('/rujukan');
const rowKey = (row: WorklistRow) => row.id;

/** The place in the address; the list and the officer are remembered for the next morning. */
function useCallsPlace() {
  const change = route.useNavigate();
  const search = route.useSearch();
  const today = useToday();
  const [code, keepCode] = useRemembered('referrals.calls.list', 'claim-7');
  const [officer, keepOfficer] = useCallsOfficer();
  const place = placeOfSearch(search, today, { code, officer });
  return {
    place,
    go: (next: Partial<CallsPlace>) => {
      const whole = { ...place, ...next };
      keepCode(whole.code);
      keepOfficer(whole.officer);
      void change({ search: searchOfPlace(whole, today), replace: true });
    },
  };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type));

/** The keys 1 to 5 choose what came of the call, wherever the keyboard is but in a field. */
function useResultKeys(choose: CallKeys['choose'] | null): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      const result = CALL_RESULTS[Number(event.key) - 1];
      if (result === undefined || latest.current === null) return;
      event.preventDefault();
      latest.current(result);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** A morning of calls: the worklists, whom to call, and what came of each call, by two keys. */
export function CallsPage() {
  const { t } = useTranslation();
  const today = useToday();
  const { place, go } = useCallsPlace();
  const { code, asOf, officer } = place;
  const counts = useProcedure('referrals.worklists', { asOf, officer }, { keep: true });
  const list = useList('referrals.worklist', { code, asOf, officer, limit: 100 });
  const { rows } = list;
  const [picked, setPicked] = useState<string | null>(null);
  const row = rows.find(({ id }) => id === picked) ?? rows[0];
  const deeds = useCall();
  const keys = useRef<CallKeys>(null);
  const table = useRef<HTMLDivElement>(null);
  useResultKeys(row === undefined ? null : (result) => keys.current?.choose(result));
  const columns = useMemo(() => callColumns(t, code, asOf), [t, code, asOf]);
  const primary = useNewReferral();
  const toList = () => table.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  // The next one to call, before the list is read again and the one who was called may be gone from it.
  const goOn = () => {
    const at = rows.findIndex(({ id }) => id === row?.id);
    setPicked((rows[at + 1] ?? rows[at - 1])?.id ?? null);
    toList();
  };
  return (
    <Page
      title={t('referrals.title')}
      layout="fill"
      actions={
        <Button variant="default" onClick={primary.run}>
          {primary.label}
        </Button>
      }
      bar={
        <>
          <ReferralTabs tab="kerja" />
          <Group gap="md" py={8} align="flex-start">
            <Select
              className={styles.picker ?? ''}
              aria-label={t('referrals.calls.lists')}
              w={250}
              allowDeselect={false}
              value={code}
              onChange={(value) => go({ code: WORKLISTS.find((one) => one === value) ?? code })}
              data={WORKLISTS.map((value) => ({
                value,
                label: t('referrals.calls.list-count', {
                  list: t(`referrals.calls.list.${value}`),
                  n: counts.data?.[value] ?? 0,
                }),
              }))}
            />
            <OfficerFilter value={officer} onChange={(next) => go({ officer: next })} />
            <DayPicker asOf={asOf} today={today} onDay={(day) => go({ asOf: day })} />
          </Group>
        </>
      }
    >
      <div
        className={styles.calls}
        role="tabpanel"
        id={`${REFERRAL_TABS_ID}-panel-kerja`}
        aria-labelledby={`${REFERRAL_TABS_ID}-tab-kerja`}
      >
        <WorklistNav code={code} counts={counts.data} onCode={(next) => go({ code: next })} />
        <div className={styles.rows} ref={table}>
          <div className={styles.about}>
            {code === 'silent' ? <SilentDays /> : <Text size="sm">{t(`referrals.calls.about.${code}`)}</Text>}
          </div>
          <DataTable
            id="referral-calls"
            placeId={`referral-calls-${code}`}
            label={t(`referrals.calls.list.${code}`)}
            columns={columns}
            list={list}
            rowKey={rowKey}
            lit={{ key: row?.id ?? null, onLit: ({ id }) => setPicked(id) }}
            onOpen={({ id }) => setPicked(id)}
            empty={
              <Empty
                icon={<IconPhone size={28} stroke={1.5} aria-hidden />}
                title={t('referrals.calls.empty.title')}
                description={
                  officer === ''
                    ? t('referrals.calls.empty.text')
                    : t('referrals.calls.empty.officer', { name: officer })
                }
                {...(officer === ''
                  ? {}
                  : { action: t('ui.table.clear-filter'), onAction: () => go({ officer: '' }) })}
              />
            }
          />
        </div>
        <div className={styles.side}>
          {row === undefined ? (
            <Text size="sm" c="dimmed" p="md">
              {t('referrals.calls.nobody')}
            </Text>
          ) : (
            <CallPanel key={row.id} row={row} asOf={asOf} deeds={deeds} onSaved={goOn} keys={keys} />
          )}
        </div>
      </div>
    </Page>
  );
}
