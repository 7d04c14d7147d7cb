-- The first house: office, people, firms, layoff reports, imports, letters, search.
-- Dates are calendar days (YYYY-MM-DD), timestamps are UTC (ISO 8601), money is whole rupiah.

-- One row: what this file is. A practice database says so itself, wherever it is copied to.
CREATE TABLE database_info (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  purpose TEXT NOT NULL CHECK (purpose IN ('office', 'practice')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

CREATE TABLE user_account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The user that stands in every audit entry until sign-in exists.
INSERT INTO user_account (id, name, role, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'Petugas', 'administrator', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

-- Who did what, written in the same transaction as the deed. Never changed, never deleted.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  procedure TEXT NOT NULL,
  subject_kind TEXT,
  subject_id TEXT,
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject_kind, subject_id, sequence);
CREATE TRIGGER audit_stays_as_written BEFORE UPDATE ON audit
BEGIN
  SELECT raise(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT raise(ABORT, 'audit entries are never deleted');
END;

-- Reference lists (filled by the next migration).
CREATE TABLE region (
  code TEXT PRIMARY KEY,
  level TEXT NOT NULL CHECK (level IN ('province', 'regency')),
  name TEXT NOT NULL,
  -- Spelling that letters use where it differs from the list.
  official_name TEXT,
  parent_code TEXT REFERENCES region (code)
) STRICT;

CREATE TABLE sector (
  edition INTEGER NOT NULL CHECK (edition IN (2020, 2025)),
  letter TEXT NOT NULL,
  name TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('seen', 'secondary', 'unverified')),
  PRIMARY KEY (edition, letter)
) STRICT;

CREATE TABLE holiday (
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('nasional', 'cuti-bersama', 'lokal')),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('skb', 'perkiraan', 'lokal')),
  PRIMARY KEY (date, kind)
) STRICT;

-- The office profile (Profil Dinas): one row.
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  government TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  region_code TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  email TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  head_of_region TEXT NOT NULL,
  bpjs_branch TEXT NOT NULL,
  -- Paper, font, margins of letters: one unit, checked by letterStyleSchema.
  style TEXT NOT NULL CHECK (json_valid(style)),
  logo BLOB,
  logo_type TEXT CHECK (logo_type IN ('image/png', 'image/jpeg')),
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL
) STRICT;

