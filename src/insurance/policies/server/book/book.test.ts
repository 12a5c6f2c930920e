import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import {
  acts,
  done,
  issuedPolicy,
  plantBook,
  type PlantedBook,
  preparedPolicy,
  type SeenPolicy,
} from '../../../../../tests/planted-book.ts'
import { arrangedFor } from '../../../../../tests/planted-agreement.ts'
import { insurers, plantUnit } from '../../../../../tests/planted-policies.ts'
import { type Answer, startTestServer, type TestServer } from '../../../../../tests/server.ts'
import { verifyEvidence } from '../../../../foundation/audit/server/index.ts'
import { instant, ok } from '../../../../foundation/kernel/index.ts'
import { withTx } from '../../../../foundation/storage/server/index.ts'
import { policyInvariants } from './invariants.ts'
import { coverInForce } from '../index.ts'
import { policyTables } from './policy-object.ts'

let server: TestServer
let book: PlantedBook

before(async () => {
  server = await startTestServer()
  await server.setClock(instant('2026-12-02T02:00:00Z'))
  book = await plantBook(server)
})
after(() => server.close())

const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code
const open = ({ findings }: SeenPolicy): readonly string[] =>
  findings.filter(({ verdict }) => verdict !== 'met').map(({ rule }) => rule)

test('a policy is prepared and issued, and every condition that is missing is named at once', async () => {
  const { officer, insurer, quotation } = book
  const opened = await done(acts(officer, 'POST /api/policies', { quotationId: await quotation() }))
  const { id, version } = opened.policy
  const missing = [
    'exclusions-are-acknowledged',
    'mandatory-items-are-stated',
    'instalments-sum-to-the-premium',
    'premium-is-received-before-issue',
    'single-risk-is-at-most-a-tenth',
  ]
  assert.deepEqual(open(opened), missing)
  const early = await acts(officer, `POST /api/policies/${id}/issue`, { version, number: 'P-EARLY' })
  assert.deepEqual([early.status, codeIn(early)], [422, 'bind-gate-closed'])
  assert.match(JSON.stringify(early.body), /责任免除.*十项.*银行凭证/)
  const arranged = arrangedFor(insurer.creditCode)
  const ready = await done(acts(officer, `POST /api/policies/${id}/arrangement`, { version, arranged }))
  assert.deepEqual(open(ready), ['premium-is-received-before-issue'])
  // What an agent holds does not count; a voucher stands once; nothing is received in the future.
  const receipt = { amount: '4240000', receivedAt: '2026-12-01T09:30:00+08:00', voucher: 'B-1' }
  const receive = (body: object): Promise<Answer> => acts(officer, `POST /api/policies/${id}/receipts`, body)
  const agent = await done(receive({ ...receipt, holder: 'intermediary' }))
  assert.deepEqual(open(agent), ['premium-is-received-before-issue'])
  assert.equal(codeIn(await receive({ ...receipt, holder: 'insurer' })), 'voucher-taken')
  const tomorrow = { ...receipt, voucher: 'B-2', receivedAt: '2026-12-03T09:30:00+08:00', holder: 'insurer' }
  assert.equal(codeIn(await receive(tomorrow)), 'received-in-the-future')
  const paid = await done(receive({ ...receipt, voucher: 'B-3', holder: 'insurer' }))
  assert.deepEqual(open(paid), [])
  const stale = await acts(officer, `POST /api/policies/${id}/issue`, { version, number: 'P-2027-0001' })
  assert.deepEqual([stale.status, codeIn(stale)], [409, 'policy-changed-meanwhile'])
  const issue = { version: paid.policy.version, number: 'P-2027-0001' }
  const issued = await done(acts(officer, `POST /api/policies/${id}/issue`, issue))
  assert.deepEqual(
    [issued.policy.state, issued.policy.number, issued.transactions.map(({ act }) => act), issued.asOf.status],
    ['issued', 'P-2027-0001', ['ISSUE'], 'upcoming'],
  )
  assert.deepEqual(issued.transactions[0]?.charges, [
    { kind: 'premium', gross: '4240000', net: '4000000', tax: '240000' },
  ])
  assert.deepEqual(issued.findings.length, 14)
})

test('one quotation is bound once, and one policy issued once, even when two ask at the same moment', async () => {
  const { officer } = book
  const quotationId = await book.quotation()
  const opened = await Promise.all([1, 2].map(() => acts(officer, 'POST /api/policies', { quotationId })))
  assert.deepEqual(
    opened.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  )
  assert.ok(opened.some((one) => codeIn(one) === 'quotation-has-its-policy'))
  const { policy } = await preparedPolicy(book)
  const issue = (number: string): Promise<Answer> =>
    acts(officer, `POST /api/policies/${policy.id}/issue`, { version: policy.version, number })
  const both = await Promise.all([issue('TWICE-1'), issue('TWICE-2')])
  assert.equal(both.filter(({ status }) => status === 200).length, 1)
  assert.ok(both.some(({ status }) => status >= 403 && status < 500))
  const [count] = await server.sql<{ n: number }>(
    'select count(*)::integer as n from policies.transaction where policy_id = $1',
    [policy.id],
  )
  assert.equal(count?.n, 1)
  const other = await preparedPolicy(book)
  const taken = await acts(officer, `POST /api/policies/${other.policy.id}/issue`, {
    version: other.policy.version,
    number: 'P-2027-0001',
  })
  assert.deepEqual([taken.status, codeIn(taken)], [409, 'policy-number-taken'])
})

