import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { recorder } from '../../../foundation/audit/server/index.ts'
import { day, fen, instant, type Result } from '../../../foundation/kernel/index.ts'
import { readTx, withTx } from '../../../foundation/storage/server/index.ts'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { acceptedContent, installedQuotation } from '../../../../tests/planted-underwriting.ts'
import { acceptedQuotation, bindQuotation, installQuotation } from './index.ts'

let fixture: TestDatabase
const system = { kind: 'system', actor: 'test' } as const

before(async () => {
  fixture = await testDatabase({ recorder })
})
after(() => fixture.close())

const installed = (): Promise<Result<string>> =>
  withTx(fixture.database, system, (tx) => installQuotation(tx, installedQuotation()))

test('a policy is bound from exactly what was frozen, to the fen', async () => {
  const id = await installed()
  assert.ok(id.ok)
  const found = await readTx(fixture.database, system, (tx) => acceptedQuotation(tx, id.value))
  assert.ok(found.ok)
  const { items, premium, net, tax, term, trace, state, presentAnswersHash, answersHash } = found.value
  assert.deepEqual(items, acceptedContent.items)
  assert.deepEqual(trace, acceptedContent.trace)
  assert.deepEqual([premium, net, tax], [fen(4_240_000n), fen(4_000_000n), fen(240_000n)])
  assert.deepEqual(term, { start: day('2027-01-01'), end: day('2028-01-01') })
  assert.equal(state, 'accepted')
  assert.equal(presentAnswersHash, answersHash)
  assert.deepEqual(found.value.exclusionsToShow, ['E01'])
  assert.equal(found.value.decidedAt, instant('2026-12-01T01:00:00.000Z'))
})

test('an open block and an approval that has run out stand against binding, a note does not', async () => {
  const id = await installed()
  assert.ok(id.ok)
  await fixture.sql(
    `insert into underwriting.issue (id, proposal_id, insurer_id, code, level, grade, state, value, raised_at, approved_until)
     select gen_random_uuid(), q.proposal_id, q.insurer_id, one.code, one.level, 'G2', one.state, '', clock_now(), one.ends
     from underwriting.quotation q, (values ('open', 'BLOCK_BIND', 'open', null), ('ran-out', 'BLOCK_BIND', 'approved', '2020-01-01'::date),
       ('holds', 'BLOCK_QUOTE', 'approved', '2200-01-01'::date), ('note', 'INFO', 'open', null)) one (code, level, state, ends)
     where q.id = $1`,
    [id.value],
  )
  const found = await readTx(fixture.database, system, (tx) => acceptedQuotation(tx, id.value))
  assert.ok(found.ok)
  assert.deepEqual(found.value.openBlocks, [
    { code: 'open', level: 'BLOCK_BIND', grade: 'G2' },
    { code: 'ran-out', level: 'BLOCK_BIND', grade: 'G2' },
  ])
})

test('a quotation is bound once, even when two ask at the same moment', async () => {
  const id = await installed()
  assert.ok(id.ok)
  const bind = () => withTx(fixture.database, system, (tx) => bindQuotation(tx, id.value))
  const answers = await Promise.all([bind(), bind()])
  assert.equal(answers.filter((one) => one.ok).length, 1)
  const refused = answers.find((one) => !one.ok)
  assert.ok(refused && !refused.ok)
  assert.equal(refused.refusal.code, 'quotation-not-accepted')
})

test('what was priced cannot be rewritten, not even by the owner of the tables', async () => {
  const id = await installed()
  assert.ok(id.ok)
  await assert.rejects(
    fixture.sql(`update underwriting.quotation set premium = premium - 1 where id = $1`, [id.value]),
    /a priced quotation does not change/,
  )
})

test('a second accepted quotation of one proposal is impossible', async () => {
  const id = await installed()
  assert.ok(id.ok)
  await assert.rejects(
    fixture.sql(
      `insert into underwriting.quotation (id, proposal_id, insurer_id, number, state, wanted, content, premium,
         answers_hash, valid_until, drafted_by, drafted_by_name, drafted_at, decided_at, accepted_by_name, accepted_on)
       select gen_random_uuid(), proposal_id, insurer_id, 2, state, wanted, content, premium, answers_hash, valid_until,
         drafted_by, drafted_by_name, drafted_at, decided_at, accepted_by_name, accepted_on
       from underwriting.quotation where id = $1`,
      [id.value],
    ),
    /quotation_accepted/,
  )
})
