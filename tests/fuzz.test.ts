import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { solutions } from '../src/command-line/demo/solutions.ts'
import { answer, implementContract, lookOpenly, type ServerSlice } from '../src/foundation/access/server/index.ts'
import { ok } from '../src/foundation/kernel/index.ts'
import { slices } from '../src/server/slices.ts'
import { fuzz } from './fuzz.ts'
import { openWorld } from './proof-world.ts'
import { startTestServer } from './server.ts'

test('two thousand requests, fitting, broken and nasty, find no answer of 500 and no misfit that is taken', async () => {
  const server = await startTestServer({})
  try {
    const stories = solutions.filter(({ progress }) => progress === 'submitted' || progress === 'started').slice(0, 2)
    const { onlookers } = await openWorld(server, stories)
    const report = await fuzz({ server, onlookers, requests: 2000, seed: 20260101 })
    assert.deepEqual(report.faults, [])
    assert.ok(report.broken > 300 && (report.statuses['200'] ?? 0) > 50, JSON.stringify(report))
  } finally {
    await server.close()
  }
})

const operation = oc
  .$meta<{ readonly resource?: string; readonly action?: string }>({})
  .meta({ resource: 'planted', action: 'read' })
const contract = {
  breaks: operation
    .route({ method: 'POST', path: '/planted/breaks' })
    .input(z.strictObject({ words: z.string().max(5000) }))
    .output(z.object({ length: z.number() })),
  takes: operation
    .route({ method: 'POST', path: '/planted/takes' })
    .input(z.object({ words: z.string().optional() }).loose())
    .output(z.object({ length: z.number() })),
}

/** One operation that falls over a text that is too long for it, and one that takes whatever comes. */
const planted: ServerSlice = {
  name: 'planted',
  machines: [],
  permissions: [
    {
      role: 'visitor',
      relation: 'any',
      resource: 'planted',
      state: '*',
      action: 'read',
      record: 'none',
      reason: { zh: '示例', en: 'Planted' },
    },
  ],
  router: () => {
    const on = implementContract(contract)
    const judge = (words: string) => {
      if (words.length > 2000) throw new Error('planted')
      return { length: words.length }
    }
    return {
      breaks: on.breaks.handler(({ input, context }) =>
        answer(lookOpenly(context, () => Promise.resolve(ok(judge(input.words))))),
      ),
      takes: on.takes.handler(({ context }) => answer(lookOpenly(context, () => Promise.resolve(ok({ length: 0 }))))),
    }
  },
}

test('planted faults are found: an operation that breaks and one that takes unknown fields', async () => {
  const server = await startTestServer({ slices: [...slices, planted] })
  try {
    const nobody = { accountId: '', organisationId: null, regionCode: null, cookie: '', sessionHash: null }
    const onlookers = [{ name: 'visitor', role: 'visitor' as const, ...nobody }]
    const only = (path: string): boolean => path.startsWith('/planted/')
    const { faults } = await fuzz({ server, onlookers, requests: 200, seed: 1, only })
    assert.ok(faults.some((one) => one.startsWith('POST /planted/breaks answers 503 unexpected-fault')))
    assert.ok(faults.some((one) => one.startsWith('POST /planted/takes takes fields that it does not know')))
  } finally {
    await server.close()
  }
})
