-- Recorded employment: one record per human being, what stands on record of a job, and what was paid for it.

-- What a list is taken in for is known by the program alone: the table is made anew without its own list of words.
CREATE TABLE import_batch_new (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL,
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
INSERT INTO import_batch_new SELECT id, target, report_id, employer_id, file_name, sheet_name, header, mapping, state,
  user_id, created_at FROM import_batch;
DROP TABLE import_batch;
ALTER TABLE import_batch_new RENAME TO import_batch;
CREATE INDEX import_batch_by_report ON import_batch (report_id, created_at);
CREATE INDEX import_batch_unfinished ON import_batch (state, created_at);

-- Null while nobody said.
ALTER TABLE person ADD COLUMN citizenship TEXT CHECK (citizenship IN ('WNI', 'WNA'));
-- The record that took this one over; lists, search and look-alikes pass it by.
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id);
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
-- Who wrote the record; null for those of before.
ALTER TABLE person ADD COLUMN created_by TEXT REFERENCES user_account (id);
-- The name's words in one spelling, the first telephone number in one form: what a search that forgives and the look for
-- duplicates go by. Written by the program with every name and number; filled by this step for those on record.
ALTER TABLE person ADD COLUMN fold_key TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';
CREATE INDEX person_by_phone ON person (phone_key, id) WHERE phone_key <> '';
CREATE INDEX person_by_nik_end ON person (substr(nik, 9), id) WHERE nik IS NOT NULL;
CREATE INDEX person_by_change ON person (updated_at, id);

-- Whether the firm still works, null while nobody looked; with the paper that shows it.
ALTER TABLE employer ADD COLUMN state TEXT CHECK (state IN ('aktif', 'pailit', 'tutup'));
ALTER TABLE employer ADD COLUMN state_since TEXT;
ALTER TABLE employer ADD COLUMN state_proof TEXT NOT NULL DEFAULT '';
-- What the business scale rests on.
ALTER TABLE employer ADD COLUMN scale_proof TEXT NOT NULL DEFAULT '';

-- Every change of a person's particulars, append-only.
CREATE TABLE person_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  source TEXT NOT NULL CHECK (source IN ('typed', 'import', 'layoff-line', 'merge', 'unmerge')),
  -- The paper that it was read from, where one was named.
  document_id TEXT REFERENCES document (id),
  batch_id TEXT REFERENCES import_batch (id),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
CREATE INDEX person_change_by_person ON person_change (person_id, id);
CREATE INDEX person_change_by_batch ON person_change (batch_id) WHERE batch_id IS NOT NULL;
CREATE TRIGGER person_change_stays BEFORE UPDATE ON person_change
BEGIN
  SELECT raise(ABORT, 'changes are never altered');
END;

-- Two records that became one. Of the records, `merged_into` says where each belongs; this table remembers how it came and
-- what is needed to part them again, in any order.
CREATE TABLE person_merge (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES person (id),
  gone_id TEXT NOT NULL REFERENCES person (id),
  -- Fields that were taken from the gone record: the kept record's own value by field, as text or null.
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  -- The NIK of the gone record, which is empty there while it is merged: no two records carry one NIK.
  gone_nik TEXT,
  -- Ids of the rows that went over, by table; a record of what was done.
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  undone_at TEXT,
  undone_by TEXT REFERENCES user_account (id)
) STRICT;
CREATE INDEX person_merge_by_kept ON person_merge (kept_id, at);
CREATE INDEX person_merge_by_gone ON person_merge (gone_id, at);
-- A list that still names the NIK of a merged record finds the one that took it over.
CREATE INDEX person_merge_by_gone_nik ON person_merge (gone_nik) WHERE undone_at IS NULL;
CREATE INDEX person_merge_by_own_nik ON person_merge (json_extract(fields, '$.nik')) WHERE undone_at IS NULL;

-- The record that a row belonged to before its person was merged; null while it stands where it was written. A row goes
-- back there when the merge is undone. (Documents, letters and events stay as they came: who reads them follows
-- `merged_into`.)
ALTER TABLE layoff_line ADD COLUMN merged_from TEXT;
ALTER TABLE dispute_worker ADD COLUMN merged_from TEXT;
ALTER TABLE consultation ADD COLUMN merged_from TEXT;
ALTER TABLE letter_draft ADD COLUMN merged_from TEXT;
CREATE INDEX dispute_worker_merged ON dispute_worker (dispute_id) WHERE merged_from IS NOT NULL;
CREATE INDEX consultation_by_person ON consultation (person_id) WHERE person_id IS NOT NULL;

-- A line or a worker of a dispute that goes over to another record of the same person.
CREATE TRIGGER layoff_line_person_followed AFTER UPDATE OF person_id ON layoff_line
  WHEN old.person_id <> new.person_id
BEGIN
  UPDATE layoff_report SET without_nik = without_nik + (SELECT nik IS NULL FROM person WHERE id = new.person_id)
    - (SELECT nik IS NULL FROM person WHERE id = old.person_id)
  WHERE id = new.report_id;
  UPDATE person SET (last_layoff_date, last_employer_id) = (
    SELECT layoff_line.layoff_date, layoff_report.employer_id
    FROM layoff_line JOIN layoff_report ON layoff_report.id = layoff_line.report_id
    WHERE layoff_line.person_id = person.id
    ORDER BY layoff_line.layoff_date DESC, layoff_line.rowid DESC LIMIT 1)
  WHERE id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER dispute_worker_person_followed AFTER UPDATE OF person_id ON dispute_worker
  WHEN old.person_id <> new.person_id