-- Posts that sign, and who held them when.
CREATE TABLE position (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE official (
  id TEXT PRIMARY KEY,
  position_id TEXT NOT NULL REFERENCES position (id),
  name TEXT NOT NULL,
  nip TEXT NOT NULL,
  rank TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('definitif', 'plt', 'plh', 'pjs')),
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX official_by_position ON official (position_id, valid_from);

-- How each kind of letter is numbered and who signs it.
CREATE TABLE letter_setting (
  kind TEXT PRIMARY KEY,
  book TEXT NOT NULL,
  classification TEXT NOT NULL,
  pattern TEXT NOT NULL,
  signer_position_id TEXT REFERENCES position (id),
  on_behalf_of_position_id TEXT REFERENCES position (id)
) STRICT;

-- Last number used by book and year; opening is what was used before Sambung took the book over.
CREATE TABLE number_counter (
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  opening INTEGER NOT NULL DEFAULT 0 CHECK (opening >= 0),
  last INTEGER NOT NULL DEFAULT 0 CHECK (last >= opening),
  PRIMARY KEY (book, year)
) STRICT;

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL CHECK (target IN ('layoff-lines', 'employers', 'persons', 'old-receipts')),
  report_id TEXT REFERENCES layoff_report (id),
  employer_id TEXT REFERENCES employer (id),
  file_name TEXT NOT NULL,
  sheet_name TEXT NOT NULL,
  -- Header cells as the file has them, so that refused rows go back in the employer's own layout.
  header TEXT NOT NULL CHECK (json_valid(header)),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  state TEXT NOT NULL CHECK (state IN ('staging', 'staged', 'committing', 'committed', 'undone', 'cancelled')),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX import_batch_by_report ON import_batch (report_id, created_at);
CREATE INDEX import_batch_unfinished ON import_batch (state, created_at);

-- One row of a list as it was read and judged. The record itself changes only on commit.
CREATE TABLE import_row (
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  row_number INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('new', 'known', 'similar', 'present', 'refused', 'skipped')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  record TEXT CHECK (record IS NULL OR json_valid(record)),
  findings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(findings)),
  warned INTEGER NOT NULL DEFAULT 0,
  match_id TEXT,
  match_name TEXT,
  match_detail TEXT,
  decision TEXT CHECK (decision IN ('same', 'different')),
  -- What the commit made of it, so that the whole batch can be taken back.
  committed_id TEXT,
  made_party INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (batch_id, row_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_verdict ON import_row (batch_id, verdict, row_number);

-- Column mappings that an employer's lists used before.
CREATE TABLE import_mapping (
  target TEXT NOT NULL,
  employer_id TEXT NOT NULL,
  header TEXT NOT NULL,
  field TEXT,
  used_at TEXT NOT NULL,
  PRIMARY KEY (target, employer_id, header)
) STRICT;

CREATE TABLE employer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Indonesian order and matching; SQLite here has no collation of its own.
  sort_key TEXT NOT NULL,
  address TEXT NOT NULL,
  region_code TEXT,
  sector_edition INTEGER,
  sector_letter TEXT,
  scale TEXT CHECK (scale IN ('mikro', 'kecil', 'menengah', 'besar')),
  nib TEXT NOT NULL,
  npp TEXT NOT NULL,
  npwp TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  leader_name TEXT NOT NULL,
  leader_position TEXT NOT NULL,
  note TEXT NOT NULL,
  batch_id TEXT REFERENCES import_batch (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  FOREIGN KEY (sector_edition, sector_letter) REFERENCES sector (edition, letter)
) STRICT;
CREATE INDEX employer_by_name ON employer (sort_key, id);
CREATE INDEX employer_by_batch ON employer (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX employer_by_npp ON employer (npp) WHERE npp <> '';
CREATE INDEX employer_by_nib ON employer (nib) WHERE nib <> '';

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  nik TEXT UNIQUE CHECK (nik IS NULL OR (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*')),
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('L', 'P')),
  birth_place TEXT NOT NULL,
  birth_date TEXT,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  -- Newest layoff, kept by triggers on layoff_line, so that the list of workers can show and sort by it.
  last_layoff_date TEXT,
  last_employer_id TEXT REFERENCES employer (id),
  batch_id TEXT REFERENCES import_batch (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_name ON person (sort_key, id);
CREATE INDEX person_by_birth ON person (birth_date, sort_key) WHERE birth_date IS NOT NULL;
CREATE INDEX person_by_batch ON person (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX person_by_last_employer ON person (last_employer_id) WHERE last_employer_id IS NOT NULL;
CREATE INDEX person_by_layoff ON person (ifnull(last_layoff_date, ''), id);
CREATE INDEX person_by_nik ON person (ifnull(nik, ''), id);

CREATE TABLE layoff_report (
  id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL REFERENCES employer (id),
  received_on TEXT NOT NULL,
  received_time TEXT NOT NULL,
  employer_letter_number TEXT NOT NULL,
  employer_letter_date TEXT,
  employer_letter_subject TEXT NOT NULL,
  reason TEXT,
  documents TEXT NOT NULL CHECK (json_valid(documents)),
  other_documents TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'recorded', 'correcting', 'withdrawn')),
  -- Counts of the lines by answer, kept by triggers, so that the list needs no sum.
  workers INTEGER NOT NULL DEFAULT 0,
  accepts INTEGER NOT NULL DEFAULT 0,
  refuses INTEGER NOT NULL DEFAULT 0,
  silent INTEGER NOT NULL DEFAULT 0,
  without_nik INTEGER NOT NULL DEFAULT 0,
  -- Number and head count of a receipt from the office's old register, taken over by import.
  old_receipt_number TEXT,
  old_worker_count INTEGER CHECK (old_worker_count >= 0),
  batch_id TEXT REFERENCES import_batch (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX layoff_report_by_date ON layoff_report (received_on, id);
CREATE INDEX layoff_report_by_state ON layoff_report (state, received_on, id);
CREATE INDEX layoff_report_by_employer ON layoff_report (employer_id, received_on);

CREATE INDEX layoff_report_by_old_receipt ON layoff_report (old_receipt_number) WHERE old_receipt_number IS NOT NULL;
CREATE INDEX layoff_report_by_batch ON layoff_report (batch_id) WHERE batch_id IS NOT NULL;

-- Every turn of a report, append-only.
CREATE TABLE layoff_revision (
  report_id TEXT NOT NULL REFERENCES layoff_report (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recorded', 'correction-opened', 'corrected', 'withdrawn')),
  on_date TEXT NOT NULL,
  written_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  letter_id TEXT REFERENCES letter (id),
  PRIMARY KEY (report_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE layoff_line (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES layoff_report (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  line_number INTEGER NOT NULL,
  kpj TEXT NOT NULL,
  position TEXT NOT NULL,
  contract TEXT CHECK (contract IN ('PKWT', 'PKWTT')),
  start_date TEXT,
  layoff_date TEXT CHECK (layoff_date IS NULL OR start_date IS NULL OR layoff_date >= start_date),
  wage INTEGER CHECK (wage >= 0),
  notice_received_on TEXT,
  response TEXT NOT NULL CHECK (response IN ('accepts', 'refuses', 'silent')),
  note TEXT NOT NULL,
  batch_id TEXT REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  UNIQUE (report_id, person_id)
) STRICT;
CREATE INDEX layoff_line_by_number ON layoff_line (report_id, line_number, id);
CREATE INDEX layoff_line_by_response ON layoff_line (report_id, response, line_number);
CREATE INDEX layoff_line_by_person ON layoff_line (person_id, layoff_date);
CREATE INDEX layoff_line_by_batch ON layoff_line (batch_id) WHERE batch_id IS NOT NULL;

CREATE TRIGGER layoff_line_counted_in AFTER INSERT ON layoff_line
BEGIN
  UPDATE layoff_report SET
    workers = workers + 1,
    accepts = accepts + (new.response = 'accepts'),
    refuses = refuses + (new.response = 'refuses'),
    silent = silent + (new.response = 'silent'),
    without_nik = without_nik + (SELECT nik IS NULL FROM person WHERE id = new.person_id)
  WHERE id = new.report_id;
  UPDATE person SET last_layoff_date = new.layoff_date,
    last_employer_id = (SELECT employer_id FROM layoff_report WHERE id = new.report_id)
  WHERE id = new.person_id AND ifnull(last_layoff_date, '') <= ifnull(new.layoff_date, '');
END;
CREATE TRIGGER layoff_line_counted_out AFTER DELETE ON layoff_line
BEGIN
  UPDATE layoff_report SET
    workers = workers - 1,
    accepts = accepts - (old.response = 'accepts'),
    refuses = refuses - (old.response = 'refuses'),
    silent = silent - (old.response = 'silent'),
    without_nik = without_nik - (SELECT nik IS NULL FROM person WHERE id = old.person_id)
  WHERE id = old.report_id;
  UPDATE person SET (last_layoff_date, last_employer_id) = (
    SELECT layoff_line.layoff_date, layoff_report.employer_id
    FROM layoff_line JOIN layoff_report ON layoff_report.id = layoff_line.report_id
    WHERE layoff_line.person_id = old.person_id
    ORDER BY layoff_line.layoff_date DESC, layoff_line.rowid DESC LIMIT 1)
  WHERE id = old.person_id;
END;
CREATE TRIGGER layoff_line_answer_counted AFTER UPDATE OF response ON layoff_line WHEN old.response <> new.response
BEGIN
  UPDATE layoff_report SET
    accepts = accepts + (new.response = 'accepts') - (old.response = 'accepts'),
    refuses = refuses + (new.response = 'refuses') - (old.response = 'refuses'),
    silent = silent + (new.response = 'silent') - (old.response = 'silent')
  WHERE id = new.report_id;
END;
CREATE TRIGGER layoff_line_date_followed AFTER UPDATE OF layoff_date ON layoff_line
  WHEN old.layoff_date IS NOT new.layoff_date
BEGIN
  UPDATE person SET (last_layoff_date, last_employer_id) = (
    SELECT layoff_line.layoff_date, layoff_report.employer_id
    FROM layoff_line JOIN layoff_report ON layoff_report.id = layoff_line.report_id
    WHERE layoff_line.person_id = new.person_id
    ORDER BY layoff_line.layoff_date DESC, layoff_line.rowid DESC LIMIT 1)
  WHERE id = new.person_id;
END;
-- A report that turns out to be another firm's takes the people on it along.
CREATE TRIGGER layoff_report_employer_followed AFTER UPDATE OF employer_id ON layoff_report
  WHEN old.employer_id <> new.employer_id
BEGIN
  UPDATE person SET last_employer_id = (
    SELECT layoff_report.employer_id
    FROM layoff_line JOIN layoff_report ON layoff_report.id = layoff_line.report_id
    WHERE layoff_line.person_id = person.id
    ORDER BY layoff_line.layoff_date DESC, layoff_line.rowid DESC LIMIT 1)
  WHERE id IN (SELECT person_id FROM layoff_line WHERE report_id = new.id);
END;
CREATE TRIGGER person_nik_counted AFTER UPDATE OF nik ON person WHEN (old.nik IS NULL) <> (new.nik IS NULL)
BEGIN
  UPDATE layoff_report SET without_nik = without_nik + (new.nik IS NULL) - (old.nik IS NULL)
  WHERE id IN (SELECT report_id FROM layoff_line WHERE person_id = new.id);
END;

-- Issued letters: frozen facts and blocks; the PDF lies beside, so that lists stay light.
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  book TEXT NOT NULL,
  year INTEGER NOT NULL,
  -- Both null while the number is to follow.
  sequence INTEGER,
  number TEXT,
  dated TEXT NOT NULL,
  title TEXT NOT NULL,
  addressee TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'issued' CHECK (state IN ('issued', 'replaced', 'void')),
  replaces_id TEXT REFERENCES letter (id),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL,
  workers INTEGER NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL REFERENCES user_account (id),
  CHECK ((sequence IS NULL) = (number IS NULL)),
  UNIQUE (book, year, sequence),
  UNIQUE (book, year, number)
) STRICT;
CREATE INDEX letter_by_issue ON letter (issued_at, id);
CREATE INDEX letter_by_date ON letter (dated, id);
CREATE INDEX letter_by_subject ON letter (subject_kind, subject_id, issued_at);
CREATE TRIGGER letter_stays_frozen BEFORE UPDATE OF id, kind, subject_kind, subject_id, book, year, dated, title,
  addressee, replaces_id, facts, blocks, sha256, pages, workers, issued_at, issued_by ON letter
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
-- A number that followed later is given once; a letter that is out of force stays so.
CREATE TRIGGER letter_number_stays BEFORE UPDATE OF sequence, number ON letter WHEN old.sequence IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_stays_out_of_force BEFORE UPDATE OF state ON letter WHEN old.state <> 'issued'
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_is_never_deleted BEFORE DELETE ON letter
BEGIN
  SELECT raise(ABORT, 'an issued letter is never deleted');
END;

CREATE TABLE letter_file (
  letter_id TEXT PRIMARY KEY REFERENCES letter (id),
  pdf BLOB NOT NULL
) STRICT;
CREATE TRIGGER letter_file_stays_frozen BEFORE UPDATE ON letter_file
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_file_is_never_deleted BEFORE DELETE ON letter_file
BEGIN
  SELECT raise(ABORT, 'an issued letter is never deleted');
END;

-- Who stands on a letter.
CREATE TABLE letter_person (
  letter_id TEXT NOT NULL REFERENCES letter (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (person_id, letter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_person_by_letter ON letter_person (letter_id);
CREATE TRIGGER letter_person_stays_frozen BEFORE UPDATE ON letter_person
BEGIN
  SELECT raise(ABORT, 'an issued letter is frozen');
END;
CREATE TRIGGER letter_person_is_never_deleted BEFORE DELETE ON letter_person
BEGIN
  SELECT raise(ABORT, 'an issued letter is never deleted');
END;

-- One search box over everything: rows kept by triggers, words found by trigrams.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (kind, subject_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, detail, words, content = 'search_entry', content_rowid = 'id', tokenize = 'trigram'
);
CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry
BEGIN
  INSERT INTO search_index (rowid, title, detail, words) VALUES (new.id, new.title, new.detail, new.words);
END;
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry
BEGIN
  INSERT INTO search_index (search_index, rowid, title, detail, words)
  VALUES ('delete', old.id, old.title, old.detail, old.words);
END;
CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry
BEGIN
  INSERT INTO search_index (search_index, rowid, title, detail, words)
  VALUES ('delete', old.id, old.title, old.detail, old.words);
  INSERT INTO search_index (rowid, title, detail, words) VALUES (new.id, new.title, new.detail, new.words);
END;

CREATE TRIGGER person_found AFTER INSERT ON person
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('person', new.id, new.name, ifnull(new.nik, ''), new.sort_key || ' ' || new.phone);
END;
CREATE TRIGGER person_found_again AFTER UPDATE OF name, nik, sort_key, phone ON person
BEGIN
  UPDATE search_entry SET title = new.name, detail = ifnull(new.nik, ''), words = new.sort_key || ' ' || new.phone
  WHERE kind = 'person' AND subject_id = new.id;
END;
CREATE TRIGGER person_lost AFTER DELETE ON person
BEGIN
  DELETE FROM search_entry WHERE kind = 'person' AND subject_id = old.id;
END;

CREATE TRIGGER employer_found AFTER INSERT ON employer
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('employer', new.id, new.name, new.address, new.sort_key || ' ' || new.npp || ' ' || new.nib);
END;
CREATE TRIGGER employer_found_again AFTER UPDATE OF name, address, sort_key, npp, nib ON employer
BEGIN
  UPDATE search_entry SET title = new.name, detail = new.address, words = new.sort_key || ' ' || new.npp || ' ' || new.nib
  WHERE kind = 'employer' AND subject_id = new.id;
  UPDATE search_entry SET title = new.name
  WHERE kind = 'layoff-report' AND subject_id IN (SELECT id FROM layoff_report WHERE employer_id = new.id);
END;
CREATE TRIGGER employer_lost AFTER DELETE ON employer
BEGIN
  DELETE FROM search_entry WHERE kind = 'employer' AND subject_id = old.id;
END;

CREATE TRIGGER layoff_report_found AFTER INSERT ON layoff_report
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('layoff-report', new.id, (SELECT name FROM employer WHERE id = new.employer_id),
    new.received_on, new.employer_letter_number);
END;
CREATE TRIGGER layoff_report_found_again AFTER UPDATE OF employer_id, received_on, employer_letter_number ON layoff_report
BEGIN
  UPDATE search_entry SET title = (SELECT name FROM employer WHERE id = new.employer_id),
    detail = new.received_on, words = new.employer_letter_number
  WHERE kind = 'layoff-report' AND subject_id = new.id;
END;
CREATE TRIGGER layoff_report_lost AFTER DELETE ON layoff_report
BEGIN
  DELETE FROM search_entry WHERE kind = 'layoff-report' AND subject_id = old.id;
END;

CREATE TRIGGER letter_found AFTER INSERT ON letter
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('letter', new.id, new.title, ifnull(new.number, ''), new.addressee);
END;
CREATE TRIGGER letter_found_again AFTER UPDATE OF number ON letter
BEGIN
  UPDATE search_entry SET detail = ifnull(new.number, '') WHERE kind = 'letter' AND subject_id = new.id;
END;
