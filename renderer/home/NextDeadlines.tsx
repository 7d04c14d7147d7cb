import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { SubjectDeadline } from '../../shared/domain/subject-deadline.ts';
import { useProcedure } from '../client/hooks.ts';
import { DeadlineBadge } from '../ui/DeadlineBadge.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Home.module.css';

const MOST_SHOWN = 8;

function Deadline({ deadline }: { readonly deadline: SubjectDeadline }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { subject, name, workers, due, sum } = deadline;
  return (
    <li>
      <UnstyledButton
        className={styles.deadline}
        title={sum}
        onClick={() => {
          const params = { id: subject.id };
          if (subject.kind === 'dispute')
            void navigate({ to: '/perkara/$id', params, search: { tab: 'tenggat' } });
          else void navigate({ to: '/laporan/$id', params, search: { tab: 'deadlines' } });
        }}
      >
        <Text span size="sm" fw={500} className="tabular">
          {formatDateShort(due)}
        </Text>
        <span className={styles.what}>
          <Text span size="sm" truncate>
            {name}
          </Text>
          <Text span size="xs" c="dimmed" truncate>
            {workers === 0 ? subject.title : t('home.deadlines.whose', { title: subject.title, n: workers })}
          </Text>
        </span>
        <DeadlineBadge deadline={deadline} seen={subject.kind === 'dispute'} />
        <IconChevronRight size={16} aria-hidden />
      </UnstyledButton>
    </li>
  );
}

/** The deadlines that come due next, those of disputes that are over before them; each opens its record. */
export function NextDeadlines() {
  const { t } = useTranslation();
  const asOf = useToday();
  const next = useProcedure('deadlines.next', { asOf, limit: MOST_SHOWN });
  return (
    <Section title={t('home.deadlines')}>
      <Loaded
        query={next}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void next.refetch()} />}
      >
        {(deadlines) =>
          deadlines.length === 0 ? (
            <Group gap="sm">
              <IconCircleCheck size={18} aria-hidden color="var(--tone-good-text)" />
              <Text size="sm">{t('home.deadlines.none')}</Text>
            </Group>
          ) : (
            <ul className={styles.deadlines}>
              {deadlines.map((deadline) => (
                <Deadline
                  key={`${deadline.subject.id} ${deadline.code} ${deadline.startedOn}`}
                  deadline={deadline}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
