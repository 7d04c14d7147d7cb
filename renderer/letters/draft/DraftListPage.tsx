import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { FilterBar } from '../../ui/table/FilterBar.tsx';
import { LETTER_TABS_ID, LetterTabs, useNewLetter } from '../LetterTabs.tsx';
import styles from './Draft.module.css';
import { DraftList } from './DraftList.tsx';
import { useDraftParams } from './draft-params.ts';

/** Surat: what is being written. */
export function DraftListPage() {
  const { t } = useTranslation();
  const params = useDraftParams();
  return (
    <Page
      title={t('letters.title')}
      layout="fill"
      primary={useNewLetter()}
      bar={
        <>
          <LetterTabs tab="draf" />
          <FilterBar text={params.text} onText={params.setText} placeholder={t('drafts.filter')} />
        </>
      }
    >
      <div
        className={styles.list}
        role="tabpanel"
        id={`${LETTER_TABS_ID}-panel-draf`}
        aria-labelledby={`${LETTER_TABS_ID}-tab-draf`}
      >
        <DraftList params={params} />
      </div>
    </Page>
  );
}
