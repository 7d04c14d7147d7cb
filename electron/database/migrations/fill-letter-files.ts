import type { Database } from 'better-sqlite3';
import { moveIntoParts } from './move-into-parts.ts';

/** Moves signed copies and proofs of delivery that were kept whole into parts. */
export function fillLetterFiles(database: Database): void {
  moveIntoParts(database, {
    table: 'letter_scan_whole',
    key: 'id',
    all: 'SELECT id, sha256, at FROM letter_scan ORDER BY at, id',
  });
  moveIntoParts(database, {
    table: 'letter_delivery_proof_whole',
    key: 'delivery_id',
    all: `SELECT proof.delivery_id AS id, proof.sha256, letter_delivery.created_at AS at
      FROM letter_delivery_proof AS proof JOIN letter_delivery ON letter_delivery.id = proof.delivery_id
      ORDER BY at, proof.delivery_id`,
  });
}
