import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { plantEntries } from '../../../../tests/planted-entries.ts'
import { plantedRecord } from '../../../../tests/planted-parties.ts'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { type Id, ok } from '../../../foundation/kernel/index.ts'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { installOrganisation } from '../../parties/server/index.ts'
import { supportSlice } from './index.ts'
import { needLetters } from './needs/letters.ts'

let server: TestServer
let enterprise: TestClient
let fits: TestClient
let other: TestClient
let entries: readonly string[]

before(async () => {
  server = await startTestServer()
  const install = async (name: string, creditCode: string): Promise<Id<'organisation'>> => {
    const made = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
      ok(await installOrganisation(tx, plantedRecord({ name, creditCode }))),
    )
    assert.ok(made.ok)
    return made.value
  }
  const maker = await install('锦绣示例装备制造有限公司', '91330000DEM0002018')
  const insurer = await install('青禾示例财产保险股份有限公司', '91310000DEM000014U')
  const elsewhere = await install('云岭示例财产保险股份有限公司', '91510000DEM0000224')
  const enter = (login: string, organisationId: Id<'organisation'>): Promise<TestClient> =>
    server.signIn({
      login,
      name: `${login}（示例）`,
      organisationId,
      grants: [{ role: 'unit-administrator', regionCode: null }],
    })
  enterprise = await enter('maker.admin', maker)
  fits = await enter('insurer.admin', insurer)
  other = await enter('elsewhere.admin', elsewhere)
  entries = await plantEntries(server, [
    {
      leadId: insurer,
      leadName: '青禾示例财产保险股份有限公司',
      sectors: ['industrial-internet'],
      classes: ['property'],
      scenarios: ['line-stop'],
    },
    {
      leadId: elsewhere,
      leadName: '云岭示例财产保险股份有限公司',
      sectors: ['telecom-internet'],
      classes: ['property'],
      scenarios: ['platform-outage'],
    },
  ])
})
after(() => server.close())

let keys = 0
const act = (who: TestClient, line: string, body: object): Promise<Answer> => {
  keys += 1
  return who.ask(line, { key: `need-${keys}`, body })
}
const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code

interface Seen {
  readonly need: { readonly id: string; readonly version: number; readonly state: string }
  readonly own: { readonly budget: string | null; readonly shownTo: number; readonly outcome: object | null } | null
  readonly fitting: readonly { readonly entry: { readonly entryId: string } }[]
  readonly conversations: readonly { readonly id: string }[]
}
const seen = ({ body, status }: Answer): Seen => {
  assert.equal(status, 200, JSON.stringify(body))
  return body as Seen
}

const terms = {
  sector: 'industrial-internet',
  scenarios: ['line-stop'],
  classes: ['property'],
  cover: ['fp.bi'],
  systems: ['industrial-protocol'],
  region: '330000',
  size: 'medium',
  budget: '5000000',
}
const state = async (more: object = {}): Promise<Seen> =>
  seen(
    await act(enterprise, 'POST /api/needs', { terms: { ...terms, ...more }, summary: '两条自动化产线，去年停过一次' }),
  )
const show = async ({ need: { id, version } }: Seen): Promise<Seen> =>
  seen(await act(enterprise, `POST /api/needs/${id}/show`, { version }))

test('every letter of a conversation names its facts in both languages and forgets none', () => {
  for (const template of Object.values(needLetters)) assert.deepEqual(templateFaults(template), [], template.id)
})

test('an enterprise sees the entries that meet its need with reasons and no price', async () => {
  const { need } = await state()
  const answer = await enterprise.ask(`GET /api/needs/${need.id}/matches`)
  const { matches, total } = answer.body as {
    readonly matches: readonly { readonly entry: { readonly entryId: string }; readonly reasons: readonly object[] }[]
    readonly total: number
  }
  assert.equal(total, 1)
  assert.equal(matches[0]?.entry.entryId, entries[0])
  assert.equal(matches[0]?.reasons.length, 8)
  assert.ok(!JSON.stringify(matches).includes('limit'))
})

test('an institution is shown the needs that its entries meet, without the budget, and no other need', async () => {
  const need = await state()
  const path = `GET /api/needs/${need.need.id}`
  assert.equal((await fits.ask(path)).status, 404)
  const shown = await show(need)
  assert.equal(shown.own?.shownTo, 1)
  const theirs = seen(await fits.ask(path))
  assert.deepEqual([theirs.own, theirs.fitting.map(({ entry }) => entry.entryId)], [null, [entries[0]]])
  assert.ok(!JSON.stringify(theirs).includes('5000000'))
  const listed = (await fits.ask('GET /api/needs?side=fitting')).body as {
    readonly needs: readonly { readonly id: string }[]
  }
  assert.deepEqual(
    listed.needs.map(({ id }) => id),
    [need.need.id],
  )
  assert.equal((await other.ask(path)).status, 404)
  const none = (await other.ask('GET /api/needs?side=fitting')).body as { readonly needs: readonly object[] }
  assert.equal(none.needs.length, 0)
  assert.equal((await fits.ask(`${path}/matches`)).status, 403)
  const back = seen(await act(enterprise, `POST /api/needs/${need.need.id}/take-back`, { version: shown.need.version }))
  assert.equal(back.need.state, 'stated')
  assert.equal((await fits.ask(path)).status, 404)
})

