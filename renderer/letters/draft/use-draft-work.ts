import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftView } from '../../../shared/contract/drafts.ts';
import type { DraftChange } from '../../../shared/domain/letter-draft.ts';
import { firstBody, gapsOf } from '../../../shared/letters/assemble.ts';
import { docOf, type EditorDoc } from '../../../shared/letters/draft-doc.ts';
import { bodyOf } from '../../../shared/letters/draft-doc-read.ts';
import type { FieldName } from '../../../shared/letters/fields.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { call } from '../../client/client.ts';
import { useInvalidate, useProcedure } from '../../client/hooks.ts';
import { useRuleBook } from '../../client/rule-book.ts';
import { useSaveOnClose } from '../../ui/form/close-guard.tsx';
import { type DraftWork, factsOfWork, lawOn, wholeChange, withValue, workOf } from './draft-facts.ts';
import { DraftSaver, type SaveState } from './draft-saver.ts';
import { leaveDraft } from './open-draft.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
/** Changes after which number, signer and rules have to be asked for again. */
const ASKS_AGAIN = ['dated', 'number', 'eoffice'] as const;

function useFacts(view: DraftView, work: DraftWork) {
  const office = useProcedure('office.get', {}, { staleTime: 60_000 });
  const { book } = useRuleBook();
  const printsHead = view.letterhead === null ? view.facts.office.style.printLetterhead : true;
  const officeLetterhead = office.data?.style.printLetterhead ?? printsHead;
  const law = useMemo(
    () => (book === null ? null : lawOn(view.kind, book, work.dated)) ?? view.facts.law,
    [book, view, work.dated],
  );
  const made = useMemo(
    () => factsOfWork(view, work, officeLetterhead, law),
    [view, work, officeLetterhead, law],
  );
  // The same object while the same facts stand in it: the editor goes through every chip for a new one.
  const kept = useRef(made);
  if (!same(kept.current, made)) kept.current = made;
  const refuses = useCallback(
    (date: DraftWork['dated']) => book !== null && lawOn(view.kind, book, date) === null,
    [book, view.kind],
  );
  return { facts: kept.current, officeLetterhead, refuses };
}

export interface DraftDesk {
  readonly view: DraftView;
  readonly work: DraftWork;
  readonly facts: LetterFacts;
  readonly officeLetterhead: boolean;
  readonly refuses: (date: DraftWork['dated']) => boolean;
  readonly saving: SaveState;
  /** False while number and signer are being asked for. */
  readonly settled: boolean;
  /** Where the editor starts; a new object where the standing text follows new facts. */
  readonly start: EditorDoc;
  readonly gaps: ReturnType<typeof gapsOf>;
  readonly change: (change: DraftChange) => void;
  readonly setValue: (name: FieldName, value: unknown) => void;
  readonly setDoc: (doc: EditorDoc) => void;
  /** The standing text with the facts of now. */
  readonly standing: () => EditorDoc;
  readonly save: () => Promise<boolean>;
  /** Saves no more. */
  readonly stop: () => void;
  /** Keeps all that stands here as another draft; answers its id. */
  readonly keepBeside: () => Promise<string>;
}

/** A draft while it is written: what was done to it, the facts that follow from it, and its way to the disk. */
export function useDraftWork(opened: DraftView, flushEditor: () => void): DraftDesk {
  const spec = letterSpecs[opened.kind];
  const invalidate = useInvalidate();
  const [view, setView] = useState(opened);
  const [work, setWork] = useState(() => workOf(opened));
  const [settled, setSettled] = useState(true);
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved', at: opened.updatedAt });
  const { facts, officeLetterhead, refuses } = useFacts(view, work);
  const current = useRef({ work, facts });
  current.current = { work, facts };

  const askAgain = useRef(() => {
    setSettled(false);
    void call('drafts.get', { id: opened.id })
      .then(setView, () => undefined)
      .finally(() => setSettled(true));
  }).current;
  const [saver] = useState(
    () =>
      new DraftSaver({
        start: opened,
        send: (version, change) => call('drafts.save', { id: opened.id, version, change }),
        tell: setSaving,
        onSaved: (change) => {
          if (ASKS_AGAIN.some((name) => change[name] !== undefined)) askAgain();
        },
      }),
  );

  const change = useCallback(
    ({ values, ...rest }: DraftChange) => {
      if (ASKS_AGAIN.some((name) => rest[name] !== undefined)) setSettled(false);
      const next = {
        ...current.current.work,
        ...(Object.fromEntries(
          Object.entries(rest).filter(([, value]) => value !== undefined),
        ) as Partial<DraftWork>),
        ...(values === undefined ? {} : { typed: values }),
      };
      current.current = { ...current.current, work: next };
      setWork(next);
      saver.put({ ...rest, ...(values === undefined ? {} : { values }) });
    },
    [saver],
  );

  const standingBody = useCallback(
    () => firstBody(spec, current.current.facts, opened.template),
    [spec, opened.template],
  );
  const [start, setStart] = useState<EditorDoc>(() => docOf(opened.body ?? standingBody()));
  const setDoc = useCallback(
    (doc: EditorDoc) => {
      const body = bodyOf(doc);
      const isStanding = current.current.work.body === null && same(body, bodyOf(docOf(standingBody())));
      if (!isStanding && !same(body, current.current.work.body)) change({ body });
    },
    [change, standingBody],
  );
  const flush = useRef(flushEditor);
  flush.current = flushEditor;
  // While nobody wrote in it the standing text follows the facts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new facts are the reason to look again
  useEffect(() => {
    flush.current();
    if (current.current.work.body !== null) return;
    const next = docOf(standingBody());
    setStart((now) => (same(now, next) ? now : next));
  }, [facts, standingBody]);

  const save = useCallback(() => {
    flush.current();
    return saver.flush();
  }, [saver]);
  useSaveOnClose(() => {
    flush.current();
    return saver.unsaved;
  }, save);
  const refresh = useRef(invalidate);
  refresh.current = invalidate;
  useEffect(
    () => () => {
      leaveDraft(
        opened.id,
        save().then(() => refresh.current(['drafts'])),
      );
    },
    [opened.id, save],
  );

  const gaps = useMemo(() => {
    const body = work.body ?? firstBody(spec, facts, opened.template);
    return gapsOf(spec, facts, body);
  }, [spec, facts, work.body, opened.template]);

  const keepBeside = useCallback(async () => {
    flush.current();
    const whole = wholeChange(current.current.work);
    try {
      return (await call('drafts.saveAsNew', { id: opened.id, change: whole })).id;
    } catch {
      // The draft itself is gone: a new one of the same kind takes all of it.
      const { kind, subject } = opened;
      const { id } = await call('drafts.create', { kind, subject, dated: current.current.work.dated });
      const { version } = await call('drafts.get', { id });
      await call('drafts.save', { id, version, change: whole });
      return id;
    }
  }, [opened]);

  return {
    view,
    work,
    facts,
    officeLetterhead,
    refuses,
    saving,
    settled,
    start,
    gaps,
    change,
    setValue: useCallback(
      (name, value) => change({ values: withValue(current.current.work.typed, name, value) }),
      [change],
    ),
    setDoc,
    standing: useCallback(() => docOf(standingBody()), [standingBody]),
    save,
    stop: useCallback(() => saver.stop(), [saver]),
    keepBeside,
  };
}
