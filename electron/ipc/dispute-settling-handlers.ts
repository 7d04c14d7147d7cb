import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { disputeSettlingProcedures } from '../../shared/contract/dispute-settling.ts';
import type { LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { countOwing } from '../database/dispute-instalments.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { putBackFigures, setFiguresByRule, tryFigures } from '../services/dispute-figures.ts';
import { workersThatFit } from '../services/dispute-minimum.ts';
import { proofsOfPerson, proofsOfReport } from '../services/dispute-proofs.ts';
import { splitDispute } from '../services/split-dispute.ts';

type Name = Extract<keyof typeof disputeSettlingProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** Splitting a dispute, the sums of many workers at once, and what a dispute proves. */
export const disputeSettlingHandlers: Handlers = {
  'disputes.owing': ({ db }, { asOf }) => countOwing(db, asOf),
  'disputes.split': (context, input) => splitDispute(context, input),
  'disputes.proofsOfPerson': ({ db }, { id }) => proofsOfPerson(db, id as PersonId),
  'disputes.proofsOfReport': ({ db }, { id }) => proofsOfReport(db, id as LayoffReportId),
  'disputeWorkers.ids': ({ db }, filter) => workersThatFit(db, filter),
  'disputeWorkers.tryFigures': ({ db }, input) => tryFigures(db, input),
  'disputeWorkers.setFigures': (context, input) => setFiguresByRule(context, input),
  'disputeWorkers.putBackFigures': (context, input) => putBackFigures(context, input),
};
