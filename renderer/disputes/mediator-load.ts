import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { loadsOf, type MediatorLoad } from '../../shared/domain/dispute/load.ts';
import { useProcedure } from '../client/hooks.ts';
import { useToday } from '../ui/today.ts';
import { useMediatorNames } from './mediators.ts';

const NONE: readonly MediatorLoad[] = [];

/** What each known mediator has to do now, least first; those without a case among them. */
export function useMediatorLoads(): readonly MediatorLoad[] {
  const asOf = useToday();
  const names = useMediatorNames();
  const loads = useProcedure('disputes.mediatorLoad', { asOf }, { staleTime: 10_000 }).data ?? NONE;
  return useMemo(() => loadsOf(names, loads), [names, loads]);
}

/** `3 perkara, 40 pekerja, 2 sidang dalam 14 hari` */
export function useLoadWords(): (load: MediatorLoad) => string {
  const { t } = useTranslation();
  return ({ cases, workers, sessions }) =>
    cases + sessions === 0 ? t('disputes.load.none') : t('disputes.load', { cases, workers, sessions });
}
