import { isId } from '../../kernel/index.ts'
import { notFound } from '../../access/index.ts'
import { act, look, lookOpenly, orRefuse, Refused } from '../../access/server/index.ts'
import type { OpenRoute, Visit } from '../../access/server/index.ts'
import { attachmentDisposition } from '../domain/file-name.ts'
import { kinds } from '../domain/kinds.ts'
import { limits } from '../domain/limits.ts'
import { texts } from '../texts.ts'
import { attachmentKeeping } from './keeping.ts'
import { openAttachment } from './open-attachment.ts'
import { discard, receive } from './receive.ts'
import { fileRefusal } from './refusals.ts'
import { lookInto, mayUpload, storeAttachment } from './store-attachment.ts'

/** Uploads and downloads stand outside the API, since they stream. */
export const openRoutes: readonly OpenRoute[] = [
  {
    method: 'POST',
    path: '/attachments',
    audience: 'signed-in',
    reason: texts.uploadReason,
    acts: { resource: 'attachment', action: 'upload' },
    // A little more than a file may have, so that one that is too long is told so in words.
    bodyLimit: limits.fileBytes + 1024 * 1024,
    handle: upload,
  },
  {
    method: 'GET',
    path: '/attachments/:id',
    audience: 'everyone',
    reason: texts.downloadReason,
    acts: { resource: 'attachment', action: 'read' },
    handle: download,
  },
]

/** `POST /attachments?name=…` with the file itself as body; answers its reference. */
async function upload({ request, context }: Visit): Promise<Response> {
  orRefuse(await look(context, mayUpload))
  const declaredLength = Number(request.headers.get('content-length') ?? '0')
  if (declaredLength > limits.fileBytes) {
    throw new Refused(fileRefusal({ code: 'file-too-large', most: limits.fileBytes }))
  }
  const name = new URL(request.url).searchParams.get('name') ?? ''
  const declared = request.headers.get('content-type') ?? ''
  const received = orRefuse(await receive(context.host.use(attachmentKeeping).incoming, request.body))
  try {
    const inspected = orRefuse(await lookInto(received, { name, declared }))
    const input = { name: inspected.name, fingerprint: inspected.fingerprint }
    const reference = orRefuse(await act(context, input, (acting) => storeAttachment(acting, inspected)))
    return Response.json(reference, { status: 201, headers: { 'cache-control': 'no-store' } })
  } finally {
    await discard(received.path)
  }
}

async function download({ params, context }: Visit): Promise<Response> {
  const id = params['id'] ?? ''
  if (!isId(id)) throw new Refused(notFound)
  const { reference, bytes } = orRefuse(await lookOpenly(context, (acting) => openAttachment(acting, id)))
  return new Response(bytes, {
    headers: {
      'content-type': kinds[reference.kind].mediaTypes[0] ?? 'application/octet-stream',
      'content-length': String(reference.bytes),
      'content-disposition': attachmentDisposition(reference.name),
      'x-content-type-options': 'nosniff',
      // Whatever it is, it runs nothing and loads nothing even if a browser shows it.
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-attachment-state': reference.state,
    },
  })
}
