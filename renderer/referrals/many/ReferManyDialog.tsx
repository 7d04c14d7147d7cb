import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { plainDateSchema } from '../../../shared/calendar/plain-date.ts';
import type { Page } from '../../../shared/contract/procedure.ts';
import type { ManyReferred } from '../../../shared/contract/referrals.ts';
import type { LayoffLine, LayoffReport } from '../../../shared/domain/layoff.ts';
import { REFERRAL_PLACES } from '../../../shared/domain/referral/events.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { type Job, useJob } from '../../client/job.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { TextAreaField, TicksField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { useToday } from '../../ui/today.ts';
import { OfficerField } from '../event/OfficerField.tsx';
import { keepOfficer, lastOfficer } from '../officers.ts';
import { STALE_BY_REFERRAL } from '../stale.ts';
import { CancelRun } from './CancelRun.tsx';
import { EarlierRuns } from './EarlierRuns.tsx';
import { ReferManyProgress, ReferManyResult } from './ReferManyResult.tsx';

/** Whom of a report: those who are ticked, those who accept, or everyone. */
const SCOPES = ['chosen', 'accepts', 'all'] as const;
type Scope = (typeof SCOPES)[number];
type Result = ManyReferred;

const formSchema = z.object({
  places: z.array(z.enum(REFERRAL_PLACES)).min(1, 'required'),
  officer: z.string().trim().max(160),
  on: plainDateSchema,
  note: z.string().trim().max(1_000),
});

/** Ids of the lines of a report that accept the layoff. */
async function acceptingLines(reportId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Page<LayoffLine> = await call('layoffLines.list', {
      reportId,
      response: 'accepts',
      limit: 500,
      after,
    });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return ids;
}

function ManyForm({
  report,
  ticked,
  job,
  onDone,
  onClose,
}: {
  readonly report: LayoffReport;
  readonly ticked: readonly string[];
  readonly job: Job;
  readonly onDone: (result: Result) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const invalidate = useInvalidate();
  const numbers: Readonly<Record<Scope, number>> = {
    chosen: ticked.length,
    accepts: report.counts.accepts,
    all: report.counts.workers,
  };
  const scopes = SCOPES.filter((one) => numbers[one] > 0);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'all');
  const [values] = useState(() => ({
    places: ['bpjs' as const, 'placement' as const],
    officer: lastOfficer(),
    on: today,
    note: '',
  }));
  const form = useAppForm({
    schema: formSchema,
    values,
    onSubmit: async (order) => {
      const lineIds =
        scope === 'all' ? null : scope === 'chosen' ? [...ticked] : [...(await acceptingLines(report.id))];
      keepOfficer(order.officer);
      const result = await job.run((id) =>
        call('referrals.startMany', { reportId: report.id, lineIds, job: id, ...order }),
      );
      void invalidate(STALE_BY_REFERRAL);
      onDone(result);
    },
  });
  const running = job.id !== '';
  useShortcut('primary', running || form.busy ? null : form.submit);
  return (
    <>
      {running && <ReferManyProgress job={job} />}
      {/* It stays while the work goes on: what was typed is there again where it fails. */}
      <div hidden={running}>
        <AppForm form={form}>
          <Radio.Group
            label={t('referrals.many.whom')}
            value={scope}
            onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? 'all')}
          >
            <Stack gap="xs" mt={4}>
              {scopes.map((one) => (
                <Radio key={one} value={one} label={t(`referrals.many.${one}`, { n: numbers[one] })} />
              ))}
            </Stack>
          </Radio.Group>
          <TicksField
            name="places"
            label={t('referrals.field.places')}
            options={REFERRAL_PLACES.map((value) => ({ value, label: t(`referrals.place.${value}`) }))}
            required
          />
          <OfficerField name="officer" label={t('referrals.field.officer')} />
          <DateField name="on" label={t('referrals.field.referred-on')} required />
          <TextAreaField name="note" label={t('referrals.field.note')} />
          <Text size="xs" c="dimmed">
            {t('referrals.many.text')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button loading={form.busy} onClick={form.submit}>
              {t('referrals.many.action', { n: numbers[scope] })}
            </Button>
          </Group>
        </AppForm>
      </div>
    </>
  );
}

/** Refers the workers of a report: those who are ticked, those who accept, or all; with progress and what came of it. */
export function ReferManyDialog({
  report,
  ticked = [],
  onClose,
}: {
  readonly report: LayoffReport;
  /** Ids of the lines that are ticked. */
  readonly ticked?: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const job = useJob();
  const [result, setResult] = useState<Result | null>(null);
  const [cancelling, setCancelling] = useState<{ readonly run: string; readonly count: number } | null>(null);
  const running = job.id !== '';
  return (
    <Dialog
      opened
      // While it goes on only its own button stops it.
      onClose={() => {
        if (!running) onClose();
      }}
      title={t(cancelling === null ? 'referrals.many.title' : 'referrals.many.cancel.title')}
      width={560}
    >
      {cancelling !== null ? (
        <CancelRun {...cancelling} job={job} onBack={() => setCancelling(null)} onClose={onClose} />
      ) : result === null ? (
        <>
          {!running && (
            <EarlierRuns
              reportId={report.id}
              onCancel={({ run, open }) => setCancelling({ run, count: open })}
            />
          )}
          <ManyForm report={report} ticked={ticked} job={job} onDone={setResult} onClose={onClose} />
        </>
      ) : (
        <ReferManyResult
          result={result}
          reportId={report.id}
          onCancel={() => setCancelling({ run: result.run, count: result.made })}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
