import type { DatabaseCalls } from './database-calls.ts';
import type { PageStamper } from './page-stamper.ts';

/**
 * What goes to the printer for a letter: the frozen PDF. A cancelled letter never leaves clean, since the paper alone could
 * pass for one in force; its frozen file stays to be read and saved. @throws ContractError not-found
 */
export async function pdfToPrint(
  database: DatabaseCalls,
  stamper: Pick<PageStamper, 'copy'>,
  id: string,
): Promise<Uint8Array> {
  const { state, title } = await database.procedure('letters.get', { id });
  const pdf = await database.procedure('letters.pdf', { id });
  return state === 'void' ? stamper.copy(pdf, title, true) : pdf;
}
