import { Button, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleFileReading } from '../../../shared/contract/rules.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { WaitingLines } from '../../ui/Waiting.tsx';
import { ChangesSection } from './ChangesSection.tsx';
import { RecountsNote } from './RecountsNote.tsx';
import { RefusalsSection } from './RefusalsSection.tsx';
import classes from './rules.module.css';
import { SetFacts } from './SetFacts.tsx';
import { SignatureNote } from './SignatureNote.tsx';
import { TouchedSection } from './TouchedSection.tsx';
import { UnsignedDialog } from './UnsignedDialog.tsx';
import { asRuleFileFault, type RuleFileTaking, useRuleFile } from './use-rule-file.ts';

/** A rule file before it counts: who vouches for it, what it changes, whom it touches. Nothing is changed by looking. */
export function RuleReviewPage({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const query = useProcedure('rules.read', { token, today });
  const taking = useRuleFile();
  const back = () => void navigate({ to: '/pengaturan', search: { bagian: 'aturan' } });
  if (query.data !== undefined) {
    return (
      <Review
        token={token}
        reading={query.data}
        taking={taking}
        onBack={back}
        onAgain={() => void query.refetch()}
      />
    );
  }
  return (
    <Page
      title={t('rules.review.title')}
      onBack={back}
      primary={query.error === null ? null : { label: t('rules.review.other'), run: taking.pick }}
    >
      {query.error === null ? (
        <WaitingLines />
      ) : (
        <Stack gap="sm">
          <ErrorPanel error={asRuleFileFault(query.error)} />
          <ErrorPanel error={taking.error} />
        </Stack>
      )}
    </Page>
  );
}

function Review({
  token,
  reading,
  taking,
  onBack,
  onAgain,
}: {
  readonly token: string;
  readonly reading: RuleFileReading;
  readonly taking: RuleFileTaking;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const accept = useCommand('rules.accept');
  const [warning, setWarning] = useState(false);
  const isSigned = reading.signature === 'valid';
  const isRefused = reading.refusals.length > 0 || reading.signature === 'wrong' || reading.set === null;
  const run = () =>
    accept.mutate(
      { token, sha256: reading.sha256, unsigned: !isSigned, today },
      {
        onSuccess: (file) => {
          notifyDone(t('rules.accepted', { title: file.set.title }));
          onBack();
        },
        onError: () => setWarning(false),
      },
    );
  return (
    <Page
      title={t('rules.review.title')}
      subtitle={reading.fileName}
      onBack={onBack}
      actions={
        <Button
          variant="default"
          leftSection={<IconFileUpload size={16} aria-hidden />}
          disabled={accept.isPending}
          onClick={taking.pick}
        >
          {t('rules.review.other')}
        </Button>
      }
      primary={
        isRefused
          ? null
          : {
              label: t('rules.accept'),
              busy: accept.isPending && !warning,
              run: isSigned ? run : () => setWarning(true),
            }
      }
    >
      <div className={classes.drop} data-over={taking.over || undefined} {...taking.drop}>
        <ErrorPanel error={taking.error} />
        <ErrorPanel error={asRuleFileFault(accept.error)}>
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                accept.reset();
                onAgain();
              }}
            >
              {t('rules.review.again')}
            </Button>
          </div>
        </ErrorPanel>
        <SignatureNote signature={reading.signature} refused={isRefused} />
        <RecountsNote reading={reading} />
        {isRefused ? (
          <RefusalsSection refusals={reading.refusals} />
        ) : (
          <div>
            <SetFacts reading={reading} />
            <TouchedSection touched={reading.touched} />
            <ChangesSection changes={reading.changes} before={reading.stepsInFor} />
          </div>
        )}
        <Text size="xs" c="dimmed" className={classes.mono}>
          {t('rules.review.digest', { sha256: reading.sha256 })}
        </Text>
      </div>
      <UnsignedDialog
        opened={warning}
        signature={reading.signature}
        busy={accept.isPending}
        onClose={() => setWarning(false)}
        onAccept={run}
      />
    </Page>
  );
}
