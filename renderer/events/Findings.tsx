import { Alert, List } from '@mantine/core';
import type { Finding } from '../../shared/domain/finding.ts';
import { useWords } from '../i18n/use-words.ts';

/** What stands against an event as it is typed so far. */
export interface Judgement {
  readonly refused: readonly Finding[];
  readonly asksReason: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** It is of what stood there a moment ago: it holds nothing up, the door judges what is sent. */
  readonly isOld?: boolean;
}

function Lines({ findings }: { readonly findings: readonly Finding[] }) {
  const { finding } = useWords();
  return (
    <List size="sm" listStyleType="none">
      {findings.map((one) => (
        <List.Item key={one.code}>{finding(one)}</List.Item>
      ))}
    </List>
  );
}

/** What the judgement says of one place of the form: what refuses it, what asks a reason, what is worth knowing. */
export function Findings({
  judgement,
  isHere,
}: {
  readonly judgement: Judgement;
  /** Whether a finding is said at this place. */
  readonly isHere: (finding: Finding) => boolean;
}) {
  const refused = judgement.refused.filter(isHere);
  const said = [...judgement.asksReason, ...judgement.warnings].filter(isHere);
  return (
    <div aria-live="polite">
      {refused.length > 0 && (
        <Alert color="red" variant="light">
          <Lines findings={refused} />
        </Alert>
      )}
      {said.length > 0 && (
        <Alert color="yellow" variant="light">
          <Lines findings={said} />
        </Alert>
      )}
    </div>
  );
}
