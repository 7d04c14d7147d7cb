/**
 * Closes a switch over a union: the compiler refuses it while a case is missing.
 * @throws always, since a value that reaches it is outside its type.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
