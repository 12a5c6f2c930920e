import type { Sheet } from '../../../../foundation/documents/index.ts'
import { zeroFen } from '../../../../foundation/kernel/index.ts'
import type { FinanceList } from './look.ts'

const words = {
  zh: {
    name: '补贴明细',
    heads: ['申请编号', '企业', '保险公司信用代码', '保单号', '发票号', '支付凭证号', '支付日', '补贴金额（元）'],
    published: (from: string, until: string) => `公示 ${from} 至 ${until}，期满无异议或异议已处理`,
    total: '合计',
  },
  en: {
    name: 'Subsidies',
    heads: ['Claim', 'Enterprise', 'Insurer', 'Policy', 'Invoice', 'Payment', 'Paid on', 'Amount (yuan)'],
    published: (from: string, until: string) => `Published from ${from} to ${until}; objections have been dealt with`,
    total: 'Total',
  },
} as const

const widths = [18, 34, 22, 24, 24, 24, 12, 16]

/** The rows of a list for finance, with their exact amounts and the sum of them. */
export function financeSheet({ list, claims }: FinanceList, locale: 'zh' | 'en'): Sheet {
  const t = words[locale]
  const total = claims.reduce((sum, { granted }) => sum + (granted ?? zeroFen), 0n)
  return {
    name: t.name,
    preface: [`${list.number} ${list.ruleTitle}`, t.published(list.publishedAt.slice(0, 10), list.until)],
    columns: t.heads.map((title, index) => ({
      title,
      width: widths[index] ?? 16,
      ...(index === 7 ? { format: 'money' as const } : index === 6 ? { format: 'day' as const } : {}),
    })),
    rows: [
      ...claims.map((claim) => [
        claim.number,
        claim.organisationName,
        claim.insurerCode,
        claim.policyNumber,
        claim.invoiceNumber,
        claim.paymentReference,
        { day: claim.paidOn },
        yuan(claim.granted ?? zeroFen),
      ]),
      [t.total, null, null, null, null, null, null, yuan(total)],
    ],
  }
}

/** Fen as yuan with its two decimals, never through a double. */
function yuan(amount: bigint): { readonly number: string } {
  const digits = String(amount).padStart(3, '0')
  return { number: `${digits.slice(0, -2)}.${digits.slice(-2)}` }
}
