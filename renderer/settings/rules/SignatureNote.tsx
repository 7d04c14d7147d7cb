import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleSignature } from '../../../shared/domain/rule-file.ts';

const LOOKS = {
  valid: { color: 'green', icon: IconShieldCheck },
  none: { color: 'yellow', icon: IconAlertTriangle },
  'no-key': { color: 'yellow', icon: IconShieldQuestion },
  wrong: { color: 'red', icon: IconShieldX },
} as const satisfies Record<RuleSignature, { color: string; icon: typeof IconShieldX }>;

/** Who vouches for a rule file, and what follows; of a file that is refused anyway only what a wrong signature means. */
export function SignatureNote({
  signature,
  refused,
}: {
  readonly signature: RuleSignature;
  readonly refused: boolean;
}) {
  const { t } = useTranslation();
  const { color, icon: Icon } = LOOKS[signature];
  return (
    <Alert
      color={color}
      variant="light"
      icon={<Icon aria-hidden />}
      title={t(`rules.signature.${signature}`)}
      {...(signature === 'wrong' ? { role: 'alert' } : { role: 'status' })}
    >
      {(!refused || signature === 'wrong') && <Text size="sm">{t(`rules.signature.${signature}.text`)}</Text>}
    </Alert>
  );
}
