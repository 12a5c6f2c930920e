import { text } from '../wording.ts'
import { texts } from '../texts.ts'
import { authorityPlan, entry, plan } from './example-facts.ts'
import type { CitedEntryFacts } from './facts.ts'
import type { PlanRuleKind } from './rule.ts'
import { planTexts } from './texts.ts'

export const citesEntries: PlanRuleKind<'cites-entries'> = {
  kind: 'cites-entries',
  describe: ({ atLeast }) => (atLeast === null ? texts.notAnnounced : planTexts.entries.condition(atLeast)),
  judge: ({ atLeast }, { entries }) => {
    const facts = { entries: entries?.length ?? null, atLeast }
    if (atLeast === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (!entries) return { verdict: 'undetermined', facts, message: planTexts.entries.unknown }
    const { length } = entries
    if (length < atLeast) return { verdict: 'unmet', facts, message: planTexts.entries.unmet(length, atLeast) }
    return { verdict: 'met', facts, message: planTexts.entries.met(length) }
  },
  examples: [
    {
      name: text('引用一个版本', 'one version is cited'),
      settings: { atLeast: 1 },
      facts: plan({}),
      verdict: 'met',
    },
    {
      name: text('一个也没有引用', 'none is cited'),
      settings: { atLeast: 1 },
      facts: plan({ entries: [] }),
      verdict: 'unmet',
    },
    {
      name: text('尚未填写', 'an unfilled list is not an empty one'),
      settings: { atLeast: 1 },
      facts: plan({ entries: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const entriesInForce: PlanRuleKind<'entries-in-force'> = {
  kind: 'entries-in-force',
  describe: () => planTexts.standing.condition,
  judge: (_settings, { entries }) => {
    const facts = { entries: (entries ?? []).map(({ name, standing }) => `${name} ${standing ?? '—'}`) }
    const having = (standing: CitedEntryFacts['standing']): string =>
      (entries ?? [])
        .filter((one) => one.standing === standing)
        .map(({ name }) => name)
        .join('、')
    if (having('withdrawn') !== '')
      return { verdict: 'unmet', facts, message: planTexts.standing.withdrawn(having('withdrawn')) }
    if (having('superseded') !== '')
      return { verdict: 'unmet', facts, message: planTexts.standing.superseded(having('superseded')) }
    if (having(null) !== '') return { verdict: 'unmet', facts, message: planTexts.standing.missing(having(null)) }
    if (!entries || entries.length === 0 || having(undefined) !== '')
      return { verdict: 'undetermined', facts, message: planTexts.standing.unknown }
    return { verdict: 'met', facts, message: planTexts.standing.met }
  },
  examples: [
    { name: text('引用现行版本', 'a version in force'), settings: {}, facts: plan({}), verdict: 'met' },
    {
      name: text('引用已被替代的版本', 'a superseded version'),
      settings: {},
      facts: plan({ entries: [entry({}), entry({ standing: 'superseded' })] }),
      verdict: 'unmet',
    },
    {
      name: text('引用已移出的条目', 'a withdrawn entry'),
      settings: {},
      facts: authorityPlan({ entries: [entry({ standing: 'withdrawn' })] }),
      verdict: 'unmet',
    },
    {
      name: text('《目录》没有这一版本', 'a version that the catalogue does not hold'),
      settings: {},
      facts: plan({ entries: [entry({ standing: null })] }),
      verdict: 'unmet',
    },
    {
      name: text('没有引用', 'nothing cited, nothing said'),
      settings: {},
      facts: plan({ entries: [] }),
      verdict: 'undetermined',
    },
  ],
}

export const applicantIsListed: PlanRuleKind<'applicant-is-listed'> = {
  kind: 'applicant-is-listed',
  describe: ({ counts }) => (counts === null ? texts.notAnnounced : planTexts.listed.condition(counts === 'lead')),
  judge: ({ counts }, { entries }) => {
    const parts = (entries ?? []).map(({ part }) => part)
    const facts = { counts, parts: parts.map((part) => part ?? null) }
    if (counts === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (parts.length === 0) return { verdict: 'undetermined', facts, message: planTexts.listed.unknown }
    // Every cited entry must be the applicant's own: a plan is carried out on a listed solution, not beside one.
    if (parts.includes('none')) return { verdict: 'unmet', facts, message: planTexts.listed.unmet }
    if (counts === 'lead' && parts.includes('partner'))
      return { verdict: 'unmet', facts, message: planTexts.listed.partnerOnly }
    if (parts.includes(undefined)) return { verdict: 'undetermined', facts, message: planTexts.listed.unknown }
    return { verdict: 'met', facts, message: planTexts.listed.met }
  },
  examples: [
    {
      name: text('牵头单位申报', 'the lead of the entry files'),
      settings: { counts: 'lead' },
      facts: plan({}),
      verdict: 'met',
    },
    {
      name: text('联合单位申报，本批次算入选', 'a partner files where partners count'),
      settings: { counts: 'lead-and-partners' },
      facts: plan({ entries: [entry({ part: 'partner' })] }),
      verdict: 'met',
    },
    {
      name: text('联合单位申报，本批次只认牵头', 'a partner files where the lead alone counts'),
      settings: { counts: 'lead' },
      facts: plan({ entries: [entry({ part: 'partner' })] }),
      verdict: 'unmet',
    },
    {
      name: text('引用别家的条目', 'an entry of others'),
      settings: { counts: 'lead-and-partners' },
      facts: plan({ entries: [entry({}), entry({ part: 'none' })] }),
      verdict: 'unmet',
    },
    {
      name: text('参数未公布', 'an unannounced parameter leaves it open'),
      settings: { counts: null },
      facts: plan({}),
      verdict: 'undetermined',
    },
  ],
}
