import type { FindingProps } from '../../../foundation/interface/web/index.ts'
import { withColon } from '../../../foundation/interface/index.ts'
import type { Finding } from '../../notice/index.ts'
import { words } from './words.ts'

const order = ['blocking', 'in-principle', 'undetermined', 'met'] as const

/** How a rule's finding is shown: level by verdict and strength, our reading beside it; blocked first, met last. */
export function findingsShown(
  findings: readonly Finding[],
  locale: 'zh' | 'en',
  reader: string,
): readonly FindingProps[] {
  const place = ({ level }: FindingProps): number => order.findIndex((one) => one === level)
  return findings.map((finding) => shown(finding, locale, reader)).toSorted((a, b) => place(a) - place(b))
}

function shown(finding: Finding, locale: 'zh' | 'en', reader: string): FindingProps {
  const { clause, words: quoted, interpretation, message } = finding
  const read = interpretation && withColon(words[locale].interpretation, interpretation[locale], locale)
  return {
    level: levelOf(finding),
    conclusion: message[locale],
    ...(read ? { facts: read } : {}),
    cite: quoted === '' ? { clause } : { clause, words: quoted },
    reader,
  }
}

function levelOf({ verdict, strength }: Finding): FindingProps['level'] {
  if (verdict === 'met') return 'met'
  if (verdict === 'undetermined') return 'undetermined'
  return strength === 'must' ? 'blocking' : 'in-principle'
}
