import { readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { OpenRoute } from '../foundation/access/server/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'dist', 'desk')

const kinds: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** The built desk: one page whose routes live in the browser, and its files, which carry their content's hash. */
export function deskRoutes(): readonly OpenRoute[] {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const packs = new Map<string, Uint8Array<ArrayBuffer>>()
  return [
    {
      method: 'GET',
      path: '/desk/assets/*',
      audience: 'everyone',
      reason: { zh: '工作台的程序文件，不含业务内容', en: 'Program files of the desk; hold no content' },
      handle: ({ request }) => {
        const name = normalize(decodeURIComponent(new URL(request.url).pathname).replace(/^\/desk\/assets\//, ''))
        const body = name.startsWith('..') ? undefined : (kept.get(name) ?? readKept(kept, name))
        if (!body) return new Response('not found\n', { status: 404 })
        const packed = request.headers.get('accept-encoding')?.includes('gzip')
          ? packedOf(packs, name, body)
          : undefined
        return new Response(packed ?? body, {
          headers: {
            ...(packed ? { 'content-encoding': 'gzip' } : {}),
            vary: 'accept-encoding',
            'content-type': kinds[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
            'cache-control': 'public, max-age=31536000, immutable',
          },
        })
      },
    },
    { ...page, path: '/desk' },
    { ...page, path: '/desk/*' },
  ]
}

const page: Omit<OpenRoute, 'path'> = {
  method: 'GET',
  audience: 'everyone',
  reason: {
    zh: '工作台外壳，登录后才向接口取内容',
    en: 'The shell of the desk; content comes from the API after sign-in',
  },
  handle: ({ nonce }) => {
    const body = shell().replaceAll('__CSP_NONCE__', nonce)
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } })
  },
}

let shellText: { readonly at: number; readonly text: string } | undefined

function shell(): string {
  const path = join(folder, 'index.html')
  const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (at === undefined) return 'The desk is not built yet: run "npm run build".'
  if (shellText?.at !== at) shellText = { at, text: readFileSync(path, 'utf8') }
  return shellText.text
}

/** A file is packed once a process; its name carries its content's hash. */
function packedOf(
  packs: Map<string, Uint8Array<ArrayBuffer>>,
  name: string,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const known = packs.get(name)
  if (known) return known
  const packed = gzipSync(body)
  packs.set(name, packed)
  return packed
}

function readKept(kept: Map<string, Uint8Array<ArrayBuffer>>, name: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const body = readFileSync(join(folder, 'assets', name))
    kept.set(name, body)
    return body
  } catch {
    return undefined
  }
}
