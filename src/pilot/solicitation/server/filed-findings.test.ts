import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  expectStatus,
  plantSolicitation,
} from '../../../../tests/planted-solicitation.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  const partner = await planted.unit('示例安全技术有限公司', { licensed: false })
  for (const partners of [[], [partner]]) {
    const draft = await planted.readyDraft(lead, partners)
    const body = { answersVersion: draft.answersVersion }
    await expectStatus(lead.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body }), 200)
  }
})
after(() => planted.close())

test('an official who changes a draft round sees on which filed solutions a rule would say something else', async () => {
  const clone = { from: 'demo-open', code: 'next-round', title: { zh: '下一批次', en: 'Next' }, reason: '准备' }
  await expectStatus(planted.officer.ask('POST /api/rounds', { body: clone, key: 'clone' }), 200)
  const preview = async (parameter: string, value: unknown) =>
    (await expectStatus(
      planted.officer.ask('POST /api/rounds/next-round/preview', { body: { changes: [{ parameter, value }] } }),
      200,
    )) as { looked: number; solutions: { lead: string; rule: string; before: string; after: string }[] }
  const none = await preview('partners-at-most', 0)
  assert.deepEqual(
    [none.looked, none.solutions.map(({ lead: by, rule, before: was, after: is }) => `${by} ${rule} ${was} ${is}`)],
    [2, [`${lead.name} at-most-ten-partners met unmet`]],
  )
  const one = await preview('solutions-led-at-most', 1)
  // The first counts one and the second two solutions of this lead.
  assert.deepEqual([one.looked, one.solutions.length, one.solutions[0]?.rule], [2, 1, 'at-most-five-solutions-led'])
  assert.deepEqual((await preview('report-period', 'monthly')).looked, 0, 'no rule reads it, so nothing is asked')
  const sent = planted.database.statementsSent
  await preview('partners-at-most', 0)
  assert.ok(planted.database.statementsSent - sent <= 10, String(planted.database.statementsSent - sent))
})
