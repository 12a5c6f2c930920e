import { formatExactMoment, type Locale } from '../foundation/interface/index.ts'
import type { HomeStatistics } from '../foundation/interface/pages/index.ts'
import type { Round } from '../pilot/notice/index.ts'
import type { PublicFigures } from '../pilot/solicitation/index.ts'

const words = {
  zh: {
    title: '本轮征集情况',
    source: (moment: string) => `清单封存于 ${moment}，由回执逐件汇总`,
    submitted: '提交方案',
    leads: '牵头单位',
    members: '参与单位',
    piece: '个',
    house: '家',
    sectors: '按行业或产品服务',
    head: '行业或产品服务',
    hidden: '不足 5',
    note: '一个方案可涉多个行业或产品服务，各行相加不等于方案数。不足 5 的不公布；只有一行不足时，另隐去最小的一行，以免推算。',
  },
  en: {
    title: 'The round in figures',
    source: (moment: string) => `list sealed ${moment}, counted receipt by receipt`,
    submitted: 'Solutions submitted',
    leads: 'Leads',
    members: 'Members',
    piece: '',
    house: '',
    sectors: 'By sector or product',
    head: 'Sector or product',
    hidden: 'hidden',
    note: 'A solution may belong to several sectors, so the rows do not add up. Figures under 5 are hidden; where one row alone is small, the smallest other one is hidden too.',
  },
} as const

/** The figures of a sealed round for the home page; what is hidden says so and has no bar. */
export function statisticsOf(round: Round, figures: PublicFigures, locale: Locale): HomeStatistics {
  const t = words[locale]
  const shown = (count: number | null): string => (count === null ? t.hidden : String(count))
  const figure = (name: string, count: number | null, unit: string) =>
    count === null || unit === '' ? { name, value: shown(count) } : { name, value: shown(count), unit }
  const named = (options: readonly { readonly code: string; readonly label: Label }[], code: string): string =>
    options.find((one) => one.code === code)?.label[locale] ?? code
  const { categories, sectors } = round.vocabulary
  return {
    title: t.title,
    source: t.source(formatExactMoment(figures.sealedAt, locale)),
    ...(round.fictitious ? { sample: true } : {}),
    figures: [
      figure(t.submitted, figures.submitted, t.piece),
      figure(t.leads, figures.leads, t.house),
      figure(t.members, figures.members, t.house),
      ...figures.byCategory.map(({ code, count }) => figure(named(categories, code), count, t.piece)),
    ],
    bars: {
      title: t.sectors,
      head: t.head,
      unit: t.submitted,
      rows: figures.bySector.map(({ code, count }) => ({
        name: named(sectors, code),
        value: count ?? 0,
        shown: shown(count),
      })),
      total: shown(figures.submitted),
    },
    note: t.note,
  }
}

interface Label {
  readonly zh: string
  readonly en: string
}