BEGIN
  UPDATE dispute SET first_worker = ifnull((SELECT person.name FROM dispute_worker
      JOIN person ON person.id = dispute_worker.person_id
      WHERE dispute_worker.dispute_id = new.dispute_id ORDER BY dispute_worker.line_number LIMIT 1), '')
  WHERE id = new.dispute_id;
END;

-- Two records that look alike and are not the same human being; the smaller id first.
CREATE TABLE person_distinct (
  first_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  second_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- Whether it was said although both carried one NIK; else an equal NIK brings the question back.
  despite_nik INTEGER NOT NULL CHECK (despite_nik IN (0, 1)),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_distinct_by_second ON person_distinct (second_id);
CREATE INDEX person_distinct_by_day ON person_distinct (at, first_id, second_id);

-- The search knows people by the one spelling of their names as well, and passes merged records by.
DROP TRIGGER person_found;
DROP TRIGGER person_found_again;
CREATE TRIGGER person_found AFTER INSERT ON person
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('person', new.id, new.name, ifnull(new.nik, ''), new.sort_key || ' ' || new.fold_key || ' ' || new.phone);
END;
CREATE TRIGGER person_found_again AFTER UPDATE OF name, nik, sort_key, fold_key, phone ON person
BEGIN
  UPDATE search_entry SET title = new.name, detail = ifnull(new.nik, ''),
    words = new.sort_key || ' ' || new.fold_key || ' ' || new.phone
  WHERE kind = 'person' AND subject_id = new.id;
END;
CREATE TRIGGER person_merged_lost AFTER UPDATE OF merged_into ON person
WHEN new.merged_into IS NOT NULL AND old.merged_into IS NULL
BEGIN
  DELETE FROM search_entry WHERE kind = 'person' AND subject_id = new.id;
END;
CREATE TRIGGER person_unmerged_found AFTER UPDATE OF merged_into ON person
WHEN new.merged_into IS NULL AND old.merged_into IS NOT NULL
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('person', new.id, new.name, ifnull(new.nik, ''), new.sort_key || ' ' || new.fold_key || ' ' || new.phone);
END;

-- A job of a person at a firm, as far as it is known.
CREATE TABLE employment (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  employer_id TEXT NOT NULL REFERENCES employer (id),
  contract TEXT CHECK (contract IN ('PKWT', 'PKWTT')),
  start_date TEXT,
  end_date TEXT CHECK (end_date IS NULL OR start_date IS NULL OR end_date >= start_date),
  position TEXT NOT NULL,
  work_place TEXT NOT NULL,
  union_name TEXT NOT NULL,
  kpj TEXT NOT NULL,
  -- Day of enrolment in JKP.
  enrolled_on TEXT,
  -- By programme: enrolled, not-enrolled or unknown, since when, the segment of JKN.
  programmes TEXT NOT NULL CHECK (json_valid(programmes)),
  -- Contracts one after another, wages over time: small lists that are always read with their job.
  contracts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contracts)),
  wages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(wages)),
  -- What each kind of evidence shows.
  evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(evidence)),
  note TEXT NOT NULL,
  -- The record that it belonged to before its person was merged, as in layoff_line.
  merged_from TEXT,
  batch_id TEXT REFERENCES import_batch (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX employment_by_person ON employment (person_id, start_date, id);
CREATE INDEX employment_by_employer ON employment (employer_id, person_id, id);
CREATE INDEX employment_by_kpj ON employment (kpj) WHERE kpj <> '';
CREATE INDEX employment_by_batch ON employment (batch_id) WHERE batch_id IS NOT NULL;

-- A point of the verdict that a person decided against what the facts say; verdict null takes it back. Append-only.
CREATE TABLE employment_overrule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employment_id TEXT NOT NULL REFERENCES employment (id),
  point TEXT NOT NULL CHECK (point IN ('relation', 'start', 'wage', 'programmes')),
  verdict TEXT CHECK (verdict IN ('recorded', 'mismatch', 'not-recorded', 'unknown')),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
CREATE INDEX employment_overrule_by_employment ON employment_overrule (employment_id, id);
CREATE TRIGGER employment_overrule_stays BEFORE UPDATE ON employment_overrule
BEGIN
  SELECT raise(ABORT, 'decisions are never altered');
END;
CREATE TRIGGER employment_overrule_is_never_deleted BEFORE DELETE ON employment_overrule
BEGIN
  SELECT raise(ABORT, 'decisions are never deleted');
END;

-- Contributions by month; a month without a row is unknown. `wage` is the one reported to BPJS, in rupiah.
CREATE TABLE contribution (
  employment_id TEXT NOT NULL REFERENCES employment (id) ON DELETE CASCADE,
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('paid', 'arrears', 'unreported', 'unknown')),
  wage INTEGER CHECK (wage >= 0),
  source TEXT NOT NULL CHECK (source IN ('typed', 'pasted', 'import')),
  batch_id TEXT REFERENCES import_batch (id),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  PRIMARY KEY (employment_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_by_batch ON contribution (batch_id) WHERE batch_id IS NOT NULL;

-- The months as they stood before a list wrote over them; `state` is null where there was none. Undoing the list puts them
-- back.
CREATE TABLE contribution_former (
  batch_id TEXT NOT NULL REFERENCES import_batch (id),
  employment_id TEXT NOT NULL REFERENCES employment (id) ON DELETE CASCADE,
  month TEXT NOT NULL,
  state TEXT,
  wage INTEGER,
  source TEXT,
  former_batch_id TEXT,
  at TEXT,
  user_id TEXT,
  PRIMARY KEY (batch_id, employment_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_former_by_job ON contribution_former (employment_id, month);
