import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconFileText } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { letterNameWithin, lettersAfter } from '../fitting-letters.ts';
import { useBeginLetter } from '../use-begin-letter.ts';
import type { Written } from './EventForm.tsx';

/** What was written, what is worth knowing about it, and the letter that it asks for. */
export function AfterEvent({
  written,
  letters,
  onNext,
  onClose,
}: {
  readonly written: Written;
  readonly letters: readonly SpecKindCode[];
  readonly onNext: () => void;
  readonly onClose: () => void;
}) {
  const { t, finding } = useWords();
  const { event, outcome } = written;
  const { begin, error, busy } = useBeginLetter(outcome.dispute.id);
  const [first] = letters;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useShortcut('primary', first === undefined ? onClose : () => begin(first));
  return (
    <Stack gap="md">
      <Alert
        color="green"
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t('disputes.event.written', { event: t(`disputes.event.${event.kind}`) })}
      >
        <Text size="sm">
          {t('disputes.event.stage-now', { stage: t(`disputes.stage.${outcome.dispute.state.stage}`) })}
        </Text>
      </Alert>
      {outcome.warnings.length > 0 && (
        <Alert color="yellow" variant="light">
          <List size="sm" listStyleType="none">
            {outcome.warnings.map((warning) => (
              <List.Item key={warning.code}>{finding(warning)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {letters.length > 0 && (
        <section aria-label={t('disputes.letters.make')}>
          <Text size="sm" fw={500} mb="xs">
            {t('disputes.event.letter')}
          </Text>
          <Stack gap="xs" align="flex-start">
            {letters.map((code, index) => (
              <Button
                key={code}
                variant={index === 0 ? 'filled' : 'default'}
                loading={busy === code}
                leftSection={<IconFileText size={16} aria-hidden />}
                onClick={() => begin(code)}
                {...(index === 0 ? { ref: button } : {})}
              >
                {t('disputes.letters.make-one', { name: letterNameWithin(code) })}
              </Button>
            ))}
          </Stack>
        </section>
      )}
      <ErrorPanel error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onNext}>
          {t('disputes.event.another')}
        </Button>
        <Button
          variant={letters.length === 0 ? 'filled' : 'default'}
          onClick={onClose}
          {...(letters.length === 0 ? { ref: button } : {})}
        >
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whether there is anything to say after an event beside that it is written. */
export const hasAfter = ({ event, outcome }: Written, letters: readonly SpecKindCode[]) =>
  event.kind !== 'struck' && (letters.length > 0 || outcome.warnings.length > 0);

/** The letters that an event asks for and that can be about a dispute. */
export const lettersFor = ({ event }: Written): readonly SpecKindCode[] =>
  event.replaces !== null
    ? []
    : lettersAfter(event).filter((code) => letterSpecs[code].subjects.includes('dispute'));
