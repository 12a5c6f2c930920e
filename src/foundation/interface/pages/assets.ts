import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { careStyle, composeStyle, rootStyle } from '../style/compose.ts'

/** A file of the public pages whose name carries its content's hash, so that browsers may keep it for ever. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

const read = (name: string): string => readFileSync(new URL(`../style/${name}`, import.meta.url), 'utf8')

export const stylesheet: Asset = asset(
  'css',
  'text/css; charset=utf-8',
  composeStyle([
    rootStyle('public'),
    ...['base', 'vocabulary', 'lists', 'forms', 'public-frame', 'public-home'].map((name) => read(`${name}.css`)),
    careStyle(),
    read('care.css'),
    read('print.css'),
  ]),
)

export const script: Asset = asset('js', 'text/javascript; charset=utf-8', compact(read('public-page.js')))

export const assets: readonly Asset[] = [stylesheet, script]

function asset(extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/public.${hash}.${extension}`, type, body }
}

/** Indentation and comment lines only: the script stays readable for whoever inspects it. */
function compact(source: string): string {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
}
