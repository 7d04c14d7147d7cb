import { Alert, Button, Group, List, Progress, Radio, Stack, Table, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { plainDateSchema } from '../../../shared/calendar/plain-date.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Page } from '../../../shared/contract/procedure.ts';
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
import { useRemembered } from '../../ui/remember.ts';
import { useToday } from '../../ui/today.ts';
import { OfficerField } from '../event/OfficerField.tsx';
import { STALE_BY_REFERRAL } from '../stale.ts';

/** Whom of a report: those who are ticked, those who accept, or everyone. */
const SCOPES = ['chosen', 'accepts', 'all'] as const;
type Scope = (typeof SCOPES)[number];
type Result = OutputOf<'referrals.startMany'>;

const formSchema = z.object({
  places: z.array(z.enum(REFERRAL_PLACES)).min(1, 'required'),
  officer: z.string().trim().max(160),
  on: plainDateSchema,
  note: z.string().trim().max(1_000),
});

/** Refusals that are shown by name; of the rest the number is told. */
const NAMED = 50;

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

function Running({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const { progress } = job;
  const total = progress?.total ?? null;
  const words =
    total === null
      ? t('referrals.many.begin')
      : t('referrals.many.count', { done: progress?.done ?? 0, total });
  return (
    <Stack gap="sm" role="status">
      <Text size="sm" className="tabular">
        {words}
      </Text>
      <Progress
        value={total === null || total === 0 ? 100 : ((progress?.done ?? 0) / total) * 100}
        animated={total === null}
        aria-label={words}
        transitionDuration={120}
      />
      <Text size="xs" c="dimmed">
        {t('referrals.many.stop-safe')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={job.cancel} loading={job.stopping}>
          {t('referrals.many.stop')}
        </Button>
      </Group>
    </Stack>
  );
}

function Done({
  result,
  reportId,
  onClose,
}: {
  readonly result: Result;
  readonly reportId: string;
  readonly onClose: () => void;
}) {
  const { t, finding } = useWords();
  const navigate = useNavigate();
  const show = () => void navigate({ to: '/rujukan', search: { laporan: reportId } });
  useShortcut('primary', show);
  const { made, there, refused, stopped } = result;
  return (
    <Stack gap="md">
      <Alert
        color={refused.length > 0 || stopped ? 'yellow' : 'green'}
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t(stopped ? 'referrals.many.stopped' : 'referrals.many.done', { n: made })}
      >
        <List size="sm" listStyleType="none">
          <List.Item>{t('referrals.many.made', { n: made })}</List.Item>
          {there > 0 && <List.Item>{t('referrals.many.there', { n: there })}</List.Item>}
          {refused.length > 0 && <List.Item>{t('referrals.many.refused', { n: refused.length })}</List.Item>}
          {stopped && <List.Item>{t('referrals.many.again')}</List.Item>}
        </List>
      </Alert>
      {refused.length > 0 && (
        <Table verticalSpacing={4} aria-label={t('referrals.many.refused', { n: refused.length })}>
          <Table.Tbody>
            {refused.slice(0, NAMED).map((one) => (
              <Table.Tr key={one.lineId}>
                <Table.Th scope="row" fw={500}>
                  {one.name}
                </Table.Th>
                <Table.Td>{finding(one.finding)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {refused.length > NAMED && (
        <Text size="sm" c="dimmed">
          {t('referrals.many.more', { n: refused.length - NAMED })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.close')}
        </Button>
        <Button onClick={show} data-autofocus>
          {t('referrals.many.show')}
        </Button>
      </Group>
    </Stack>
  );
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
  const [officer, rememberOfficer] = useRemembered('referrals.officer', '');
  const numbers: Readonly<Record<Scope, number>> = {
    chosen: ticked.length,
    accepts: report.counts.accepts,
    all: report.counts.workers,
  };
  const scopes = SCOPES.filter((one) => numbers[one] > 0);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'all');
  const [values] = useState(() => ({
    places: ['bpjs' as const, 'placement' as const],
    officer,
    on: today,
    note: '',
  }));
  const form = useAppForm({
    schema: formSchema,
    values,
    onSubmit: async (order) => {
      const lineIds =
        scope === 'all' ? null : scope === 'chosen' ? [...ticked] : [...(await acceptingLines(report.id))];
      rememberOfficer(order.officer);
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
      {running && <Running job={job} />}
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
  const running = job.id !== '';
  return (
    <Dialog
      opened
      // While it goes on only its own button stops it.
      onClose={() => {
        if (!running) onClose();
      }}
      title={t('referrals.many.title')}
      width={560}
    >
      {result === null ? (
        <ManyForm report={report} ticked={ticked} job={job} onDone={setResult} onClose={onClose} />
      ) : (
        <Done result={result} reportId={report.id} onClose={onClose} />
      )}
    </Dialog>
  );
}
