import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useRuleBook } from '../../client/rule-book.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { WaitingLines } from '../../ui/Waiting.tsx';
import { TemplateDesk } from './TemplateDesk.tsx';

/** The standing text of one kind of letter: read first, then written in. */
export function TemplatePage({ kind }: { readonly kind: SpecKindCode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const stored = useProcedure('templates.get', { kind });
  const office = useProcedure('office.get', {});
  const { book, error, again } = useRuleBook();
  const back = () => void navigate({ to: '/pengaturan', search: { bagian: 'naskah' } });
  if (stored.data !== undefined && office.data !== undefined && book !== null) {
    return (
      <TemplateDesk kind={kind} stored={stored.data} style={office.data.style} book={book} onBack={back} />
    );
  }
  const failure = stored.error ?? office.error ?? error;
  return (
    <Page title={letterSpecs[kind].name} overline={t('templates.title')} onBack={back}>
      {failure === null ? (
        <WaitingLines />
      ) : (
        <ErrorPanel
          error={failure}
          onAgain={() => {
            void stored.refetch();
            void office.refetch();
            again();
          }}
        />
      )}
    </Page>
  );
}
