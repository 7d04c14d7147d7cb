-- Disputes: the file, its people, and the events that it is made of.

CREATE TABLE dispute (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('hak', 'kepentingan', 'phk', 'antar-sp', 'other-law')),
  -- Number in the register of disputes (buku registrasi), by the office's pattern; the counter starts anew each year.
  register_year INTEGER NOT NULL,
  register_sequence INTEGER NOT NULL,
  register_number TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  registered_time TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (recorded_by IN ('pekerja', 'pengusaha', 'serikat', 'bersama')),
  request_number TEXT NOT NULL,
  request_date TEXT,
  issue TEXT NOT NULL,
  -- Proof of the bipartite talks: minutes, or what shows that the other side refused to talk.
  bipartite_proof TEXT NOT NULL CHECK (bipartite_proof IN ('minutes', 'refusal', 'none')),
  bipartite_ended_on TEXT,
  employer_id TEXT NOT NULL REFERENCES employer (id),
  employer_proxy TEXT NOT NULL,
  union_name TEXT NOT NULL,
  report_id TEXT REFERENCES layoff_report (id),
  -- Reason of a layoff in dispute, by the rules engine's code.
  layoff_reason TEXT,
  note TEXT NOT NULL,
  -- Split off from another dispute, whose history it shares up to then.
  split_from_id TEXT REFERENCES dispute (id),
  -- Folds over the events, kept for lists and search; rebuilt by one function that a test compares with this.
  stage TEXT NOT NULL,
  outcome TEXT,
  mediators TEXT NOT NULL CHECK (json_valid(mediators)),
  delegated_on TEXT,
  closed_on TEXT,
  last_on TEXT,
  workers INTEGER NOT NULL DEFAULT 0,
  first_worker TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (register_year, register_sequence),
  UNIQUE (register_year, register_number)
) STRICT;
CREATE INDEX dispute_by_registration ON dispute (registered_on, id);
-- The order of the register: year, then running number.
CREATE INDEX dispute_by_number ON dispute (register_year * 1000000 + register_sequence, id);
CREATE INDEX dispute_by_stage ON dispute (stage, registered_on, id);
CREATE INDEX dispute_by_stage_alone ON dispute (stage, id);
CREATE INDEX dispute_by_employer ON dispute (employer_id, registered_on);
CREATE INDEX dispute_by_report ON dispute (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX dispute_open ON dispute (registered_on, id) WHERE closed_on IS NULL;

-- Workers in a dispute; one who came from a contested line of a report keeps it.
CREATE TABLE dispute_worker (
  dispute_id TEXT NOT NULL REFERENCES dispute (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Empty once the line is gone from its report: what it said stands here.
  line_id TEXT REFERENCES layoff_line (id) ON DELETE SET NULL,
  line_number INTEGER NOT NULL,
  position TEXT NOT NULL,
  contract TEXT CHECK (contract IN ('PKWT', 'PKWTT')),
  start_date TEXT,
  end_date TEXT,
  wage INTEGER CHECK (wage >= 0),
  -- Rupiah: what the worker demands, the employer offers, the mediator recommends.
  demand INTEGER CHECK (demand >= 0),
  offer INTEGER CHECK (offer >= 0),
  figure INTEGER CHECK (figure >= 0),
  note TEXT NOT NULL,
  PRIMARY KEY (dispute_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_worker_by_number ON dispute_worker (dispute_id, line_number, person_id);
CREATE INDEX dispute_worker_by_person ON dispute_worker (person_id);
CREATE INDEX dispute_worker_by_line ON dispute_worker (line_id) WHERE line_id IS NOT NULL;
CREATE TRIGGER dispute_worker_counted_in AFTER INSERT ON dispute_worker
BEGIN
  UPDATE dispute SET workers = workers + 1,
    first_worker = ifnull((SELECT person.name FROM dispute_worker JOIN person ON person.id = dispute_worker.person_id
      WHERE dispute_worker.dispute_id = new.dispute_id ORDER BY dispute_worker.line_number LIMIT 1), '')
  WHERE id = new.dispute_id;
END;
CREATE TRIGGER dispute_worker_counted_out AFTER DELETE ON dispute_worker
BEGIN
  UPDATE dispute SET workers = workers - 1,
    first_worker = ifnull((SELECT person.name FROM dispute_worker JOIN person ON person.id = dispute_worker.person_id
      WHERE dispute_worker.dispute_id = old.dispute_id ORDER BY dispute_worker.line_number LIMIT 1), '')
  WHERE id = old.dispute_id;
END;

-- Representatives and proxies of a side, with or without a special power of attorney (surat kuasa khusus).
CREATE TABLE dispute_representative (
  id TEXT PRIMARY KEY,
  dispute_id TEXT NOT NULL REFERENCES dispute (id),
  side TEXT NOT NULL CHECK (side IN ('worker', 'employer')),
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  power_number TEXT NOT NULL,
  power_date TEXT
) STRICT;
CREATE INDEX dispute_representative_by_dispute ON dispute_representative (dispute_id, side, id);

-- What happened, append-only. A correction is a further event that names the one it replaces.
CREATE TABLE dispute_event (
  id TEXT PRIMARY KEY,
  dispute_id TEXT NOT NULL REFERENCES dispute (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  replaces_id TEXT REFERENCES dispute_event (id),
  reason TEXT NOT NULL,
  letter_id TEXT REFERENCES letter (id),
  written_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  UNIQUE (dispute_id, sequence)
) STRICT;
-- A chain of corrections never parts.
CREATE UNIQUE INDEX dispute_event_replaced_once ON dispute_event (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX dispute_event_by_letter ON dispute_event (letter_id) WHERE letter_id IS NOT NULL;
CREATE TRIGGER dispute_event_stays_as_written BEFORE UPDATE ON dispute_event
BEGIN
  SELECT raise(ABORT, 'events are never changed');
END;
CREATE TRIGGER dispute_event_is_never_deleted BEFORE DELETE ON dispute_event
BEGIN
  SELECT raise(ABORT, 'events are never deleted');
END;

-- Sessions on the agenda, a projection of the events: two in one room or with one mediator at one time are refused.
CREATE TABLE dispute_session (
  dispute_id TEXT NOT NULL REFERENCES dispute (id),
  session INTEGER NOT NULL,
  date TEXT NOT NULL,
  time TEXT NOT NULL,
  room TEXT NOT NULL,
  mediator TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('set', 'held', 'cancelled')),
  PRIMARY KEY (dispute_id, session)
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_session_by_day ON dispute_session (date, time);

CREATE TRIGGER dispute_found AFTER INSERT ON dispute
BEGIN
  INSERT INTO search_entry (kind, subject_id, title, detail, words)
  VALUES ('dispute', new.id, (SELECT name FROM employer WHERE id = new.employer_id), new.register_number, new.issue);
END;
CREATE TRIGGER dispute_found_again AFTER UPDATE OF employer_id, register_number, issue, first_worker ON dispute
WHEN new.employer_id IS NOT old.employer_id OR new.register_number IS NOT old.register_number
  OR new.issue IS NOT old.issue OR new.first_worker IS NOT old.first_worker
BEGIN
  UPDATE search_entry SET title = (SELECT name FROM employer WHERE id = new.employer_id),
    detail = new.register_number, words = new.issue || ' ' || new.first_worker
  WHERE kind = 'dispute' AND subject_id = new.id;
END;

CREATE TRIGGER dispute_found_by_employer AFTER UPDATE OF name ON employer WHEN new.name IS NOT old.name
BEGIN
  UPDATE search_entry SET title = new.name
  WHERE kind = 'dispute' AND subject_id IN (SELECT id FROM dispute WHERE employer_id = new.id);
END;
CREATE TRIGGER dispute_names_its_worker AFTER UPDATE OF name ON person WHEN new.name IS NOT old.name
BEGIN
  UPDATE dispute SET first_worker = ifnull((SELECT person.name FROM dispute_worker
      JOIN person ON person.id = dispute_worker.person_id
      WHERE dispute_worker.dispute_id = dispute.id ORDER BY dispute_worker.line_number LIMIT 1), '')
  WHERE id IN (SELECT dispute_id FROM dispute_worker WHERE person_id = new.id);
END;

-- How register numbers are written.
CREATE TABLE dispute_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  pattern TEXT NOT NULL
) STRICT;
INSERT INTO dispute_setting (id, pattern) VALUES (1, '{urut:3}/PHI/{bulan_romawi}/{tahun}');
