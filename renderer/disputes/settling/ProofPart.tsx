import { Group, Stack, Text } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { jkpProofs } from '../../../shared/domain/dispute/jkp-proof.ts';
import { Section } from '../../ui/Section.tsx';
import { proofWords } from './proof-words.ts';
import styles from './Settling.module.css';

/** What the case proves of the layoffs in it, for a JKP claim. */
export function ProofPart({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const proofs = jkpProofs(dispute.events, null);
  const some = (dispute.state.settled?.length ?? 0) > 0;
  return (
    <div className={styles.part}>
      <Section title={t('disputes.proof')} description={t('disputes.proof.text')}>
        <Stack gap={6}>
          {proofs.map((proof) => (
            <Group key={proof.kind} gap="xs" wrap="nowrap">
              <IconFileCertificate size={16} aria-hidden />
              <Text size="sm">{proofWords(t, proof)}</Text>
            </Group>
          ))}
          {proofs.length === 0 && (
            <Text size="sm" c="dimmed">
              {t(some ? 'disputes.proof.some' : 'disputes.proof.none')}
            </Text>
          )}
        </Stack>
      </Section>
    </div>
  );
}
