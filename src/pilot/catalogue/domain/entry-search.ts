import {
  type SearchQuery,
  type SearchScheme,
  type SearchTerm,
  type SearchValue,
} from '../../../foundation/search/index.ts'
import { coverClasses, headsOfCover, scenarioLibrary, sectors } from '../../../insurance/cover/index.ts'
import { organisationKinds, regionAreas, regions } from '../../parties/index.ts'

const values = (all: readonly { readonly code: string; readonly label: SearchValue['label'] }[]): SearchValue[] =>
  all.map(({ code, label }) => ({ code, label, aliases: [label.zh.replace(/企业$|类$/, '')] }))

/** Suffixes that people leave out: 上海, 广西, 新疆. */
const shortName = (name: string): string => name.replace(/(?:维吾尔|壮族|回族)?(?:自治区|省|市)$|生产建设兵团$/, '')

export const memberKinds: readonly SearchValue[] = Object.entries(organisationKinds)
  .filter(([code, { group }]) => group === 'service-institution' || code === 'other')
  .map(([code, { text }]) => ({ code, label: text }))

export const areas: readonly SearchValue[] = Object.entries(regionAreas).map(([code, label]) => ({ code, label }))

/** What can be asked of 《目录》, by everybody. */
export const entryScheme: SearchScheme = {
  list: 'entries',
  fields: [
    { name: 'sector', kind: 'codes', label: { zh: '行业', en: 'Sector' }, aliases: ['领域'], values: values(sectors) },
    {
      name: 'class',
      kind: 'codes',
      label: { zh: '险种', en: 'Class' },
      aliases: ['类别'],
      values: values(coverClasses),
    },
    {
      name: 'scenario',
      kind: 'codes',
      label: { zh: '场景', en: 'Scenario' },
      aliases: ['风险场景'],
      values: scenarioLibrary.map(({ id, label }) => ({ code: id, label })),
    },
    {
      name: 'cover',
      kind: 'codes',
      label: { zh: '责任', en: 'Cover' },
      aliases: ['保障责任', '保障'],
      values: values(headsOfCover),
    },
    {
      name: 'region',
      kind: 'codes',
      label: { zh: '地区', en: 'Region' },
      aliases: ['注册地', '省', '省份'],
      values: regions.map(({ code, name }) => ({ code, label: { zh: name, en: name }, aliases: [shortName(name)] })),
    },
    { name: 'area', kind: 'codes', label: { zh: '大区', en: 'Area' }, aliases: ['片区'], values: areas },
    {
      name: 'kind',
      kind: 'codes',
      label: { zh: '牵头单位类型', en: 'Kind of lead' },
      aliases: ['类型', '单位类型'],
      values: memberKinds,
    },
    { name: 'lead', kind: 'text', label: { zh: '牵头', en: 'Lead' }, aliases: ['牵头单位', '单位'] },
    { name: 'partner', kind: 'text', label: { zh: '联合', en: 'Partner' }, aliases: ['联合单位'] },
    { name: 'title', kind: 'text', label: { zh: '名称', en: 'Title' }, aliases: ['方案', '方案名称'] },
    { name: 'number', kind: 'text', label: { zh: '编号', en: 'Number' }, aliases: ['目录编号'] },
    { name: 'round', kind: 'text', label: { zh: '批次', en: 'Round' } },
    {
      name: 'limit',
      kind: 'number',
      label: { zh: '限额', en: 'Limit' },
      aliases: ['累计限额'],
      unit: { zh: '万元', en: '10,000 yuan' },
    },
    { name: 'since', kind: 'day', label: { zh: '生效', en: 'Since' }, aliases: ['生效日'] },
  ],
  has: [
    { name: 'partners', label: { zh: '联合单位', en: 'Partners' }, aliases: ['联合', 'partner'] },
    { name: 'limit', label: { zh: '限额', en: 'Limit' } },
    { name: 'terms', label: { zh: '承保条件', en: 'Terms' }, aliases: ['条件'] },
    { name: 'amendment', label: { zh: '变更', en: 'Amendment' }, aliases: ['修订'] },
  ],
  orders: [
    { name: 'number', label: { zh: '编号', en: 'Number' } },
    { name: 'limit', label: { zh: '限额', en: 'Limit' } },
    { name: 'since', label: { zh: '更新时间', en: 'Updated' }, aliases: ['生效', '更新'] },
    { name: 'title', label: { zh: '名称', en: 'Title' } },
  ],
}

/** The groups of boxes beside the list, in their order. */
export const facetFields = ['sector', 'class', 'scenario', 'kind', 'area'] as const
export type FacetField = (typeof facetFields)[number]

/** An area is its regions. */
export function spellOutAreas({ terms, ordering }: SearchQuery): SearchQuery {
  return { terms: terms.map(spelledOut), ordering }
}

function spelledOut(term: SearchTerm): SearchTerm {
  if (term.kind !== 'codes' || term.field !== 'area') return term
  const codes = regions.filter(({ area }) => term.codes.includes(area)).map(({ code }) => code)
  return { ...term, field: 'region', codes }
}

/** Boxes that are ticked, as terms; a code that the list does not know is left out. */
export function termsOfBoxes(ticked: Readonly<Partial<Record<FacetField, readonly string[]>>>): readonly SearchTerm[] {
  return facetFields.flatMap((name): readonly SearchTerm[] => {
    const field = entryScheme.fields.find((one) => one.name === name)
    const known = field?.kind === 'codes' ? field.values.map(({ code }) => code) : []
    const codes = (ticked[name] ?? []).filter((code) => known.includes(code))
    return codes.length === 0 ? [] : [{ kind: 'codes', negated: false, field: name, codes }]
  })
}

/** The query without what one group of boxes says, by which the counts of that group are made. */
export function withoutField({ terms, ordering }: SearchQuery, field: string): SearchQuery {
  return {
    terms: terms.filter((term) => term.kind !== 'codes' || term.field !== field || term.negated),
    ordering,
  }
}
