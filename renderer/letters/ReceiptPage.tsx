import { Alert, NumberInput, Radio, Stack, Switch, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import type { LetterDraft, LetterPreview } from '../../shared/contract/letters.ts';
import type { LayoffReport, LayoffState } from '../../shared/domain/layoff.ts';
import { faultOf } from '../client/client.ts';
import { useAppStatus, useCommand, useProcedure } from '../client/hooks.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { DateInput } from '../ui/form/DateInput.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { PdfView } from '../ui/PdfView.tsx';
import { useRemembered } from '../ui/remember.ts';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { useToday } from '../ui/today.ts';
import { Loaded, WaitingLines } from '../ui/Waiting.tsx';
import { GapPanel } from './GapPanel.tsx';
import { isBlocking } from './gaps.ts';
import styles from './Letters.module.css';

const route = getRouteApi('/laporan/$id/tanda-terima');
type NumberKind = LetterDraft['number']['kind'];

/** What kind of receipt a report gets in its state, until the preview says so itself. */
const VARIANTS = {
  draft: 'receipt',
  recorded: 'receipt',
  correcting: 'amended',
  withdrawn: 'withdrawal',
} as const satisfies Record<LayoffState, LetterPreview['variant']>;

interface Options {
  readonly dated: string | null;
  readonly kind: NumberKind;
  readonly sequence: number | null;
  readonly includeSilent: boolean;
}

/**
 * Whether those who did not answer stand on the receipt. The law does not say that silence accepts, so they stand there
 * only when the officer says so; the last choice is remembered, for practice apart from the office.
 */
function useSilentChoice(): readonly [boolean, (next: boolean) => void] {
  const { state } = useAppStatus().data ?? {};
  const purpose = state?.kind === 'ready' ? state.purpose : 'practice';
  return useRemembered(`receipt.include-silent.${purpose}`, false);
}

/** The letter's draft, or null while an option cannot be read. */
function draftOf(reportId: string, options: Options): LetterDraft | null {
  if (!isPlainDate(options.dated)) return null;
  if (options.kind === 'manual' && options.sequence === null) return null;
  return {
    kind: 'layoff-receipt',
    subject: { kind: 'layoff-report', id: reportId },
    dated: options.dated,
    number:
      options.kind === 'manual'
        ? { kind: 'manual', sequence: options.sequence ?? 1 }
        : { kind: options.kind },
    includeSilent: options.includeSilent,
  };
}

function OptionsForm({
  options,
  report,
  preview,
  onChange,
}: {
  readonly options: Options;
  readonly report: LayoffReport;
  readonly preview: LetterPreview | undefined;
  readonly onChange: (options: Options) => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <DateInput
        label={t('letters.field.dated')}
        value={options.dated}
        onChange={(dated) => onChange({ ...options, dated })}
        required
      />
      <Radio.Group
        label={t('letters.field.number')}
        value={options.kind}
        onChange={(value) =>
          onChange({ ...options, kind: value === 'manual' || value === 'later' ? value : 'automatic' })
        }
      >
        <Stack gap={6} mt={4}>
          <Radio value="automatic" label={t('letters.number.automatic')} />
          <Radio value="manual" label={t('letters.number.manual')} />
          <Radio value="later" label={t('letters.number.later')} />
        </Stack>
      </Radio.Group>
      {options.kind === 'manual' && (
        <NumberInput
          label={t('letters.field.sequence')}
          maw={160}
          min={1}
          max={999_999}
          allowDecimal={false}
          allowNegative={false}
          value={options.sequence ?? ''}
          onChange={(value) => onChange({ ...options, sequence: typeof value === 'number' ? value : null })}
        />
      )}
      {preview !== undefined && (
        <Text size="sm" c="dimmed" aria-live="polite">
          {preview.number === null
            ? t('letters.number.later.text')
            : t('letters.number.will-be', { number: preview.number })}
        </Text>
      )}
      {report.counts.silent > 0 && report.state !== 'withdrawn' && (
        <Switch
          label={t('letters.field.include-silent', { n: report.counts.silent })}
          description={t('letters.field.include-silent.hint')}
          checked={options.includeSilent}
          onChange={(event) => onChange({ ...options, includeSilent: event.currentTarget.checked })}
        />
      )}
      {report.counts.refuses > 0 && report.state !== 'withdrawn' && (
        <Alert color="red" variant="light">
          {t('letters.refuses', { n: report.counts.refuses })}
        </Alert>
      )}
    </Stack>
  );
}

function ReceiptView({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const [includeSilent, setIncludeSilent] = useSilentChoice();
  const [chosen, setChosen] = useState<Omit<Options, 'includeSilent'>>({
    dated: today,
    kind: 'automatic',
    sequence: null,
  });
  const options = useMemo((): Options => ({ ...chosen, includeSilent }), [chosen, includeSilent]);
  const setOptions = ({ includeSilent: silent, ...next }: Options) => {
    setChosen(next);
    if (silent !== includeSilent) setIncludeSilent(silent);
  };
  const [confirming, setConfirming] = useState(false);
  const [asked] = useDebouncedValue(options, 350);
  const draft = draftOf(report.id, options);
  const previewed = draftOf(report.id, asked);
  const preview = useProcedure(
    'letters.preview',
    previewed ?? {
      kind: 'layoff-receipt',
      subject: { kind: 'layoff-report', id: report.id },
      dated: today,
      number: { kind: 'automatic' },
      includeSilent: false,
    },
    { enabled: previewed !== null, keep: true, staleTime: 0 },
  );
  const issue = useCommand('letters.issue');
  const shown = preview.error === null ? preview.data : undefined;
  const settled =
    draft !== null && JSON.stringify(draft) === JSON.stringify(previewed) && !preview.isFetching;
  const blocked = (shown?.missing ?? []).some(isBlocking);
  const variant = shown?.variant ?? VARIANTS[report.state];
  const isTaken = preview.error !== null && faultOf(preview.error).code === 'number-taken';
  const back = () =>
    void navigate({
      to: '/laporan/$id',
      params: { id: report.id },
      search: lastSearchOf(`/laporan/${report.id}`),
    });
  const send = () => {
    if (draft === null) return;
    issue.mutate(
      { ...draft, previewed: shown?.sha256 ?? null },
      {
        onSuccess: (letter) => {
          notifyDone(t('letters.issued'));
          void navigate({ to: '/surat/$id', params: { id: letter.id }, replace: true });
        },
      },
    );
  };
  return (
    <Page
      title={t(`letters.variant.${variant}`)}
      overline={report.employerName}
      layout="fill"
      onBack={back}
      primary={{
        label: t(`letters.issue.${variant}`),
        run: () => {
          issue.reset();
          setConfirming(true);
        },
        disabled: !settled || blocked || shown === undefined,
        busy: issue.isPending,
      }}
    >
      <div className={styles.split}>
        <aside className={styles.side} aria-label={t('letters.options')}>
          <Stack gap="lg">
            <OptionsForm options={options} report={report} preview={shown} onChange={setOptions} />
            <ErrorPanel error={preview.error} onAgain={isTaken ? undefined : () => void preview.refetch()} />
            {shown !== undefined && (
              <GapPanel
                gaps={shown.missing}
                places={{ reportId: report.id, employerId: report.employerId }}
              />
            )}
          </Stack>
        </aside>
        {shown === undefined ? (
          <div className={styles.waiting}>{preview.error === null && <WaitingLines lines={10} />}</div>
        ) : (
          <PdfView
            data={shown.pdf}
            label={t('letters.preview')}
            head={
              <Text size="xs" c="dimmed" aria-live="polite">
                {preview.isFetching
                  ? t('letters.preview.updating')
                  : t('letters.preview.text', { n: shown.workers })}
              </Text>
            }
          />
        )}
      </div>
      <ConfirmDialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t(`letters.issue.${variant}.title`)}
        action={t(`letters.issue.${variant}`)}
        busy={issue.isPending}
        disabled={!settled}
        error={issue.error}
        onConfirm={send}
      >
        <Text size="sm">
          {shown === undefined || shown.number === null
            ? t('letters.issue.text-later')
            : t('letters.issue.text', { number: shown.number })}
        </Text>
        <Text size="sm">{t('letters.issue.freezes')}</Text>
      </ConfirmDialog>
    </Page>
  );
}

/** Prepares a receipt beside the very PDF, and issues it. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const report = useProcedure('layoffs.get', { id });
  return (
    <Loaded
      query={report}
      failed={(error) => (
        <Page
          title={t('letters.variant.receipt')}
          onBack={() => void navigate({ to: '/laporan/$id', params: { id } })}
        >
          <ErrorPanel error={error} onAgain={() => void report.refetch()} />
        </Page>
      )}
    >
      {(found) => <ReceiptView report={found} />}
    </Loaded>
  );
}
