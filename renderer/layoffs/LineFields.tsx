import { Alert, Button, Divider, Group, SimpleGrid, Text } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { checkKpj } from '../../shared/domain/identity/kpj.ts';
import { CONTRACTS, LAYOFF_RESPONSES, type LayoffLineInput } from '../../shared/domain/layoff.ts';
import { belowFloor, floorAbove, type WageFloor } from '../../shared/domain/minimum-wage.ts';
import { call } from '../client/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { PersonFields } from '../persons/PersonFields.tsx';
import { useLookAlikes } from '../persons/use-look-alikes.ts';
import { AppForm } from '../ui/form/AppForm.tsx';
import { ChoiceField, SelectField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import type { AppFormState } from '../ui/form/form.ts';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { LookAlikes } from '../ui/LookAlikes.tsx';
import { EMPTY_LINE, personInput } from './line-form.ts';

/** What there is to say of the wage typed so far, on the layoff date typed so far. */
function useWageDoubt(form: AppFormState, floors: readonly WageFloor[]): Finding | null {
  const [wage, date] = useWatch({ control: form.methods.control, name: ['wage', 'layoffDate'] }) as unknown[];
  const floor = floorAbove(
    { wage: typeof wage === 'number' ? wage : null, layoffDate: isPlainDate(date) ? date : null },
    floors,
  );
  return floor === null ? null : belowFloor(floor);
}

/** The fields of a worker on a report. `knownId` is the person of a line that exists; null while one is added. */
export function LineFields({
  form,
  knownId,
  floors,
}: {
  readonly form: AppFormState;
  readonly knownId: string | null;
  /** Minimum wages that bind the report's employer. */
  readonly floors: readonly WageFloor[];
}) {
  const { t, finding } = useWords();
  const { control, setValue } = form.methods;
  const [response, kpj, personId] = useWatch({ control, name: ['response', 'kpj', 'personId'] }) as [
    string,
    string,
    string | null,
  ];
  const doubt = useWageDoubt(form, floors);
  const alike = useLookAlikes(control, 'person.', personId ?? knownId, form.dirty);
  const remark = checkKpj(kpj ?? '');
  const use = async (id: string) => {
    const { person } = await call('persons.get', { id });
    setValue('person', personInput(person), { shouldDirty: true });
    setValue('personId', person.id, { shouldDirty: true });
  };
  return (
    <AppForm form={form}>
      {knownId === null && (
        <LookAlikes
          found={alike}
          title={t('persons.alike')}
          action={t('persons.alike.use')}
          onUse={(one) => void use(one.id)}
        />
      )}
      {knownId === null && personId !== null && (
        <Alert color="accent" variant="light" role="status">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('layoffs.line.known-person')}</Text>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                setValue('personId', null, { shouldDirty: true });
                setValue('person', EMPTY_LINE.person, { shouldDirty: true });
              }}
            >
              {t('layoffs.line.other-person')}
            </Button>
          </Group>
        </Alert>
      )}
      <PersonFields prefix="person." autoFocus={knownId === null} />
      <Divider label={t('layoffs.line.job')} labelPosition="left" />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField<LayoffLineInput> name="position" label={t('layoffs.line.position')} />
        <TextField<LayoffLineInput>
          name="kpj"
          label={t('layoffs.line.kpj')}
          description={
            remark.kind === 'ok' && remark.warnings.length > 0 ? (
              <Text span size="xs" c="var(--tone-wait-text)">
                {remark.warnings.map(finding).join(' ')}
              </Text>
            ) : undefined
          }
        />
        <SelectField<LayoffLineInput>
          name="contract"
          label={t('layoffs.line.contract')}
          options={CONTRACTS.map((value) => ({ value, label: t(`layoffs.contract.${value}`) }))}
        />
        <MoneyField<LayoffLineInput>
          name="wage"
          label={t('layoffs.line.wage')}
          {...(doubt === null
            ? {}
            : {
                description: (
                  <Text span size="xs" c="var(--tone-wait-text)">
                    {finding(doubt)}
                  </Text>
                ),
              })}
        />
        <DateField<LayoffLineInput> name="startDate" label={t('layoffs.line.start-date')} />
        <DateField<LayoffLineInput> name="layoffDate" label={t('layoffs.line.layoff-date')} />
      </SimpleGrid>
      <Divider label={t('layoffs.line.answer')} labelPosition="left" />
      <ChoiceField<LayoffLineInput>
        name="response"
        label={t('layoffs.line.response')}
        options={LAYOFF_RESPONSES.map((value) => ({ value, label: t(`layoffs.response.${value}`) }))}
      />
      {response === 'refuses' && (
        <Alert color="red" variant="light">
          {t('layoffs.line.refuses-text')}
        </Alert>
      )}
      <DateField<LayoffLineInput> name="noticeReceivedOn" label={t('layoffs.line.notice-date')} />
      <TextAreaField<LayoffLineInput> name="note" label={t('layoffs.line.note')} />
    </AppForm>
  );
}
