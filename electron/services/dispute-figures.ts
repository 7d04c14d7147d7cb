import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { ChangedFigure } from '../../shared/contract/dispute-settling.ts';
import type { DisputeWorker } from '../../shared/domain/dispute/dispute.ts';
import { figureBy } from '../../shared/domain/dispute/figures.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { setFigures } from '../database/dispute-workers.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { workersWithMinimum } from './dispute-minimum.ts';

type Asked = CheckedInputOf<'disputeWorkers.setFigures'>;

async function workersNamed(
  db: ReadableDatabase,
  { disputeId, personIds }: Pick<Asked, 'disputeId' | 'personIds'>,
): Promise<readonly DisputeWorker[]> {
  const named = new Set(personIds);
  return (await workersWithMinimum(db, disputeId as DisputeId)).filter(({ personId }) => named.has(personId));
}

/** What the rule changes: workers of whom it knows no sum keep theirs. */
const changesOf = (workers: readonly DisputeWorker[], { sum, rule }: Asked): readonly ChangedFigure[] =>
  workers.flatMap((worker): readonly ChangedFigure[] => {
    const to = figureBy(rule, worker);
    const from = worker[sum];
    return to === null || to === from ? [] : [{ personId: worker.personId, from, to }];
  });

/** What a rule would make of the sums of many workers. @throws ContractError not-found */
export async function tryFigures(
  db: ReadableDatabase,
  asked: Asked,
): Promise<OutputOf<'disputeWorkers.tryFigures'>> {
  const workers = await workersNamed(db, asked);
  const changes = changesOf(workers, asked);
  const unknown = workers.filter((worker) => figureBy(asked.rule, worker) === null).length;
  const before = workers.reduce((all, worker) => all + (worker[asked.sum] ?? 0), 0);
  return {
    changed: changes.length,
    same: workers.length - changes.length - unknown,
    unknown,
    before,
    after: changes.reduce((all, { from, to }) => all - (from ?? 0) + (to ?? 0), before),
  };
}

/** Sets the sums of many workers by one rule; answers what was changed, to be put back. @throws ContractError not-found */
export async function setFiguresByRule(
  { db, note }: WriteContext,
  asked: Asked,
): Promise<readonly ChangedFigure[]> {
  const changes = changesOf(await workersNamed(db, asked), asked);
  await setFigures(db, asked.disputeId as DisputeId, asked.sum, changes);
  note({
    subjectKind: 'dispute',
    subjectId: asked.disputeId,
    detail: { sum: asked.sum, rule: asked.rule.kind, changed: changes.length },
  });
  return changes;
}

/** Puts sums back; one that was changed since stays as it is. Answers how many were put back. */
export async function putBackFigures(
  { db, note }: WriteContext,
  { disputeId, sum, changed }: CheckedInputOf<'disputeWorkers.putBackFigures'>,
): Promise<number> {
  const back = changed.map(({ personId, from, to }) => ({ personId, from: to, to: from }));
  const done = await setFigures(db, disputeId as DisputeId, sum, back);
  note({ subjectKind: 'dispute', subjectId: disputeId, detail: { sum, putBack: done } });
  return done;
}
