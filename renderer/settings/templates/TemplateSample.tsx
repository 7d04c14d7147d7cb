import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PdfView } from '../../ui/PdfView.tsx';
import { WaitingLines } from '../../ui/Waiting.tsx';
import styles from './templates.module.css';

/** The letter that a standing text makes of an invented case, saved or not. */
export function TemplateSample({
  kind,
  body,
  unsaved,
}: {
  readonly kind: SpecKindCode;
  readonly body: readonly TemplateBlock[];
  readonly unsaved: boolean;
}) {
  const { t } = useTranslation();
  const sample = useProcedure('templates.preview', { kind, body: [...body] }, { keep: true });
  if (sample.error !== null) {
    return (
      <div className={styles.notice}>
        <ErrorPanel error={sample.error} onAgain={() => void sample.refetch()} />
      </div>
    );
  }
  if (sample.data === undefined) return <WaitingLines />;
  return (
    <PdfView
      data={sample.data}
      label={t('templates.face.sample')}
      head={
        <Text size="xs" c="dimmed" truncate>
          {t(unsaved ? 'templates.sample.unsaved' : 'templates.sample.text')}
        </Text>
      }
    />
  );
}
