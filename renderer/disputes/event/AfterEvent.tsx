import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconArrowsSplit2, IconCircleCheck, IconFileText, IconHeartHandshake } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DisputeEventKind } from '../../../shared/domain/dispute/events.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { letterNameWithin, lettersAfter } from '../fitting-letters.ts';
import { SplitForm } from '../settling/SplitForm.tsx';
import { useBeginLetter } from '../use-begin-letter.ts';
import type { Written } from './EventForm.tsx';

/** Those who settle by an agreement of some, while others go on; null where nobody is to be split off. Pure. */
function settlingPart({ event, outcome }: Written): readonly string[] | null {
  if (event.kind !== 'agreement-signed' || event.replaces !== null) return null;
  const { lines } = event.data;
  return lines !== null && lines.length > 0 && lines.length < outcome.dispute.workers ? lines : null;
}

/** Events that bring a proof with which a worker can claim, where the dispute is about a layoff. */
const BRINGS_PROOF: readonly DisputeEventKind[] = ['agreement-registered', 'ruling-final'];
const bringsProof = ({ event, outcome }: Written) =>
  outcome.dispute.layoff !== null && event.replaces === null && BRINGS_PROOF.includes(event.kind);

/** The file is complete, and the case still says that nothing proves the bipartite talks: register and letters say so too. */
const wantsBipartite = ({ event, outcome }: Written) =>
  event.kind === 'file-completed' && outcome.dispute.bipartiteProof === 'none';

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
  const navigate = useNavigate();
  const [splitting, setSplitting] = useState(false);
  const settling = settlingPart(written);
  const settledOnes = useProcedure(
    'disputeWorkers.list',
    { disputeId: outcome.dispute.id, settled: 'settled', limit: 100 },
    { enabled: settling !== null },
  );
  const names = (settledOnes.data?.rows ?? [])
    .filter(({ personId }) => settling?.includes(personId))
    .map(({ name }) => name);
  const [first] = letters;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  // While the split is written its own form has the key.
  useShortcut('primary', splitting ? null : first === undefined ? onClose : () => begin(first));
  if (splitting && settling !== null)
    return (
      <>
        <Title order={2} size="h4" mb="sm">
          {t('disputes.split.title', { n: settling.length })}
        </Title>
        <SplitForm
          dispute={outcome.dispute}
          personIds={settling}
          names={names}
          onClose={() => setSplitting(false)}
          onDone={onClose}
        />
      </>
    );
  return (
    <Stack gap="md">
      <Alert
        color="green"
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t('events.written', { event: t(`disputes.event.${event.kind}`) })}
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
      {settling !== null && (
        <Alert color="accent" variant="light" icon={<IconArrowsSplit2 aria-hidden />}>
          <Text size="sm" mb="xs">
            {t('disputes.split.offer', {
              n: settling.length,
              rest: outcome.dispute.workers - settling.length,
            })}
          </Text>
          <Button variant="default" onClick={() => setSplitting(true)}>
            {t('disputes.split.of', { n: settling.length })}
          </Button>
        </Alert>
      )}
      {wantsBipartite(written) && (
        <Alert color="yellow" variant="light">
          <Text size="sm" mb="xs">
            {t('disputes.bipartite.completed')}
          </Text>
          <Button
            variant="default"
            onClick={() => {
              onClose();
              void navigate({
                to: '/perkara/$id',
                params: { id: outcome.dispute.id },
                search: { tab: 'data' },
              });
            }}
          >
            {t('disputes.bipartite.fill')}
          </Button>
        </Alert>
      )}
      {bringsProof(written) && (
        <Alert color="accent" variant="light" icon={<IconHeartHandshake aria-hidden />}>
          <Text size="sm" mb="xs">
            {t('referrals.from-dispute')}
          </Text>
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/rujukan/baru', search: { perkara: outcome.dispute.id } })}
          >
            {t('referrals.refer')}
          </Button>
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
          {t('events.another')}
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
  event.kind !== 'struck' &&
  (letters.length > 0 ||
    outcome.warnings.length > 0 ||
    wantsBipartite({ event, outcome }) ||
    bringsProof({ event, outcome }));

/** The letters that an event asks for and that can be about a dispute. */
export const lettersFor = ({ event }: Written): readonly SpecKindCode[] =>
  event.replaces !== null
    ? []
    : lettersAfter(event).filter((code) => letterSpecs[code].subjects.includes('dispute'));
