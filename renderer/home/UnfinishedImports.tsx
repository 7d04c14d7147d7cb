import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconTableImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../client/hooks.ts';
import styles from './Home.module.css';

/** Lists that were checked and not taken over yet. Those without a report open at once; others by their report. */
export function UnfinishedImports({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const batches = useProcedure('imports.list', { reportId: null });
  const open = (batches.data ?? []).filter(
    (batch) => batch.state === 'staged' || batch.state === 'committing',
  );
  const inReports = count - open.length;
  return (
    <>
      {open.map((batch) => (
        <UnstyledButton
          key={batch.id}
          className={styles.waits}
          onClick={() =>
            void navigate({
              to: '/impor/$target',
              params: { target: batch.target },
              search: { berkas: batch.id },
            })
          }
        >
          <IconTableImport size={18} aria-hidden />
          <Text span size="sm" style={{ flex: 1 }}>
            {t('home.waiting.import', { file: batch.fileName })}
          </Text>
          <IconChevronRight size={16} aria-hidden />
        </UnstyledButton>
      ))}
      {inReports > 0 && (
        <UnstyledButton
          className={styles.waits}
          onClick={() => void navigate({ to: '/laporan', search: { saring: 'draft' } })}
        >
          <IconTableImport size={18} aria-hidden />
          <Text span size="sm" style={{ flex: 1 }}>
            {t('home.waiting.imports', { n: inReports })}
          </Text>
          <IconChevronRight size={16} aria-hidden />
        </UnstyledButton>
      )}
    </>
  );
}
