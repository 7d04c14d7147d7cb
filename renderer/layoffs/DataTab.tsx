import { Alert, Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayoffReport, layoffReportInputSchema } from '../../shared/domain/layoff.ts';
import { useCommand } from '../client/hooks.ts';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';
import styles from './Layoffs.module.css';
import { ReportFacts } from './ReportFacts.tsx';
import { ReportForm, reportInput } from './report-form.tsx';

function EditData({
  report,
  onUnsaved,
}: {
  readonly report: LayoffReport;
  readonly onUnsaved: (unsaved: boolean) => void;
}) {
  const { t } = useTranslation();
  const save = useCommand('layoffs.save', {
    invalidates: ['layoffs', 'home', 'search', 'employers', 'letters'],
  });
  const form = useAppForm({
    schema: layoffReportInputSchema,
    values: reportInput(report),
    onSubmit: async (input) => {
      await save.mutateAsync({ id: report.id, version: report.version, report: input });
      notifyDone(t('ui.saved'));
    },
  });
  useEffect(() => {
    onUnsaved(form.dirty);
    return () => onUnsaved(false);
  }, [form.dirty, onUnsaved]);
  useShortcut('primary', form.dirty && !form.busy ? form.submit : null);
  return (
    <>
      <LeaveGuard form={form} />
      <ReportForm form={form} />
      <Group className={styles.dataFoot}>
        <Button
          variant={form.dirty ? 'filled' : 'default'}
          disabled={!form.dirty}
          loading={form.busy}
          onClick={form.submit}
        >
          {t('ui.save')}
        </Button>
      </Group>
    </>
  );
}

/** The facts of a report: to change while it is open, to read once it is closed. */
export function DataTab({
  report,
  closed,
  onUnsaved,
}: {
  readonly report: LayoffReport;
  readonly closed: boolean;
  /** Told whether something is typed that is not saved yet. */
  readonly onUnsaved: (unsaved: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll}>
      <div style={{ maxWidth: 760 }}>
        {closed ? (
          <>
            <Alert variant="light" color="gray" mb="md">
              {t(report.state === 'withdrawn' ? 'layoffs.closed.withdrawn' : 'layoffs.closed.recorded')}
            </Alert>
            <ReportFacts report={report} />
          </>
        ) : (
          <EditData report={report} onUnsaved={onUnsaved} />
        )}
      </div>
    </div>
  );
}
