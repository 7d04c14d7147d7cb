import type { FilePurpose } from '../../shared/contract/app.ts';
import type { Bridge, InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { ContractError, type ContractFault, type Reply } from '../../shared/contract/errors.ts';

declare global {
  interface Window {
    readonly sambung: Bridge;
  }
}

/** Turns what came through the door into a value, or throws what went wrong. */
function settle<Value>(reply: unknown): Value {
  const answer = reply as Reply<Value> | undefined;
  if (answer?.ok === true) return answer.value;
  const fault: ContractFault | undefined = answer?.ok === false ? answer.fault : undefined;
  throw new ContractError(fault?.code ?? 'unexpected', fault ?? {});
}

/** Faults that say that another state of the app is due than the screens believe. */
const STATE_FAULTS: ReadonlySet<string> = new Set(['database-problem', 'office-not-open']);
let tellLost: () => void = () => undefined;

/** `tell` hears of every call that failed because the data are not open (any more). */
export function whenDataAreLost(tell: () => void): void {
  tellLost = tell;
}

/**
 * Calls a procedure of the contract.
 * @throws ContractError carrying the fault when the main process refuses or fails.
 */
export async function call<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  try {
    return settle<OutputOf<Name>>(await window.sambung.call(name, input));
  } catch (thrown) {
    if (STATE_FAULTS.has(faultOf(thrown).code)) tellLost();
    throw thrown;
  }
}

/**
 * Hands a dropped file to the main process; the answer is a token, never a path.
 * @throws ContractError when the file cannot be taken.
 */
export async function offerFile(file: File, purpose: FilePurpose): Promise<OutputOf<'files.offer'>> {
  return settle<OutputOf<'files.offer'>>(await window.sambung.offerFile(file, purpose));
}

/** The fault inside anything that was thrown; what is no fault becomes `unexpected`. */
export function faultOf(error: unknown): ContractFault {
  if (error instanceof ContractError) return error.fault;
  return new ContractError('unexpected').fault;
}
