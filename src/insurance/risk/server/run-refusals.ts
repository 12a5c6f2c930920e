import { type BookPortfolio } from '../domain/book.ts'
import { yearsOfBlock } from '../domain/kernel-image.ts'

/** A run that would not fit is refused with its estimate before it starts. */
export function tooLarge(bytes: number, { years, memory }: { readonly years: number; readonly memory: number }) {
  const size = (value: number): string => `${Math.ceil(value / 1e6)} MB`
  return {
    kind: 'too-large',
    code: 'simulation-exceeds-memory',
    message: {
      zh: `模拟 ${years} 年约需 ${size(bytes)}，超过可用的 ${size(memory)}，未开始计算。`,
      en: `${years} years would take about ${size(bytes)}, more than the ${size(memory)} there are; nothing was started.`,
    },
    remedy: { zh: '请减少年数或合并相同保单（count）。', en: 'Ask for fewer years, or join equal policies (count).' },
    facts: { bytes, memory },
  } as const
}

export const cancelled = {
  kind: 'unprocessable',
  code: 'simulation-cancelled',
  message: { zh: '计算已取消，没有结果。', en: 'The run was cancelled; there is no result.' },
  remedy: { zh: '需要时重新计算。', en: 'Run it again when it is wanted.' },
} as const

/** What one worker may take for one run. */
export const mostBytes = 1_500_000_000

/** Bytes that a worker takes: years, tables, and what it follows to the groups. */
export function bytesOfBook({ portfolio, grouping }: BookPortfolio, years: number): number {
  const insureds = portfolio.policies.reduce((sum, { count }) => sum + count, 0)
  const reached = portfolio.systemic.length * insureds * 12
  const followed = grouping.groups * 8 * (yearsOfBlock + years * 0.03)
  return 60_000_000 + years * 40 + reached + followed + insureds * 16
}

export function unknownSector(sector: string) {
  return {
    kind: 'unprocessable',
    code: 'unknown-sector',
    message: { zh: `没有「${sector}」这一行业领域。`, en: `There is no sector ${sector}.` },
    remedy: { zh: '请从列表中选择。', en: 'Choose one of the list.' },
    facts: { sector },
  } as const
}

export function unknownScenario(scenario: string) {
  return {
    kind: 'unprocessable',
    code: 'unknown-scenario',
    message: { zh: `情景库中没有「${scenario}」。`, en: `The library has no scenario ${scenario}.` },
    remedy: { zh: '请从列表中选择。', en: 'Choose one of the list.' },
    facts: { scenario },
  } as const
}

export const unitFirst = {
  kind: 'unprocessable',
  code: 'a-run-belongs-to-a-unit',
  message: {
    zh: '测算属于保险机构，当前账号没有所属单位。',
    en: 'A run belongs to an insurer; this account has no unit.',
  },
  remedy: { zh: '请用所在机构的账号登录。', en: 'Sign in with an account of the insurer.' },
} as const
