import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import { type LetterSubject, SPEC_KINDS, type SpecKindCode } from '../../shared/domain/letter.ts';
import { type DraftChange, type DraftSummary, isLetterDate } from '../../shared/domain/letter-draft.ts';
import { cleaned } from '../../shared/letters/clean-text.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import * as stored from '../database/letter-drafts.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import { subjectNames } from '../database/subject-names.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { gatherDraft, refuseDateWithoutRules } from './prepare-draft.ts';

/** Kinds whose names hold every word of a text. */
function kindsNamed(text: string): readonly SpecKindCode[] {
  const words = text.toLowerCase().split(/\s+/);
  return SPEC_KINDS.filter((code) => {
    const name = letterSpecs[code].name.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

/** A page of drafts with the names of what they are about. */
export async function listDraftsNamed(
  { db }: ReadContext,
  filter: CheckedInputOf<'drafts.list'>,
): Promise<Page<DraftSummary>> {
  const page = await stored.listDrafts(db, { ...filter, kinds: kindsNamed(filter.text) });
  const names = await subjectNames(
    db,
    page.rows.map(({ subject }) => subject),
  );
  return {
    ...page,
    rows: page.rows.map(({ typed, ...row }) => ({
      ...row,
      subjectName:
        names.get(`${row.subject.kind} ${row.subject.id}`) ??
        typed['worker.name'] ??
        typed['employer.name'] ??
        '',
    })),
  };
}

/** A person by the record that stands now: a window may still show one that was merged meanwhile. */
async function liveSubject({ db }: ReadContext, subject: LetterSubject): Promise<LetterSubject> {
  if (subject.kind !== 'person') return subject;
  return { ...subject, id: (await liveIdsOf(db, [subject.id])).get(subject.id) ?? subject.id };
}

/** Refuses a subject that is not on record. @throws ContractError not-found */
async function refuseUnknownSubject({ db }: ReadContext, subject: LetterSubject): Promise<void> {
  if (subject.kind === 'none') return;
  const names = await subjectNames(db, [subject]);
  if (names.size === 0) throw new ContractError('not-found');
}

/** Refuses a day that no letter bears. @throws ContractError input-refused at `dated` */
function refuseOutOfRange(dated: stored.StoredDraft['dated']): void {
  if (isLetterDate(dated)) return;
  throw new ContractError('input-refused', {
    issues: [{ path: 'dated', message: 'letter-date-out-of-range' }],
  });
}

/** Begins a draft: it must be possible to gather its facts. @throws ContractError input-refused, not-found */
export async function startDraft(
  context: WriteContext,
  { kind, subject: given, dated }: CheckedInputOf<'drafts.create'>,
): Promise<{ readonly id: string }> {
  const subject = await liveSubject(context, given);
  if (!letterSpecs[kind].subjects.includes(subject.kind))
    throw new ContractError('input-refused', {
      issues: [{ path: 'subject', message: 'subject-not-for-kind' }],
    });
  refuseOutOfRange(dated);
  await refuseUnknownSubject(context, subject);
  const id = await stored.createDraft(
    context.db,
    {
      kind,
      subject,
      dated,
      number: { kind: 'automatic' },
      eoffice: false,
      letterhead: null,
      typed: {},
      body: null,
    },
    context,
  );
  await gatherDraft(context.db, await stored.getDraft(context.db, id), false);
  await refuseDateWithoutRules(context.db, kind, dated);
  context.note({ subjectKind: 'letter-draft', subjectId: id, detail: { kind } });
  return { id };
}

/** A date that the draft has already may have lost its rules since: what is written can still be kept. */
async function refuseNewDate(
  { db }: ReadContext,
  { kind, dated }: stored.StoredDraft,
  change: DraftChange,
): Promise<void> {
  if (change.dated === undefined || change.dated === dated) return;
  refuseOutOfRange(change.dated);
  await refuseDateWithoutRules(db, kind, change.dated);
}

/** Keeps what was written. @throws ContractError not-found, changed-meanwhile, input-refused at `dated` */
export async function keepDraft(context: WriteContext, id: string, version: number, change: DraftChange) {
  await refuseNewDate(context, await stored.getDraft(context.db, id), change);
  const saved = await stored.saveDraft(context.db, id, version, cleaned(change), context);
  context.note({ subjectKind: 'letter-draft', subjectId: id });
  return saved;
}

/** Keeps what was written beside a draft that another window changed. @throws ContractError not-found, input-refused */
export async function keepAsNew(
  context: WriteContext,
  id: string,
  change: DraftChange,
): Promise<{ readonly id: string }> {
  const before = await stored.getDraft(context.db, id);
  await refuseNewDate(context, before, change);
  const changed = stored.changedDraft(before, cleaned(change));
  const made = await stored.createDraft(context.db, changed, context);
  context.note({ subjectKind: 'letter-draft', subjectId: made, detail: { from: id } });
  return { id: made };
}

/** @throws ContractError not-found, changed-meanwhile */
export async function dropDraft(context: WriteContext, id: string, version: number): Promise<null> {
  await stored.removeDraft(context.db, id, version);
  context.note({ subjectKind: 'letter-draft', subjectId: id });
  return null;
}
