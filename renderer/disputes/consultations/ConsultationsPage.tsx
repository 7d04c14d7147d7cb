import { useMemo, useState } from 'react';
import { periodName } from '../../../shared/calendar/period.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';
import { useCommand, useList } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ExportButton } from '../../ui/table/ExportButton.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { useToday } from '../../ui/today.ts';
import styles from '../Disputes.module.css';
import { DISPUTE_TABS_ID, DisputeTabs } from '../list/DisputeTabs.tsx';
import { ConsultationFilters } from './ConsultationFilters.tsx';
import { ConsultationPanel, type PanelSubject } from './ConsultationPanel.tsx';
import { consultationColumns } from './consultation-columns.tsx';
import { newConsultation } from './consultation-form.ts';
import { type ConsultationParams, useConsultationParams } from './consultation-params.ts';
import { useConsultationChanges } from './use-consultation-changes.ts';

const rowKey = (row: Consultation) => row.id;
/** Who wrote the last one in this window: most likely whoever writes the next. */
let lastOfficer = '';

function useNarrowedWords({ text, period, topic, outcome, withCase }: ConsultationParams): string {
  const { t } = useWords();
  return useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(period === null ? [] : [t('consultations.filter.period-of', { period: periodName(period) })]),
    ...(topic === null
      ? []
      : [t('consultations.filter.topic-of', { topic: t(`consultations.topic.${topic}`) })]),
    ...(outcome === null
      ? []
      : [t('consultations.filter.outcome-of', { outcome: t(`consultations.outcome.${outcome}`) })]),
    ...(withCase === null
      ? []
      : [t(withCase ? 'consultations.filter.case.with' : 'consultations.filter.case.without')]),
  ]);
}

function Export({ params, nothing }: { readonly params: ConsultationParams; readonly nothing: boolean }) {
  const { t, fault } = useWords();
  const save = useCommand('consultations.saveXlsx', { invalidates: [] });
  return (
    <ExportButton
      label={t('consultations.export')}
      busy={save.isPending}
      nothing={nothing}
      onClick={() =>
        save.mutate(params.filter, {
          onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
          onSuccess: (saved) => {
            if (saved === null) return;
            const { fileName: file, rows, total } = saved;
            notifyDone(
              rows < total
                ? t('consultations.exported-part', { file, rows, total })
                : t('consultations.exported', { file, rows }),
            );
          },
        })
      }
    />
  );
}

/** Counsel at the counter without a case: written down in a moment, found again, taken over into the register. */
export function ConsultationsPage() {
  const { t } = useWords();
  const today = useToday();
  const params = useConsultationParams();
  const list = useList('consultations.list', { ...params.filter, limit: 200 });
  const columns = useMemo(() => consultationColumns(t), [t]);
  const changes = useConsultationChanges();
  const [subject, setSubject] = useState<PanelSubject | null>(null);
  const filterEmpty = useNarrowedWords(params);
  const add = () => setSubject({ kind: 'new', start: newConsultation(today, lastOfficer) });
  useShortcut('new', add);
  return (
    <Page
      title={t('disputes.title')}
      layout="fill"
      primary={{ label: t('consultations.new'), run: add }}
      bar={
        <>
          <DisputeTabs tab="konsultasi" />
          <FilterBar
            text={params.text}
            onText={(text) => params.set({ text })}
            placeholder={t('consultations.filter')}
          >
            <ConsultationFilters params={params} />
          </FilterBar>
        </>
      }
    >
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${DISPUTE_TABS_ID}-panel-konsultasi`}
        aria-labelledby={`${DISPUTE_TABS_ID}-tab-konsultasi`}
      >
        <DataTable
          id="consultations"
          label={t('consultations.label')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          order={{ by: 'on', descending: params.descending }}
          onOrder={(order) => params.set({ descending: order.descending })}
          onOpen={(consultation) => setSubject({ kind: 'edit', consultation })}
          footer={<Export params={params} nothing={list.total === null || list.total === 0} />}
          empty={
            params.narrowed ? (
              <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
            ) : (
              <Empty
                title={t('consultations.empty.title')}
                description={t('consultations.empty.text')}
                action={t('consultations.new')}
                onAction={add}
              />
            )
          }
        />
      </div>
      <ConsultationPanel
        subject={subject}
        changes={changes}
        onClose={() => setSubject(null)}
        onSaved={({ officer }) => {
          lastOfficer = officer;
        }}
      />
    </Page>
  );
}
