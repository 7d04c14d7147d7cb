-- What a dispute's file still needed: whose receipt a delivery is, documents, the next deadline, consultations.

-- Side whose receipt it is; the receipt of a recommendation starts that side's days to answer.
ALTER TABLE letter_delivery ADD COLUMN party TEXT CHECK (party IN ('worker', 'employer'));

-- Documents of a case, a person, a firm, an employment, kept with their bytes.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('dispute', 'person', 'employer', 'employment', 'referral')),
  subject_id TEXT NOT NULL,
  -- What it is, by code: a contract, pay slips, a power of attorney.
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Day on the document itself.
  dated TEXT,
  note TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  version INTEGER NOT NULL DEFAULT 1,
  -- Taken out of the file, with the reason; the bytes stay.
  removed_at TEXT,
  removed_reason TEXT,
  CHECK ((removed_at IS NULL) = (removed_reason IS NULL))
) STRICT;
CREATE INDEX document_by_subject ON document (subject_kind, subject_id, at, id);
CREATE TABLE document_content (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  content BLOB NOT NULL
) STRICT;
CREATE TRIGGER document_content_stays BEFORE UPDATE ON document_content
BEGIN
  SELECT raise(ABORT, 'a document is kept as it came');
END;
CREATE TRIGGER document_content_is_never_deleted BEFORE DELETE ON document_content
BEGIN
  SELECT raise(ABORT, 'a document is never deleted');
END;
CREATE TRIGGER document_keeps_its_file BEFORE UPDATE OF subject_kind, subject_id, name, type, bytes, sha256, at, user_id
  ON document
BEGIN
  SELECT raise(ABORT, 'a document is kept as it came');
END;

-- The earliest open deadline (a date that a person set counts before the computed one), by events, calendar and rules in
-- force; made anew when one of them changes.
ALTER TABLE dispute ADD COLUMN next_code TEXT;
ALTER TABLE dispute ADD COLUMN next_due TEXT;
-- The register by its next deadline; a case without one stands at the end either way.
CREATE INDEX dispute_by_next_first ON dispute (ifnull(next_due, '9999-12-31'), id);
CREATE INDEX dispute_by_next_last ON dispute (ifnull(next_due, ''), id);
CREATE INDEX dispute_by_next_due ON dispute (next_due, id) WHERE next_due IS NOT NULL AND closed_on IS NULL;
CREATE INDEX dispute_by_closing ON dispute (closed_on, id) WHERE closed_on IS NOT NULL;
CREATE INDEX dispute_by_origin ON dispute (split_from_id) WHERE split_from_id IS NOT NULL;

-- The earliest day on which an instalment of an agreement is due and not paid in full, by the events; closed cases too.
ALTER TABLE dispute ADD COLUMN instalment_due TEXT;
CREATE INDEX dispute_by_instalment ON dispute (instalment_due, id) WHERE instalment_due IS NOT NULL;

-- Counsel at the counter without a case, counted apart.
CREATE TABLE consultation (
  id TEXT PRIMARY KEY,
  on_date TEXT NOT NULL,
  time TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('pekerja', 'pengusaha', 'serikat', 'lainnya')),
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  company TEXT NOT NULL,
  topic TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'bipartite', 'registered', 'referred', 'return')),
  officer TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  -- The case that grew out of it.
  dispute_id TEXT REFERENCES dispute (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX consultation_by_day ON consultation (on_date, id);
CREATE INDEX consultation_by_topic ON consultation (topic, on_date, id);
CREATE INDEX consultation_by_outcome ON consultation (outcome, on_date, id);
