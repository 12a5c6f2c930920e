import type { Tx } from '../../../storage/server/index.ts'
import { readCheckpoint } from '../../domain/checkpoint.ts'
import type { SignedCheckpoint } from '../../domain/checkpoint.ts'
import { nationalCrypto } from '../crypto.ts'
import type { PublicKeys } from '../notary.ts'
import type { Findings } from './findings.ts'
import type { ChainReading } from './read-chain.ts'
import { storedCheckpoints } from './stored-log.ts'
import type { StoredCheckpoint, StoredHead } from './stored-log.ts'

/** Signatures checked without --full: the latest ones. A checkpoint's root is always checked. */
const latest = 500

export interface Anchors {
  readonly database: readonly StoredCheckpoint[]
  /** Read before the snapshot of the database: none of them may vouch for more than it holds. */
  readonly files: readonly SignedCheckpoint[]
}

export async function readStoredAnchors(tx: Tx): Promise<readonly StoredCheckpoint[]> {
  const all: StoredCheckpoint[] = []
  for await (const one of storedCheckpoints(tx)) all.push(one)
  return all
}

/** The sizes at which the chain must be looked at. */
export function sizesOf({ database, files }: Anchors): ReadonlySet<number> {
  const sizes = files.map(({ text }) => readCheckpoint(text)?.size ?? 0)
  return new Set([...database.map(({ size }) => size), ...sizes])
}

export interface AnchorQuestions {
  readonly anchors: Anchors
  readonly chain: ChainReading
  readonly head: StoredHead
  readonly keys: PublicKeys
  readonly full: boolean
  /** Reads the files again, after the snapshot: a checkpoint that was made meanwhile is in them by now. */
  readonly readFilesAgain: () => readonly SignedCheckpoint[]
}

/** Holds the log against every checkpoint, and the checkpoints in the database against those outside. */
export function judgeAnchors(questions: AnchorQuestions, findings: Findings): void {
  const { anchors, full } = questions
  const { database, files } = anchors
  const from = (count: number): number => (full ? 0 : count - latest)
  for (const [index, one] of files.entries()) {
    judgeOne(one, 'in its file', { questions, findings, signed: index >= from(files.length) })
  }
  for (const [index, one] of database.entries()) {
    judgeOne(one, 'in the database', { questions, findings, signed: index >= from(database.length) })
    const said = readCheckpoint(one.text)
    if (said && (said.size !== one.size || said.root !== one.root || said.head !== one.head)) {
      findings.report('broken', `checkpoint ${one.size}: its columns differ from its signed text`)
    }
  }
  judgePresence(questions, findings)
}

interface Circumstances {
  readonly questions: AnchorQuestions
  readonly findings: Findings
  readonly signed: boolean
}

function judgeOne({ text, signature }: SignedCheckpoint, where: string, circumstances: Circumstances): void {
  const { questions, findings, signed } = circumstances
  const { chain, head, keys } = questions
  const said = readCheckpoint(text)
  if (!said) return findings.report('broken', `a checkpoint ${where} is malformed`)
  const name = `checkpoint ${said.size} ${where}`
  if (said.origin !== head.origin) return findings.report('broken', `${name} is of another installation`)
  const key = keys.get(said.keyId)
  if (key === undefined) findings.report('anchor-missing', `${name}: its public key ${said.keyId} is not there`)
  else if (signed && !nationalCrypto.verify(text, signature, key)) {
    findings.report('broken', `${name}: its signature does not hold`)
  }
  if (said.size > chain.size) return findings.report('cut', `${name} vouches for more than the ${chain.size} entries`)
  const now = chain.at.get(said.size)
  if (now && (now.root !== said.root || now.head !== said.head)) {
    findings.report('broken', `${name} vouches for other entries than those that are there`)
  }
  return undefined
}

function judgePresence({ anchors, head, readFilesAgain }: AnchorQuestions, findings: Findings): void {
  const again = new Set(readFilesAgain().map(({ text }) => readCheckpoint(text)?.size))
  const kept = new Set(anchors.database.map(({ size }) => size))
  const missing = (what: string): void => findings.report('anchor-missing', what)
  for (const { size } of anchors.database) if (!again.has(size)) missing(`checkpoint ${size} is not in the folder`)
  for (const { text } of anchors.files) {
    const size = readCheckpoint(text)?.size ?? 0
    // One that is newer than the last anchor is being made at this moment, or was left by a crash.
    if (size <= head.anchor && !kept.has(size)) missing(`checkpoint ${size} is not in the database`)
  }
  if (head.anchor > 0 && !kept.has(head.anchor)) missing(`checkpoint ${head.anchor}, the last one made, is gone`)
  if (anchors.database.some(({ size }) => size > head.anchor)) missing('the mark of the last checkpoint was set back')
}
