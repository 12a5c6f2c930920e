import { vectorOf } from '../../../foundation/search/index.ts'
import { findHead, findScenario, findSector } from '../../../insurance/cover/index.ts'
import { regions } from '../../parties/index.ts'
import type { KeptContent } from '../index.ts'

/** Under which words an entry is found: its own texts and the labels of its codes, so that 停产 finds what names the code. */
export function wordsOf(content: KeptContent): string {
  const { title, summary, lead, partners, sectors, scenarios, cover, regionCode, terms } = content
  const labels = [
    ...sectors.map((code) => findSector(code)?.label),
    ...scenarios.map((code) => findScenario(code)?.label),
    ...cover.map((code) => findHead(code)?.label),
  ].flatMap((label) => (label ? [label.zh, label.en] : []))
  const region = regions.find(({ code }) => code === regionCode)?.name ?? ''
  const names = [lead.name, ...partners.map(({ name }) => name)]
  return vectorOf([title, summary, ...names, region, ...labels, ...Object.values(terms).flatMap((said) => said ?? [])])
}
