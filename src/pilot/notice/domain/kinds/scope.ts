import type { SolutionFacts } from '../facts.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Judgement, RuleKind } from '../rule.ts'
import { texts } from '../texts.ts'
import { text } from '../wording.ts'
import { solution } from './example-facts.ts'

export const knownCategoryAndSector: RuleKind<'known-category-and-sector'> = {
  kind: 'known-category-and-sector',
  describe: () => texts.scope.condition,
  judge: (_, given, vocabulary) => {
    const { categories, sectors } = given
    const facts = { categories: categories ?? null, sectors: sectors ?? null }
    const fault = scopeFault(given, vocabulary)
    if (fault) return { verdict: 'unmet', facts, ...fault }
    if (!categories || !sectors) return { verdict: 'undetermined', facts, message: texts.scope.unknown }
    return { verdict: 'met', facts, message: texts.scope.met }
  },
  examples: [
    { name: text('行业属于所选类别', 'a sector of the category'), settings: {}, facts: solution({}), verdict: 'met' },
    {
      name: text('没有选择类别', 'no category at all'),
      settings: {},
      facts: solution({ categories: [], sectors: [] }),
      verdict: 'unmet',
    },
    {
      name: text('行业不在本批次', 'a sector the round does not know'),
      settings: {},
      facts: solution({ sectors: ['space'] }),
      verdict: 'unmet',
    },
    {
      name: text('行业所属类别未选', 'a sector of a category that is not chosen'),
      settings: {},
      facts: solution({ sectors: ['telecom-internet', 'it-product'] }),
      verdict: 'unmet',
    },
    {
      name: text('类别下没有行业', 'a category without a sector'),
      settings: {},
      facts: solution({ categories: ['enterprise', 'product-service'] }),
      verdict: 'unmet',
    },
    {
      name: text('类别不明而没有行业', 'no sector at all, whatever the category'),
      settings: {},
      facts: solution({ categories: undefined, sectors: [] }),
      verdict: 'unmet',
    },
    {
      name: text('尚未填写', 'not stated yet'),
      settings: {},
      facts: solution({ categories: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const sectorsExactly: RuleKind<'sectors-exactly'> = {
  kind: 'sectors-exactly',
  describe: ({ count }) => (count === null ? texts.notAnnounced : texts.sectors.condition(count)),
  judge: ({ count }, { sectors }) => {
    const chosen = sectors ? new Set(sectors).size : undefined
    const facts = { chosen: chosen ?? null, exactly: count }
    if (count === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (chosen === undefined) return { verdict: 'undetermined', facts, message: texts.sectors.unknown }
    if (chosen !== count) return { verdict: 'unmet', facts, message: texts.sectors.unmet(chosen, count) }
    return { verdict: 'met', facts, message: texts.sectors.met(chosen) }
  },
  examples: [
    { name: text('选1个方向', 'one of one'), settings: { count: 1 }, facts: solution({}), verdict: 'met' },
    {
      name: text('选2个方向', 'two of one'),
      settings: { count: 1 },
      facts: solution({ sectors: ['a', 'b'] }),
      verdict: 'unmet',
    },
    {
      name: text('没有选方向', 'none of one'),
      settings: { count: 1 },
      facts: solution({ sectors: [] }),
      verdict: 'unmet',
    },
    {
      name: text('尚未填写', 'not stated'),
      settings: { count: 1 },
      facts: solution({ sectors: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const coverNamed: RuleKind<'cover-named'> = {
  kind: 'cover-named',
  describe: () => texts.cover.condition,
  judge: (_, given, vocabulary) => {
    const { classes, cover } = given
    const facts = { classes: classes ?? null, cover: cover?.map(({ code }) => code) ?? null }
    const fault = coverFault(given, vocabulary)
    if (fault) return { verdict: 'unmet', facts, ...fault }
    if (!classes || !cover) return { verdict: 'undetermined', facts, message: texts.cover.unknown }
    return { verdict: 'met', facts, message: texts.cover.met }
  },
  examples: [
    { name: text('责任属于所选险种', 'a head of the class'), settings: {}, facts: solution({}), verdict: 'met' },
    {
      name: text('没有选择险种', 'no class'),
      settings: {},
      facts: solution({ classes: [], cover: [] }),
      verdict: 'unmet',
    },
    {
      name: text('责任所属险种未选', 'a head of another class'),
      settings: {},
      facts: withCover('tp.breach', undefined),
      verdict: 'unmet',
    },
    {
      name: text('责任不在本批次', 'an unknown head'),
      settings: {},
      facts: withCover('fp.ransom', undefined),
      verdict: 'unmet',
    },
    {
      name: text('选“其他”而未写明', 'other without words'),
      settings: {},
      facts: withCover('fp.other', undefined),
      verdict: 'unmet',
    },
    {
      name: text('选“其他”并写明', 'other with words'),
      settings: {},
      facts: withCover('fp.other', '取证费用'),
      verdict: 'met',
    },
    {
      name: text('险种下没有责任', 'a class without a head'),
      settings: {},
      facts: solution({ classes: ['property', 'liability'] }),
      verdict: 'unmet',
    },
    {
      name: text('险种不明而没有责任', 'no head of cover at all, whatever the class'),
      settings: {},
      facts: solution({ classes: undefined, cover: [] }),
      verdict: 'unmet',
    },
    {
      name: text('尚未填写', 'not stated yet'),
      settings: {},
      facts: solution({ cover: undefined }),
      verdict: 'undetermined',
    },
  ],
}

type Fault = Pick<Judgement, 'message' | 'cites'>

function scopeFault({ categories, sectors }: SolutionFacts, vocabulary: Vocabulary): Fault | undefined {
  if (categories?.length === 0) return { message: texts.scope.noCategory }
  const unknown = [
    ...(categories ?? []).filter((code) => !vocabulary.categories.some((one) => one.code === code)),
    ...(sectors ?? []).filter((code) => !vocabulary.sectors.some((one) => one.code === code)),
  ]
  if (unknown.length > 0) return { message: texts.scope.unknownCodes(unknown.join('、')) }
  // Without any sector no category can have one, whichever it is.
  if (sectors?.length === 0 && !categories) return { message: texts.scope.noSector }
  if (!categories || !sectors) return undefined
  const chosen = vocabulary.sectors.filter(({ code }) => sectors.includes(code))
  const astray = chosen.find(({ category }) => !categories.includes(category))
  if (astray) return { message: texts.scope.sectorWithoutCategory(astray.label), cites: astray.cites }
  const empty = vocabulary.categories.find(
    ({ code }) => categories.includes(code) && !chosen.some(({ category }) => category === code),
  )
  return empty && { message: texts.scope.categoryWithoutSector(empty.label), cites: empty.cites }
}

function coverFault({ classes, cover }: SolutionFacts, vocabulary: Vocabulary): Fault | undefined {
  if (classes?.length === 0) return { message: texts.cover.noClass }
  const heads = (cover ?? []).map(({ code, text }) => ({
    code,
    text,
    head: vocabulary.cover.find((one) => one.code === code),
  }))
  const unknown = [
    ...(classes ?? []).filter((code) => !vocabulary.classes.some((one) => one.code === code)),
    ...heads.filter(({ head }) => !head).map(({ code }) => code),
  ]
  if (unknown.length > 0) return { message: texts.cover.unknownCodes(unknown.join('、')) }
  const silent = heads.find(({ head, text }) => head?.open === true && text === undefined)
  if (silent?.head) return { message: texts.cover.withoutWords(silent.head.label), cites: silent.head.cites }
  if (cover?.length === 0 && !classes) return { message: texts.cover.noCover }
  if (!classes || !cover) return undefined
  const astray = heads.find(({ head }) => head && !classes.includes(head.coverClass))
  if (astray?.head) return { message: texts.cover.withoutClass(astray.head.label), cites: astray.head.cites }
  const empty = vocabulary.classes.find(
    ({ code }) => classes.includes(code) && !heads.some(({ head }) => head?.coverClass === code),
  )
  return empty && { message: texts.cover.classWithoutCover(empty.label), cites: empty.cites }
}

function withCover(code: string, words: string | undefined): SolutionFacts {
  return solution({ cover: [{ code, text: words }] })
}
