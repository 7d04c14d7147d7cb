import { Button, Stack, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { checkPattern, DEFAULT_NUMBER_PATTERN } from '../../../shared/letters/number.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useField } from '../../ui/form/fields.tsx';
import classes from '../settings.module.css';

/**
 * Parts that can be put into a number; `urut:3` pads with zeros. The section (`seksi`) has no field of its own in the
 * profile, so an office writes it into the pattern as plain text.
 */
const TOKENS = ['keamanan', 'kode', 'urut', 'urut:3', 'unit', 'bulan_romawi', 'bulan2', 'tahun'] as const;

/** The pattern of numbers, with buttons that put a part in where the cursor stands; those of letters where nothing is named. */
export function PatternField({
  name,
  tokens = TOKENS,
  standard = DEFAULT_NUMBER_PATTERN,
}: {
  readonly name: string;
  readonly tokens?: readonly string[];
  /** The pattern that ships with the app. */
  readonly standard?: string;
}) {
  const { t, finding } = useWords();
  const label = t('settings.letters.pattern');
  const { field, error, id } = useField(name, label);
  const input = useRef<HTMLInputElement>(null);
  const pattern = String(field.value ?? '');
  const faults = pattern.trim() === '' ? [] : checkPattern(pattern);

  const insert = (token: string) => {
    const box = input.current;
    const from = box?.selectionStart ?? pattern.length;
    const to = box?.selectionEnd ?? from;
    const text = `{${token}}`;
    field.onChange(`${pattern.slice(0, from)}${text}${pattern.slice(to)}`);
    // After React has written the new value, the cursor goes behind what was put in.
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + text.length, from + text.length);
    });
  };

  return (
    <Stack gap="xs">
      <TextInput
        id={id}
        ref={(element) => {
          input.current = element;
          field.ref(element);
        }}
        label={label}
        description={t('settings.letters.patternHint')}
        error={faults.length > 0 ? faults.map((fault) => finding(fault)).join(' ') : error}
        withAsterisk
        aria-required
        autoComplete="off"
        spellCheck={false}
        value={pattern}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
      />
      <fieldset className={classes.tokens} aria-label={t('settings.letters.insertLabel')}>
        {tokens.map((token) => {
          const name = t(`settings.letters.tokens.${token}`);
          return (
            <Button
              key={token}
              size="compact-sm"
              variant="default"
              title={`{${token}}`}
              aria-label={t('settings.letters.insert', { token: name })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(token)}
            >
              {name}
            </Button>
          );
        })}
        {pattern !== standard && (
          <Button size="compact-sm" variant="subtle" onClick={() => field.onChange(standard)}>
            {t('settings.letters.standard')}
          </Button>
        )}
      </fieldset>
    </Stack>
  );
}
