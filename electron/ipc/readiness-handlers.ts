import type { DatabaseCalls } from '../services/database-calls.ts';
import type { MainHandlers } from './door.ts';

type Handled = Pick<MainHandlers, 'readiness.ofReport' | 'readiness.chosen' | 'readiness.figures'>;

/**
 * Readiness of the workers of a report: computed by the database worker in short steps, between which it answers others,
 * and then read from what it keeps.
 */
export function readinessHandlers(database: DatabaseCalls): Handled {
  const whenComputed = async <Answer>(
    question: {
      readonly reportId: string;
      readonly asOf: Parameters<Handled['readiness.figures']>[0]['asOf'];
    },
    read: () => Promise<Answer | null>,
  ): Promise<Answer> => {
    const { reportId, asOf } = question;
    for (;;) {
      const { left } = await database.ask('worker.readinessStep', { reportId, asOf });
      // Another question may have come between; then what is left is computed first.
      const answer = left === 0 ? await read() : null;
      if (answer !== null) return answer;
    }
  };
  return {
    'readiness.ofReport': (filter) =>
      whenComputed(filter, () => database.ask('worker.readinessPage', filter)),
    'readiness.chosen': (filter) =>
      whenComputed(filter, () => database.ask('worker.readinessChosen', filter)),
    'readiness.figures': (question) =>
      whenComputed(question, () => database.ask('worker.readinessFigures', question)),
  };
}
