import { useNavigate } from '@tanstack/react-router';
import type { LetterSubject, SpecKindCode } from '../../shared/domain/letter.ts';
import { useCommand } from '../client/hooks.ts';
import { useToday } from '../ui/today.ts';

/** Begins a letter about a record and opens its draft. */
export function useBeginLetterAbout(subject: LetterSubject) {
  const navigate = useNavigate();
  const today = useToday();
  const create = useCommand('drafts.create', { invalidates: ['drafts'] });
  return {
    begin: (kind: SpecKindCode) =>
      create.mutate(
        { kind, subject, dated: today },
        { onSuccess: ({ id }) => void navigate({ to: '/surat/draf/$id', params: { id } }) },
      ),
    error: create.error,
    /** The kind that is being begun now. */
    busy: create.isPending ? create.variables.kind : null,
  };
}
