import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEventKind } from '../../../shared/domain/dispute/events.ts';
import styles from '../Disputes.module.css';

const STANDINGS = ['next', 'possible', 'unusual'] as const;

/** Steps that have a place of their own on the screen. */
const ELSEWHERE: ReadonlySet<DisputeEventKind> = new Set(['due-overridden']);

/** Every step that can be written down now, what the procedure asks for first, each with its article. */
export function ActionList({
  actions,
  onPick,
}: {
  readonly actions: Dispute['actions'];
  readonly onPick: (kind: DisputeEventKind) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // The panel may have been open already: the keyboard goes to the first step.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const shown = actions.filter(({ kind }) => !ELSEWHERE.has(kind));
  return (
    <Stack gap="md" ref={list}>
      {STANDINGS.map((standing) => {
        const own = shown.filter((action) => action.standing === standing);
        return own.length === 0 ? null : (
          <section key={standing} aria-label={t(`disputes.standing.${standing}`)}>
            <Text size="xs" fw={600} c="dimmed" mb={2}>
              {t(`disputes.standing.${standing}`)}
            </Text>
            <ul className={styles.actions}>
              {own.map(({ kind, cite }) => (
                <li key={kind}>
                  <UnstyledButton className={styles.action} onClick={() => onPick(kind)}>
                    <Text span size="sm" fw={standing === 'next' ? 600 : 400} display="block">
                      {t(`disputes.do.${kind}`)}
                    </Text>
                    {cite !== null && (
                      <Text span size="xs" c="dimmed" display="block">
                        {cite}
                      </Text>
                    )}
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}
