import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Events.module.css';

const STANDINGS = ['next', 'possible', 'unusual'] as const;

/** A step with its standing and its article. */
export interface Step<Kind extends string> {
  readonly kind: Kind;
  readonly standing: (typeof STANDINGS)[number];
  readonly cite: string | null;
}

/** Every step that can be written down now, what the procedure asks for first, each with its article. */
export function ActionList<Kind extends string>({
  steps,
  labelOf,
  onPick,
}: {
  readonly steps: readonly Step<Kind>[];
  /** What is done, as a button says it. */
  readonly labelOf: (kind: Kind) => string;
  readonly onPick: (kind: Kind) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // The panel may have been open already: the keyboard goes to the first step.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const first = STANDINGS.flatMap((standing) => steps.filter((step) => step.standing === standing))[0]?.kind;
  return (
    <Stack gap="md" ref={list}>
      {STANDINGS.map((standing) => {
        const own = steps.filter((step) => step.standing === standing);
        return own.length === 0 ? null : (
          <section key={standing} aria-label={t(`events.standing.${standing}`)}>
            <Text size="xs" fw={600} c="dimmed" mb={2}>
              {t(`events.standing.${standing}`)}
            </Text>
            <ul className={styles.actions}>
              {own.map(({ kind, cite }) => (
                <li key={kind}>
                  <UnstyledButton
                    className={styles.action}
                    onClick={() => onPick(kind)}
                    {...(kind === first ? { 'data-autofocus': true } : {})}
                  >
                    <Text span size="sm" fw={standing === 'next' ? 600 : 400} display="block">
                      {labelOf(kind)}
                    </Text>
                    {cite !== null && (
                      <Text span size="xs" c="dimmed" display="block" truncate title={cite}>
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
