import { useNavigate } from '@tanstack/react-router';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { call } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { carryPersons } from '../../letters/batch/batch-state.ts';
import { useToday } from '../../ui/today.ts';

/** Letters to BPJS, to the firm and to the inspectors. */
export const FIRM_KINDS = [
  'membership-request',
  'arrears-notice',
  'inspection-request',
] as const satisfies readonly SpecKindCode[];

/** Begins letters about a firm as a whole, or one for each of its workers. */
export function useFirmLetters(employerId: string) {
  const navigate = useNavigate();
  const today = useToday();
  const create = useCommand('drafts.create', { invalidates: ['drafts'] });
  return {
    /** One letter about the firm, its table filled with the workers concerned. */
    aboutFirm: (kind: SpecKindCode) =>
      create.mutate(
        { kind, subject: { kind: 'employer', id: employerId }, dated: today },
        { onSuccess: ({ id }) => void navigate({ to: '/surat/draf/$id', params: { id } }) },
      ),
    /** A letter for each of these workers. */
    forWorkers: (kind: SpecKindCode | null, personIds: readonly string[]) => {
      carryPersons(today, personIds, kind);
      void navigate({ to: '/surat/massal' });
    },
    /** A letter for everyone that a filter finds. */
    forAll: async (kind: SpecKindCode | null, filter: InputOf<'readiness.firmChosen'>) => {
      const all = await call('readiness.firmChosen', filter);
      carryPersons(
        today,
        all.map(({ personId }) => personId),
        kind,
      );
      void navigate({ to: '/surat/massal' });
    },
    busy: create.isPending,
    error: create.error,
  };
}