test('a late change moves a later one aside, and an earlier answer stays as it was given', async () => {
  const { officer } = book
  const issued = await issuedPolicy(book, 'P-STACK')
  const { id } = issued.policy
  const change = (basedOn: string | undefined, effective: string, aggregate: string, delta = '365000') =>
    acts(officer, `POST /api/policies/${id}/endorse`, {
      basedOn,
      reason: '提高限额',
      effective,
      delta,
      particulars: [],
      covers: [
        {
          head: 'fp.bi',
          perOccurrence: aggregate,
          aggregate,
        },
      ],
    })
  const first = issued.transactions[0]
  const raised = await done(change(first?.id, '2027-07-02', '600000000'))
  // 183 of 365 days of 365,000 = 183,000.
  assert.deepEqual(raised.transactions[1]?.charges[0]?.gross, '183000')
  const same = await change(raised.transactions[1]?.id, '2027-03-01', '550000000')
  assert.deepEqual([same.status, codeIn(same)], [409, 'changed-later-too'])
  const address = await done(
    acts(officer, `POST /api/policies/${id}/endorse`, {
      basedOn: raised.transactions[1]?.id,
      reason: '迁址',
      effective: '2027-03-01',
      delta: '36500',
      covers: [],
      particulars: [
        {
          name: 'address',
          after: '示例路 2 号',
        },
      ],
    }),
  )
  assert.deepEqual(
    address.transactions.map(({ act, charges }) => [act, charges[0]?.gross]),
    [
      ['ISSUE', '4240000'],
      ['ENDORSE', '183000'],
      ['REVERSE', '-183000'],
      ['ENDORSE', '30600'], // 306 of 365 days of 36,500
      ['ENDORSE', '183000'],
    ],
  )
  const stale = await change(first?.id, '2027-08-01', '700000000')
  assert.deepEqual([stale.status, codeIn(stale)], [409, 'policy-moved-on'])
  const seen = async (effective: string, knownAt: string | undefined): Promise<string | undefined> => {
    const query = new URLSearchParams({ effective, knownAt: knownAt ?? '' })
    const { body } = await officer.ask(`GET /api/policies/${id}?${query}`)
    return (body as SeenPolicy).asOf.segment?.terms.covers[0]?.aggregate
  }
  assert.equal(await seen('2027-08-01', first?.recordedAt), '500000000')
  assert.equal(await seen('2027-08-01', raised.transactions[1]?.recordedAt), '600000000')
  const inForce = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) => {
    const at = instant('2027-08-01T00:00:00Z')
    const then = await coverInForce(tx, id, { at, knownAt: instant(first?.recordedAt ?? '') })
    const now = await coverInForce(tx, id, { at, knownAt: instant('2027-12-01T00:00:00Z') })
    const outside = await coverInForce(tx, id, { at: instant('2028-02-01T00:00:00Z'), knownAt: tx.now })
    const limit = (found: typeof then) => found.ok && found.value.segment.terms.covers[0]?.aggregate
    return ok([limit(then), limit(now), !outside.ok && outside.refusal.code])
  })
  assert.deepEqual(inForce, { ok: true, value: [500_000_000n, 600_000_000n, 'policy-not-in-force'] })
})

test('a policy is cancelled and the cancellation reversed, and the book still adds up', async () => {
  const { officer } = book
  const issued = await issuedPolicy(book, 'P-END')
  const { id } = issued.policy
  const ended = await done(
    acts(officer, `POST /api/policies/${id}/cancel`, {
      basedOn: issued.transactions[0]?.id,
      reason: '投保人解除',
      effective: '2027-03-15',
      basis: {
        kind: 'holdback',
        rate: 1e5,
      },
    }),
  )
  // 73 of 365 days: 848,000 earned, 3,392,000 back, 339,200 kept; VAT of −3,392,000 is −192,000.
  assert.deepEqual(
    ended.transactions[1]?.charges.map(({ gross, tax }) => [gross, tax]),
    [
      ['-3392000', '-192000'],
      ['339200', '19200'],
    ],
  )
  const cancel = ended.transactions[1]?.id
  const back = await done(
    acts(officer, `POST /api/policies/${id}/reverse`, { basedOn: cancel, transaction: cancel, reason: '误操作' }),
  )
  assert.deepEqual(
    back.transactions.at(-1)?.charges.map(({ gross }) => gross),
    ['3392000', '-339200'],
  )
  const again = await acts(officer, `POST /api/policies/${id}/reverse`, {
    basedOn: back.transactions.at(-1)?.id,
    transaction: cancel,
    reason: '误操作',
  })
  assert.deepEqual([again.status, codeIn(again)], [409, 'already-reversed'])
  for (const { name, sql } of policyInvariants) assert.deepEqual(await server.sql(sql), [], name)
})

