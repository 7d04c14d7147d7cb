import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '../../shared/contract/app.ts';
import type { ReadList } from '../../shared/contract/imports.ts';
import type { OutsideChoice } from '../../shared/domain/import/contribution-months.ts';
import type { ImportBatch, ImportTarget } from '../../shared/domain/import-batch.ts';
import { call, faultOf } from '../client/client.ts';
import { useInvalidate, useProcedure } from '../client/hooks.ts';
import { useJob } from '../client/job.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page, type PrimaryAction } from '../ui/Page.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { EarlierLists } from './EarlierLists.tsx';
import { doubledFields, mappingOf, missingFields } from './fields.ts';
import { JobBar } from './JobBar.tsx';
import { guessedChoice, type MapState, MapStep } from './MapStep.tsx';
import { PickStep } from './PickStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';

export interface WizardProps {
  readonly target: ImportTarget;
  readonly reportId: string | null;
  /** The firm whose contributions the list holds. */
  readonly employerId?: string | null;
  /** The case whose workers the list names. */
  readonly disputeId?: string | null;
  /** Whose list it is: the report's employer, or the kind of list. */
  readonly subtitle: string;
  /** Batch that is taken up again, or null for a new file. */
  readonly batchId: string | null;
  readonly onBatch: (id: string | null) => void;
  readonly onLeave: () => void;
}

/** How many rows a batch would take over now. */
export function rowsToTake(batch: ImportBatch): number {
  return batch.counts.new + batch.counts.known + batch.counts.similar - batch.undecided - batch.committed;
}

/** From a file to records: pick, say what the columns mean, check every row, take over. */
export function ImportWizard(props: WizardProps) {
  return props.batchId === null ? (
    <FileSteps {...props} />
  ) : (
    <BatchSteps {...props} batchId={props.batchId} />
  );
}

function FileSteps({
  target,
  reportId,
  employerId = null,
  disputeId = null,
  subtitle,
  onBatch,
  onLeave,
}: WizardProps) {
  const { t } = useTranslation();
  const job = useJob();
  const invalidate = useInvalidate();
  const [error, setError] = useState<unknown>(null);
  const [list, setList] = useState<ReadList | null>(null);
  const [map, setMap] = useState<MapState | null>(null);

  const show = (read: ReadList, sheet: number) => {
    const seen = read.sheets[sheet];
    if (seen === undefined) return;
    setMap({ sheet, headerRow: seen.headerRow ?? 0, read: seen, choice: guessedChoice(seen) });
  };
  const take = async (file: OfferedFile) => {
    setError(null);
    try {
      const read = await job.run((id) =>
        call('imports.read', { token: file.token, target, reportId, employerId, disputeId, job: id }),
      );
      setList(read);
      show(read, read.sheet);
    } catch (thrown) {
      setError(faultOf(thrown).code === 'cancelled' ? null : thrown);
    }
  };
  const header = async (row: number) => {
    if (list === null || map === null) return;
    setMap({ ...map, headerRow: row });
    try {
      const seen = await call('imports.header', { session: list.session, sheet: map.sheet, headerRow: row });
      setMap((now) =>
        now === null || now.headerRow !== row ? now : { ...now, read: seen, choice: guessedChoice(seen) },
      );
    } catch (thrown) {
      setError(thrown);
    }
  };
  const stage = async () => {
    if (list === null || map === null) return;
    setError(null);
    try {
      const batch = await job.run((id) =>
        call('imports.stage', {
          session: list.session,
          sheet: map.sheet,
          headerRow: map.headerRow,
          mapping: mappingOf(map.choice),
          job: id,
        }),
      );
      void invalidate(['imports', 'home']);
      onBatch(batch.id);
    } catch (thrown) {
      setError(thrown);
      // A cancelled check lets the file go, so it has to be read again.
      if (['file-gone', 'cancelled'].includes(faultOf(thrown).code)) {
        setMap(null);
        setList(null);
      }
    }
  };
  const fits =
    map !== null && missingFields(target, map.choice).length === 0 && doubledFields(map.choice).length === 0;
  const primary: PrimaryAction | null =
    map === null
      ? null
      : { label: t('imports.check'), run: () => void stage(), disabled: !fits, busy: job.id !== '' };
  return (
    <Page
      title={t(`imports.${target}.title`)}
      overline={subtitle}
      subtitle={t(map === null ? 'imports.step.pick' : 'imports.step.map')}
      onBack={onLeave}
      primary={primary}
      actions={
        map !== null && (
          <Button
            variant="default"
            disabled={job.id !== ''}
            onClick={() => {
              setMap(null);
              setList(null);
            }}
          >
            {t('imports.other-file')}
          </Button>
        )
      }
    >
      {map === null || list === null ? (
        <PickStep
          target={target}
          job={job}
          error={error}
          earlier={
            <EarlierLists
              target={target}
              reportId={reportId}
              employerId={employerId}
              disputeId={disputeId}
              onOpen={onBatch}
            />
          }
          onError={setError}
          onFile={(file) => void take(file)}
        />
      ) : (
        <>
          <Stack gap="sm" mb={error !== null || job.id !== '' ? 'md' : 0}>
            <ErrorPanel error={error} />
            <JobBar job={job} stop={t('imports.stop')} />
          </Stack>
          <MapStep
            target={target}
            list={list}
            state={map}
            onSheet={(sheet) => show(list, sheet)}
            onHeaderRow={(row) => void header(row)}
            onChoice={(choice) => setMap({ ...map, choice })}
          />
        </>
      )}
    </Page>
  );
}

