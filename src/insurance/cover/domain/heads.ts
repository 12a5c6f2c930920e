import { firstRoundVocabulary, type HeadOfCover, type Option } from '../../../pilot/notice/index.ts'

/** 财产类 and 责任类. */
export const coverClasses: readonly Option[] = firstRoundVocabulary.classes

/** Every head of cover, the open one of each class last. */
export const headsOfCover: readonly HeadOfCover[] = firstRoundVocabulary.cover

export const headsOf = (coverClass: string): readonly HeadOfCover[] =>
  headsOfCover.filter((head) => head.coverClass === coverClass)

export const findHead = (code: string): HeadOfCover | undefined => headsOfCover.find((head) => head.code === code)
