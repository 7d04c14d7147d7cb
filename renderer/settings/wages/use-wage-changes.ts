import { useTranslation } from 'react-i18next';
import type { MinimumWage, MinimumWageInput } from '../../../shared/domain/minimum-wage.ts';
import { call } from '../../client/client.ts';
import { type RecordChanges, useRecordChanges } from '../../ui/record-changes.ts';

/** What hangs on the minimum wages: the table itself, and the doubts about wages in reports. */
export const STALE = ['wages', 'layoffLines'] as const;

export type WageChanges = RecordChanges<MinimumWage, MinimumWageInput>;

/** The part of a minimum wage that a user may change. */
export function wageInputOf(wage: MinimumWage): MinimumWageInput {
  const { regionCode, year, sector, amount, source, state } = wage;
  return { regionCode, year, sector, amount, source, state };
}

/** Changes of the table of minimum wages. */
export function useWageChanges(): WageChanges {
  const { t } = useTranslation();
  const named = (wage: MinimumWage) =>
    t(wage.sector === '' ? 'wages.named' : 'wages.named.sector', {
      region: wage.regionName,
      year: String(wage.year),
      sector: wage.sector,
    });
  return useRecordChanges<MinimumWage, MinimumWageInput>({
    stale: STALE,
    save: (of, wage) => call('wages.save', { id: of?.id ?? null, version: of?.version ?? null, wage }),
    remove: ({ id, version }) => call('wages.remove', { id, version }),
    inputOf: wageInputOf,
    words: (done, wage) => t(`wages.${done}`, { wage: named(wage) }),
  });
}
