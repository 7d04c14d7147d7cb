/**
 * To whom a letter is still to be delivered: the first of its addressees (as the letter names them, parted by `; `) who has
 * no delivery yet; empty when all have one. Pure.
 */
export function nextAddressee(addressee: string, delivered: readonly string[]): string {
  return addressee.split('; ').find((one) => !delivered.includes(one)) ?? '';
}
