import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OfficeInput, TIME_ZONES } from '../../../shared/domain/office.ts';
import { ChoiceField, TextField } from '../../ui/form/fields.tsx';

type Field = keyof OfficeInput;

/** A text line of the profile; label and hint stand in the catalogue under the field's name. */
function Line({
  name,
  hint = false,
  required = false,
  width = '100%',
}: {
  readonly name: Field;
  readonly hint?: boolean;
  readonly required?: boolean;
  readonly width?: number | string;
}) {
  const { t } = useTranslation();
  return (
    <TextField
      name={name}
      label={t(`settings.office.${name}`)}
      required={required}
      width={width}
      {...(hint ? { description: t(`settings.office.${name}Hint`) } : {})}
    />
  );
}

/** Who the office is: government line, names, place of issue, time zone. */
export function IdentityFields() {
  const { t } = useTranslation();
  const zones = Object.entries(TIME_ZONES).map(([value, label]) => ({ value, label }));
  return (
    <Stack gap="sm">
      <Line name="government" hint required />
      <Line name="name" hint required />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <Line name="shortName" hint />
        <Line name="city" hint required />
      </SimpleGrid>
      <ChoiceField name="timeZone" label={t('settings.office.timeZone')} options={zones} required />
    </Stack>
  );
}

/** Where the office is, as the letterhead shows it. */
export function AddressFields() {
  return (
    <Stack gap="sm">
      <Line name="address" hint />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <Line name="phone" />
        <Line name="postalCode" width={160} />
        <Line name="website" />
        <Line name="email" />
      </SimpleGrid>
    </Stack>
  );
}

/** The unit part of numbers and who gets copies. `branch`: with the name of the BPJS branch, where it has no section of its own. */
export function CopiesFields({ branch = false }: { readonly branch?: boolean }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      <Line name="headOfRegion" hint />
      {branch && <Line name="bpjsBranch" hint />}
      <Line name="unitCode" hint />
    </SimpleGrid>
  );
}

/** The BPJS branch of the area: letters go there, and workers are sent there. */
export function BranchFields() {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <Line name="bpjsBranch" hint />
        <Line name="bpjsCity" hint />
      </SimpleGrid>
      <Line name="bpjsAddress" hint />
      <Line name="bpjsPhone" width={240} />
    </Stack>
  );
}

/** The labour inspectors of the area, who sit in the province. */
export function InspectorFields() {
  return (
    <Stack gap="sm">
      <Line name="inspectorName" hint />
      <Line name="inspectorAddress" />
      <Line name="inspectorCity" hint width={240} />
    </Stack>
  );
}
