import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../client/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { proofWords } from './proof-words.ts';

/** What disputes prove of a person's layoff, each case with its papers; nothing where no dispute proves any. */
export function PersonProofs({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const { data = [] } = useProcedure('disputes.proofsOfPerson', { id: personId });
  if (data.length === 0) return null;
  return (
    <Section title={t('disputes.proof')}>
      <Stack gap="sm">
        {data.map(({ disputeId, registerNumber, proofs }) => (
          <div key={disputeId}>
            {proofs.map((proof) => (
              <Text key={proof.kind} size="sm">
                {proofWords(t, proof)}
              </Text>
            ))}
            <Anchor
              size="sm"
              className="tabular"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/perkara/$id"
                  params={{ id: disputeId }}
                  search={{ tab: 'pelaksanaan' }}
                />
              )}
            >
              {t('disputes.proof.of-case', { number: registerNumber })}
            </Anchor>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

/** The last paper that a dispute brought for each line of a report, in words. */
export function useLineProofs(reportId: string): ReadonlyMap<string, string> {
  const { t } = useTranslation();
  const { data } = useProcedure('disputes.proofsOfReport', { id: reportId });
  return useMemo(
    () =>
      new Map(
        (data ?? []).flatMap(({ lineId, proofs }): readonly (readonly [string, string])[] => {
          const last = proofs.at(-1);
          return lineId === null || last === undefined ? [] : [[lineId, proofWords(t, last)]];
        }),
      ),
    [data, t],
  );
}
