import type { Instant } from '../../../kernel/index.ts'
import type { ButtonLinkProps } from '../components/layout.ts'
import type { Figure } from '../components/lists.ts'
import type { ClauseChipProps } from '../components/marks.ts'

/** The call that is open now, in the words of its round. */
export interface OpenCall {
  readonly kicker: string
  readonly headline: string
  readonly lead: string
  /** 申报服务方案: what can be done, for 关怀版. */
  readonly act: string
  readonly due: Instant
  readonly start: ButtonLinkProps
  readonly conditions: ButtonLinkProps
}

export interface Stage {
  readonly name: string
  /** 12月8日 24:00 截止, or 时间未定. */
  readonly when: string
  readonly cite?: ClauseChipProps
  readonly state: 'past' | 'now' | 'later'
}

/** Figures of the round as they stand, each counted from records. */
export interface HomeStatistics {
  readonly title: string
  /** 数据截至 2026-11-23 10:00 · 由 59 件草稿、128 件提交逐件汇总. */
  readonly source: string
  readonly sample?: boolean
  readonly figures: readonly Figure[]
  readonly bars?: HomeBars
  readonly note?: string
}

export interface HomeBars {
  readonly title: string
  readonly head: string
  readonly unit: string
  readonly rows: readonly { readonly name: string; readonly value: number; readonly shown: string }[]
  readonly total: string
}

export interface Announcement {
  readonly day: string
  readonly kind: string
  readonly title: string
  readonly href: string
}

/** What the slices above give to the home page; what none gives is absent and is said to be so. */
export interface HomeFacts {
  readonly now: Instant
  readonly call?: OpenCall
  readonly stages: readonly Stage[]
  readonly statistics?: HomeStatistics
  readonly announcements: readonly Announcement[]
}
