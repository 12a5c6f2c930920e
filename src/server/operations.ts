import type { OpenRoute } from '../foundation/access/server/index.ts'
import { readMigrations, schemaState, type Database } from '../foundation/storage/server/index.ts'

export interface Operations {
  readonly database: Database
  readonly openApiDocument: () => Promise<unknown>
  readonly metrics: () => string
  readonly isWarm: () => boolean
}

const plain = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })

/** What operators and programs ask: is it alive, is it ready, how is it doing, what can it do. */
export function operationRoutes(operations: Operations): readonly OpenRoute[] {
  const migrations = readMigrations()
  let document: Promise<string> | undefined
  return [
    {
      method: 'GET',
      path: '/health',
      audience: 'everyone',
      reason: {
        zh: '供运维判断进程是否在运行，不含业务内容',
        en: 'Tells operators that the process runs; holds no content',
      },
      handle: () => plain('ok\n'),
    },
    {
      method: 'GET',
      path: '/ready',
      audience: 'everyone',
      reason: {
        zh: '供运维判断能否接受请求，不含业务内容',
        en: 'Tells operators that requests can be served; holds no content',
      },
      handle: async () => {
        if (!operations.isWarm()) return plain('warming up\n', 503)
        const schema = await schemaState(operations.database, migrations).catch(() => undefined)
        if (!schema) return plain('the database is away\n', 503)
        const fits = schema.state === 'current' || schema.state === 'one-ahead'
        return plain(fits ? 'ready\n' : `the schema is ${schema.state}: run "shidian migrate"\n`, fits ? 200 : 503)
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      audience: 'everyone',
      reason: {
        zh: '供监控系统采集计数和时长，不含业务内容',
        en: 'Counts and durations for monitoring; holds no content',
      },
      handle: () => plain(operations.metrics()),
    },
    {
      method: 'GET',
      path: '/api/openapi.json',
      audience: 'everyone',
      reason: { zh: '接口说明，供程序对接', en: 'The description of the interface, for programs' },
      handle: async () => {
        document ??= operations.openApiDocument().then((value) => JSON.stringify(value))
        return new Response(await document, {
          headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
        })
      },
    },
  ]
}
