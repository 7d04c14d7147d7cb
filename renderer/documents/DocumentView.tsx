import { useEffect, useState } from 'react';
import type { ViewedDocument } from '../../shared/contract/documents.ts';
import { type CaseDocument, DOCX_TYPE } from '../../shared/domain/document.ts';
import { call } from '../client/client.ts';
import { useProcedure } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { PdfView } from '../ui/PdfView.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { PictureView } from './PictureView.tsx';
import { WordView } from './WordView.tsx';

/**
 * Where the bytes of a document are read, anew each time it is looked at: they are not kept in the page. What is shown is
 * compared part by part on its way here, and all of it beside.
 */
function useView(id: string): { readonly data: ViewedDocument | undefined; readonly error: Error | null } {
  const [data, setData] = useState<ViewedDocument>();
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    let gone = false;
    const failed = (thrown: unknown) => {
      if (!gone) setError(thrown as Error);
    };
    call('documents.view', { id })
      .then((found) => {
        if (gone) return null;
        setData(found);
        return call('documents.check', { id });
      })
      .catch(failed);
    return () => {
      gone = true;
    };
  }, [id]);
  // What is damaged is not shown, also where a part of it could be.
  return { data: error === null ? data : undefined, error };
}

function FileView({ document }: { readonly document: CaseDocument }) {
  const view = useView(document.id);
  return (
    <Loaded query={view} failed={(error) => <ErrorPanel error={error} />}>
      {(file) =>
        file.type === 'application/pdf' ? (
          <PdfView data={file} label={document.title} />
        ) : (
          <PictureView source={file.url} label={document.title} />
        )
      }
    </Loaded>
  );
}

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
  return document.type === DOCX_TYPE ? <TextView document={document} /> : <FileView document={document} />;
}
