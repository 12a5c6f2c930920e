import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { expectStatus, type PlantedSolicitation, plantSolicitation } from '../../../../tests/planted-solicitation.ts'
import type { OutcomeView } from '../index.ts'

let planted: PlantedSolicitation

before(async () => {
  planted = await plantSolicitation()
})

after(async () => {
  await planted.close()
})

// As published of the first round: 49 solutions; 13 + 34 + 21 = 68 pilots; more than 1,500 policies, 150 million yuan of
// premium, about 11.5 billion insured; apart from these more than 2 million policies of residents. Money is fen.
const line = (code: string, value: string, qualifier = 'exact', segment = 'enterprise') => ({
  code,
  segment,
  qualifier,
  value,
})
const firstRound = {
  programme: '2023-356',
  source: '公开报道（示例出处）',
  lines: [
    line('solutions', '49'),
    line('pilots.authority', '13'),
    line('pilots.institution', '34'),
    line('pilots.enterprise', '21'),
    line('policies', '1500', 'more-than'),
    line('premium', '15000000000'),
    line('sum-insured', '1150000000000', 'about'),
    line('policies', '2000000', 'more-than', 'resident'),
  ],
}
const pageOf = async (locale: string): Promise<string> => {
  const answer = await fetch(`${planted.origin}/outcomes/2023-356`, { headers: { 'accept-language': locale } })
  assert.equal(answer.status, 200)
  return answer.text()
}
const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code

test('the published outcome of the first round is entered, published by another, and shown with its two lines apart', async () => {
  const entered = (await expectStatus(
    planted.officer.ask('POST /api/outcomes', { body: firstRound }),
    200,
  )) as OutcomeView
  assert.match(await pageOf('zh'), /还没有公布试点成果/)
  assert.equal(
    (await planted.officer.ask(`POST /api/outcomes/${entered.id}/publish`, { body: { version: 1 } })).status,
    403,
  )
  await expectStatus(planted.approver.ask(`POST /api/outcomes/${entered.id}/publish`, { body: { version: 1 } }), 200)
  const page = await pageOf('zh')
  const cut = page.indexOf('居民线（单独统计）')
  const [enterprise, resident] = [page.slice(0, cut), page.slice(cut)]
  // 13 + 34 + 21
  assert.match(enterprise, />68</)
  for (const said of ['49 个', '逾 1,500 件', '1.50 亿元', '约 115.00 亿元']) assert.ok(enterprise.includes(said), said)
  assert.match(resident, /逾 2,000,000 件/)
  // 1,500 + 2,000,000 stands nowhere.
  assert.ok(!page.includes('2,001,500'))
  const read = (await expectStatus(planted.visitor.ask('GET /api/outcomes/of/2023-356'), 200)) as OutcomeView
  assert.deepEqual(read.lines, firstRound.lines)
})

test('a figure that stands twice, pilots of residents and a second outcome of a round are refused by name', async () => {
  const enter = (changed: object) => planted.officer.ask('POST /api/outcomes', { body: { ...firstRound, ...changed } })
  const demo = { programme: 'demo-open' }
  assert.equal(
    codeOf(await enter({ ...demo, lines: [line('policies', '1'), line('policies', '2')] })),
    'outcome-stands-twice',
  )
  const ofResidents = [line('pilots.authority', '13', 'exact', 'resident')]
  assert.equal(codeOf(await enter({ ...demo, lines: ofResidents })), 'pilots-have-no-line')
  assert.equal((await enter({ ...demo, lines: [line('policies', '-1')] })).status, 400)
  assert.equal(codeOf(await enter({})), 'outcome-is-there')
})
