import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { disputeBookProcedures } from '../../shared/contract/dispute-book.ts';
import { disputeBookYears, listDisputeBook } from '../database/dispute-book.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import { recapOf } from '../services/dispute-recap.ts';

type Name = Extract<keyof typeof disputeBookProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** The register of disputes and the recap of a period. */
export const disputeBookHandlers: Handlers = {
  'disputeBook.list': ({ db }, filter) => listDisputeBook(db, filter),
  'disputeBook.years': ({ db }) => disputeBookYears(db),
  'recap.get': (context, period) => recapOf(context, period),
};
