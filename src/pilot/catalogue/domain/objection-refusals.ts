import type { Instant, Refusal } from '../../../foundation/kernel/index.ts'
import { selectionSentence } from './publicity-refusals.ts'

const cites = [selectionSentence]

/** Refusals in hearing an objection. */
export const objectionRefusals = {
  sealMissing: {
    kind: 'unprocessable',
    code: 'seal-missing',
    message: {
      zh: '单位异议的盖章原件尚未收到，还不能办理。',
      en: 'The unit’s sealed original has not arrived; it cannot be taken up yet.',
    },
    remedy: { zh: '收到原件后由经办人登记。', en: 'An official registers the original when it arrives.' },
    cites,
  },
  sealRegistered: {
    kind: 'conflict',
    code: 'seal-registered-already',
    message: {
      zh: '盖章原件已经登记，个人异议则无须盖章。',
      en: 'The sealed original is registered already; a person’s objection needs none.',
    },
    remedy: { zh: '请刷新页面。', en: 'Reload the page.' },
    cites,
  },
  investigatorHasStake: (stake: 'member' | 'tied'): Refusal => ({
    kind: 'forbidden',
    code: 'investigator-has-a-stake',
    message:
      stake === 'member'
        ? {
            zh: '您所在单位是该方案的牵头或联合单位，须回避。',
            en: 'Your organisation is a member of this solution; you must stand back.',
          }
        : {
            zh: '您所在单位与该方案成员存在控股、参股或同一集团关系，须回避。',
            en: 'Your organisation is tied to a member of this solution; you must stand back.',
          },
    remedy: { zh: '请由其他调查人办理。', en: 'Another investigator takes it up.' },
    cites,
  }),
  declarationMissing: {
    kind: 'unprocessable',
    code: 'declaration-missing',
    message: { zh: '没有作无利害关系声明。', en: 'You have not declared that you have no stake.' },
    remedy: { zh: '请写明与双方的关系，再承办。', en: 'State how you stand to both sides and take it up again.' },
    cites,
  },
  mustBeAnswered: {
    kind: 'unprocessable',
    code: 'objection-must-be-answered',
    message: {
      zh: '实名异议须调查并书面答复，不能搁置。',
      en: 'An objection in one’s own name is investigated and answered, never set aside.',
    },
    remedy: { zh: '请由调查人承办。', en: 'Have an investigator take it up.' },
    cites,
  },
  sealMayStillCome: {
    kind: 'unprocessable',
    code: 'seal-may-still-come',
    message: {
      zh: '公示期未满，盖章原件仍可能寄到。',
      en: 'The period is not over; the sealed original may still arrive.',
    },
    remedy: { zh: '期满后再作搁置。', en: 'Set it aside after the period.' },
    cites,
  },
  decidedMeanwhile: (theirs: {
    readonly state: string
    readonly by: string | null
    readonly at: Instant | null
    readonly reason: string
  }): Refusal => ({
    kind: 'conflict',
    code: 'objection-moved-meanwhile',
    message: {
      zh: `他人已先办理${theirs.by === null ? '' : `（${theirs.by}）`}，您的处理没有生效。`,
      en: `Somebody${theirs.by === null ? '' : ` (${theirs.by})`} has acted first; what you decided has not taken effect.`,
    },
    remedy: { zh: '已显示最新状态，请核对后再办。', en: 'The latest is shown; look at it before you act.' },
    facts: { theirs },
  }),
  amendmentChangesNothing: {
    kind: 'unprocessable',
    code: 'amendment-changes-nothing',
    message: { zh: '更正后的内容与公示内容相同。', en: 'The amended entry says the same as before.' },
    remedy: { zh: '请写明更正内容，或改为移出。', en: 'Say what changes, or take the entry off.' },
    cites,
  },
  unknownCreditCode: {
    kind: 'unprocessable',
    code: 'credit-code-malformed',
    message: { zh: '统一社会信用代码有误。', en: 'The unified social credit code is wrong.' },
    remedy: { zh: '请核对 18 位代码。', en: 'Check the 18 characters.' },
  },
} as const
