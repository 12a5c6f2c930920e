import { z } from 'zod'
import { code, day, fenText, id, line, many, operation, reason, version } from './contract/parts.ts'
import { proposalLine, proposalView, quotationView } from './contract/views.ts'

const proposal = (action: string, summary: string) => ['proposal', action, summary] as const
const quotation = (action: string, summary: string) => ['quotation', action, summary] as const
const issue = (action: string, summary: string) => ['underwriting-issue', action, summary] as const
const edit = { id, version }
const decided = z.strictObject({ id, version, reason })
const creditCode = z.string().regex(/^[0-9A-Z]{18}$/)

const wanted = z.strictObject({
  riskClass: code,
  size: z.enum(['small', 'medium', 'large']),
  items: z
    .array(
      z.strictObject({
        head: code,
        limit: fenText,
        waitingMinutes: z.int().min(0).max(525_600).optional(),
        retroactiveFrom: day.optional(),
      }),
    )
    .min(1)
    .max(30)
    .readonly(),
  factors: z
    .array(z.strictObject({ id: code, option: line(40), factor: z.int().min(0).max(100_000_000) }))
    .max(20)
    .readonly(),
})

export const underwritingContract = {
  listProposals: operation('GET', '/proposals', proposal('list', '本机构投保申请 / own proposals'))
    .input(z.strictObject({ before: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }))
    .output(z.object({ proposals: many(proposalLine), next: id.nullable(), mayCreate: z.boolean() })),
  readProposal: operation('GET', '/proposals/{id}', proposal('read', '一份投保申请 / one proposal'))
    .input(z.strictObject({ id }))
    .output(proposalView),
  createProposal: operation('POST', '/proposals', proposal('create', '登记投保申请 / open a proposal'))
    .input(
      z.strictObject({
        productCode: code,
        productEdition: z.string().max(20),
        sector: z.string().max(40),
        applicant: creditCode,
        insured: creditCode,
        startsOn: day,
        endsOn: day,
      }),
    )
    .output(proposalView),
  answer: operation('POST', '/proposals/{id}/answers', proposal('answer', '保存答案 / save answers'))
    .input(z.strictObject({ ...edit, answers: z.record(z.string().max(60), z.string().max(40)) }))
    .output(proposalView),
  sign: operation('POST', '/proposals/{id}/sign', proposal('sign', '登记签署 / record the signature'))
    .input(z.strictObject({ ...edit, signedBy: line(60), signedOn: day }))
    .output(proposalView),
  reopenProposal: operation('POST', '/proposals/{id}/reopen', proposal('reopen', '退回更正 / open the answers again'))
    .input(decided)
    .output(proposalView),
  consent: operation('POST', '/proposals/{id}/consents', proposal('consent', '登记扫描授权 / record a scan consent'))
    .input(
      z.strictObject({
        id,
        targets: z.array(line(200)).min(1).max(200).readonly(),
        from: day,
        until: day,
        method: line(300),
        withdrawBy: line(300),
        signedBy: line(60),
        signedOn: day,
      }),
    )
    .output(proposalView),
  prove: operation('POST', '/proposals/{id}/evidence', proposal('prove', '登记证据 / record evidence'))
    .input(
      z.strictObject({
        id,
        question: z.string().max(60),
        kind: z.enum(['ATTEST', 'REPORT', 'CERT']),
        grade: z.enum(['A', 'B', 'C', 'D']),
        observedOn: day,
        expiresOn: day,
        fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .output(proposalView),
  importFindings: operation('POST', '/proposals/{id}/findings', proposal('import', '导入扫描结果 / take up a scan'))
    .input(z.strictObject({ id, consent: id, text: z.string().min(1).max(1_000_000) }))
    .output(
      z.object({
        proposal: proposalView,
        taken: z.int(),
        faults: many(
          z.object({ row: z.int(), fault: z.string(), message: z.object({ zh: z.string(), en: z.string() }) }),
        ),
      }),
    ),
  assess: operation('POST', '/proposals/{id}/assess', proposal('assess', '评估 / assess'))
    .input(z.strictObject(edit))
    .output(proposalView),
  raise: operation('POST', '/proposals/{id}/issues', proposal('raise', '提出核保事项 / raise an issue'))
    .input(z.strictObject({ id, code, reason }))
    .output(proposalView),
  settle: operation(
    'POST',
    '/proposals/{id}/contingencies',
    proposal('settle', '处理承保前条件 / settle a contingency'),
  )
    .input(z.strictObject({ id, code, as: z.enum(['cleared', 'warranty']), reason }))
    .output(proposalView),
  refuseProposal: operation('POST', '/proposals/{id}/refuse', proposal('refuse', '拒绝承保 / refuse'))
    .input(
      z.strictObject({
        ...edit,
        reasons: z.array(code).min(1).max(10).readonly(),
        explanation: reason,
        mendable: reason,
      }),
    )
    .output(proposalView),
  withdrawProposal: operation('POST', '/proposals/{id}/withdraw', proposal('withdraw', '撤回申请 / withdraw'))
    .input(z.strictObject(edit))
    .output(proposalView),
  approve: operation('POST', '/underwriting-issues/{id}/approve', issue('approve', '批准 / approve'))
    .input(decided)
    .output(proposalView),
  reject: operation('POST', '/underwriting-issues/{id}/reject', issue('reject', '否决 / reject'))
    .input(decided)
    .output(proposalView),
  clear: operation('POST', '/underwriting-issues/{id}/clear', issue('clear', '消除 / clear'))
    .input(decided)
    .output(proposalView),
  reopenIssue: operation('POST', '/underwriting-issues/{id}/reopen', issue('reopen', '重新打开 / open again'))
    .input(decided)
    .output(proposalView),
  draft: operation('POST', '/quotations', quotation('draft', '起草报价 / draft an offer'))
    .input(z.strictObject({ proposal: id, wanted }))
    .output(quotationView),
  readQuotation: operation('GET', '/quotations/{id}', quotation('read', '一版报价 / one version of an offer'))
    .input(z.strictObject({ id }))
    .output(quotationView),
  price: operation('POST', '/quotations/{id}/price', quotation('price', '定价 / price'))
    .input(z.strictObject(edit))
    .output(quotationView),
  refer: operation('POST', '/quotations/{id}/refer', quotation('refer', '转报 / refer'))
    .input(decided)
    .output(quotationView),
  quote: operation('POST', '/quotations/{id}/quote', quotation('quote', '出具报价 / quote'))
    .input(z.strictObject({ ...edit, validUntil: day }))
    .output(quotationView),
  decline: operation('POST', '/quotations/{id}/decline', quotation('decline', '不予报价 / decline'))
    .input(decided)
    .output(quotationView),
  accept: operation('POST', '/quotations/{id}/accept', quotation('accept', '登记接受 / record the acceptance'))
    .input(z.strictObject({ ...edit, acceptedBy: line(60), acceptedOn: day }))
    .output(quotationView),
  withdrawQuotation: operation('POST', '/quotations/{id}/withdraw', quotation('withdraw', '收回报价 / withdraw'))
    .input(z.strictObject(edit))
    .output(quotationView),
  listAuthority: operation('GET', '/underwriting-authority', ['underwriting-authority', 'list', '核保权限 / authority'])
    .input(z.strictObject({}))
    .output(
      z.object({
        people: many(
          z.object({
            accountId: z.string(),
            name: z.string(),
            grade: z.string().nullable(),
            givenByName: z.string().nullable(),
          }),
        ),
        mayGive: z.boolean(),
      }),
    ),
  giveAuthority: operation('POST', '/underwriting-authority', [
    'underwriting-authority',
    'give',
    '授予权限 / give authority',
  ])
    .input(z.strictObject({ account: id, grade: z.enum(['G1', 'G2', 'G3', 'G4']) }))
    .output(z.object({ given: z.boolean() })),
}
