import { isContractProcedure } from '@orpc/contract'
import type { Host, OpenRoute, OperationMeta, ServerSlice } from '../src/foundation/access/server/index.ts'

export interface MatrixOperation extends OperationMeta {
  readonly method: string
  readonly path: string
  /** Whether the address names the object. */
  readonly hasId: boolean
  readonly lineOf: (id: string, input: object) => { readonly line: string; readonly body?: unknown }
}

/** Every operation of the API with its address and the one action that it names. */
export function operationsIn(slices: readonly ServerSlice[], host: Host): readonly MatrixOperation[] {
  return slices.flatMap((slice) => (slice.router ? proceduresOf(slice.router(host)) : []))
}

/** The routes outside the API that carry out an action of the table. */
export function openActsIn(slices: readonly ServerSlice[]): readonly MatrixOperation[] {
  return slices.flatMap((slice) => (slice.openRoutes ?? []).flatMap(openActOf))
}

function openActOf({ method, path, acts }: OpenRoute): MatrixOperation[] {
  if (!acts) return []
  const names = Array.from(path.matchAll(/:(\w+)/g), (match) => match[1] ?? '')
  const template = path.replaceAll(/:(\w+)/g, '{$1}')
  const lineOf: MatrixOperation['lineOf'] = (id, input) => {
    const asked = requestOf({ method, path: template, names, base: '' }, id, input as Readonly<Record<string, unknown>>)
    return method === 'GET'
      ? asked
      : { line: asked.line, body: new URLSearchParams(asked.body as Record<string, string>) }
  }
  return [{ ...acts, method, path, hasId: names.length > 0, lineOf }]
}

function proceduresOf(part: unknown): MatrixOperation[] {
  if (typeof part !== 'object' || part === null) return []
  if (!isContractProcedure(part)) return Object.values(part).flatMap(proceduresOf)
  const { route, meta } = part['~orpc'] as {
    readonly route: { readonly method?: string; readonly path?: string }
    readonly meta: OperationMeta
  }
  const method = route.method ?? 'POST'
  const path = route.path ?? ''
  const names = Array.from(path.matchAll(/\{\+?(\w+)\}/g), (match) => match[1] ?? '')
  return [
    {
      ...meta,
      method,
      path,
      hasId: names.length > 0,
      lineOf: (id, input) =>
        requestOf({ method, path, names, base: '/api' }, id, input as Readonly<Record<string, unknown>>),
    },
  ]
}

interface Address {
  readonly method: string
  readonly path: string
  readonly base: string
  readonly names: readonly string[]
}

/** The first name in the address is the object's unless the input says otherwise. */
function requestOf(
  { method, path, names, base }: Address,
  id: string,
  input: Readonly<Record<string, unknown>>,
): { line: string; body?: unknown } {
  const filled = names.reduce(
    (text, name, index) =>
      text.replace(new RegExp(`\\{\\+?${name}\\}`), textOf(input[name] ?? (index === 0 ? id : ''))),
    path,
  )
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))
  if (method !== 'GET') return { line: `${method} ${base}${filled}`, body: rest }
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString()
  return { line: `GET ${base}${filled}${query === '' ? '' : `?${query}`}` }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
