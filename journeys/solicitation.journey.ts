import { plantRound, type PlantedRound } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'filing' })

let planted: Promise<PlantedRound> | undefined

/** The round is planted once for all journeys of this file, on the server that they share. */
function roundOn({ server }: Stage): Promise<PlantedRound> {
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  planted ??= plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })
  return planted
}

/** A browser in which a planted person is signed in. */
async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

const sealScan = {
  name: '盖章页.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
}

test('from an empty draft to receipt, paper registration and recommendation, signed in as each role', async ({
  stage,
}) => {
  test.setTimeout(240_000)
  const round = await roundOn(stage)
  const lead = await round.unit('青岚示例财产保险股份有限公司')
  const partner = await round.unit('砺锋示例安全技术有限公司', { licensed: false })
  const title = '平台企业停机与数据重置示例方案'

  const { page: administrator } = await enter(stage, lead.administrator)
  await administrator.goto('/desk/solutions')
  await administrator.getByLabel('方案名称').fill(title)
  await administrator.getByRole('button', { name: '建立草稿' }).click()
  await expect(administrator.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(administrator.getByText('按通知检查')).toBeVisible()
  const id = new URL(administrator.url()).pathname.split('/').at(-1) ?? ''

  await administrator.goto(`/desk/solutions/${id}/partners`)
  await administrator.getByLabel('统一社会信用代码').fill(partner.creditCode)
  await administrator.getByRole('button', { name: '查找' }).click()
  await administrator.getByRole('button', { name: `邀请 ${partner.name}` }).click()
  await expect(administrator.getByRole('cell', { name: '等待对方确认' })).toBeVisible()

  const { page: invited } = await enter(stage, partner.administrator)
  await invited.goto('/desk/solutions')
  await invited.getByRole('link', { name: title }).click()
  await invited.getByRole('button', { name: '确认参加' }).click()
  await expect(invited.getByRole('heading', { level: 1 }).getByText('已确认')).toBeVisible()

  const { page: filler } = await enter(stage, lead.filler)
  await filler.goto(`/desk/solutions/${id}/sections/overview`)
  await filler.getByLabel('联系人').first().fill('示例联系人')
  await expect(filler.getByText(/已于 \d\d:\d\d 自动保存/)).toBeVisible()
  // The other sections are filled as a colleague would through the API.
  await round.fill(lead, [partner], { id, title })

  const { page: certifier } = await enter(stage, lead.certifier)
  await certifier.goto(`/desk/solutions/${id}/check`)
  await certifier.getByRole('button', { name: '我已核对这一版' }).click()
  await expect(certifier.getByText('已备好盖章页，等待上传')).toBeVisible()

  await filler.goto(`/desk/solutions/${id}/sections/commitments`)
  const saved = filler.waitForResponse((answer) => answer.url().endsWith(`/api/solutions/${id}/answers`) && answer.ok())
  await filler.locator('input[type=file]').last().setInputFiles([sealScan])
  await expect(filler.getByText('盖章页.pdf')).toBeVisible()
  await saved

  await certifier.goto(`/desk/solutions/${id}/check`)
  await certifier.getByRole('button', { name: '我已核对这一版' }).click()
  await expect(certifier.getByText('可以提交', { exact: true })).toBeVisible()
  await certifier.getByRole('link', { name: '提交', exact: true }).first().click()
  await certifier.getByRole('button', { name: '正式提交' }).click()
  await expect(certifier.getByRole('alert').getByText('请先作出两项声明')).toBeVisible()
  await certifier.getByLabel(/所填内容真实/).check()
  await certifier.getByLabel(/不含涉密信息/).check()
  await certifier.getByRole('button', { name: '正式提交' }).click()
  await expect(certifier.getByRole('heading', { level: 1, name: '电子版已收到' })).toBeVisible()
  const receipt = await round.officer.ask(`GET /api/solutions/${id}/receipt`)
  const { receiptNumber, copies, sealed } = receipt.body as {
    receiptNumber: string
    copies: { code: string }[]
    sealed: { fingerprint: string }
  }

  const { page: visitor } = await stage.visitor()
  await visitor.goto('/receipts')
  await visitor.getByLabel('回执编号').fill(receiptNumber)
  await visitor.getByRole('button', { name: '查询' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: '电子版已收到' })).toBeVisible()
  await expect(visitor.getByText(title)).toHaveCount(0)

  const { page: desk } = await enter(stage, round.support)
  await desk.goto('/desk/paper')
  await desk.getByLabel('份号').fill(copies[0]?.code ?? '')
  await desk.getByRole('button', { name: '查验' }).click()
  await desk.getByLabel(/纸面指纹/).fill(sealed.fingerprint)
  await desk.getByRole('button', { name: '登记' }).click()
  await expect(desk.getByRole('row', { name: new RegExp(copies[0]?.code ?? '') })).toContainText('与电子版一致')

  const office = await round.organisation('示例市经济和信息化委员会', { region: '310000' })
  const { page: drafter } = await enter(
    stage,
    await round.official('local-officer', { organisationId: office.id, region: '310000' }),
  )
  await drafter.goto('/desk/recommendation')
  await drafter.getByRole('button', { name: '开始一份推荐名单' }).click()
  await drafter.getByRole('button', { name: '加入名单' }).first().click()
  await drafter.getByLabel('推荐意见').fill('责任范围与场景逐项对应，建议列入目录')
  await drafter.getByRole('button', { name: '保存名单' }).click()
  await expect(drafter.getByText('名单已保存')).toBeVisible()
  const { page: signer } = await enter(
    stage,
    await round.official('local-approver', { organisationId: office.id, region: '310000' }),
  )
  await signer.goto('/desk/recommendation')
  await signer.getByLabel('文号').fill('示例工信网安函〔2026〕118号')
  await signer.getByRole('button', { name: '签发' }).click()
  await expect(signer.getByText(/已签发，签发人/)).toBeVisible()

  await drafter.reload()
  const printed = (await drafter.locator('.fingerprint').innerText()).replaceAll(/\s/g, '')
  const choosing = drafter.waitForEvent('filechooser')
  await drafter.getByText('上传文件').click()
  await (await choosing).setFiles({ ...sealScan, name: '推荐函盖章.pdf' })
  await expect(drafter.getByRole('link', { name: '推荐函盖章.pdf' })).toBeVisible()
  await drafter.getByLabel('纸面文号').fill('示例工信网安函〔2026〕118号')
  await drafter.getByLabel('纸面签发人').fill('示例主任')
  await drafter.getByLabel('纸面指纹').fill(printed.slice(0, 8))
  await drafter.getByRole('button', { name: '登记盖章扫描件' }).click()
  await expect(drafter.getByText('示例工信网安函〔2026〕118号，签发人 示例主任')).toBeVisible()

  const { page: officer } = await enter(stage, round.officer)
  await officer.goto('/desk/filed')
  await officer.getByRole('link', { name: title }).click()
  await expect(officer.getByText('示例市经济和信息化委员会')).toBeVisible()
  await officer.goto('/desk/solicitation')
  await expect(officer.getByText('征集进度').first()).toBeVisible()
})
