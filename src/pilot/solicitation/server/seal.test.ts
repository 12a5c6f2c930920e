import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  type ReadyDraft,
  expectStatus,
  plantSolicitation,
} from '../../../../tests/planted-solicitation.ts'
import type { ReceiptPage } from '../index.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let partner: PlantedUnit
let filed: ReadyDraft

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  partner = await planted.unit('示例网络安全技术有限公司', { licensed: false })
  filed = await planted.readyDraft(lead, [partner])
})
after(() => planted.close())

const seal = (by: PlantedUnit['certifier'], signature: string) =>
  by.ask(`POST /api/solutions/${filed.id}/seals`, { body: { signature } })
const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code
const receipt = async (by: PlantedUnit['certifier']): Promise<ReceiptPage> =>
  (await expectStatus(by.ask(`GET /api/solutions/${filed.id}/receipt`), 200)) as ReceiptPage

test('a draft is not sealed electronically: there is no version yet that stands', async () => {
  assert.equal(codeOf(await seal(lead.certifier, 'AAAA')), 'not-in-this-state')
})

test('each member seals the submitted version; a site without certificates keeps it and says that it verified nothing', async () => {
  const body = { answersVersion: filed.answersVersion }
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${filed.id}/submit`, { body }), 200)
  for (const unreadable of ['不是签名', 'AAAA']) {
    assert.equal(codeOf(await seal(lead.certifier, unreadable)), 'signature-unreadable')
  }
  await expectStatus(seal(lead.certifier, 'MEUC IQDx\nAAAA'), 200)
  await expectStatus(seal(partner.certifier, 'MEUCIQDy'), 200)
  assert.equal(codeOf(await seal(partner.certifier, 'MEUCIQDy')), 'sealed-before')
  assert.equal((await seal(lead.filler, 'MEUCIQDz')).status, 403)
  const { seals } = await receipt(lead.filler)
  assert.deepEqual(
    seals.given.map((one) => [one.organisationName, one.verdict.kind, one.fingerprint]),
    [
      [lead.name, 'not-verified-here', filed.fingerprint],
      [partner.name, 'not-verified-here', filed.fingerprint],
    ],
  )
})

test('each member is shown the text of its own seal, and an office none', async () => {
  const [own, theirs] = [await receipt(lead.filler), await receipt(partner.filler)]
  assert.match(own.seals.text ?? '', new RegExp(`"creditCode":"${lead.creditCode}"`))
  assert.match(theirs.seals.text ?? '', new RegExp(`"creditCode":"${partner.creditCode}"`))
  assert.equal((await receipt(planted.officer)).seals.text, null)
})
