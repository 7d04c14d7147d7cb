import { Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LETTER_FONTS } from '../../../shared/domain/office.ts';
import { ChoiceField, NumberField, SelectField, SwitchField } from '../../ui/form/fields.tsx';

const PAPERS = ['f4', 'a4', 'custom'] as const;
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const NAMES = ['bold', 'underlined', 'bold-underlined'] as const;

/** Paper and margins of letters. */
export function PaperFields() {
  const { t } = useTranslation();
  const { setValue, getValues } = useFormContext();
  const kind: unknown = useWatch({ name: 'style.paper.kind' });
  useEffect(() => {
    // The size of one's own starts from F4, so that no field is empty.
    if (kind !== 'custom' || typeof getValues('style.paper.width') === 'number') return;
    setValue('style.paper.width', 215);
    setValue('style.paper.height', 330);
  }, [kind, getValues, setValue]);
  return (
    <Stack gap="sm">
      <ChoiceField
        name="style.paper.kind"
        label={t('settings.style.paper')}
        options={PAPERS.map((value) => ({ value, label: t(`settings.style.papers.${value}`) }))}
      />
      {kind === 'custom' && (
        <Group gap="md" align="flex-start">
          <NumberField
            name="style.paper.width"
            label={t('settings.style.width')}
            min={100}
            max={450}
            width={180}
            required
          />
          <NumberField
            name="style.paper.height"
            label={t('settings.style.height')}
            min={140}
            max={600}
            width={180}
            required
          />
        </Group>
      )}
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <Text component="legend" size="sm" fw={500} p={0} mb={2}>
          {t('settings.style.margins')}
        </Text>
        <Group gap="sm" align="flex-start">
          {SIDES.map((side) => (
            <NumberField
              key={side}
              name={`style.margins.${side.toLowerCase()}`}
              label={t(`settings.style.margin${side}`)}
              min={5}
              max={60}
              width={84}
              required
            />
          ))}
        </Group>
      </fieldset>
    </Stack>
  );
}

/** Typeface, size and spacing of letters. */
export function TypeFields() {
  const { t } = useTranslation();
  return (
    <Group gap="md" align="flex-start">
      <SelectField
        name="style.font"
        label={t('settings.style.font')}
        options={LETTER_FONTS.map((font) => ({ value: font, label: font }))}
        required
      />
      <NumberField
        name="style.fontSize"
        label={t('settings.style.fontSize')}
        min={9}
        max={14}
        step={0.5}
        decimals={1}
        width={176}
        required
      />
      <NumberField
        name="style.lineSpacing"
        label={t('settings.style.lineSpacing')}
        min={1}
        max={1.5}
        step={0.05}
        decimals={2}
        required
      />
    </Group>
  );
}

/** Whether the letterhead is printed, where the place stands, how the name under the signature looks. */
export function HeadFields() {
  const { t } = useTranslation();
  const printed: unknown = useWatch({ name: 'style.printLetterhead' });
  return (
    <Stack gap="sm">
      <SwitchField
        name="style.printLetterhead"
        label={t('settings.style.printLetterhead')}
        description={t('settings.style.printLetterheadHint')}
      />
      {printed === false && (
        <NumberField
          name="style.preprintedHeight"
          label={t('settings.style.preprintedHeight')}
          min={0}
          max={90}
          width={280}
          required
        />
      )}
      <SwitchField
        name="style.placeOnDateLine"
        label={t('settings.style.placeOnDateLine')}
        description={t('settings.style.placeOnDateLineHint')}
      />
      <ChoiceField
        name="style.signatoryName"
        label={t('settings.style.signatoryName')}
        options={NAMES.map((value) => ({ value, label: t(`settings.style.signatoryNames.${value}`) }))}
      />
    </Stack>
  );
}
