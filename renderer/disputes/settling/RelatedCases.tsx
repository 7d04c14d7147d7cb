import { Anchor } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dispute, RelatedDispute } from '../../../shared/domain/dispute/dispute.ts';
import styles from './Settling.module.css';

function CaseLink({ related, words }: { readonly related: RelatedDispute; readonly words: string }) {
  return (
    <Anchor
      size="sm"
      className="tabular"
      renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: related.id }} />}
    >
      {words}
    </Anchor>
  );
}

/** The case that this one was split from and those that were split from it, each a link; nothing where there are none. */
export function RelatedCases({
  dispute: { splitFrom, splitInto },
}: {
  readonly dispute: Pick<Dispute, 'splitFrom' | 'splitInto'>;
}) {
  const { t } = useTranslation();
  if (splitFrom === null && splitInto.length === 0) return null;
  return (
    <div className={styles.related}>
      <IconArrowsSplit2 size={16} aria-hidden />
      {splitFrom !== null && (
        <CaseLink
          related={splitFrom}
          words={t('disputes.related.from', { number: splitFrom.registerNumber })}
        />
      )}
      {splitInto.map((related) => (
        <CaseLink
          key={related.id}
          related={related}
          words={t('disputes.related.into', { number: related.registerNumber, n: related.workers })}
        />
      ))}
    </div>
  );
}
