import { divideHalfAway, type Ppm, ppm, wholePpm } from '../../../../foundation/kernel/index.ts'
import {
  type Question,
  type SecurityDomain,
  securityDomains,
  type TrustGrade,
  trustGrades,
} from '../questionnaire/question.ts'

/** What the score rests on; a change of any weight or factor is another version. */
export const scoreMethod = '2026-1'

/** Weights of the domains in the core; grade D, by judgement. */
export const domainWeights: Readonly<Record<SecurityDomain, number>> = {
  governance: 80_000,
  identity: 160_000,
  endpoint: 100_000,
  vulnerability: 120_000,
  backup: 160_000,
  logging: 80_000,
  suppliers: 80_000,
  response: 80_000,
  privacy: 80_000,
  'graded-protection': 40_000,
  history: 20_000,
}

const evidenceFactors: Readonly<Record<TrustGrade, number>> = { A: 1_000_000, B: 1_000_000, C: 850_000, D: 600_000 }
const coreShare = 800_000n
const whole = BigInt(wholePpm)

export const bands = ['A', 'B', 'C', 'D', 'E'] as const
export type Band = (typeof bands)[number]
const leastOf: Readonly<Record<Band, number>> = { A: 850_000, B: 700_000, C: 550_000, D: 400_000, E: 0 }

/** One question in the trace: what was answered, how well it is proved, and what it counts. */
export interface ScoreLine {
  readonly question: string
  readonly domain: Question['domain']
  readonly answer: string
  readonly grade: TrustGrade
  readonly weight: number
  readonly choice: Ppm
  /** 1,000,000 where the evidence is as good as wanted. */
  readonly evidence: Ppm
}

export interface Score {
  readonly method: string
  readonly lines: readonly ScoreLine[]
  readonly domains: readonly { readonly domain: Question['domain']; readonly weight: Ppm; readonly score: Ppm }[]
  readonly core: Ppm
  /** Null where the sector has no questions of its own: the core then stands alone. */
  readonly sector: Ppm | null
  readonly total: Ppm
  readonly band: Band
}

export interface Answered {
  readonly question: Question
  readonly value: string
  readonly grade: TrustGrade
}

/** Each step rounds once, half away from zero. A score is no reason to refuse and replaces no blocking issue. */
export function scoreOf(answered: readonly Answered[]): Score {
  const lines = answered.flatMap(lineOf)
  const scored = securityDomains.flatMap((domain) => {
    const score = meanOf(lines.filter((line) => line.domain === domain))
    return score === undefined ? [] : [{ domain, weight: ppm(domainWeights[domain]), score }]
  })
  const sector = meanOf(lines.filter(({ domain }) => domain === 'sector')) ?? null
  const { core, total } = combine(scored, sector)
  const band = bands.find((one) => total >= leastOf[one]) ?? 'E'
  const own = sector === null ? [] : [{ domain: 'sector' as const, weight: ppm(0), score: sector }]
  return { method: scoreMethod, lines, domains: [...scored, ...own], core, sector, total, band }
}

/** A domain that was not asked about gives its weight to the others in proportion. */
export function combine(
  domains: readonly { readonly weight: Ppm; readonly score: Ppm }[],
  sector: Ppm | null,
): { readonly core: Ppm; readonly total: Ppm } {
  const weights = domains.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  const sum = domains.reduce((all, { weight, score }) => all + BigInt(weight) * BigInt(score), 0n)
  const core = weights === 0n ? 0n : divideHalfAway(sum, weights)
  const total = sector === null ? core : divideHalfAway(coreShare * core + (whole - coreShare) * BigInt(sector), whole)
  return { core: ppm(Number(core)), total: ppm(Number(total)) }
}

/** round(Σ weight × choice × evidence ÷ Σ weight); undefined where nothing was asked. */
export function meanOf(lines: readonly Pick<ScoreLine, 'weight' | 'choice' | 'evidence'>[]): Ppm | undefined {
  const weights = lines.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  if (weights === 0n) return undefined
  const sum = lines.reduce(
    (all, { weight, choice, evidence }) => all + BigInt(weight) * BigInt(choice) * BigInt(evidence),
    0n,
  )
  return ppm(Number(divideHalfAway(sum, weights * whole)))
}

function lineOf({ question, value, grade }: Answered): readonly ScoreLine[] {
  const answer = question.answers.find((one) => one.value === value)
  if (!answer) return []
  const isProved = trustGrades.indexOf(grade) <= trustGrades.indexOf(question.wanted)
  const evidence = ppm(isProved ? wholePpm : evidenceFactors[grade])
  const { id, domain, weight } = question
  return [{ question: id, domain, answer: value, grade, weight, choice: answer.score, evidence }]
}
