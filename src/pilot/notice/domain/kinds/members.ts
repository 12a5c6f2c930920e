import type { Text } from '../../../../foundation/kernel/index.ts'
import { leadOf, type MemberFacts, type SolutionFacts } from '../facts.ts'
import type { Judgement, MemberQuality, RuleKind } from '../rule.ts'
import { texts } from '../texts.ts'
import { joinedNames, sentences, text } from '../wording.ts'
import { ledBy, member, solution } from './example-facts.ts'

const qualityOf: Readonly<Record<MemberQuality, (member: MemberFacts) => boolean | undefined>> = {
  'registered-in-prc': (one) => one.registeredInPrc,
  'independent-legal-person': (one) => one.legalPerson,
  'cyber-insurance-capability': (one) => one.capability,
}

export const memberIs: RuleKind<'member-is'> = {
  kind: 'member-is',
  describe: ({ of, quality }) => texts.member.condition(texts.member[of], texts.qualities[quality]),
  judge: ({ of, quality }, given) =>
    judgeEach(of, given, {
      quality: texts.qualities[quality],
      remedy: texts.remedies[quality],
      holds: qualityOf[quality],
    }),
  examples: [
    {
      name: text('牵头单位境内注册', 'a lead registered in the country'),
      settings: { of: 'lead', quality: 'registered-in-prc' },
      facts: ledBy({ registeredInPrc: true }),
      verdict: 'met',
    },
    {
      name: text('牵头单位境外注册', 'a lead registered abroad'),
      settings: { of: 'lead', quality: 'registered-in-prc' },
      facts: ledBy({ registeredInPrc: false }),
      verdict: 'unmet',
    },
    {
      name: text('牵头单位是分支机构', 'a branch is no legal person'),
      settings: { of: 'lead', quality: 'independent-legal-person' },
      facts: ledBy({ legalPerson: false }),
      verdict: 'unmet',
    },
    {
      name: text('业务能力未说明', 'an unstated capability is not a missing one'),
      settings: { of: 'lead', quality: 'cyber-insurance-capability' },
      facts: ledBy({ capability: undefined }),
      verdict: 'undetermined',
    },
    {
      name: text('没有联合单位', 'no partner, nothing to ask'),
      settings: { of: 'partners', quality: 'registered-in-prc' },
      facts: solution({ partners: [] }),
      verdict: 'met',
    },
    {
      name: text('一家联合单位境外注册、另一家不明', 'one partner abroad outweighs an unknown one'),
      settings: { of: 'partners', quality: 'registered-in-prc' },
      facts: solution({ partners: [member({ registeredInPrc: undefined }), member({ registeredInPrc: false })] }),
      verdict: 'unmet',
    },
    {
      name: text('一家联合单位情况不明', 'one unknown partner leaves it open'),
      settings: { of: 'partners', quality: 'independent-legal-person' },
      facts: solution({ partners: [member({}), member({ legalPerson: undefined })] }),
      verdict: 'undetermined',
    },
  ],
}

export const registeredInRegion: RuleKind<'registered-in-region'> = {
  kind: 'registered-in-region',
  describe: ({ of, region }) =>
    region === null ? texts.notAnnounced : texts.member.condition(texts.member[of], texts.region.quality(region)),
  judge: ({ of, region }, given) => {
    if (region === null) return { verdict: 'undetermined', facts: { region }, message: texts.notAnnounced }
    return judgeEach(of, given, {
      quality: texts.region.quality(region),
      remedy: texts.region.remedy,
      // A region is a province or a city in it: codes of the same province begin alike.
      holds: (one) => (one.region === undefined ? undefined : one.region.startsWith(provinceOf(region))),
    })
  },
  examples: [
    {
      name: text('在本省的市注册', 'registered in a city of the province'),
      settings: { of: 'lead', region: '370000' },
      facts: ledBy({ region: '370200' }),
      verdict: 'met',
    },
    {
      name: text('在外省注册', 'registered in another province'),
      settings: { of: 'members', region: '370000' },
      facts: ledBy({ region: '110000' }),
      verdict: 'unmet',
    },
    {
      name: text('注册地不明', 'an unknown place leaves it open'),
      settings: { of: 'lead', region: '370000' },
      facts: ledBy({}),
      verdict: 'undetermined',
    },
  ],
}

/** 370000 → 37; 370200 stays, since a city is not its whole province. */
const provinceOf = (region: string): string => region.replace(/0000$/, '')

interface Question {
  readonly quality: Text
  readonly remedy: Text
  readonly holds: (member: MemberFacts) => boolean | undefined
}

function judgeEach(of: 'lead' | 'partners' | 'members', given: SolutionFacts, question: Question): Judgement {
  const lead = leadOf(given)
  if (of === 'lead') {
    if (!lead)
      return { verdict: 'undetermined', facts: { lead: null }, message: texts.member.unknownLead(question.quality) }
    return judged([{ name: texts.member.lead, held: question.holds(lead) }], question)
  }
  const partners = given.partners?.map((one, index) => ({
    name: named(texts.member.ordinal(index + 1), one.name),
    held: question.holds(one),
  }))
  const leads = of === 'members' ? [{ name: texts.member.lead, held: lead && question.holds(lead) }] : []
  if (!partners) {
    if (leads.some(({ held }) => held === false)) return judged(leads, question)
    return { verdict: 'undetermined', facts: { partners: null }, message: texts.member.unknownPartners }
  }
  if (leads.length + partners.length === 0)
    return { verdict: 'met', facts: { partners: 0 }, message: texts.member.noPartners }
  return judged([...leads, ...partners], question)
}

function judged(
  asked: readonly { readonly name: Text; readonly held: boolean | undefined }[],
  question: Question,
): Judgement {
  const not = asked.filter(({ held }) => held === false).map(({ name }) => name)
  const unknown = asked.filter(({ held }) => held === undefined).map(({ name }) => name)
  const facts = { asked: asked.length, not: not.map(({ zh }) => zh), unknown: unknown.map(({ zh }) => zh) }
  if (not.length > 0) {
    const message = sentences(texts.member.unmet(joinedNames(not), question.quality), question.remedy)
    return { verdict: 'unmet', facts, message }
  }
  if (unknown.length > 0)
    return { verdict: 'undetermined', facts, message: texts.member.unknown(joinedNames(unknown), question.quality) }
  return {
    verdict: 'met',
    facts,
    message: texts.member.met(joinedNames(asked.map(({ name }) => name)), question.quality),
  }
}

const named = (ordinal: Text, name: string | undefined): Text =>
  name === undefined ? ordinal : text(`${ordinal.zh}（${name}）`, `${ordinal.en} (${name})`)
