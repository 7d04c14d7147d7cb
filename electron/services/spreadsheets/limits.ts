/** Largest XLSX file on disk, bytes. 199,000 workers with 14 columns measured 14 MB. */
export const MAX_XLSX_BYTES = 40 * 1024 * 1024;
/** Largest CSV file, bytes. */
export const MAX_CSV_BYTES = 60 * 1024 * 1024;
/** Most files inside one XLSX; a list has about a dozen. */
export const MAX_ARCHIVE_ENTRIES = 2000;
/** Most bytes that all files of one XLSX may unpack to, counted while they unpack. */
export const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;
/** Most bytes of one part that hucre holds as a tree (styles, workbook, relations): never large in a list. */
export const MAX_TREE_PART_BYTES = 20 * 1024 * 1024;
/** Above the given size, no part of an honest list unpacks to more than so many times its packed size. */
export const MAX_RATIO = 200;
export const RATIO_COUNTS_FROM_BYTES = 20 * 1024 * 1024;
/** Most rows and columns of one sheet, and most cells of its rectangle. */
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;
export const MAX_CELLS = 10_000_000;
/** Most bytes of the shared text table, which hucre holds as a tree for a moment. */
export const MAX_TEXT_TABLE_BYTES = 80 * 1024 * 1024;
/** Most rows and columns of a small table (days off, minimum wages), which is judged in one go. */
export const MAX_TABLE_ROWS = 6_000;
export const MAX_TABLE_COLUMNS = 40;