test('what was recorded of a policy cannot be rewritten, not even by the owner of the tables', async () => {
  for (const statement of [
    `update policies.transaction set reason = '改'`,
    'delete from policies.transaction',
    'update policies.segment set premium = premium + 1',
    'update policies.premium_receipt set amount = amount + 1',
  ])
    await assert.rejects(server.sql(statement), /never changes/)
  await assert.rejects(
    server.sql(`update policies.policy set number = 'OTHER' where state = 'issued'`),
    /changes by its transactions only/,
  )
  for (const table of ['transaction', 'segment', 'premium_receipt'])
    for (const right of ['update', 'delete']) {
      const [held] = await server.sql<{ may: boolean }>(
        `select has_table_privilege('shidian_app', 'policies.${table}', $1) as may`,
        [right],
      )
      assert.equal(held?.may, false, `${right} ${table}`)
    }
})

test('the invariants of the book find what is planted against them', async () => {
  const [, sums] = policyInvariants
  await server.sql('alter table policies.segment disable trigger never_changes')
  await server.sql('update policies.segment set premium = premium + 1 where sequence = 1')
  assert.ok((await server.sql(sums?.sql ?? '')).length > 0)
  await server.sql('update policies.segment set premium = premium - 1 where sequence = 1')
  await server.sql('alter table policies.segment enable trigger never_changes')
})

test('an insurer sees its own policies and nobody else’s, the insured its own', async () => {
  const issued = await issuedPolicy(book, 'P-SEEN')
  const { id } = issued.policy
  const read = `GET /api/policies/${id}`
  const stranger = await plantUnit(server, insurers.two)
  const foreign = await book.as('policy-officer', stranger)
  assert.equal((await foreign.ask(read)).status, 404)
  const insured = await book.as('insured-contact', book.insured)
  assert.equal((await insured.ask(read)).status, 200)
  const listed = async (who: typeof insured, query = ''): Promise<readonly { readonly number: string }[]> =>
    ((await who.ask(`GET /api/policies${query}`)).body as { policies: readonly { number: string }[] }).policies
  assert.deepEqual(await listed(foreign), [])
  assert.deepEqual(
    (await listed(book.officer, '?number=P-S')).map(({ number }) => number),
    ['P-SEEN', 'P-STACK'],
  )
  const seen = await done(book.officer.ask(read))
  assert.ok(seen.actions.includes('endorse'))
  assert.deepEqual((await done(insured.ask(read))).actions, ['list', 'read'])
  // The other party of the contract sees neither the gate nor what the insurer may bear.
  const party = await done(insured.ask(read))
  assert.deepEqual([party.findings, JSON.stringify(party).includes('同一数据中心')], [[], false])
})

test('a list of policies pages by its key and asks the same number of statements, however many there are', async () => {
  const count = async (limit: number): Promise<number> => {
    const before = server.database.statementsSent
    const { status } = await book.officer.ask(`GET /api/policies?limit=${limit}`)
    assert.equal(status, 200)
    return server.database.statementsSent - before
  }
  await count(1)
  assert.equal(await count(2), await count(50))
  const page = async (after: string | null): Promise<{ policies: readonly { id: string }[]; next: string | null }> => {
    const query = after === null ? '' : `&after=${after}`
    return (await book.officer.ask(`GET /api/policies?limit=2${query}`)).body as never
  }
  const ids = new Set<string>()
  let pages = 0
  let after: string | null = null
  do {
    const { policies, next } = await page(after)
    for (const { id } of policies) ids.add(id)
    pages += 1
    after = next
  } while (after !== null)
  const [all] = await server.sql<{ n: number }>('select count(*)::integer as n from policies.policy')
  assert.deepEqual([ids.size, pages], [all?.n, Math.ceil((all?.n ?? 0) / 2)])
})

test('a quotation that is not there, or of another insurer, opens nothing', async () => {
  const unknown = await acts(book.officer, 'POST /api/policies', {
    quotationId: '018d2b3c-0000-7000-8000-00000000ffff',
  })
  assert.deepEqual([unknown.status, codeIn(unknown)], [422, 'quotation-not-there'])
  const reader = await book.as('claims-handler')
  assert.equal((await acts(reader, 'POST /api/policies', { quotationId: await book.quotation() })).status, 403)
})

test('the evidence log proves every row of the book, and finds one that was changed behind it', async () => {
  const given = {
    database: server.database,
    keyFolder: mkdtempSync(join(tmpdir(), 'shidian-keys-')),
    tables: policyTables,
    checkpointFolder: mkdtempSync(join(tmpdir(), 'shidian-checkpoints-')),
    full: false,
  }
  const differing = async (): Promise<readonly [boolean, number]> => {
    const { rows, counts } = await verifyEvidence(given)
    return [rows > 10, counts['row-differs'] ?? 0]
  }
  assert.deepEqual(await differing(), [true, 0])
  await server.sql(
    `do $do$ begin perform set_config('session_replication_role', 'replica', true);
       update policies.transaction set effective = effective + 1
       where ctid = (select min(ctid) from policies.transaction); end $do$`,
  )
  assert.deepEqual(await differing(), [true, 1])
})
