-- The bytes of documents in parts, kept once however many documents have them: a large file is stored and read in short
-- steps, and the database answers others in between.

CREATE TABLE document_file (
  -- Which of several files of the same bytes came last.
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  -- Length of every part but the last.
  part_bytes INTEGER NOT NULL CHECK (part_bytes > 0),
  -- Null while its parts are still coming; what was broken off goes at the next start.
  completed_at TEXT
) STRICT;
CREATE INDEX document_file_by_hash ON document_file (sha256, sequence);
CREATE INDEX document_file_unfinished ON document_file (id) WHERE completed_at IS NULL;

CREATE TABLE document_part (
  file_id TEXT NOT NULL REFERENCES document_file (id),
  -- From 0.
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  content BLOB NOT NULL,
  PRIMARY KEY (file_id, number)
) STRICT;

CREATE TRIGGER document_file_is_complete_when_whole BEFORE UPDATE OF completed_at ON document_file
WHEN (SELECT ifnull(sum(length(content)), 0) FROM document_part WHERE file_id = OLD.id) <> OLD.bytes
BEGIN
  SELECT raise(ABORT, 'a file is complete when all of it is there');
END;
CREATE TRIGGER document_file_stays BEFORE UPDATE ON document_file WHEN OLD.completed_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a document is kept as it came');
END;
CREATE TRIGGER document_file_is_never_deleted BEFORE DELETE ON document_file WHEN OLD.completed_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a document is never deleted');
END;
CREATE TRIGGER document_part_joins_an_unfinished_file BEFORE INSERT ON document_part
WHEN (SELECT completed_at FROM document_file WHERE id = NEW.file_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a document is kept as it came');
END;
CREATE TRIGGER document_part_stays BEFORE UPDATE ON document_part
BEGIN
  SELECT raise(ABORT, 'a document is kept as it came');
END;
CREATE TRIGGER document_part_is_never_deleted BEFORE DELETE ON document_part
WHEN (SELECT completed_at FROM document_file WHERE id = OLD.file_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a document is never deleted');
END;
CREATE TRIGGER document_comes_with_its_file BEFORE INSERT ON document
WHEN NOT EXISTS (SELECT 1 FROM document_file
  WHERE sha256 = NEW.sha256 AND bytes = NEW.bytes AND completed_at IS NOT NULL)
BEGIN
  SELECT raise(ABORT, 'a document comes with its file');
END;
