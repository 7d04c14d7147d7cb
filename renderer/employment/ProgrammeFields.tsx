import { Button, Group } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PROGRAMMES } from '../../shared/law/facts/jkp.ts';
import { ChoiceField, SelectField } from '../ui/form/fields.tsx';
import { DateField } from '../ui/form/typed-fields.tsx';
import styles from './Employment.module.css';

const STATES = ['enrolled', 'not-enrolled', 'unknown'] as const;
/** Segments of JKN that a worker can stand in. */
const SEGMENTS = ['PPU', 'PBPU', 'PBI', 'BP'] as const;

function Since({ index, programme }: { readonly index: number; readonly programme: string }) {
  const { t } = useTranslation();
  const { control } = useFormContext();
  const state: unknown = useWatch({ control, name: `programmes.${index}.state` });
  if (state !== 'enrolled') return null;
  return (
    <>
      <DateField name={`programmes.${index}.since`} label={t('employment.programme.since', { programme })} />
      {programme === 'JKN' && (
        <SelectField
          name={`programmes.${index}.segment`}
          label={t('employment.programme.segment')}
          clearable={false}
          options={[
            { value: '', label: t('employment.programme.segment.unknown') },
            ...SEGMENTS.map((value) => ({ value, label: t(`employment.segment.${value}`) })),
          ]}
        />
      )}
    </>
  );
}

/** Membership of the five programmes, one row each. */
export function ProgrammeFields() {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  return (
    <>
      <div className={styles.programmes}>
        {PROGRAMMES.map((programme, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a row of fields, not a set with a legend
          <div key={programme} className={styles.programme} role="group" aria-label={programme}>
            <ChoiceField
              name={`programmes.${index}.state`}
              label={t(`employment.programme.${programme}`)}
              options={STATES.map((value) => ({ value, label: t(`employment.programme.state.${value}`) }))}
            />
            <Since index={index} programme={programme} />
          </div>
        ))}
      </div>
      <Group mt="sm">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            for (const index of PROGRAMMES.keys())
              setValue(`programmes.${index}.state`, 'enrolled', { shouldDirty: true, shouldTouch: true });
          }}
        >
          {t('employment.programme.all')}
        </Button>
      </Group>
    </>
  );
}
