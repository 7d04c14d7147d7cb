import { Alert, Button, Group, List } from '@mantine/core';
import { faultOf } from '../client/client.ts';
import { useInvalidate } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import type { AddEvent } from './add-event.ts';

/** What stands against an event, and the way on after another window changed the file: what was typed stays. */
export function EventProblem({ add }: { readonly add: Omit<AddEvent<never>, 'send'> }) {
  const { t, finding } = useWords();
  const invalidate = useInvalidate();
  const isStale = add.error !== null && faultOf(add.error).code === 'changed-meanwhile';
  return (
    <>
      {add.refused.length > 0 && (
        <Alert role="alert" color="red" variant="light">
          <List size="sm" listStyleType="none">
            {add.refused.map((one) => (
              <List.Item key={one.code}>{finding(one)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {isStale && (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              add.reset();
              void invalidate('all');
            }}
          >
            {t('ui.reload')}
          </Button>
        </Group>
      )}
    </>
  );
}
