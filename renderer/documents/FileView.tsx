import { useCallback, useEffect, useState } from 'react';
import type { FileOwner, ViewedDocument } from '../../shared/contract/documents.ts';
import { call } from '../client/client.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { PdfView } from '../ui/PdfView.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { PictureView } from './PictureView.tsx';

/**
 * Where the bytes of a file are read, anew each time it is looked at: they are not kept in the page. What is shown is
 * compared part by part on its way here, and all of it as soon as something is shown, so that nobody waits for that.
 */
function useView({ of, id }: FileOwner): {
  readonly data: ViewedDocument | undefined;
  readonly error: Error | null;
  /** To be called when something is shown, or it is clear that nothing will be. */
  readonly onShown: () => void;
} {
  const [data, setData] = useState<ViewedDocument>();
  const [error, setError] = useState<Error | null>(null);
  const [shown, setShown] = useState(false);
  const onShown = useCallback(() => setShown(true), []);
  useEffect(() => {
    let gone = false;
    call('documents.view', { of, id }).then(
      (found) => {
        if (!gone) setData(found);
      },
      (thrown: Error) => {
        if (!gone) setError(thrown);
      },
    );
    return () => {
      gone = true;
    };
  }, [of, id]);
  useEffect(() => {
    if (!shown) return undefined;
    let gone = false;
    call('documents.check', { of, id }).catch((thrown: Error) => {
      if (!gone) setError(thrown);
    });
    return () => {
      gone = true;
    };
  }, [shown, of, id]);
  // What is damaged is not shown, also where a part of it could be.
  return { data: error === null ? data : undefined, error, onShown };
}

/** A PDF or a picture as it came: a document, a signed copy, a proof. */
export function FileView({ owner, label }: { readonly owner: FileOwner; readonly label: string }) {
  const view = useView(owner);
  return (
    <Loaded query={view} failed={(error) => <ErrorPanel error={error} />}>
      {(file) =>
        file.type === 'application/pdf' ? (
          <PdfView data={file} label={label} onShown={view.onShown} />
        ) : (
          <PictureView url={file.url} label={label} onShown={view.onShown} />
        )
      }
    </Loaded>
  );
}
