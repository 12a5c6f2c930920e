import type { CellValue, Sheet } from '../../../foundation/documents/index.ts'
import { textOf } from '../../../foundation/forms/index.ts'
import type { FigureView, LineView, PlaceView, RollUpView, SplitView } from '../domain/pages.ts'

type Locale = 'zh' | 'en'

const texts = {
  zh: {
    enterprise: '企业线',
    resident: '居民线（单列）',
    regions: '分地区',
    indicator: '指标',
    unit: '单位',
    year: '全年',
    region: '地区',
    area: '片区',
    part: '分类',
    preface: { accepted: '按已受理的报告', 'handed-in': '按最近一次上报' },
    note: '期末数取最后一期，平均数按权重重算；企业线与居民线不相加。',
    dimensions: { class: '分险种', sector: '分行业', scenario: '分场景', size: '分规模' },
  },
  en: {
    enterprise: 'Enterprise line',
    resident: 'Resident line, apart',
    regions: 'Regions',
    indicator: 'Indicator',
    unit: 'Unit',
    year: 'Year',
    region: 'Region',
    area: 'Area',
    part: 'Part',
    preface: { accepted: 'By accepted reports', 'handed-in': 'By what was handed in last' },
    note: 'Of stocks the last period counts, means are weighed anew; the two lines are never added.',
    dimensions: { class: 'By class', sector: 'By sector', scenario: 'By scenario', size: 'By size' },
  },
} as const

/** Numbers with their exact digits; a spreadsheet's own numbers would lose those of large sums. */
function cellOf({ kind }: LineView, { value }: FigureView): CellValue {
  if (value === null) return ''
  if (kind === 'count') return { number: value }
  const digits = value.padStart(3, '0')
  return { number: `${digits.slice(0, -2)}.${digits.slice(-2)}` }
}

/** The roll-up as a workbook: the two lines on sheets of their own, regions, and each dimension. */
export function rollUpWorkbook(view: RollUpView, splits: readonly SplitView[], locale: Locale): readonly Sheet[] {
  const t = texts[locale]
  const preface = [`${view.programmeId} · ${t.preface[view.counting]}`, t.note]
  const periods = view.periods.map(({ code, until }) => ({ title: `${code} (${until})`, width: 18 }))
  const head = [
    { title: t.indicator, width: 28 },
    { title: t.unit, width: 10 },
    ...periods,
    { title: t.year, width: 18 },
  ]
  const rowsOf = (lines: readonly LineView[]) =>
    lines.map((line): readonly CellValue[] => [
      line.name[locale],
      line.unit[locale],
      ...line.periods.map((figure) => cellOf(line, figure)),
      cellOf(line, line.year),
    ])
  const ofSegment = (segment: LineView['segment']) => view.nation.filter((line) => line.segment === segment)
  return [
    { name: t.enterprise, preface, columns: head, rows: rowsOf(ofSegment('enterprise')) },
    { name: t.resident, preface, columns: head, rows: rowsOf(ofSegment('resident')) },
    regionSheet(view, preface, locale),
    ...splits.map((split): Sheet => ({
      name: t.dimensions[split.dimension],
      preface,
      columns: [{ title: t.part, width: 24 }, ...head],
      rows: split.parts.flatMap(({ label, lines }) => rowsOf(lines).map((row) => [textOf(label)[locale], ...row])),
    })),
  ]
}

function regionSheet(view: RollUpView, preface: readonly string[], locale: Locale): Sheet {
  const t = texts[locale]
  const rowsOf = (area: PlaceView, place: PlaceView) =>
    place.lines.map((line): readonly CellValue[] => [
      area.name[locale],
      area === place ? '' : place.name[locale],
      line.name[locale],
      line.unit[locale],
      cellOf(line, line.year),
    ])
  return {
    name: t.regions,
    preface,
    columns: [t.area, t.region, t.indicator, t.unit, t.year].map((title) => ({ title, width: 20 })),
    rows: view.areas.flatMap((area) => [
      ...rowsOf(area, area),
      ...area.regions.flatMap((region) => rowsOf(area, region)),
    ]),
  }
}
