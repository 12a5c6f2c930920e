import { createHash } from 'node:crypto'
import type { Host, Job } from '../../access/server/index.ts'
import { port } from '../../access/server/index.ts'
import { instantOf, millisecondsOf, ok } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { PrintedDocument } from '../domain/document.ts'
import { openPdfPrinter } from './render-pdf.ts'
import type { PdfPrinter } from './render-pdf.ts'
import { askPrint, findPrint, finishPrint, queuedDocument, sweepPrints } from './store.ts'
import type { KeptPrint, PrintState } from './store.ts'

/**
 * The printer of a process, opened with the site's fonts; without it the package's fonts are used. Only the worker and the
 * command line print; the server queues.
 */
export const pdfPrinter = port<PdfPrinter>('PDF printer')

export interface QueuedPrint {
  readonly id: string
  readonly state: PrintState
}

/**
 * Asks the worker for a PDF. Call it after the gate has let the person see the subject; whoever may see the subject may
 * see the print. The same document of the same subject is printed once.
 */
export async function queuePrint(tx: Tx, subjectId: string, document: PrintedDocument): Promise<QueuedPrint> {
  const content = createHash('sm3').update(JSON.stringify(document)).digest('hex')
  const print = await askPrint(tx, { subjectId, content, document })
  if (print.isNew) await tx.enqueue('documents.print', { id: print.id })
  return { id: print.id, state: print.state }
}

/** The print as it stands: queued, failed with its refusal, or ready with its bytes. Undefined when it is not theirs. */
export function readPrint(tx: Tx, id: string): Promise<KeptPrint | undefined> {
  return findPrint(tx, id)
}

const worker = { kind: 'system', actor: 'worker' } as const
const keptDays = 7

export const printJobs: readonly Job[] = [
  { name: 'documents.print', run: print },
  { name: 'documents.sweep', cron: '30 3 * * *', run: sweep },
]

async function print(host: Host, payload: Canonical): Promise<void> {
  const { id } = payload as { readonly id: string }
  await withTx(host.database, worker, async (tx) => {
    const document = await queuedDocument(tx, id)
    if (document === undefined) return ok(null)
    const rendered = printerOf(host).renderPdf(document)
    await finishPrint(
      tx,
      id,
      rendered.ok
        ? { state: 'ready', bytes: rendered.value.bytes, pages: rendered.value.pages, refusal: null }
        : { state: 'failed', bytes: null, pages: null, refusal: rendered.refusal },
    )
    return ok(null)
  })
}

let opened: PdfPrinter | undefined

/** Reading the fonts takes a second, so a process does it once, on its first print. */
function printerOf(host: Host): PdfPrinter {
  return host.find(pdfPrinter) ?? (opened ??= openPdfPrinter())
}

/** A print can be made again at any time, so old ones are not kept. */
async function sweep(host: Host): Promise<void> {
  await withTx(host.database, worker, async (tx) => {
    await sweepPrints(tx, instantOf(millisecondsOf(tx.now) - keptDays * 86_400_000))
    return ok(null)
  })
}
