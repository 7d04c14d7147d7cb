-- The letterhead's logo once for all letters that show it, not twice in each of them.

-- A logo by the SHA-256 of its data URL.
CREATE TABLE letter_logo (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  url TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER letter_logo_stays BEFORE UPDATE ON letter_logo
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_logo_is_never_deleted BEFORE DELETE ON letter_logo
BEGIN
  SELECT raise(ABORT, 'an issued letter is never deleted');
END;

-- What `"logo":"letter-logo"` means in the facts and blocks of a letter; null where they show none, or one of their own.
ALTER TABLE letter ADD COLUMN logo_hash TEXT REFERENCES letter_logo (hash);
DROP TRIGGER letter_stays_frozen;
CREATE TRIGGER letter_stays_frozen BEFORE UPDATE OF id, kind, subject_kind, subject_id, book, year, dated, title,
  addressee, replaces_id, facts, blocks, sha256, pages, workers, issued_at, issued_by, logo_hash ON letter
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
