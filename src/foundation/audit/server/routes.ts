import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Refusal, Text } from '../../kernel/index.ts'
import { htmlResponse, refusalResponse, viewOf } from '../../interface/server/index.ts'
import type { PublicVisit, Slot } from '../../interface/server/index.ts'
import { readTx } from '../../storage/server/index.ts'
import type { Database, Scope } from '../../storage/server/index.ts'
import { checkpointsPage } from '../pages/index.ts'
import { texts } from '../texts.ts'
import type { RolledBack } from './make-checkpoint.ts'
import { fingerprintOf } from './notary.ts'
import type { Notary } from './notary.ts'
import { receiptBundle, zipped } from './receipt-bundle.ts'
import { findCovering, findKey, listKeys, listLatest } from './store/checkpoints.ts'

/** Who signs here; src/server fills it. The shape is that of a port of access, which stands above. */
export const notaryPort: Slot<Notary> = { name: 'notary' }

/** The alarm of the keeper of this process, if it has one; src/server fills it. */
export const logAlarm: Slot<() => RolledBack | undefined> = { name: 'alarm of the evidence log' }

export interface EvidenceVisit extends PublicVisit {
  readonly context: PublicVisit['context'] & { readonly host: { readonly database: Database } }
}

/** A route of the second table; the shape is that of an `OpenRoute` of access. */
export interface EvidenceRoute {
  readonly method: 'GET'
  readonly path: string
  readonly audience: 'everyone'
  readonly reason: Text
  readonly handle: (visit: EvidenceVisit) => Promise<Response>
}

const reasons = {
  checkpoints: {
    zh: '检查点和公钥须人人可取，才能作为见证。',
    en: 'Checkpoints and keys bear witness only when everybody can have them.',
  },
  receipt: {
    zh: '凭回执号取回执文件，持有编号的任何人可离线核对。',
    en: 'Whoever knows the number may fetch the receipt and check it offline.',
  },
} as const satisfies Readonly<Record<string, Text>>

const visitor: Scope = { kind: 'session', sessionHash: null }
/** On the page; older ones are in the checkpoint folder and in the bundles of receipts. */
const shown = 20
const script = join(import.meta.dirname, '..', '..', '..', '..', 'bin', 'verify-receipt')

/** The public face of the evidence log: checkpoints, keys, the verifier, and the files of a receipt. */
export const evidenceRoutes: readonly EvidenceRoute[] = [
  route('/checkpoints', reasons.checkpoints, showCheckpoints),
  route('/checkpoints/verify-receipt', reasons.checkpoints, () =>
    Promise.resolve(download('verify-receipt', readFileSync(script), 'text/x-shellscript; charset=utf-8')),
  ),
  route('/checkpoints/keys/:file', reasons.checkpoints, sendKey),
  route('/checkpoints/:size/:file', reasons.checkpoints, sendCheckpoint),
  route('/receipts/:number/bundle.zip', reasons.receipt, sendBundle),
]

function route(path: string, reason: Text, handle: EvidenceRoute['handle']): EvidenceRoute {
  return { method: 'GET', path, audience: 'everyone', reason, handle }
}

async function showCheckpoints(visit: EvidenceVisit): Promise<Response> {
  const { checkpoints, keys } = await readTx(visit.context.host.database, visitor, async (tx) => ({
    checkpoints: await listLatest(tx, shown),
    keys: await listKeys(tx),
  }))
  const told = keys.map(({ id, pem, since }) => ({ id, since, fingerprint: fingerprintOf(pem) }))
  const alarm = visit.context.host.use(logAlarm)()
  return htmlResponse(checkpointsPage(viewOf(visit), { checkpoints, keys: told, ...(alarm ? { alarm } : {}) }))
}

async function sendKey(visit: EvidenceVisit): Promise<Response> {
  const id = /^([\w-]{1,40})\.pem$/.exec(visit.params['file'] ?? '')?.[1]
  const pem = id && (await readTx(visit.context.host.database, visitor, (tx) => findKey(tx, id)))
  return pem ? download(`${id}.pem`, Buffer.from(pem), 'application/x-pem-file') : missing(visit, notHere)
}

async function sendCheckpoint(visit: EvidenceVisit): Promise<Response> {
  const size = /^[1-9]\d{0,14}$/.test(visit.params['size'] ?? '') ? Number(visit.params['size']) : undefined
  const { database } = visit.context.host
  const found = size && (await readTx(database, visitor, (tx) => findCovering(tx, size)))
  const file = visit.params['file']
  if (!found || found.size !== size) return missing(visit, notHere)
  if (file === 'checkpoint.txt') return download(file, Buffer.from(found.text), 'text/plain; charset=utf-8')
  if (file === 'checkpoint.sig') return download(file, found.signature, 'application/octet-stream')
  return missing(visit, notHere)
}

async function sendBundle(visit: EvidenceVisit): Promise<Response> {
  const { host } = visit.context
  const bundle = await receiptBundle(host.database, host.use(notaryPort), visit.params['number'] ?? '')
  if (!bundle.ok) return missing(visit, bundle.refusal)
  return download(`${bundle.value.number}.zip`, zipped(bundle.value), 'application/zip')
}

const notHere: Refusal = {
  kind: 'not-found',
  code: 'no-such-checkpoint',
  message: texts.noSuchCheckpoint,
  remedy: texts.noSuchCheckpointRemedy,
}

const statusOf: Partial<Record<Refusal['kind'], number>> = { invalid: 400, unavailable: 503 }

function missing(visit: EvidenceVisit, refusal: Refusal): Response {
  const status = statusOf[refusal.kind] ?? 404
  return refusalResponse(viewOf(visit), refusal, { status, requestId: visit.context.requestId })
}

function download(name: string, content: Uint8Array, type: string): Response {
  return new Response(Buffer.from(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
