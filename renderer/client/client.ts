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

/**
 * Calls a procedure of the contract.
 * @throws ContractError carrying the fault when the main process refuses or fails.
 */
export async function call<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  return settle<OutputOf<Name>>(await window.sambung.call(name, input));
}

/**
 * Hands a dropped file to the main process; the answer is a token, never a path.
 * @throws ContractError when the file cannot be taken.
 */
export async function offerFile(file: File, purpose: 'list' | 'picture'): Promise<OutputOf<'files.offer'>> {
  return settle<OutputOf<'files.offer'>>(await window.sambung.offerFile(file, purpose));
}

/** The fault inside anything that was thrown; what is no fault becomes `unexpected`. */
export function faultOf(error: unknown): ContractFault {
  if (error instanceof ContractError) return error.fault;
  return new ContractError('unexpected').fault;
}
