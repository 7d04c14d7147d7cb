const MARK = '\ufeff';
/** A spreadsheet program takes text that begins so for a formula, behind apostrophes too once they are taken off. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;
const MARKED = /^'+[=+\-@＝＋－＠]/;

/** A cell that no spreadsheet program computes: an apostrophe goes before what would be a formula. */
export const harmlessCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What a harmless cell says: the apostrophe before a sign of a formula is taken off again. */
export const readHarmlessCell = (text: string): string => (MARKED.test(text) ? text.slice(1) : text);

/**
 * A table as CSV that Excel opens by a double click: UTF-8 with mark, semicolons, CRLF, every cell in quotes (so that no
 * other sign is taken for the delimiter), formula signs made harmless.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => `"${harmlessCell(cell).replaceAll('"', '""')}"`).join(';'),
  );
  return `${MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}
