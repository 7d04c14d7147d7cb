import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppStatus } from '../../shared/contract/app.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { call } from '../client/client.ts';

type StatusCommand = 'app.retry' | 'app.restore' | 'app.beginAnew' | 'app.openPractice' | 'app.leavePractice';

/**
 * Runs a command that may put another database under the screens. Everything read from the one before is forgotten, so
 * that practice data never shows for a moment as office data.
 */
export function useStatusChange<Name extends StatusCommand>(
  name: Name,
): UseMutationResult<AppStatus, Error, InputOf<Name>> {
  const client = useQueryClient();
  return useMutation<AppStatus, Error, InputOf<Name>>({
    mutationFn: (input) => call(name, input) as Promise<AppStatus>,
    onSuccess: (status) => {
      client.setQueryData(['app.status', {}], status);
      void client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'app.status' });
    },
  });
}
