import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import type { FieldIssue } from '../../../shared/contract/errors.ts';
import { faultOf } from '../../client/client.ts';
import { useWords } from '../../i18n/use-words.ts';

export interface AppFormState {
  readonly methods: UseFormReturn<FieldValues>;
  /** Checks and sends. Does nothing while it is under way. */
  readonly submit: () => void;
  readonly busy: boolean;
  readonly dirty: boolean;
  /** What the door answered, where it could not be put beside a field. */
  readonly error: unknown;
  /** Puts the door's answer away. */
  readonly dismiss: () => void;
  /** How often sending failed; the summary takes the eye each time. */
  readonly failures: number;
  /** Labels of the fields on screen by their path, in reading order. */
  readonly labels: Map<string, string>;
  /** True when leaving now loses nothing (just saved). */
  readonly isSafe: () => boolean;
}

export interface FormOptions<Schema extends z.ZodType<unknown, FieldValues>> {
  readonly schema: Schema;
  /** Where the form starts. When the record is read again, untouched fields follow it. */
  readonly values: z.input<Schema>;
  /** Sends what was checked. Throws ContractError; its issues land beside the fields. */
  readonly onSubmit: (checked: z.output<Schema>) => Promise<unknown>;
}

/** `line.person.nik` stands for the field `person.nik` of a form that holds only the line. */
function fieldFor(path: string, labels: ReadonlyMap<string, string>): string | null {
  const parts = path.split('.');
  for (let from = 0; from < parts.length; from += 1) {
    const tail = parts.slice(from).join('.');
    if (labels.has(tail)) return tail;
  }
  return null;
}

/** A form over one of the contract's own schemas. */
export function useAppForm<Schema extends z.ZodType<unknown, FieldValues>>(
  options: FormOptions<Schema>,
): AppFormState {
  const methods = useForm<FieldValues>({
    resolver: zodResolver(options.schema as z.ZodType<FieldValues, FieldValues>),
    defaultValues: options.values as DefaultValues<FieldValues>,
    values: options.values,
    resetOptions: { keepDirtyValues: true },
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const [error, setError] = useState<unknown>(null);
  const [failures, setFailures] = useState(0);
  const [busy, setBusy] = useState(false);
  const labels = useRef(new Map<string, string>()).current;
  const safe = useRef(false);
  const running = useRef(false);
  const { field: speak } = useWords();
  const words = useRef(speak);
  words.current = speak;
  const onSubmit = useRef(options.onSubmit);
  onSubmit.current = options.onSubmit;

  const place = useCallback(
    (issues: readonly FieldIssue[]): boolean => {
      let allPlaced = issues.length > 0;
      for (const issue of issues) {
        const field = fieldFor(issue.path, labels);
        if (field === null) allPlaced = false;
        else {
          // What the door says of a field is put into words here, since its params do not travel with the form's error.
          const message = words.current(issue.message, issue.params);
          methods.setError(field as FieldPath<FieldValues>, { type: 'door', message });
        }
      }
      return allPlaced;
    },
    [labels, methods],
  );

  const submit = useCallback(() => {
    if (running.current) return;
    const send = methods.handleSubmit(
      async (checked) => {
        running.current = true;
        setBusy(true);
        setError(null);
        safe.current = true;
        try {
          await onSubmit.current(checked as z.output<Schema>);
          methods.reset(methods.getValues());
        } catch (thrown) {
          safe.current = false;
          setError(place(faultOf(thrown).issues) ? null : thrown);
          setFailures((n) => n + 1);
        } finally {
          running.current = false;
          setBusy(false);
        }
      },
      () => {
        setError(null);
        setFailures((n) => n + 1);
      },
    );
    void send();
  }, [methods, place]);

  const dirty = methods.formState.isDirty;
  const isSafe = useCallback(() => safe.current, []);
  const dismiss = useCallback(() => setError(null), []);
  if (dirty && !busy && safe.current && methods.formState.submitCount === 0) safe.current = false;
  return { methods, submit, busy, dirty, error, dismiss, failures, labels, isSafe };
}
