import type { Citation, Text } from '../../../foundation/kernel/index.ts'

export interface Option {
  readonly code: string
  readonly label: Text
  readonly cites: Citation
}

export interface Sector extends Option {
  readonly category: string
}

export interface HeadOfCover extends Option {
  readonly coverClass: string
  /** 等 leaves the list open: this head needs words of the applicant. */
  readonly open?: true
}

/** The codes that a round knows, each with its sentence. */
export interface Vocabulary {
  readonly categories: readonly Option[]
  readonly sectors: readonly Sector[]
  readonly classes: readonly Option[]
  readonly cover: readonly HeadOfCover[]
  /** A second axis where a round has one, such as 重点企业, 中小企业, 产业园区. */
  readonly segments: readonly Option[]
}
