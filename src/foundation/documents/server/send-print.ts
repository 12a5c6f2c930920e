import { notFound, type PermitObject } from '../../access/index.ts'
import { type Acting, look, orRefuse, type Visit } from '../../access/server/index.ts'
import { ok, refuse, type Result } from '../../kernel/index.ts'
import { readPrint } from './prints.ts'

/** A print that is ready; 202 while it is queued, its refusal when it could not be made. */
export async function sendPrint(
  visit: Visit,
  action: string,
  load: (acting: Acting, id: string) => Promise<Result<PermitObject>>,
): Promise<Response> {
  const { id = '', print: wanted = '' } = visit.params
  const kept = orRefuse(
    await look(visit.context, async (acting) => {
      const object = await load(acting, id)
      if (!object.ok) return object
      const permit = acting.permit(action, object.value)
      if (!permit.ok) return permit
      const found = await readPrint(acting.tx, wanted)
      return found && found.subjectId === id ? ok(found) : refuse(notFound)
    }),
  )
  if (kept.state === 'failed' && kept.refusal) orRefuse(refuse(kept.refusal))
  if (!kept.bytes) return Response.json({ state: kept.state }, { status: 202, headers: { 'retry-after': '2' } })
  return savedFile(kept.bytes, `${wanted}.pdf`, 'application/pdf')
}

/** Names keep their Chinese (RFC 6266); nothing is ever shown inside our own pages. */
export function savedFile(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
