import { type CaseDocument, DOCX_TYPE } from '../../shared/domain/document.ts';
import { useProcedure } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { FileView } from './FileView.tsx';
import { WordView } from './WordView.tsx';

function TextView({ document }: { readonly document: CaseDocument }) {
  const text = useProcedure('documents.text', { id: document.id });
  return (
    <Loaded query={text} failed={(error) => <ErrorPanel error={error} />}>
      {(found) => <WordView text={found} label={document.title} />}
    </Loaded>
  );
}

/** A document as it came: PDF page by page, a picture, or the words of a DOCX. */
export function DocumentView({ document }: { readonly document: CaseDocument }) {
  return document.type === DOCX_TYPE ? (
    <TextView document={document} />
  ) : (
    <FileView owner={{ of: 'document', id: document.id }} label={document.title} />
  );
}
