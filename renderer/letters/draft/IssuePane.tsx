import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftPreview } from '../../../shared/contract/drafts.ts';
import { faultOf } from '../../client/client.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PdfView } from '../../ui/PdfView.tsx';
import { WaitingLines } from '../../ui/Waiting.tsx';
import letterStyles from '../Letters.module.css';
import styles from './Draft.module.css';
import { GapsTab } from './GapsTab.tsx';
import { lacksSession } from './gap-words.ts';
import type { DraftDesk } from './use-draft-work.ts';

/** The very PDF that would be issued now, with its number, before it is. */
export function IssuePane({
  desk,
  preview,
  error,
  isFetching,
  issueError,
  onAgain,
  onField,
}: {
  readonly desk: DraftDesk;
  readonly preview: DraftPreview | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly issueError: Error | null;
  readonly onAgain: () => void;
  readonly onField: Parameters<typeof GapsTab>[0]['onField'];
}) {
  const { t } = useTranslation();
  const isTaken = error !== null && faultOf(error).code === 'number-taken';
  const numberWords = () => {
    if (desk.work.eoffice) return t('drafts.number.eoffice');
    return preview?.number ?? t('letters.number.later');
  };
  return (
    <div className={styles.split}>
      <aside className={styles.facts} aria-label={t('letters.facts')}>
        <Stack gap="md">
          <ErrorPanel error={issueError ?? error} onAgain={isTaken ? undefined : onAgain} />
          {preview !== undefined && (
            <>
              <Facts
                narrow
                facts={[
                  { label: t('letters.field.number'), value: numberWords() },
                  { label: t('letters.column.pages'), value: String(preview.pages) },
                ]}
              />
              <GapsTab
                gaps={preview.gaps}
                withoutSigner={desk.facts.signer === null}
                noSession={lacksSession(desk.view, preview.gaps)}
                onField={onField}
              />
              {preview.gaps.every(({ need }) => need !== 'required') && (
                <Alert variant="light">
                  <Text size="sm">
                    {preview.number === null
                      ? t('letters.issue.text-later')
                      : t('letters.issue.text', { number: preview.number })}
                  </Text>
                  <Text size="sm">{t('drafts.issue.freezes')}</Text>
                </Alert>
              )}
            </>
          )}
        </Stack>
      </aside>
      {preview === undefined ? (
        <div className={letterStyles.waiting}>{error === null && <WaitingLines lines={10} />}</div>
      ) : (
        <PdfView
          data={preview.pdf}
          label={t('letters.preview')}
          head={
            <Text size="xs" c="dimmed" aria-live="polite">
              {isFetching ? t('letters.preview.updating') : t('letters.preview')}
            </Text>
          }
        />
      )}
    </div>
  );
}
