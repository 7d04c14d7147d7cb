import { useTranslation } from 'react-i18next';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { useProcedure } from '../client/hooks.ts';
import { LetterTable } from '../letters/LetterTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Layoffs.module.css';

/** Letters about a report or about one of its workers. */
export function LettersTab({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const found = useProcedure('letters.ofReport', { id: report.id });
  return (
    <div className={styles.scroll}>
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {(letters) =>
          letters.length === 0 ? (
            <Empty title={t('layoffs.letters.empty.title')} description={t('layoffs.letters.empty.text')} />
          ) : (
            <LetterTable letters={letters} label={t('layoffs.tab.letters')} />
          )
        }
      </Loaded>
    </div>
  );
}