function BatchSteps(props: WizardProps & { readonly batchId: string }) {
  const { t } = useTranslation();
  const batch = useProcedure('imports.get', { batchId: props.batchId });
  return (
    <Loaded
      query={batch}
      failed={(error) => (
        <Page title={t(`imports.${props.target}.title`)} onBack={props.onLeave}>
          <ErrorPanel error={error} onAgain={() => props.onBatch(null)} />
        </Page>
      )}
    >
      {(found) => <BatchView {...props} batch={found} />}
    </Loaded>
  );
}

/** Where the rows came from; the sheet is named only where it says more than the file. */
function useSource(batch: ImportBatch): string {
  const { t } = useTranslation();
  const bare = batch.fileName.replace(/\.[^.]+$/, '');
  if (batch.sheetName === '' || batch.sheetName === bare) return batch.fileName;
  return t('imports.source', { file: batch.fileName, sheet: batch.sheetName });
}

function BatchView({
  target,
  subtitle,
  batch,
  onBatch,
  onLeave,
}: WizardProps & { readonly batch: ImportBatch }) {
  const { t } = useTranslation();
  const job = useJob();
  const invalidate = useInvalidate();
  const [error, setError] = useState<unknown>(null);
  const [undoing, setUndoing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outside, setOutside] = useState<OutsideChoice | null>(null);
  const n = rowsToTake(batch);
  const source = useSource(batch);
  const done = batch.state === 'committed' || batch.state === 'undone' || batch.state === 'cancelled';
  const left = batch.counts.refused + batch.undecided;

  const attempt = async (work: () => Promise<unknown>) => {
    setError(null);
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      if (faultOf(thrown).code !== 'cancelled') setError(thrown);
    } finally {
      setBusy(false);
      void invalidate('all');
    }
  };
  const commit = () =>
    void attempt(() => job.run((id) => call('imports.commit', { batchId: batch.id, outside, job: id })));
  const saveRefused = () =>
    void attempt(async () => {
      const saved = await call('imports.saveRefused', { batchId: batch.id });
      if (saved !== null) notifyDone(t('imports.refused.saved', { n: saved.rows, file: saved.fileName }));
    });
  const discard = () =>
    void attempt(async () => {
      await call('imports.discard', { batchId: batch.id });
      onBatch(null);
    });
  const undo = () =>
    void attempt(async () => {
      const result = await call('imports.undo', { batchId: batch.id });
      setUndoing(false);
      notifyDone(t(result.kept > 0 ? 'imports.undone.kept' : 'imports.undone', { ...result }));
    });
  const primary: PrimaryAction = done
    ? { label: t(`imports.${target}.leave`), run: onLeave }
    : {
        label: t(batch.committed > 0 ? 'imports.commit.rest' : `imports.${target}.commit`, { n }),
        run: commit,
        disabled: n === 0 || (batch.outside > 0 && outside === null),
        busy: job.id !== '',
      };
  return (
    <Page
      title={t(`imports.${target}.title`)}
      overline={subtitle}
      subtitle={t(done ? 'imports.step.done' : 'imports.step.review', {
        source,
      })}
      layout="fill"
      onBack={onLeave}
      primary={primary}
      actions={
        <>
          {left > 0 && batch.state !== 'undone' && !batch.forgotten && (
            <Button variant="default" disabled={busy} onClick={saveRefused}>
              {t('imports.refused.save')}
            </Button>
          )}
          {batch.committed > 0 && batch.state !== 'undone' && (
            <Button variant="default" disabled={busy} onClick={() => setUndoing(true)}>
              {t('imports.undo')}
            </Button>
          )}
          {!done && batch.committed === 0 && (
            <Button variant="default" disabled={busy} onClick={discard}>
              {t('imports.discard')}
            </Button>
          )}
          {done && (
            <Button variant="default" onClick={() => onBatch(null)}>
              {t('imports.other-file')}
            </Button>
          )}
        </>
      }
    >
      <ReviewStep
        batch={batch}
        job={job}
        error={error}
        done={done}
        outside={outside}
        onOutside={setOutside}
      />
      <ConfirmDialog
        opened={undoing}
        onClose={() => setUndoing(false)}
        title={t('imports.undo.title')}
        action={t('imports.undo.action', { n: batch.committed })}
        dangerous
        busy={busy}
        error={error}
        onConfirm={undo}
      >
        {t('imports.undo.text')}
      </ConfirmDialog>
    </Page>
  );
}
