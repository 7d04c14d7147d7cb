/* What a DOCX says, for reading in the app: paragraphs and tables, no layout. */

/** A stretch of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export type TextBlock =
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly TextRun[];
      /** 1 to 6 for a heading, 0 for plain text. */
      readonly heading: number;
      /** Depth in a list, from 0; null outside of one. */
      readonly list: number | null;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] };

export interface TableCell {
  readonly blocks: readonly TextBlock[];
  /** Columns that it covers. */
  readonly span: number;
}

export interface DocumentText {
  readonly blocks: readonly TextBlock[];
  /** The text was too long and ends early. */
  readonly cut: boolean;
  /** Pictures that are not shown. */
  readonly pictures: number;
}
