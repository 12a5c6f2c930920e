import type { Day, Instant, Refusal } from '../../../foundation/kernel/index.ts'
import { selectionSentence } from './publicity-refusals.ts'

const cites = [selectionSentence]

/** Refusals in making and publishing a release. */
export const releaseRefusals = {
  nothingToPublish: {
    kind: 'unprocessable',
    code: 'nothing-to-publish',
    message: { zh: '这一版没有新增、变更或移出的条目。', en: 'This release adds, amends and withdraws nothing.' },
    remedy: { zh: '请先列入条目。', en: 'Put entries on it first.' },
    cites,
  },
  effectiveDayMissing: {
    kind: 'unprocessable',
    code: 'effective-day-missing',
    message: { zh: '没有写生效日。', en: 'The day on which it takes effect is missing.' },
    remedy: { zh: '请写明生效日。', en: 'Give the day.' },
    cites,
  },
  effectiveDayPast: (effectiveFrom: Day, today: Day): Refusal => ({
    kind: 'unprocessable',
    code: 'effective-day-past',
    message: {
      zh: `生效日 ${effectiveFrom} 早于今天（${today}）；目录不溯及既往。`,
      en: `The day ${effectiveFrom} is before today (${today}); a release never reaches back.`,
    },
    remedy: { zh: '请填今天或以后的日期。', en: 'Give today or a later day.' },
    cites,
  }),
  releaseInHand: {
    kind: 'conflict',
    code: 'release-in-hand',
    message: { zh: '本轮已有一版在办。', en: 'A release of this round is in hand already.' },
    remedy: { zh: '请继续办理那一版，或先作废它。', en: 'Go on with that one, or discard it first.' },
    cites,
  },
  publishedTwice: (number: string, at: Instant): Refusal => ({
    kind: 'conflict',
    code: 'release-published-already',
    message: {
      zh: `这一版已作为 ${number} 版发布，没有再次发布。`,
      en: `This release has been published as ${number}; it was not published again.`,
    },
    remedy: { zh: '请刷新页面查看。', en: 'Reload the page to see it.' },
    facts: { number, at },
  }),
  changedMeanwhile: (theirs: { readonly state: string; readonly version: number; readonly by: string }): Refusal => ({
    kind: 'conflict',
    code: 'release-changed-meanwhile',
    message: {
      zh: '他人已先改动这一版，您的操作没有生效。',
      en: 'Somebody has changed this release meanwhile; what you did has not taken effect.',
    },
    remedy: { zh: '已显示最新内容，请核对后再办。', en: 'The latest is shown; look at it before you act.' },
    facts: { theirs },
  }),
  listedAlready: (numbers: readonly string[]): Refusal => ({
    kind: 'conflict',
    code: 'solution-listed-already',
    message: {
      zh: `有方案已在《目录》中：${numbers.join('、')}。`,
      en: `Listed already: ${numbers.join(', ')}.`,
    },
    remedy: { zh: '变更已收录方案请用“变更条目”。', en: 'To change a listed entry, amend it.' },
    cites,
  }),
  notInForce: (number: string): Refusal => ({
    kind: 'unprocessable',
    code: 'entry-not-in-force',
    message: { zh: `${number} 已不在《目录》中，不能再变更或移出。`, en: `${number} is no longer listed.` },
    remedy: { zh: '请核对编号。', en: 'Check the number.' },
    cites,
  }),
  beforeItsOwnDay: (number: string, from: Day): Refusal => ({
    kind: 'unprocessable',
    code: 'ends-before-it-begins',
    message: {
      zh: `${number} 的现行版本自 ${from} 起生效，不能在此之前终止。`,
      en: `The present version of ${number} takes effect on ${from} and cannot end before that.`,
    },
    remedy: { zh: '请把生效日推后。', en: 'Give a later day.' },
    cites,
  }),
  reasonMissing: {
    kind: 'unprocessable',
    code: 'reason-missing',
    message: { zh: '变更或移出没有写理由。', en: 'An amendment or a withdrawal needs its reason.' },
    remedy: { zh: '理由将随《目录》公开，请写明。', en: 'It is published with the catalogue; write it down.' },
    cites,
  },
  tableHasFindings: {
    kind: 'unprocessable',
    code: 'list-has-findings',
    message: { zh: '表中有问题，一行也没有列入。', en: 'The table has findings; nothing was taken over.' },
    remedy: { zh: '请逐行更正后重新上传。', en: 'Correct the rows and upload it again.' },
  },
} as const
