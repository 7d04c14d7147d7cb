import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import { DraftScreen } from './DraftScreen.tsx';
import { useOpenDraft } from './open-draft.ts';

const route = getRouteApi('/surat/draf/$id');

/** One draft: written on the sheet as it will look, with its fields beside it. */
export function DraftPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const opened = useOpenDraft(id);
  return (
    <Loaded
      query={opened}
      failed={(error) => (
        <Page title={t('drafts.one')} onBack={() => void navigate({ to: '/surat' })}>
          <ErrorPanel error={error} onAgain={opened.again} />
        </Page>
      )}
    >
      {(view) => <DraftScreen key={`${view.id} ${opened.turn}`} opened={view} onReload={opened.again} />}
    </Loaded>
  );
}
