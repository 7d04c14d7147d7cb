import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import { type FieldError, FormProvider, get } from 'react-hook-form';
import { ContractError } from '../../../shared/contract/errors.ts';
import { faultOf } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../ErrorPanel.tsx';
import { useCloseGuard } from './close-guard.tsx';
import type { AppFormState } from './form.ts';

/** Something does not fit that has no field on this screen. */
const HIDDEN = new ContractError('input-refused');

const FormContext = createContext<{ readonly id: string; readonly labels: Map<string, string> } | null>(null);

/** Id of the input of a field, and its label made known to the summary of errors. */
export function useFieldId(name: string, label: string): string {
  const form = useContext(FormContext);
  const own = useId();
  useEffect(() => {
    form?.labels.set(name, label);
    return () => {
      form?.labels.delete(name);
    };
  }, [form, name, label]);
  return `${form?.id ?? own}-${name}`;
}

function Summary({ form, id }: { readonly form: AppFormState; readonly id: string }) {
  const { t, field } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { errors } = form.methods.formState;
  const problems = [...form.labels].flatMap(([name, label]) => {
    const error = get(errors, name) as FieldError | undefined;
    return error?.type === undefined
      ? []
      : [{ name, label, words: error.type === 'door' ? (error.message ?? '') : field(error.message ?? '') }];
  });
  const { failures } = form;
  const invalidate = useInvalidate();
  const isStale = form.error !== null && faultOf(form.error).code === 'changed-meanwhile';
  // Fields that nobody touched follow the record; what was typed stays.
  const reload = (
    <Group>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          form.dismiss();
          void invalidate('all');
        }}
      >
        {t('ui.reload')}
      </Button>
    </Group>
  );
  const taken = useRef(0);
  // The summary may come a moment after the attempt; it takes the eye once for each.
  useEffect(() => {
    if (failures === taken.current || box.current === null) return;
    taken.current = failures;
    box.current.focus();
    box.current.scrollIntoView({ block: 'nearest' });
  });
  const hidden = problems.length === 0 && form.error === null && Object.keys(errors).length > 0;
  if (failures === 0 || (problems.length === 0 && form.error === null && !hidden)) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {form.error !== null && <ErrorPanel error={form.error}>{isStale && reload}</ErrorPanel>}
      {hidden && <ErrorPanel error={HIDDEN} />}
      {problems.length > 0 && (
        <Alert role="alert" color="red" variant="light" title={t('ui.form.problems', { n: problems.length })}>
          <List size="sm">
            {problems.map((problem) => (
              <List.Item key={problem.name}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  c="inherit"
                  underline="always"
                  onClick={() => {
                    const input = document.getElementById(`${id}-${problem.name}`);
                    input?.scrollIntoView({ block: 'center' });
                    input?.focus();
                  }}
                >
                  {problem.label}
                </Anchor>
                <Text span size="sm">{`: ${problem.words}`}</Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}

/** The fields of a form with the summary of what does not fit at their head. Enter does not send it. */
export function AppForm({ form, children }: { readonly form: AppFormState; readonly children: ReactNode }) {
  const id = useId();
  const context = useRef({ id, labels: form.labels }).current;
  useCloseGuard(() => form.dirty && !form.isSafe());
  return (
    <FormContext value={context}>
      <FormProvider {...form.methods}>
        <form
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            const isInput = event.target instanceof HTMLInputElement;
            if (event.key === 'Enter' && isInput && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        >
          <Stack gap="md">
            <Summary form={form} id={id} />
            {children}
          </Stack>
        </form>
      </FormProvider>
    </FormContext>
  );
}
