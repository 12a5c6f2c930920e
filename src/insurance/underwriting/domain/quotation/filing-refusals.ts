import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'
import type { CoverTerm, LimitRange } from '../../../cover/index.ts'

const cites = [{ clause: '保险法2015:135' }] as const

const outside = (code: string, [zh, en]: readonly [string, string], remedy: Text): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh, en },
  remedy,
  cites,
})

const choose: Text = {
  zh: '请改为备案范围内的取值，或先变更备案。',
  en: 'Choose a value inside the filing, or change the filing first.',
}

export const limitOutside = (head: string, range: LimitRange | null): Refusal =>
  outside(
    'limit-outside-filed-range',
    range === null
      ? [`责任 ${head} 没有备案限额。`, `The head ${head} has no filed limit.`]
      : [
          `责任 ${head} 的限额不在备案范围（${range.least} 分至 ${range.most} 分）内。`,
          `The limit of ${head} lies outside its filed range (${range.least} to ${range.most} fen).`,
        ],
    choose,
  )

export const waitingOutside = (head: string, options: readonly number[]): Refusal =>
  outside(
    'waiting-outside-filed-options',
    [
      `责任 ${head} 的等待期不在备案选项（${options.join('、') || '无'} 分钟）内。`,
      `The waiting time of ${head} is none of the filed ones (${options.join(', ') || 'none'} minutes).`,
    ],
    choose,
  )

export const retroactiveNotStated = (head: string): Refusal =>
  outside(
    'retroactive-date-not-stated',
    [
      `责任 ${head} 为索赔提出制，须写明不晚于起保日的追溯日。`,
      `${head} is claims-made: state a retroactive date not after the start.`,
    ],
    { zh: '请填写追溯日。', en: 'State the retroactive date.' },
  )

export const headNotFiled = (head: string): Refusal =>
  outside('head-not-filed', [`责任 ${head} 不在该产品的备案条款中。`, `The filing has no head ${head}.`], choose)

export const promisesNothing = ({ head, status }: Pick<CoverTerm, 'head' | 'status'>): Refusal =>
  outside(
    'head-promises-nothing',
    [
      status === 'excluded' ? `责任 ${head} 为除外责任，不能约定限额。` : `责任 ${head} 依法不得赔付，不能约定限额。`,
      `The head ${head} promises no money, so no limit can be agreed for it.`,
    ],
    { zh: '请去掉该项限额。', en: 'Leave the limit out.' },
  )
