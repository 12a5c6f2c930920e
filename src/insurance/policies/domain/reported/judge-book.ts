import { type Break, type ReportedPolicy } from './reported-policy.ts'
import { judgePolicy, type JudgedPolicy } from './judge-policy.ts'
import { foreignPolicy, policyListedTwice } from './policy-refusals.ts'

/** The policies of one insurer's file. */
export interface JudgedBook {
  /** Each policy once, and only those that the reporter bears. */
  readonly counted: readonly JudgedPolicy[]
  readonly breaks: readonly Break[]
}

/** Judges all policies of a file; what is listed twice or belongs to another insurer is told and not counted. */
export function judgeBook(reporter: string, policies: readonly ReportedPolicy[]): JudgedBook {
  const counted: JudgedPolicy[] = []
  const breaks: Break[] = []
  const rows = new Map<string, string>()
  for (const policy of policies) {
    const name = nameOf(policy)
    const first = rows.get(name)
    if (first !== undefined) {
      breaks.push({ row: policy.row, refusal: policyListedTwice(first) })
      continue
    }
    rows.set(name, policy.row)
    if (!bears(reporter, policy)) {
      breaks.push({ row: policy.row, refusal: foreignPolicy() })
      continue
    }
    const judged = judgePolicy(policy)
    breaks.push(...judged.breaks)
    counted.push(judged)
  }
  return { counted, breaks }
}

/** What tells a policy apart in the whole country: its leader and its number, whoever reports it. */
export const nameOf = ({ leader, number }: Pick<ReportedPolicy, 'leader' | 'number'>): string => `${leader}|${number}`

function bears(reporter: string, { leader, shares }: ReportedPolicy): boolean {
  return leader === reporter || shares.some(({ creditCode }) => creditCode === reporter)
}
