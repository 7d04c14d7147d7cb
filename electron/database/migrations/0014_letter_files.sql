-- Signed copies of letters and proofs of delivery keep their bytes as documents do: in parts, once for all who have them.

DROP TRIGGER letter_scan_stays;
DROP TRIGGER letter_scan_is_never_deleted;
DROP INDEX letter_scan_by_letter;
-- What they held goes into parts right after this, file by file.
ALTER TABLE letter_scan RENAME TO letter_scan_whole;
ALTER TABLE letter_delivery_proof RENAME TO letter_delivery_proof_whole;

CREATE TABLE letter_scan (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letter (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id)
) STRICT;
INSERT INTO letter_scan (id, letter_id, name, type, bytes, sha256, at, user_id)
SELECT id, letter_id, name, type, bytes, sha256, at, user_id FROM letter_scan_whole ORDER BY rowid;
CREATE INDEX letter_scan_by_letter ON letter_scan (letter_id, at);
CREATE INDEX letter_scan_by_hash ON letter_scan (sha256);

CREATE TABLE letter_delivery_proof (
  delivery_id TEXT PRIMARY KEY REFERENCES letter_delivery (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
INSERT INTO letter_delivery_proof (delivery_id, name, type, bytes, sha256)
SELECT delivery_id, name, type, bytes, sha256 FROM letter_delivery_proof_whole ORDER BY rowid;
CREATE INDEX letter_delivery_proof_by_hash ON letter_delivery_proof (sha256);
CREATE INDEX document_by_hash ON document (sha256);

-- What comes from now on; a copy that was damaged before keeps the size and the fingerprint that it should have.
CREATE TRIGGER letter_scan_comes_with_its_file BEFORE INSERT ON letter_scan
WHEN NOT EXISTS (SELECT 1 FROM document_file
  WHERE sha256 = NEW.sha256 AND bytes = NEW.bytes AND completed_at IS NOT NULL)
BEGIN
  SELECT raise(ABORT, 'a scan comes with its file');
END;
CREATE TRIGGER letter_scan_stays BEFORE UPDATE ON letter_scan
BEGIN
  SELECT raise(ABORT, 'a scan is kept as it came');
END;
CREATE TRIGGER letter_scan_is_never_deleted BEFORE DELETE ON letter_scan
BEGIN
  SELECT raise(ABORT, 'a scan is never deleted');
END;
CREATE TRIGGER letter_delivery_proof_comes_with_its_file BEFORE INSERT ON letter_delivery_proof
WHEN NOT EXISTS (SELECT 1 FROM document_file
  WHERE sha256 = NEW.sha256 AND bytes = NEW.bytes AND completed_at IS NOT NULL)
BEGIN
  SELECT raise(ABORT, 'a proof comes with its file');
END;
CREATE TRIGGER letter_delivery_proof_keeps_its_file BEFORE UPDATE ON letter_delivery_proof
BEGIN
  SELECT raise(ABORT, 'another proof takes the place of this one');
END;

-- A proof goes with its delivery: a file that nobody has any more is let go, which makes it one that was never completed.
DROP TRIGGER document_file_is_complete_when_whole;
CREATE TRIGGER document_file_is_complete_when_whole BEFORE UPDATE OF completed_at ON document_file
WHEN NEW.completed_at IS NOT NULL
  AND (SELECT ifnull(sum(length(content)), 0) FROM document_part WHERE file_id = OLD.id) <> OLD.bytes
BEGIN
  SELECT raise(ABORT, 'a file is complete when all of it is there');
END;
DROP TRIGGER document_file_stays;
CREATE TRIGGER document_file_stays BEFORE UPDATE ON document_file
WHEN OLD.completed_at IS NOT NULL AND (
  NEW.completed_at IS NOT NULL
  OR NEW.id <> OLD.id OR NEW.sha256 <> OLD.sha256 OR NEW.bytes <> OLD.bytes OR NEW.part_bytes <> OLD.part_bytes
  OR EXISTS (SELECT 1 FROM document WHERE sha256 = OLD.sha256)
  OR EXISTS (SELECT 1 FROM letter_scan WHERE sha256 = OLD.sha256)
  OR EXISTS (SELECT 1 FROM letter_delivery_proof WHERE sha256 = OLD.sha256))
BEGIN
  SELECT raise(ABORT, 'a document is kept as it came');
END;
