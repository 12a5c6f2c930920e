import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Tx } from '../../../storage/server/index.ts'
import { readReceipt } from '../../domain/receipt.ts'
import type { Receipt } from '../../domain/receipt.ts'
import { nationalCrypto } from '../crypto.ts'
import type { PublicKeys } from '../notary.ts'
import type { Findings } from './findings.ts'
import { ownCanonicalText } from './own-hashing.ts'
import type { ChainReading } from './read-chain.ts'
import { storedReceipts } from './stored-log.ts'
import type { StoredHead, StoredReceipt } from './stored-log.ts'

/** Receipts whose signatures are checked without --full: the latest ones. */
const latest = 2000

export interface ReceiptQuestions {
  readonly chain: ChainReading
  readonly head: StoredHead
  readonly keys: PublicKeys
  readonly full: boolean
}

/** Holds each kept receipt against its entry and its own signed text; answers their numbers. */
export async function judgeReceipts(
  tx: Tx,
  questions: ReceiptQuestions,
  findings: Findings,
): Promise<ReadonlySet<string>> {
  const { chain, full } = questions
  const numbers = new Set<string>()
  for await (const kept of storedReceipts(tx)) {
    numbers.add(kept.number)
    judgeKept(kept, questions, findings)
    const signed = full || kept.seq > chain.size - latest
    if (kept.text !== null) judgeText(kept, { questions, findings, signed })
  }
  for (const [number, { seq }] of chain.receipts) {
    if (!numbers.has(number)) findings.report('anchor-missing', `receipt ${number} of entry ${seq} is gone`)
  }
  return numbers
}

function judgeKept(kept: StoredReceipt, { chain }: ReceiptQuestions, findings: Findings): void {
  const { number, seq, leaf } = kept
  if (seq > chain.size) return findings.report('cut', `receipt ${number} is of entry ${seq}, beyond the last`)
  const entry = chain.receipts.get(number)
  if (!entry || entry.seq !== seq)
    return findings.report('broken', `receipt ${number}: entry ${seq} knows nothing of it`)
  const { resource, subjectId, subjectVersion, arrival, content } = kept
  const facts = { number, arrival, content, subject: { resource, id: subjectId, version: subjectVersion } }
  if (entry.leaf !== leaf || ownCanonicalText(facts) !== ownCanonicalText(entry.facts)) {
    findings.report('broken', `receipt ${number} differs from its entry ${seq}`)
  }
  return undefined
}

interface Circumstances {
  readonly questions: ReceiptQuestions
  readonly findings: Findings
  readonly signed: boolean
}

function judgeText(kept: StoredReceipt, { questions, findings, signed }: Circumstances): void {
  const { number, text, signature, keyId } = kept
  const said = readReceipt(text ?? '')
  const facts = said && [said.number, said.arrival, said.content, said.seq, said.leaf, said.keyId, said.origin]
  const columns = [number, kept.arrival, kept.content, kept.seq, kept.leaf, keyId, questions.head.origin]
  if (!facts || facts.some((fact, index) => fact !== columns[index])) {
    findings.report('broken', `receipt ${number}: its signed text differs from what is kept`)
  }
  judgeSignature({ number, text: text ?? '', signature, keyId: keyId ?? '' }, { questions, findings, signed })
}

function judgeSignature(
  one: {
    readonly number: string
    readonly text: string
    readonly signature: Uint8Array | null
    readonly keyId: string
  },
  { questions, findings, signed }: Circumstances,
): void {
  const key = questions.keys.get(one.keyId)
  if (key === undefined) {
    findings.report('anchor-missing', `receipt ${one.number}: its public key ${one.keyId} is not there`)
  } else if (signed && !nationalCrypto.verify(one.text, one.signature ?? new Uint8Array(), key)) {
    findings.report('broken', `receipt ${one.number}: its signature does not hold`)
  }
}

interface Witness {
  readonly name: string
  readonly text: string
  readonly signature: Uint8Array | undefined
}

/** Holds receipts that people have kept against the log: they are witnesses that nobody here can alter. */
export function judgeWitnesses(
  folder: string,
  kept: ReadonlySet<string>,
  questions: ReceiptQuestions,
  findings: Findings,
): number {
  const witnesses = witnessesOf(folder)
  for (const witness of witnesses) {
    const said = readReceipt(witness.text)
    if (!said) findings.report('broken', `${witness.name} holds no receipt`)
    else judgeWitness(said, witness, { questions, findings, signed: true })
    if (said && said.seq <= questions.chain.size && !kept.has(said.number)) {
      findings.report('anchor-missing', `receipt ${said.number} in ${witness.name} is not in the database`)
    }
  }
  return witnesses.length
}

function judgeWitness(said: Receipt, { name, text, signature }: Witness, circumstances: Circumstances): void {
  const { questions, findings } = circumstances
  const { chain, head } = questions
  if (said.origin !== head.origin) {
    return findings.report('broken', `${name} was issued by another installation, or this one was replaced`)
  }
  judgeSignature({ number: said.number, text, signature: signature ?? null, keyId: said.keyId }, circumstances)
  if (said.seq > chain.size) return findings.report('cut', `${name} is of entry ${said.seq}, beyond the last`)
  const entry = chain.receipts.get(said.number)
  if (entry?.seq !== said.seq || entry.leaf !== said.leaf) {
    findings.report('broken', `${name}: entry ${said.seq} is not the one that it vouches for`)
  }
  return undefined
}

/** Unpacked bundles, downloaded zip files, and pairs such as `SQ-….txt` and `SQ-….sig`, in any depth. */
function witnessesOf(folder: string): readonly Witness[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return files.sort().flatMap((name): Witness[] => {
    if (name.endsWith('.zip')) return [zipped(folder, name)]
    const other = /^(checkpoint|proof|README|说明)/
    if (!name.endsWith('.txt') || other.test(basename(name))) return []
    const signature = `${name.slice(0, -4)}.sig`
    const signed = files.includes(signature) ? readFileSync(join(folder, signature)) : undefined
    return [{ name, text: readFileSync(join(folder, name), 'utf8'), signature: signed }]
  })
}

function zipped(folder: string, name: string): Witness {
  try {
    const files = unzipSync(readFileSync(join(folder, name)), {
      filter: (file) => /(^|\/)receipt\.(txt|sig)$/.test(file.name) && file.originalSize < 100_000,
    })
    const find = (wanted: string): Uint8Array | undefined =>
      Object.entries(files).find(([path]) => path.endsWith(wanted))?.[1]
    const text = Buffer.from(find('receipt.txt') ?? []).toString('utf8')
    return { name, text, signature: find('receipt.sig') }
  } catch {
    return { name, text: '', signature: undefined }
  }
}
