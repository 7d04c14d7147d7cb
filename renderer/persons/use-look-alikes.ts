import { useDebouncedValue } from '@mantine/hooks';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import type { LookAlike } from '../../shared/contract/parties.ts';
import { useProcedure } from '../client/hooks.ts';

const NOBODY: readonly LookAlike[] = [];

/** People on record who look like the one being typed at `prefix` of a form; `knownId` is that one itself. */
export function useLookAlikes(
  control: Control<FieldValues>,
  prefix: string,
  knownId: string | null,
  enabled: boolean,
): readonly LookAlike[] {
  const [name, nik, birthDate] = useWatch({
    control,
    name: [`${prefix}name`, `${prefix}nik`, `${prefix}birthDate`],
  }) as readonly (string | null | undefined)[];
  const [asked] = useDebouncedValue(
    JSON.stringify({
      name: name ?? '',
      nik: nik ?? '',
      birthDate: isPlainDate(birthDate) ? birthDate : null,
    }),
    300,
  );
  const input = JSON.parse(asked) as { name: string; nik: string; birthDate: string | null };
  const worthwhile = input.nik.length === 16 || (input.name.length >= 3 && input.birthDate !== null);
  const found = useProcedure('persons.lookAlikes', input, { enabled: enabled && worthwhile });
  return worthwhile ? (found.data ?? NOBODY).filter((one) => one.id !== knownId) : NOBODY;
}
