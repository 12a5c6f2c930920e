import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readTx } from '../../../storage/server/index.ts'
import type { Database, Scope, Tx } from '../../../storage/server/index.ts'
import { checkpointFolderOf, readCheckpointFolder } from '../checkpoint-files.ts'
import { readPublicKeys } from '../notary.ts'
import type { PublicKeys } from '../notary.ts'
import { readPublicPem } from '../sm2-pem.ts'
import { gatherFindings } from './findings.ts'
import type { Finding, FindingKind, Findings } from './findings.ts'
import { judgeAnchors, readStoredAnchors, sizesOf } from './read-anchors.ts'
import { readChain } from './read-chain.ts'
import { judgeReceipts, judgeWitnesses } from './read-receipts.ts'
import { readRows } from './read-rows.ts'
import type { AuditedTable } from './read-rows.ts'
import { readKeys, readStoredHead } from './stored-log.ts'
import type { StoredHead } from './stored-log.ts'

export interface VerificationSettings {
  /** Opened by a login that reads every row, such as that of backups. */
  readonly database: Database
  readonly tables: readonly AuditedTable[]
  readonly keyFolder: string
  readonly checkpointFolder: string
  /** Receipts that people have kept. */
  readonly receiptFolder?: string
  /** Also checks every old signature. */
  readonly full: boolean
}

export interface Verification {
  /** 0 whole, 2 broken, 3 cut or rolled back, 4 a business row differs, 5 an anchor is missing: the worst of all. */
  readonly status: number
  readonly entries: number
  readonly checkpoints: number
  readonly receipts: number
  readonly witnesses: number
  readonly rows: number
  readonly counts: Readonly<Record<FindingKind, number>>
  readonly findings: readonly Finding[]
  readonly remarks: readonly string[]
}

const reader: Scope = { kind: 'system', actor: 'verifier' }

/** Verifies the evidence log in one snapshot of the database, beside running servers. */
export async function verifyEvidence(settings: VerificationSettings): Promise<Verification> {
  const findings = gatherFindings()
  const origin = (await readTx(settings.database, reader, readStoredHead))?.origin
  const folder = checkpointFolderOf(settings.checkpointFolder, origin ?? 'unknown')
  const files = readCheckpointFolder(folder)
  remarkOtherFolders(settings.checkpointFolder, origin, findings)
  const counted = await readTx(settings.database, reader, async (tx) => {
    const head = await readStoredHead(tx)
    if (!head) findings.report('broken', 'the head of the log is gone')
    return judge(tx, head ?? noHead, { settings, findings, files, folder })
  })
  const { status, all, counts, remarks } = findings
  return { status, ...counted, counts, findings: all, remarks }
}

const noHead: StoredHead = { origin: 'unknown', seq: 0, head: Buffer.alloc(32), anchor: 0 }

interface Circumstances {
  readonly settings: VerificationSettings
  readonly findings: Findings
  readonly files: ReturnType<typeof readCheckpointFolder>
  readonly folder: string
}

type Counted = Pick<Verification, 'entries' | 'checkpoints' | 'receipts' | 'witnesses' | 'rows'>

async function judge(tx: Tx, head: StoredHead, circumstances: Circumstances): Promise<Counted> {
  const { settings, findings, files, folder } = circumstances
  const { tables, full, receiptFolder } = settings
  const keys = await trustedKeys(tx, settings.keyFolder, findings)
  const anchors = { database: await readStoredAnchors(tx), files }
  const asked = { sizes: sizesOf(anchors), tables: tables.map(({ table }) => table) }
  const chain = await readChain(tx, head, asked, findings)
  if (chain.unread.size > 0) findings.remark(`not compared, since no slice reads them: ${[...chain.unread].join(', ')}`)
  judgeAnchors({ anchors, chain, head, keys, full, readFilesAgain: () => readCheckpointFolder(folder) }, findings)
  const questions = { chain, head, keys, full }
  const kept = await judgeReceipts(tx, questions, findings)
  const witnesses = receiptFolder ? judgeWitnesses(receiptFolder, kept, questions, findings) : 0
  let rows = 0
  for (const audited of tables) {
    rows += await readRows(tx, audited, chain.last.get(audited.table) ?? new Map(), findings)
  }
  return { entries: chain.size, checkpoints: anchors.database.length, receipts: kept.size, witnesses, rows }
}

/** Keys outside the database are trusted; those that only the database knows are used with a remark. */
async function trustedKeys(tx: Tx, keyFolder: string, findings: Findings): Promise<PublicKeys> {
  const trusted = new Map(existsSync(join(keyFolder, 'public')) ? readPublicKeys(keyFolder) : [])
  for (const { id, pem } of await readKeys(tx)) {
    const point = readPublicPem(pem)
    if (trusted.has(id) || point === undefined) continue
    findings.remark(`public key ${id} is known from the database alone: compare it with a copy kept elsewhere`)
    trusted.set(id, point)
  }
  return trusted
}

function remarkOtherFolders(folder: string, origin: string | undefined, findings: Findings): void {
  const others = existsSync(folder)
    ? readdirSync(folder).filter((name) => name !== origin && /^[0-9a-f-]{36}$/.test(name))
    : []
  if (others.length > 0) {
    findings.remark(`the checkpoint folder also holds checkpoints of other installations: ${others.join(', ')}`)
  }
}