test('either side opens a conversation once, the answer is due in seven days, and a third unit knows nothing of it', async () => {
  const need = await show(await state())
  const open = (who: TestClient, entryId: string | undefined) =>
    act(who, 'POST /api/conversations', { needId: need.need.id, entryId, body: '想了解承保前评估怎么做' })
  assert.equal(codeIn(await open(enterprise, entries[1])), 'entry-does-not-fit')
  const opened = await open(enterprise, entries[0])
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  const { conversation } = opened.body as { readonly conversation: { readonly id: string } }
  assert.equal(codeIn(await open(fits, entries[0])), 'already-talking')
  const due = async () =>
    (
      (await fits.ask('GET /api/due')).body as {
        readonly items: readonly { readonly object: { readonly id: string } }[]
      }
    ).items
  assert.ok((await due()).some(({ object }) => object.id === conversation.id))
  const said = await act(fits, `POST /api/conversations/${conversation.id}/messages`, {
    body: '现场一天，先签书面授权。',
  })
  assert.equal(said.status, 200, JSON.stringify(said.body))
  assert.ok(!(await due()).some(({ object }) => object.id === conversation.id))
  assert.equal((await other.ask(`GET /api/conversations/${conversation.id}`)).status, 404)
  const log = await server.sql<{ readonly pre: string }>('select pre from audit.entry')
  assert.ok(!log.some(({ pre }) => pre.includes('书面授权')))
})

test('the outcome goes through to a policy, which the unit alone sees, and ends the conversation', async () => {
  const need = await show(await state())
  const opened = await act(fits, 'POST /api/conversations', {
    needId: need.need.id,
    entryId: entries[0],
    body: '我们的条目符合，愿意介绍',
  })
  const { conversation } = opened.body as { readonly conversation: { readonly id: string } }
  const close = (outcome: object) =>
    act(enterprise, `POST /api/needs/${need.need.id}/close`, { version: need.need.version, outcome })
  const insured = { kind: 'insured', conversationId: conversation.id, policyNumber: 'DEMO-2026-0001', note: '' }
  assert.equal(codeIn(await close({ ...insured, policyNumber: null })), 'outcome-needs-a-policy')
  assert.equal(codeIn(await close({ ...insured, conversationId: need.need.id })), 'outcome-with-whom')
  const closed = seen(await close(insured))
  assert.equal(closed.need.state, 'closed')
  const theirs = await fits.ask(`GET /api/needs/${need.need.id}`)
  assert.ok(!JSON.stringify(seen(theirs)).includes('DEMO-2026-0001'))
  const late = await act(fits, `POST /api/conversations/${conversation.id}/messages`, { body: '谢谢' })
  assert.equal(codeIn(late), 'conversation-is-over')
})

test('codes of another sector and a stale version are refused', async () => {
  const wrong = await act(enterprise, 'POST /api/needs', {
    terms: { ...terms, scenarios: ['platform-outage'] },
    summary: '错配的场景',
  })
  assert.equal(codeIn(wrong), 'need-names-unknown-codes')
  const { need } = await state()
  const edit = (summary: string) => act(enterprise, `PUT /api/needs/${need.id}`, { version: 1, terms, summary })
  assert.equal((await edit('先改的')).status, 200)
  const late = await edit('后改的')
  assert.deepEqual([late.status, codeIn(late)], [409, 'need-changed-meanwhile'])
})

test('lists and matches take a fixed number of statements, and the log agrees with the rows', async () => {
  const count = async (ask: () => Promise<Answer>): Promise<number> => {
    const before = server.database.statementsSent
    assert.equal((await ask()).status, 200)
    return server.database.statementsSent - before
  }
  assert.ok((await count(() => enterprise.ask('GET /api/needs'))) <= 6)
  const { need } = await state()
  assert.ok((await count(() => enterprise.ask(`GET /api/needs/${need.id}/matches`))) <= 8)
  const folder = mkdtempSync(join(tmpdir(), 'needs-'))
  const tables = supportSlice.auditedTables ?? []
  const given = { database: server.database, tables, keyFolder: folder, checkpointFolder: folder, full: false }
  const { rows, counts } = await verifyEvidence(given)
  assert.ok(rows > 20 && !counts['row-differs'], `${rows} rows, ${counts['row-differs']} differ`)
})
