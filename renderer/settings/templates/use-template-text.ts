import { useCallback, useState } from 'react';
import type { TemplateVersion } from '../../../shared/contract/drafts.ts';
import type { EditorDoc } from '../../../shared/letters/draft-doc.ts';
import { templateDocOf, templateOf } from '../../../shared/letters/draft-doc-template.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { changesCore } from '../../../shared/letters/template-schema.ts';
import { inOneForm, sameTemplate } from './template-changes.ts';

/** A standing text holds no more parts. */
export const MOST_PARTS = 500;

interface Begun {
  /** The version that the writing began from; 0 for the shipped text. */
  readonly version: number;
  readonly body: readonly TemplateBlock[];
  /** What the editor began with; a new object begins anew. */
  readonly doc: EditorDoc;
}

const begin = (version: number, body: readonly TemplateBlock[]): Begun => ({
  version,
  body,
  doc: templateDocOf(body),
});

export interface TemplateText {
  readonly begun: Begun;
  readonly written: readonly TemplateBlock[];
  readonly dirty: boolean;
  /** More parts than a text may hold: what is beyond would not be kept. */
  readonly tooLong: boolean;
  readonly touchesCore: boolean;
  readonly write: (doc: EditorDoc) => void;
  /** Drops what was written and begins from a text. */
  readonly beginFrom: (version: number, body: readonly TemplateBlock[]) => void;
  /** What is written stays, but counts as written from this version on. */
  readonly goOnFrom: (version: number, body: readonly TemplateBlock[]) => void;
  /** What was written is kept now. */
  readonly kept: (saved: TemplateVersion) => void;
}

/** The standing text of a kind while it is written in. */
export function useTemplateText(version: number, body: readonly TemplateBlock[]): TemplateText {
  const [begun, setBegun] = useState(() => begin(version, body));
  const [written, setWritten] = useState<readonly TemplateBlock[]>(begun.body);
  const [parts, setParts] = useState(begun.body.length);
  const write = useCallback((doc: EditorDoc) => {
    setWritten(templateOf(doc));
    setParts(doc.content?.length ?? 0);
  }, []);
  const beginFrom = useCallback((from: number, text: readonly TemplateBlock[]) => {
    setBegun(begin(from, text));
    setWritten(text);
    setParts(text.length);
  }, []);
  const goOnFrom = useCallback(
    (from: number, text: readonly TemplateBlock[]) =>
      setBegun((before) => ({ ...before, version: from, body: text })),
    [],
  );
  const kept = useCallback(
    (saved: TemplateVersion) =>
      setBegun((before) => ({ ...before, version: saved.version, body: saved.body ?? before.body })),
    [],
  );
  return {
    begun,
    written,
    dirty: !sameTemplate(begun.body, written),
    tooLong: parts > MOST_PARTS,
    touchesCore: changesCore(inOneForm(begun.body), inOneForm(written)),
    write,
    beginFrom,
    goOnFrom,
    kept,
  };
}
