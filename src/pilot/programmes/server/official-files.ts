import { look, type OpenRoute, orRefuse, type Visit } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import { largestOfficialFile, readOfficialText } from '../../notice/server/index.ts'
import { emptyText } from '../../notice/index.ts'
import { refusals } from '../index.ts'

/** Reads an official file into plain text for whoever may import; nothing is kept. */
export const officialFiles: readonly OpenRoute[] = [
  {
    method: 'POST',
    path: '/official-files/text',
    audience: ['ministry-officer'],
    reason: {
      zh: '把通知文件（TXT、DOCX）读成文字供核对，不保存文件',
      en: 'Reads a notice file (TXT, DOCX) into text for checking; no file is kept',
    },
    acts: { resource: 'programme', action: 'import-notice' },
    // A little more than a file may have, so that one that is too long is told so in words.
    bodyLimit: largestOfficialFile + 1024 * 1024,
    handle: answerText,
  },
]

async function answerText(visit: Visit): Promise<Response> {
  // Who may not import is refused before the body is read.
  orRefuse(
    await look(visit.context, async ({ permitList }) => {
      const leave = permitList('import-notice', 'programme')
      return Promise.resolve(leave.ok ? ok(true) : leave)
    }),
  )
  const bytes = await bodyOf(visit.request)
  const read = bytes ? readOfficialText(bytes) : refuse(refusals.fileTooLarge)
  const text = orRefuse(read)
  if (text.trim() === '') orRefuse(emptyText())
  return Response.json({ text }, { headers: { 'cache-control': 'no-store' } })
}

/** The body while it stays within the limit; it streams, so nobody else has counted it. */
async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length > largestOfficialFile) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
