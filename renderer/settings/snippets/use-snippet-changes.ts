import { useRef } from 'react';
import type { Snippet } from '../../../shared/contract/drafts.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';

/** What a user writes of a snippet. */
export interface SnippetInput {
  readonly title: string;
  readonly text: string;
}

export interface SnippetChanges {
  /** Adds a snippet, or changes `before`. @throws ContractError */
  readonly save: (input: SnippetInput, before: Snippet | null) => Promise<void>;
  /** Removes one. @throws ContractError */
  readonly remove: (snippet: Snippet) => Promise<void>;
}

/** Changes of the office's text snippets; removing one is told with a way to take it back. */
export function useSnippetChanges(): SnippetChanges {
  const { t, fault } = useWords();
  const invalidate = useInvalidate();
  // What a notice takes back may come after the screen was left.
  const speak = useRef(fault);
  speak.current = fault;
  const stale = () => void invalidate(['snippets']);
  const putBack = async ({ title, text }: Snippet) => {
    try {
      await call('snippets.save', { id: null, version: null, title, text });
      notifyDone(t('snippets.put-back', { title }));
    } catch (error) {
      const words = speak.current(error);
      notifyProblem(words.title, words.advice);
    }
    stale();
  };
  return {
    save: async (input, before) => {
      const saved = await call('snippets.save', {
        id: before?.id ?? null,
        version: before?.version ?? null,
        ...input,
      });
      stale();
      notifyDone(t(before === null ? 'snippets.added' : 'snippets.changed', { title: saved.title }));
    },
    remove: async (snippet) => {
      await call('snippets.remove', { id: snippet.id, version: snippet.version });
      stale();
      notifyUndo(t('snippets.removed', { title: snippet.title }), () => void putBack(snippet));
    },
  };
}
