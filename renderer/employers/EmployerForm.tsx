import { SimpleGrid, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import type { LookAlike } from '../../shared/contract/parties.ts';
import { BUSINESS_SCALES, EMPLOYER_STATES, type EmployerInput } from '../../shared/domain/employer.ts';
import { checkNib } from '../../shared/domain/identity/nib.ts';
import { checkNpp } from '../../shared/domain/identity/npp.ts';
import { checkNpwp } from '../../shared/domain/identity/npwp.ts';
import { useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { AppForm } from '../ui/form/AppForm.tsx';
import { SelectField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import type { AppFormState } from '../ui/form/form.ts';
import { DateField } from '../ui/form/typed-fields.tsx';
import { LookAlikes } from '../ui/LookAlikes.tsx';
import { SectorField } from './SectorField.tsx';

type Watched = Pick<EmployerInput, 'name' | 'npp' | 'nib' | 'npwp'>;

function useEmployerWatch(form: AppFormState): Watched {
  const [name, npp, nib, npwp] = useWatch({
    control: form.methods.control,
    name: ['name', 'npp', 'nib', 'npwp'],
  }) as readonly (string | undefined)[];
  return { name: name ?? '', npp: npp ?? '', nib: nib ?? '', npwp: npwp ?? '' };
}

/** A remark on a number that has an unusual form; it stops nobody. */
function useRemarks(watched: Watched) {
  const { finding } = useWords();
  const say = (check: ReturnType<typeof checkNpp>) =>
    check.kind === 'ok' && check.warnings.length > 0 ? (
      <Text span size="xs" c="var(--tone-wait-text)">
        {check.warnings.map(finding).join(' ')}
      </Text>
    ) : undefined;
  return {
    npp: say(checkNpp(watched.npp)),
    nib: say(checkNib(watched.nib)),
    npwp: say(checkNpwp(watched.npwp)),
  };
}

/** Regencies and cities to choose from. */
export function useRegionOptions() {
  const regions = useProcedure('reference.regions', {}, { staleTime: Number.POSITIVE_INFINITY });
  return useMemo(
    () =>
      (regions.data ?? [])
        .filter((region) => region.parentCode !== null)
        .map((region) => ({ value: region.code, label: region.name })),
    [regions.data],
  );
}

/**
 * The facts of an employer. `knownId` is the record itself, which is not its own look-alike; `onUse` takes a known
 * firm instead.
 */
export function EmployerForm({
  form,
  knownId = null,
  onUse,
}: {
  readonly form: AppFormState;
  readonly knownId?: string | null;
  readonly onUse?: (one: LookAlike) => void;
}) {
  const { t } = useWords();
  const watched = useEmployerWatch(form);
  const [asked] = useDebouncedValue(watched, 300);
  const alike = useProcedure(
    'employers.lookAlikes',
    { name: asked.name, npp: asked.npp, nib: asked.nib },
    {
      enabled: form.dirty && (asked.name.length >= 3 || asked.npp.length >= 5 || asked.nib.length >= 5),
      keep: true,
    },
  );
  const remarks = useRemarks(watched);
  const regions = useRegionOptions();
  return (
    <AppForm form={form}>
      {onUse !== undefined && form.dirty && (
        <LookAlikes
          found={(alike.data ?? []).filter((one) => one.id !== knownId)}
          title={t('employers.alike')}
          action={t('employers.alike.use')}
          onUse={onUse}
        />
      )}
      <TextField<EmployerInput>
        name="name"
        label={t('employers.field.name')}
        required
        autoFocus={knownId === null}
      />
      <TextAreaField<EmployerInput> name="address" label={t('employers.field.address')} />
      <SelectField<EmployerInput>
        name="regionCode"
        label={t('employers.field.region')}
        options={regions}
        searchable
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField<EmployerInput> name="npp" label={t('employers.field.npp')} description={remarks.npp} />
        <TextField<EmployerInput> name="nib" label={t('employers.field.nib')} description={remarks.nib} />
        <TextField<EmployerInput> name="npwp" label={t('employers.field.npwp')} description={remarks.npwp} />
        <SelectField<EmployerInput>
          name="scale"
          label={t('employers.field.scale')}
          options={BUSINESS_SCALES.map((value) => ({ value, label: t(`employers.scale.${value}`) }))}
        />
      </SimpleGrid>
      <TextField<EmployerInput> name="scaleProof" label={t('employers.field.scale-proof')} />
      <SectorField name="sector" label={t('employers.field.sector')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField<EmployerInput> name="leaderName" label={t('employers.field.leader-name')} />
        <TextField<EmployerInput> name="leaderPosition" label={t('employers.field.leader-position')} />
        <TextField<EmployerInput> name="phone" label={t('employers.field.phone')} />
        <TextField<EmployerInput> name="email" label={t('employers.field.email')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <SelectField<EmployerInput>
          name="state"
          label={t('employers.field.state')}
          options={EMPLOYER_STATES.map((value) => ({ value, label: t(`employers.state.${value}`) }))}
        />
        <DateField name="stateSince" label={t('employers.field.state-since')} />
      </SimpleGrid>
      <TextField<EmployerInput>
        name="stateProof"
        label={t('employers.field.state-proof')}
        description={t('employers.field.state-proof.hint')}
      />
      <TextAreaField<EmployerInput> name="note" label={t('employers.field.note')} />
    </AppForm>
  );
}
