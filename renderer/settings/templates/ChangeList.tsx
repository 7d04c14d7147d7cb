import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { blockWords, conditionWords } from './block-words.ts';
import { type TemplateChange, textChange } from './template-changes.ts';
import styles from './templates.module.css';

/** What changed between two standing texts, part by part: what went is struck out, what came is underlined. */
export function ChangeList({ changes }: { readonly changes: readonly TemplateChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('templates.changes.none')}
      </Text>
    );
  }
  return (
    <ul className={styles.changes}>
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two of its parts may be alike
        <li key={at}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function sortOf({ before, after }: TemplateChange): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

const TONES = { added: 'good', removed: 'bad', changed: 'accent' } as const;

function Change({ change }: { readonly change: TemplateChange }) {
  const { t } = useTranslation();
  const { before, after } = change;
  const sort = sortOf(change);
  return (
    <>
      <div className={styles.changeHead}>
        <ToneBadge tone={TONES[sort]}>{t(`templates.changes.${sort}`)}</ToneBadge>
        {before?.core === true && (
          <ToneBadge tone="law" icon={<IconLock size={12} aria-hidden />}>
            {t('templates.core')}
          </ToneBadge>
        )}
      </div>
      <p className={styles.changeText}>
        <Words before={before} after={after} />
      </p>
      <Conditions before={before} after={after} />
    </>
  );
}

function Words({
  before,
  after,
}: {
  readonly before: TemplateBlock | null;
  readonly after: TemplateBlock | null;
}) {
  const { t } = useTranslation();
  const [old, fresh] = [before, after].map((part) => (part === null ? '' : blockWords(t, part.block)));
  const { start, gone, come, end } = textChange(old ?? '', fresh ?? '');
  return (
    <>
      {start}
      {gone !== '' && <del>{gone}</del>}
      {come !== '' && <ins>{come}</ins>}
      {end}
    </>
  );
}

/** The condition, where it is another one now or the part has one. */
function Conditions({
  before,
  after,
}: {
  readonly before: TemplateBlock | null;
  readonly after: TemplateBlock | null;
}) {
  const { t } = useTranslation();
  const [old, fresh] = [before, after].map((part) =>
    part?.when === undefined ? '' : conditionWords(t, part.when),
  );
  const words = [...new Set([old, fresh])].filter((one) => one !== undefined && one !== '');
  if (words.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {words.join(' → ')}
    </Text>
  );
}
