import type { FindingProps } from '../../../foundation/interface/web/index.ts'
import type { Finding } from '../../notice/index.ts'
import { words } from './words.ts'

/** How a rule's finding is shown: level by verdict and strength, our reading beside it, and where to go next. */
export function findingProps(finding: Finding, locale: 'zh' | 'en', solution?: string): FindingProps {
  const t = words[locale]
  const { clause, words: quoted, interpretation, message } = finding
  const links = solution === undefined ? [] : linksOf(finding, solution, t)
  return {
    level: levelOf(finding),
    conclusion: message[locale],
    ...(interpretation ? { facts: `${t.interpretation}：${interpretation[locale]}` } : {}),
    cite: quoted === '' ? { clause } : { clause, words: quoted },
    ...(links.length > 0 ? { links } : {}),
  }
}

function levelOf({ verdict, strength, waived }: Finding): FindingProps['level'] {
  if (verdict === 'met' || waived) return 'met'
  if (verdict === 'undetermined') return 'undetermined'
  return strength === 'must' ? 'blocking' : 'in-principle'
}

function linksOf(
  finding: Finding,
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
