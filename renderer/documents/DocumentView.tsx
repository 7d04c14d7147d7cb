import { useEffect, useState } from 'react';
import type { DocumentContent } from '../../shared/contract/documents.ts';
import { type CaseDocument, DOCX_TYPE } from '../../shared/domain/document.ts';
import { call } from '../client/client.ts';
import { useProcedure } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { PdfView } from '../ui/PdfView.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { PictureView } from './PictureView.tsx';
import { WordView } from './WordView.tsx';

/** Reads the bytes of a document anew each time: they are compared with their fingerprint, and not kept in the page. */
function useContent(id: string): {
  readonly data: DocumentContent | undefined;
  readonly error: Error | null;
} {
  const [read, setRead] = useState<{ data: DocumentContent | undefined; error: Error | null }>({
    data: undefined,
    error: null,
  });
  useEffect(() => {
    let gone = false;
    call('documents.content', { id }).then(
      (data) => !gone && setRead({ data, error: null }),
      (error: unknown) => !gone && setRead({ data: undefined, error: error as Error }),
    );
    return () => {
      gone = true;
    };
  }, [id]);
  return read;
}

function FileView({ document }: { readonly document: CaseDocument }) {
  const content = useContent(document.id);
  return (
    <Loaded query={content} failed={(error) => <ErrorPanel error={error} />}>
      {(file) =>
        file.type === 'application/pdf' ? (
          <PdfView data={file.content} label={document.title} />
        ) : (
          <PictureView file={file} label={document.title} />
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
