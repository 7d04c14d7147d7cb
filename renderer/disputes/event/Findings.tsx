import { Alert, List } from '@mantine/core';
import type { Finding } from '../../../shared/domain/finding.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type FindingPlace, placeOf } from './event-places.ts';
import type { Judgement } from './use-judgement.ts';

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
  place,
}: {
  readonly judgement: Judgement;
  readonly place: FindingPlace;
}) {
  const here = (findings: readonly Finding[]) => findings.filter((one) => placeOf(one) === place);
  const refused = here(judgement.refused);
  const said = [...here(judgement.asksReason), ...here(judgement.warnings)];
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
