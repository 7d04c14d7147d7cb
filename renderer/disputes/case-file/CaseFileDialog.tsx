import { Alert, Button, Checkbox, Group, List, Progress, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { CaseFileLetter, CaseFileMade } from '../../../shared/contract/case-file.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { CaseDocument } from '../../../shared/domain/document.ts';
import { faultOf } from '../../client/client.ts';
import { useInvalidate, useProcedure } from '../../client/hooks.ts';
import { type Job, useJob } from '../../client/job.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { useDisputeDocuments } from '../use-dispute-documents.ts';
import styles from './CaseFile.module.css';
import { SHEETS, type SheetName, useCaseFile } from './use-case-file.ts';

interface Contents {
  readonly letters: readonly CaseFileLetter[];
  readonly documents: readonly CaseDocument[];
}

/** Ticks of a group, with one for all of it. */
function Choices({
  title,
  items,
  chosen,
  disabled,
  onChange,
}: {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly more: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useWords();
  const n = items.filter(({ id }) => chosen.has(id)).length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Checkbox
          label={t('case-file.group', { title, n, all: items.length })}
          fw={500}
          disabled={disabled}
          checked={n === items.length}
          indeterminate={n > 0 && n < items.length}
          onChange={() => onChange(n === items.length ? new Set() : new Set(items.map(({ id }) => id)))}
        />
      </legend>
      <div className={styles.items}>
        {items.map(({ id, label, more }) => (
          <Checkbox
            key={id}
            size="xs"
            disabled={disabled}
            checked={chosen.has(id)}
            label={
              <>
                {label}
                {more !== '' && (
                  <Text span size="xs" c="dimmed" className="tabular">
                    {` · ${more}`}
                  </Text>
                )}
              </>
            }
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              onChange(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Running({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const { progress } = job;
  const total = progress?.total ?? 0;
  const words =
    progress === null
      ? t('case-file.begin')
      : t(`case-file.progress.${progress.step}`, { done: progress.done, total });
  // Reading and binding are about as long as each other.
  const half = total === 0 ? 0 : ((progress?.done ?? 0) / total) * 50;
  return (
    <Stack gap={6} role="status">
      <Text size="sm" className="tabular">
        {words}
      </Text>
      <Progress
        value={progress?.step === 'print' ? 50 + half : half}
        aria-label={words}
        transitionDuration={120}
      />
    </Stack>
  );
}

function Done({ made, onClose }: { readonly made: CaseFileMade; readonly onClose: () => void }) {
  const { t } = useWords();
  useShortcut('primary', onClose);
  return (
    <Stack gap="md">
      <Alert color="green" variant="light" role="status" title={t('case-file.done', { pages: made.pages })}>
        {made.fileName === null ? t('case-file.printed') : t('case-file.saved', { file: made.fileName })}
      </Alert>
      {made.setAside.length > 0 && (
        <Alert color="yellow" variant="light" title={t('case-file.set-aside', { n: made.setAside.length })}>
          <List size="sm">
            {made.setAside.map(({ title, why }) => (
              <List.Item key={title}>{t(`case-file.why.${why}`, { title })}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What stands in a letter's line beside its title. */
function useLetterWords() {
  const { t } = useWords();
  return ({ number, dated, signed, state }: CaseFileLetter) =>
    [
      number ?? t('case-file.no-number'),
      formatDateShort(dated),
      ...(signed ? [t('case-file.signed')] : []),
      ...(state === 'issued' ? [] : [t(`letters.state.${state}`)]),
    ].join(' · ');
}

function Choose({
  dispute,
  contents,
  job,
  onMade,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly contents: Contents;
  readonly job: Job;
  readonly onMade: (made: CaseFileMade) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const invalidate = useInvalidate();
  const letterWords = useLetterWords();
  const [sheets, setSheets] = useState<ReadonlySet<string>>(() => new Set(SHEETS));
  const [letters, setLetters] = useState<ReadonlySet<string>>(
    () => new Set(contents.letters.filter(({ state }) => state === 'issued').map(({ id }) => id)),
  );
  const [documents, setDocuments] = useState<ReadonlySet<string>>(
    () => new Set(contents.documents.map(({ id }) => id)),
  );
  const [error, setError] = useState<unknown>(null);
  const make = useCaseFile(dispute, useDisputeDocuments(dispute.id), job);
  const running = job.id !== '';
  const run = async (way: 'save' | 'print') => {
    setError(null);
    const kept = <Item extends { readonly id: string }>(
      items: readonly Item[],
      chosen: ReadonlySet<string>,
    ) => items.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
    try {
      const made = await make(
        {
          sheets: SHEETS.filter((name) => sheets.has(name)),
          letterIds: kept(contents.letters, letters),
          documentIds: kept(contents.documents, documents),
        },
        way,
      );
      if (made !== null) onMade(made);
    } catch (thrown) {
      if (faultOf(thrown).code !== 'cancelled') setError(thrown);
    }
  };
  useShortcut('primary', running ? null : () => void run('save'));
  const label: Record<SheetName, string> = {
    timeline: t('disputes.page.linimasa'),
    parties: t('disputes.page.pihak'),
    deadlines: t('disputes.page.tenggat'),
  };
  const stale = error !== null && faultOf(error).code === 'changed-meanwhile';
  return (
    <Stack gap="md">
      <Text size="sm">{t('case-file.text')}</Text>
      <div className={styles.choices}>
        <Choices
          title={t('case-file.sheets')}
          items={SHEETS.map((id) => ({ id, label: label[id], more: '' }))}
          chosen={sheets}
          disabled={running}
          onChange={setSheets}
        />
        {contents.letters.length > 0 && (
          <Choices
            title={t('disputes.page.surat')}
            items={contents.letters.map((letter) => ({
              id: letter.id,
              label: letter.title,
              more: letterWords(letter),
            }))}
            chosen={letters}
            disabled={running}
            onChange={setLetters}
          />
        )}
        {contents.documents.length > 0 && (
          <Choices
            title={t('disputes.page.dokumen')}
            items={contents.documents.map(({ id, title, kind, dated }) => ({
              id,
              label: title,
              more: [t(`documents.kind.${kind}`), ...(dated === null ? [] : [formatDateShort(dated)])].join(
                ' · ',
              ),
            }))}
            chosen={documents}
            disabled={running}
            onChange={setDocuments}
          />
        )}
      </div>
      <ErrorPanel error={error}>
        {stale && (
          <Group>
            <Button
              size="xs"
              variant="default"
              onClick={() => void invalidate('all').then(() => setError(null))}
            >
              {t('ui.reload')}
            </Button>
          </Group>
        )}
      </ErrorPanel>
      {running && <Running job={job} />}
      <Group justify="flex-end">
        {running ? (
          <Button variant="default" loading={job.stopping} onClick={job.cancel}>
            {t('case-file.stop')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button variant="default" onClick={() => void run('print')}>
              {t('case-file.print')}
            </Button>
            <Button onClick={() => void run('save')} autoFocus>
              {t('case-file.save')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

/** Binds the file of a dispute as one PDF: what goes in, how far it is, what came of it. */
export function CaseFileDialog({
  dispute,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const job = useJob();
  const contents = useProcedure('caseFile.contents', { id: dispute.id });
  const [made, setMade] = useState<CaseFileMade | null>(null);
  // While it runs, closing would leave nobody to hear of its end.
  const leave = () => {
    if (job.id === '') onClose();
  };
  const shown = (found: Contents): ReactNode =>
    made === null ? (
      <Choose dispute={dispute} contents={found} job={job} onMade={setMade} onClose={leave} />
    ) : (
      <Done made={made} onClose={leave} />
    );
  return (
    <Dialog opened onClose={leave} title={t('case-file.open')} width={640}>
      <Loaded
        query={contents}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void contents.refetch()} />}
      >
        {shown}
      </Loaded>
    </Dialog>
  );
}
