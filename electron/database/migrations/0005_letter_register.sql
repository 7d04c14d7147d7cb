-- The register of letters: reasons for stretches of numbers, every word of a letter found, the order of the book.

-- Why running numbers were skipped. Nothing wrote to the table of single numbers yet. A later reason for the same
-- numbers takes the place of an earlier one.
DROP TABLE number_gap;
CREATE TABLE number_gap (
  id INTEGER PRIMARY KEY,
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first >= 1),
  last INTEGER NOT NULL CHECK (last >= first),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
CREATE INDEX number_gap_by_book ON number_gap (book, year, id);
CREATE TRIGGER number_gap_stays BEFORE UPDATE ON number_gap
BEGIN
  SELECT raise(ABORT, 'reasons for numbers are never altered');
END;
CREATE TRIGGER number_gap_is_never_deleted BEFORE DELETE ON number_gap
BEGIN
  SELECT raise(ABORT, 'reasons for numbers are never deleted');
END;

-- Number, title, addressee and all that the blocks say, cells of tables and lines of lists too.
DELETE FROM letter_text;
INSERT INTO letter_text (letter_id, words)
SELECT letter.id, concat_ws(char(10), letter.number, letter.title, letter.addressee,
  (SELECT group_concat(value, char(10)) FROM json_tree(letter.blocks)
    WHERE type = 'text' AND key NOT IN ('kind', 'logo', 'indent', 'align', 'rowHeight', 'size', 'chip')))
FROM letter;

CREATE INDEX letter_by_addressee ON letter (addressee, id);
-- By year, book and running number; what waits for its number comes last. The UNIQUE of the table finds one number.
DROP INDEX letter_by_number;
CREATE INDEX letter_by_number ON letter (printf('%04d %s %07d', year, book, ifnull(sequence, 9999999)), id);
