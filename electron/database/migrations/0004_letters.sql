-- Letters from draft to archive: drafts, standing texts, what happens to a letter after it is issued.

CREATE TABLE letter_draft (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  dated TEXT NOT NULL,
  number_choice TEXT NOT NULL CHECK (json_valid(number_choice)),
  eoffice INTEGER NOT NULL CHECK (eoffice IN (0, 1)),
  -- Null follows the office's style.
  letterhead INTEGER CHECK (letterhead IN (0, 1)),
  -- Values typed by hand; those on record are read anew each time.
  typed TEXT NOT NULL CHECK (json_valid(typed)),
  -- Null while nobody wrote in the body.
  body TEXT CHECK (body IS NULL OR json_valid(body)),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
CREATE INDEX letter_draft_by_change ON letter_draft (updated_at, id);
CREATE INDEX letter_draft_by_kind ON letter_draft (kind, id);
CREATE INDEX letter_draft_by_subject ON letter_draft (subject_kind, subject_id, updated_at);

-- Standing texts that the office changed, append-only; body null goes back to the shipped text.
CREATE TABLE letter_template (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT CHECK (body IS NULL OR json_valid(body)),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER letter_template_stays BEFORE UPDATE ON letter_template
BEGIN
  SELECT raise(ABORT, 'standing texts are never altered');
END;
CREATE TRIGGER letter_template_is_never_deleted BEFORE DELETE ON letter_template
BEGIN
  SELECT raise(ABORT, 'standing texts are never deleted');
END;

CREATE TABLE text_snippet (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  text TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX text_snippet_by_title ON text_snippet (sort_key, id);

-- Why a letter was cancelled. Its number stays used.
CREATE TABLE letter_void (
  letter_id TEXT PRIMARY KEY REFERENCES letter (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
CREATE TRIGGER letter_void_stays BEFORE UPDATE ON letter_void
BEGIN
  SELECT raise(ABORT, 'a cancelled letter stays cancelled');
END;
CREATE TRIGGER letter_void_is_never_deleted BEFORE DELETE ON letter_void
BEGIN
  SELECT raise(ABORT, 'a cancelled letter stays cancelled');
END;

-- The signed letter as it came back; the newest is the valid copy.
CREATE TABLE letter_scan (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letter (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
  content BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
CREATE INDEX letter_scan_by_letter ON letter_scan (letter_id, at);
CREATE TRIGGER letter_scan_stays BEFORE UPDATE ON letter_scan
BEGIN
  SELECT raise(ABORT, 'a scan is kept as it came');
END;
CREATE TRIGGER letter_scan_is_never_deleted BEFORE DELETE ON letter_scan
BEGIN
  SELECT raise(ABORT, 'a scan is never deleted');
END;

-- To whom a letter went, how, and who took it.
CREATE TABLE letter_delivery (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letter (id),
  addressee TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('langsung', 'kurir', 'pos', 'surel', 'aplikasi', 'lainnya')),
  sent_on TEXT,
  received_on TEXT CHECK (received_on IS NULL OR sent_on IS NULL OR received_on >= sent_on),
  received_by TEXT NOT NULL,
  note TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX letter_delivery_by_letter ON letter_delivery (letter_id, created_at);
CREATE TABLE letter_delivery_proof (
  delivery_id TEXT PRIMARY KEY REFERENCES letter_delivery (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
  content BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- Why a running number of a book was skipped.
CREATE TABLE number_gap (
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  PRIMARY KEY (book, year, sequence)
) STRICT, WITHOUT ROWID;

-- The words of a letter for the search in full text.
CREATE VIRTUAL TABLE letter_text USING fts5 (letter_id UNINDEXED, words, tokenize = 'trigram');
INSERT INTO letter_text (letter_id, words)
SELECT letter.id, (SELECT group_concat(value, ' ') FROM json_tree(letter.blocks)
  WHERE type = 'text' AND key IN ('text', 'title', 'label', 'heading', 'name', 'caption', 'header'))
FROM letter;

CREATE INDEX letter_by_kind ON letter (kind, issued_at, id);
CREATE INDEX letter_by_number ON letter (book, year, sequence);
