import type { FindingProps } from '../../../foundation/interface/web/index.ts'
import { tableTime, withColon } from '../../../foundation/interface/index.ts'
import type { JudgedFinding } from '../index.ts'
import { texts } from '../texts.ts'
import { words } from './words.ts'

/** How a rule's finding is shown: level by verdict and strength, our reading beside it, and where to go next. */
export function findingProps(finding: JudgedFinding, locale: 'zh' | 'en', solution?: string): FindingProps {
  const t = words[locale]
  const { clause, words: quoted, interpretation, message } = finding
  const read = interpretation ? [withColon(t.interpretation, interpretation[locale], locale)] : []
  const said = [...read, ...determinationOf(finding, locale)]
  const links = solution === undefined ? [] : linksOf(finding, solution, t)
  return {
    level: levelOf(finding),
    conclusion: message[locale],
    ...(said.length > 0 ? { facts: said.join('　') } : {}),
    cite: quoted === '' ? { clause } : { clause, words: quoted },
    ...(links.length > 0 ? { links } : {}),
  }
}

/** Where the question stands: asked when, or decided by whom, when and why. */
function determinationOf({ determination }: JudgedFinding, locale: 'zh' | 'en'): readonly string[] {
  if (!determination) return []
  const { state, askedAt, decidedAt, decidedByName, decisionReason } = determination
  const t = words[locale]
  if (state === 'asked') return [t.askedOn(tableTime(askedAt))]
  const when = decidedAt === null ? '' : tableTime(decidedAt)
  return [t.determinedBy(texts[locale].determinations[state], decidedByName ?? '', when), decisionReason ?? '']
}

function levelOf({ verdict, strength, waived, determination }: JudgedFinding): FindingProps['level'] {
  if (verdict === 'met' || waived || determination?.state === 'met') return 'met'
  if (determination?.state === 'unmet') return 'blocking'
  if (verdict === 'undetermined') return 'undetermined'
  return strength === 'must' ? 'blocking' : 'in-principle'
}

function linksOf(
  finding: JudgedFinding,
  solution: string,
  t: (typeof words)['zh' | 'en'],
): NonNullable<FindingProps['links']> {
  const at = (path: string): string => `/solutions/${solution}/${path}`
  switch (finding.rule) {
    case 'at-most-ten-partners':
    case 'distinct-members':
      return [{ href: at('sections/partners'), words: t.partners }]
    case 'one-member-holds-insurance-licence':
      return [{ href: at('partners'), words: t.toPartners }]
    case 'at-most-five-solutions-led':
      return [{ href: at('submit'), words: t.toReason }]
    default:
      return []
  }
}

const order: Readonly<Record<FindingProps['level'], number>> = {
  blocking: 0,
  'in-principle': 1,
  undetermined: 2,
  met: 3,
}

/** What blocks first, what is met last. */
export function inOrder(findings: readonly FindingProps[]): readonly FindingProps[] {
  return findings.toSorted((a, b) => order[a.level] - order[b.level])
}
