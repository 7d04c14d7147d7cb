import type {
  CheckedInputOf,
  Contract,
  DatabaseProcedure,
  OutputOf,
} from '../../shared/contract/contract.ts';
import type { employmentProcedures } from '../../shared/contract/employment.ts';
import type { EmploymentId, PersonId } from '../../shared/domain/ids.ts';
import { keepContributions, viewContributions } from '../services/change-contributions.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import {
  addJob,
  changeJob,
  dropJob,
  jobFromLine,
  overrulePoint,
  viewEmployment,
  viewEmployments,
} from '../services/employment-view.ts';
import { fillInReadiness } from '../services/fill-in-readiness.ts';
import { readinessOfJob } from '../services/jkp-readiness.ts';

type Name = Extract<keyof typeof employmentProcedures, DatabaseProcedure>;
type Handlers = {
  readonly [One in Name]: (
    context: Contract[One]['kind'] extends 'query' ? ReadContext : WriteContext,
    input: CheckedInputOf<One>,
  ) => Promise<OutputOf<One>>;
};

/** Jobs of people, their contributions and how far they are from JKP. */
export const employmentHandlers: Handlers = {
  'employments.ofPerson': ({ db }, { personId, asOf }) => viewEmployments(db, personId as PersonId, asOf),
  'employments.get': ({ db }, { id, asOf }) => viewEmployment(db, id as EmploymentId, asOf),
  'employments.create': (context, input) => addJob(context, input),
  'employments.save': (context, input) => changeJob(context, input),
  'employments.remove': (context, input) => dropJob(context, input),
  'employments.fromLine': (context, input) => jobFromLine(context, input),
  'employments.overrule': (context, input) => overrulePoint(context, input),
  'employments.readiness': ({ db }, input) => readinessOfJob(db, input),
  'readiness.fillIn': (context, input) => fillInReadiness(context, input),
  'contributions.ofPerson': ({ db }, { personId, asOf }) => viewContributions(db, personId as PersonId, asOf),
  'contributions.save': (context, input) => keepContributions(context, input),
};
