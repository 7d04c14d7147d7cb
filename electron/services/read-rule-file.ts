import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';
import type { RuleSignature } from '../../shared/domain/rule-file.ts';

/** A rule set of every law there is would not fill a tenth of this. */
const LIMIT_BYTES = 2_000_000;
const LIMIT_SIGNATURE_BYTES = 4_000;
const ED25519_SIGNATURE_BYTES = 64;

/** A rule file as it lies on the disk; whether it may be taken in is judged where the office's book is. */
export interface ReadRuleFile {
  readonly fileName: string;
  /** Hex, of the file's exact bytes. */
  readonly sha256: string;
  /** Without a byte order mark; empty where the bytes are no UTF-8, so that it is judged as no JSON. */
  readonly text: string;
  readonly signature: RuleSignature;
}

/** The owner's public key; null for the placeholder and for anything else that is no Ed25519 public key. */
function keyOf(pem: string | null): KeyObject | null {
  if (pem === null || !pem.includes('BEGIN PUBLIC KEY')) return null;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Bytes of a file within a limit. */
async function bytesOf(
  file: string,
  limit: number,
): Promise<Buffer | 'missing' | 'unreadable' | 'too-large'> {
  try {
    const facts = await stat(file);
    if (facts.size > limit) return 'too-large';
    const bytes = await readFile(file);
    return bytes.length > limit ? 'too-large' : bytes;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

async function signatureOf(file: string, bytes: Buffer, keyPem: string | null): Promise<RuleSignature> {
  const beside = await bytesOf(`${file}.sig`, LIMIT_SIGNATURE_BYTES);
  if (beside === 'missing') return 'none';
  const key = keyOf(keyPem);
  if (key === null) return 'no-key';
  if (typeof beside === 'string') return 'wrong';
  const text = beside.toString('latin1').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return 'wrong';
  const signature = Buffer.from(text, 'base64');
  if (signature.length !== ED25519_SIGNATURE_BYTES) return 'wrong';
  return verify(null, bytes, key, signature) ? 'valid' : 'wrong';
}

/**
 * Reads a rule file and looks for its signature: Ed25519 over the file's exact bytes, in base64, in `<file>.sig` beside
 * it. What the file says is not looked at here.
 * @param keyPem public key of the owner, PEM; null or a placeholder while there is none
 * @throws ContractError file-gone; file-refused with `file-unreadable` or `rules-too-large` (over 2 MB)
 */
export async function readRuleFile(file: string, keyPem: string | null): Promise<ReadRuleFile> {
  const bytes = await bytesOf(file, LIMIT_BYTES);
  if (bytes === 'missing') throw new ContractError('file-gone');
  if (bytes === 'unreadable') throw new ContractError('file-refused', { detail: 'file-unreadable' });
  if (bytes === 'too-large') {
    throw new ContractError('file-refused', { detail: 'rules-too-large', params: { limit: LIMIT_BYTES } });
  }
  return {
    fileName: path.basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: textOf(bytes),
    signature: await signatureOf(file, bytes, keyPem),
  };
}
