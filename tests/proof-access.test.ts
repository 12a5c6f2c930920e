import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { solutions } from '../src/command-line/demo/solutions.ts'
import { permissionTable } from '../src/foundation/access/index.ts'
import { slices } from '../src/server/slices.ts'
import { layCanaries, sweepCanaries } from './canary.ts'
import type { Mark } from './canary-marks.ts'
import { openWorld, type ProofWorld } from './proof-world.ts'
import { compareRows } from './row-agreement.ts'
import { startTestServer, type TestServer } from './server.ts'

const table = permissionTable(slices.flatMap((slice) => slice.permissions))
let server: TestServer
let world: ProofWorld
let marks: ReadonlyMap<string, Mark>

before(async () => {
  server = await startTestServer({})
  const stories = ['submitted', 'withdrawn', 'started'] as const
  const whole = await openWorld(
    server,
    stories.flatMap((progress) => solutions.find((one) => one.progress === progress) ?? []),
  )
  const roles = new Set([
    'visitor',
    'filler',
    'certifier',
    'local-officer',
    'ministry-officer',
    'security-administrator',
  ])
  world = { ...whole, onlookers: whole.onlookers.filter(({ role }) => roles.has(role)) }
  marks = await layCanaries({ server, slices, table, world })
})
after(() => server.close())

/** Takes the net down over a table for as long as it is looked at. */
async function withHole<Value>(over: string, look: () => Promise<Value>): Promise<Value> {
  await server.sql(`create policy planted on ${over} for select to shidian_app using (true)`)
  try {
    return await look()
  } finally {
    await server.sql(`drop policy planted on ${over}`)
  }
}

test('row security shows what the permission table lets somebody read, and nothing of others', async () => {
  const report = await compareRows({ server, table, onlookers: world.onlookers })
  assert.deepEqual(report.faults, [])
  assert.ok(report.compared > 10_000, JSON.stringify(report))
})

test('planted faults are found: a hole in the net, and a tie that is missing', async () => {
  const holed = await withHole('parties.licence', () => compareRows({ server, table, onlookers: world.onlookers }))
  assert.ok(holed.faults.some((one) => /^filler of \w+: parties.licence .* is shown by the net/.test(one)))
  const [tie] = await server.sql<{ resource: string }>(
    `delete from access.relation where relation = 'own' and resource = (select id from solicitation.solution limit 1)
     returning resource`,
  )
  const torn = await compareRows({ server, table, onlookers: world.onlookers })
  assert.ok(
    torn.faults.some((one) => one.includes(`solution ${tie?.resource}`) && one.includes('is hidden by the net')),
  )
  await server.sql(
    `insert into access.relation select s.id, 'organisation:' || s.lead_id, 'own' from solicitation.solution s
     on conflict do nothing`,
  )
})

test('a word of one organisation reaches nobody whom the table does not let read it', async () => {
  const report = await sweepCanaries({ server, slices, table, world }, marks)
  assert.deepEqual(report.faults, [])
  assert.ok(report.sightings > 500 && report.canaries > 300, JSON.stringify(report))
})

test('a planted fault is found: a list that shows more than the page of each', async () => {
  const few = { ...world, onlookers: world.onlookers.filter(({ name }) => name === 'filler of liangchi') }
  const report = await withHole('solicitation.solution', () =>
    sweepCanaries({ server, slices, table, world: few }, marks),
  )
  assert.ok(
    report.faults.some((one) => /^filler of liangchi: GET \/api\/solutions\?.* lets out the title/.test(one)),
    report.faults.join('\n'),
  )
})
