import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  openNotary,
  plantLaterCheckpoint,
  settleRestoredCheckpoints,
  verifyEvidence,
} from '../foundation/audit/server/index.ts'
import { instant } from '../foundation/kernel/index.ts'
import type { Verification } from '../foundation/audit/server/index.ts'
import {
  attachDatabase,
  backUp,
  brokenInvariants,
  openDatabase,
  restore,
  scratchDatabase,
  storageInvariants,
} from '../foundation/storage/server/index.ts'
import type { BrokenInvariant, Configuration, DatabaseAddress, Manifest } from '../foundation/storage/server/index.ts'
import { slices } from '../server/slices.ts'
import { dataFoldersOf, leftOut, signerOf } from './backed-up.ts'
import { configured } from './configured.ts'

const form = '[--data DIR] [--json]'
const invariants = [...storageInvariants, ...slices.flatMap((slice) => slice.invariants ?? [])]

/** Backs up, restores aside, and judges what came back; the working database is only read. */
export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { data: 'text', json: 'yes' } }, async ({ configuration, said }) => {
    const attached = await attachDatabase(configuration)
    await mkdir(configuration.dataFolder, { recursive: true })
    const work = await mkdtemp(join(configuration.dataFolder, 'drill-'))
    try {
      const outcome = await drill(configuration, attached.address, work)
      process.stdout.write(said('json') ? `${JSON.stringify(outcome)}\n` : inWords(outcome))
      return outcome.ok ? 0 : 1
    } finally {
      await rm(work, { recursive: true, force: true })
      await attached.release()
    }
  })
}

interface Outcome {
  readonly ok: boolean
  readonly asOf: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly backupSeconds: number
  readonly restoreSeconds: number
  readonly invariants: number
  readonly broken: readonly BrokenInvariant[]
  readonly evidence: Verification
  /** Checkpoints that were made while the backup was; a restore sets them aside. */
  readonly settled: number
  /** Whether a checkpoint from after the backup, planted beside the restored log, was told as the older state it is. */
  readonly olderStateTold: boolean
}

async function drill(configuration: Configuration, address: DatabaseAddress, work: string): Promise<Outcome> {
  const signer = signerOf(configuration)
  const folders = dataFoldersOf(configuration)
  const source = join(work, 'backup')
  const began = performance.now()
  const manifest = await backUp({ address, target: source, folders, signer, without: leftOut(configuration) })
  const backedUp = performance.now()
  const scratch = await scratchDatabase(address)
  try {
    const aside = folders.map(({ name }) => ({ name, path: join(work, 'restored', name) }))
    await restore({ address: scratch.address, source, folders: aside, signer })
    const restored = performance.now()
    const reader = scratch.address.backup
    if (!reader) throw new Error('the drill needs the owner: set SHIDIAN_OWNER_URL beside DATABASE_URL')
    const broken = await brokenInvariants(reader, invariants)
    const { evidence, settled, olderStateTold } = await verify(scratch.address, { configuration, work, manifest })
    return {
      ok: broken.length === 0 && evidence.status === 0 && olderStateTold,
      ...sizeOf(manifest),
      backupSeconds: seconds(began, backedUp),
      restoreSeconds: seconds(backedUp, restored),
      invariants: invariants.length,
      broken,
      evidence,
      settled,
      olderStateTold,
    }
  } finally {
    await scratch.drop()
  }
}

interface Aside {
  readonly configuration: Configuration
  readonly work: string
  readonly manifest: Manifest
}

/** Judges the restored log, and then once more with a checkpoint that it cannot know: that must raise the alarm. */
async function verify(
  { app, backup }: DatabaseAddress,
  { configuration, work, manifest }: Aside,
): Promise<Pick<Outcome, 'evidence' | 'settled' | 'olderStateTold'>> {
  const database = await openDatabase({ app: backup ?? app, poolSize: 2 })
  const checkpointFolder = join(work, 'restored', 'checkpoints')
  const judge = (): Promise<Verification> =>
    verifyEvidence({
      database,
      tables: slices.flatMap((slice) => slice.auditedTables ?? []),
      keyFolder: join(work, 'restored', 'keys'),
      checkpointFolder,
      full: true,
    })
  try {
    const settled = await settleRestoredCheckpoints(database, checkpointFolder, instant(manifest.createdAt))
    const evidence = await judge()
    const { keyFolder } = configuration
    await plantLaterCheckpoint(database, openNotary({ keyFolder, checkpointFolder }))
    const olderStateTold = (await judge()).status === 3
    return { evidence, settled, olderStateTold }
  } finally {
    await database.close()
  }
}

function sizeOf(manifest: Manifest): Pick<Outcome, 'asOf' | 'rows' | 'tables' | 'files'> {
  return {
    asOf: manifest.createdAt,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    tables: manifest.tables.length,
    files: manifest.files.length,
  }
}

function seconds(from: number, to: number): number {
  return Math.round((to - from) / 10) / 100
}

function inWords(outcome: Outcome): string {
  const { evidence } = outcome
  return [
    `backup: ${outcome.rows} rows of ${outcome.tables} tables and ${outcome.files} files as of ${outcome.asOf}, ${outcome.backupSeconds} s`,
    `restore aside: ${outcome.restoreSeconds} s, every table compared with the manifest`,
    `invariants: ${outcome.invariants}, broken ${outcome.broken.length}`,
    ...outcome.broken.map(({ name, rows }) => `  ${name}: ${rows} rows`),
    `evidence log: ${evidence.entries} entries, ${evidence.checkpoints} checkpoints, ${evidence.receipts} receipts, ` +
      `${evidence.rows} rows compared; status ${evidence.status}`,
    ...evidence.findings.map(({ kind, what }) => `  ${kind}: ${what}`),
    `an older state: ${outcome.olderStateTold ? 'told' : 'NOT told'}; ${outcome.settled} checkpoints of the backup's own time set aside`,
    outcome.ok ? 'the drill succeeded' : 'the drill failed',
    '',
  ].join('\n')
}
