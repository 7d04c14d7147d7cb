import type { FigureGroup } from '../../../shared/domain/referral/figures.ts';
import { figureGroupName } from '../../../shared/letters/referral-figure-words.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useSectors } from '../../employers/SectorField.tsx';

/** Names the groups of the figures. */
export function useGroupName(): (by: FigureGroup, key: string) => string {
  const sectors = useSectors().data ?? [];
  const regions = useProcedure('reference.regions', {}, { staleTime: Number.POSITIVE_INFINITY }).data ?? [];
  return (by, key) => figureGroupName(by, key, { sectors, regions });
}
