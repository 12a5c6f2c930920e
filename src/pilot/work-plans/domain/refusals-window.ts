import type { WindowRefusals } from '../../../foundation/deadlines/index.ts'
import {
  clockTimeOf,
  dayOf,
  type Instant,
  instantOf,
  millisecondsOf,
  type Refusal,
} from '../../../foundation/kernel/index.ts'

const shown = (at: Instant): string => `${dayOf(at)} ${clockTimeOf(at)}`

/** The last moment that is in time, for a deadline that is the first instant too late. */
export const lastMoment = (deadline: Instant): string =>
  clockTimeOf(deadline) === '00:00' ? `${dayOf(instantOf(millisecondsOf(deadline) - 1))} 24:00` : shown(deadline)

export const no = (code: string, message: Refusal['message'], remedy: Refusal['remedy']): Refusal => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
})

/** What the window of this step says. */
export const ofTheWindow: WindowRefusals = {
  notYetOpen: ({ opensAt, source }) => ({
    ...no(
      'intake-not-yet-open',
      {
        zh: `试点申报于 ${shown(opensAt)} 开始，现在还不能上报。`,
        en: `Work plans are taken from ${shown(opensAt)} on.`,
      },
      { zh: '可先填写草稿。', en: 'Fill in the draft meanwhile.' },
    ),
    cites: [source],
  }),
  deadlinePassed: ({ deadline, source }, arrival) => ({
    ...no(
      'deadline-has-passed',
      {
        zh: `试点工作方案已于 ${lastMoment(deadline)} 截止上报，本次请求于 ${shown(arrival)} 到达。已填内容全部保留。`,
        en: `Work plans closed at ${lastMoment(deadline)}; this request arrived at ${shown(arrival)}. Nothing you typed is lost.`,
      },
      {
        zh: '如主办部门改期，可直接上报；否则请在下一批次申报，答案可以沿用。',
        en: 'If the office moves the date, hand it in as usual; otherwise use the answers in the next round.',
      },
    ),
    cites: [source],
    facts: { deadline, arrival },
  }),
  listSealed: ({ source }) => ({
    ...no(
      'list-is-sealed',
      { zh: '试点申报清单已封存，不能再加入方案。', en: 'The list of work plans is sealed; none can be added.' },
      { zh: '请在下一批次申报。', en: 'File in the next round.' },
    ),
    cites: [source],
  }),
  tooEarlyToClose: (deadline) =>
    no(
      'too-early-to-close',
      { zh: `截止时刻 ${shown(deadline)} 未到。`, en: `The deadline, ${shown(deadline)}, has not come.` },
      { zh: '到时由平台自动开始关闭。', en: 'The platform begins to close at that moment.' },
    ),
  drainRunning: (deadline) =>
    no(
      'drain-still-running',
      {
        zh: `截止（${shown(deadline)}）前到达的请求还在处理，暂不能封存清单。`,
        en: `Requests that arrived before ${shown(deadline)} are still being worked off.`,
      },
      { zh: '几分钟后再试。', en: 'Try again in a few minutes.' },
    ),
  extensionNotLater: (deadline) =>
    no(
      'extension-not-later',
      {
        zh: `新的截止时刻须晚于现在的 ${shown(deadline)}。`,
        en: `The new deadline must be later than ${shown(deadline)}.`,
      },
      { zh: '请填写更晚的时刻。', en: 'Give a later moment.' },
    ),
  extensionInThePast: (now) =>
    no(
      'extension-in-the-past',
      { zh: `新的截止时刻早于现在（${shown(now)}）。`, en: `The new deadline is before now (${shown(now)}).` },
      { zh: '请填写将来的时刻。', en: 'Give a moment to come.' },
    ),
}
