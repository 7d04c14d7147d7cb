import { IconFileText } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SPEC_KINDS } from '../../../shared/domain/letter.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import { TemplateList } from './TemplateList.tsx';
import { TemplatePage } from './TemplatePage.tsx';

/** The standing texts of the office by kind of letter, or one of them, as the address says. */
export function TemplatesPage() {
  const { naskah } = useSearch({ from: '/pengaturan' });
  if (naskah === undefined) return <TemplatesOverview />;
  const kind = SPEC_KINDS.find((code) => code === naskah);
  return kind === undefined ? <UnknownKind /> : <TemplatePage key={kind} kind={kind} />;
}

function TemplatesOverview() {
  const { t } = useTranslation();
  const query = useProcedure('templates.list', {});
  return (
    <Page title={t('templates.title')} subtitle={t('templates.lead')}>
      <Loaded
        query={query}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
      >
        {(standings) => <TemplateList standings={standings} />}
      </Loaded>
    </Page>
  );
}

function UnknownKind() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/pengaturan', search: { bagian: 'naskah' } });
  return (
    <Page title={t('templates.title')} onBack={back}>
      <Empty
        icon={<IconFileText size={32} stroke={1.5} aria-hidden />}
        title={t('templates.unknown')}
        description={t('templates.unknown.text')}
        action={t('templates.to-list')}
        onAction={back}
      />
    </Page>
  );
}
