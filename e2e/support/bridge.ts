import type { Page } from '@playwright/test';
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { ContractFault, Reply } from '../../shared/contract/errors.ts';

/** The app's one door, knocked at from the page itself. */
export interface AppDoor {
  /** Calls a procedure. @throws Error naming the fault when it is refused */
  readonly call: <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** Calls anything with anything; the reply as it comes. */
  readonly reply: (name: unknown, input: unknown) => Promise<Reply<unknown>>;
  /** Calls something that has to be refused, and answers the fault. @throws Error when it was let through */
  readonly fault: <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => Promise<ContractFault>;
}

/** Bytes cross from the page to the test as text. */
interface Packed {
  readonly $bytes: string;
}

const isPacked = (value: object): value is Packed => typeof (value as Partial<Packed>).$bytes === 'string';

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if (isPacked(value)) return new Uint8Array(Buffer.from(value.$bytes, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
}

async function knock(page: Page, name: unknown, input: unknown): Promise<Reply<unknown>> {
  const reply = await page.evaluate(
    async ([asked, given]) => {
      const pack = (value: unknown): unknown => {
        if (value instanceof Uint8Array) {
          let text = '';
          for (let from = 0; from < value.length; from += 32_768) {
            text += String.fromCharCode(...value.subarray(from, from + 32_768));
          }
          return { $bytes: btoa(text) };
        }
        if (Array.isArray(value)) return value.map(pack);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
      };
      return pack(await window.sambung.call(asked as string, given));
    },
    [name, input] as const,
  );
  return unpack(reply) as Reply<unknown>;
}

/** The bridge of the app's page, with the contract's types. */
export function bridge(page: Page): AppDoor {
  const reply = (name: unknown, input: unknown) => knock(page, name, input);
  return {
    reply,
    call: async (name, input) => {
      const answer = await reply(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.fault)}`);
      return answer.value as never;
    },
    fault: async (name, input) => {
      const answer = await reply(name, input);
      if (answer.ok) throw new Error(`${name} was let through`);
      return answer.fault;
    },
  };
}
