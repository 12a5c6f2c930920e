import type { Canonical, Refusal, Text } from '../../../foundation/kernel/index.ts'
import { professions } from './expert.ts'
import type { Shortage } from './round/shortage.ts'

const cites = [{ clause: '4.1.p2.s3', words: '评审遴选' }]

const refusal = (
  code: string,
  message: Text,
  remedy: Text,
  facts?: { readonly [name: string]: Canonical },
): Refusal => ({ kind: 'unprocessable', code, message, remedy, cites, ...(facts ? { facts } : {}) })

/** What the review of a round refuses, and what to do then. */
export const roundRefusals = {
  panelIsEven: (size: number) =>
    refusal(
      'panel-is-even',
      { zh: `专家组现为 ${size} 人，须为单数`, en: `A panel of ${size} is even; it must be odd` },
      { zh: '请增减一名专家', en: 'Add or take away one expert' },
    ),
  strataTwice: refusal(
    'profession-stated-twice',
    { zh: '同一专业填写了两次', en: 'A profession is stated twice' },
    { zh: '每个专业只填一行', en: 'State each profession once' },
  ),
  panelTooSmall: (size: number, perItem: number) =>
    refusal(
      'panel-too-small',
      {
        zh: `专家组 ${size} 人，不足以每件由 ${perItem} 人评审`,
        en: `A panel of ${size} cannot give ${perItem} experts to each solution`,
      },
      { zh: '请增加专家组人数，或减少每件评审人数', en: 'Enlarge the panel, or ask for fewer experts a solution' },
    ),
  professionsDoNotFit: refusal(
    'professions-do-not-fit',
    {
      zh: '每件评审的专业人数要求，超过了每件评审人数或专家组中该专业的人数',
      en: 'The professions asked for on each solution exceed its experts, or those of the panel',
    },
    { zh: '请调低专业人数要求，或调整专家组', en: 'Ask for fewer of a profession, or change the panel' },
  ),
  callNotClosed: refusal(
    'call-not-closed',
    { zh: '方案征集尚未截止封存', en: 'The call has not been closed and sealed' },
    { zh: '请在封存之后再冻结评审清单', en: 'Freeze the list after the call has been sealed' },
  ),
  nothingListed: refusal(
    'nothing-listed',
    { zh: '没有可以评审的方案', en: 'There is no solution to review' },
    { zh: '请核对批次和方案状态', en: 'Check the round and the states of its solutions' },
  ),
  notPromised: refusal(
    'nonce-not-promised',
    {
      zh: '尚未公布随机数的校验值。冻结清单之前须先公布，才能证明无人事后挑选',
      en: 'No number has been promised. It must be before the freeze, or it could have been chosen afterwards',
    },
    { zh: '请先生成随机数、妥善保管，并公布其校验值', en: 'Make a number, keep it, and publish its hash first' },
  ),
  promiseStands: refusal(
    'promise-stands',
    { zh: '校验值已经公布，不能更换', en: 'A hash has been published and is not exchanged' },
    { zh: '请使用与已公布校验值对应的随机数', en: 'Use the number that belongs to it' },
  ),
  stillOpen: (numbers: readonly string[]) =>
    refusal(
      'solutions-still-open',
      {
        zh: `有 ${numbers.length} 件方案的补正或超出数量的申请尚未办结：${numbers.join('、')}`,
        en: `${numbers.length} solutions still have a correction or a waiver open: ${numbers.join(', ')}`,
      },
      { zh: '请先办结，再冻结评审清单', en: 'Settle them, then freeze the list' },
      { numbers: [...numbers] },
    ),
  unchecked: (numbers: readonly string[]) =>
    refusal(
      'formal-checks-open',
      {
        zh: `有 ${numbers.length} 件方案的形式审查尚未办结：${numbers.join('、')}`,
        en: `${numbers.length} solutions have no concluded formal check: ${numbers.join(', ')}`,
      },
      { zh: '本批次已开始形式审查，请逐件作出结论后再冻结', en: 'This round is checked; conclude each, then freeze' },
      { numbers: [...numbers] },
    ),
  tooFewExperts: (short: readonly Shortage[]) =>
    refusal(
      'too-few-clear-experts',
      {
        zh: short
          .map(
            (one) =>
              `「${one.group}」组缺 ${one.wanted - one.clear} 名${professions[one.profession].zh}专业的无冲突专家（冲突 ${one.conflict}，待查明 ${one.undetermined}，不能参加 ${one.away}）`,
          )
          .join('；'),
        en: short
          .map(
            (one) =>
              `Group ${one.group} lacks ${one.wanted - one.clear} clear experts of ${professions[one.profession].en.toLowerCase()} (${one.conflict} in conflict, ${one.undetermined} undetermined, ${one.away} not available)`,
          )
          .join('; '),
      },
      {
        zh: '请查明待定的利益关系、补充专家、减少备选人数，或调整分组',
        en: 'Settle what is undetermined, add experts, ask for fewer reserves, or group the solutions anew',
      },
      { short: short.map((one) => ({ ...one })) },
    ),
  nonceDiffers: refusal(
    'nonce-differs-from-promise',
    {
      zh: '随机数与冻结前公布的校验值不一致',
      en: 'The number is not the one whose hash was published before the freeze',
    },
    { zh: '请核对保管的随机数，包括空格和大小写', en: 'Check the number that was kept, with spaces and case' },
  ),
  publicNumberTooEarly: refusal(
    'public-number-too-early',
    {
      zh: '公共数的公布时间早于清单冻结时间，抽取结果就可能被预知',
      en: 'The public number came out before the freeze, so the draw could have been foreseen',
    },
    { zh: '请使用冻结之后公布的公共数', en: 'Use a number that came out after the freeze' },
  ),
  noAccount: (names: readonly string[]) =>
    refusal(
      'expert-has-no-account',
      {
        zh: `${names.join('、')}尚未认领账号，收不到邀请`,
        en: `${names.join(', ')} has no account and cannot be invited`,
      },
      {
        zh: '请在专家库发放认领码，本人登录后认领',
        en: 'Issue a claim code in the register; the person enters it once signed in',
      },
      { names: [...names] },
    ),
  nobodyToInvite: refusal(
    'nobody-to-invite',
    { zh: '没有轮到邀请的专家', en: 'It is nobody’s turn to be invited' },
    { zh: '请等待已邀请的专家答复', en: 'Wait for those who were invited' },
  ),
  invitationsOpen: (count: number) =>
    refusal(
      'invitations-open',
      { zh: `还有 ${count} 份邀请没有答复`, en: `${count} invitations have not been answered` },
      { zh: '请等答复齐备、缺额补足后再指派', en: 'Assign when all have answered and every seat is filled' },
    ),
  notAssignable: (group: string, relax: readonly string[], words: Text) =>
    refusal(
      'assignment-infeasible',
      { zh: `「${group}」组无法按要求指派：${words.zh}`, en: `Group ${group} cannot be assigned: ${words.en}` },
      {
        zh: '请放宽所列的一项，或增补专家后重新求解',
        en: 'Relax one of what is named, or add experts, and solve again',
      },
      { relax: [...relax] },
    ),
  noScoreUntil: refusal(
    'no-time-for-scores',
    { zh: '没有设定交分截止时间', en: 'No time is set until which scores are to be in' },
    { zh: '请填写交分截止时间', en: 'Set the time' },
  ),
  scoresOpen: (count: number) =>
    refusal(
      'scores-open',
      { zh: `还有 ${count} 份评审没有交分`, en: `${count} reviews have not been handed in` },
      { zh: '请等待交分，或将其作废并补派', en: 'Wait for them, or set them aside and assign anew' },
    ),
  scoresMissing: (numbers: readonly string[]) =>
    refusal(
      'too-few-scores',
      {
        zh: `以下方案的有效评分不足规定份数：${numbers.join('、')}`,
        en: `Too few scores stand on: ${numbers.join(', ')}`,
      },
      { zh: '请补派专家后再结束评分', en: 'Assign more experts before scoring is closed' },
      { numbers: [...numbers] },
    ),
  changedMeanwhile: {
    kind: 'conflict',
    code: 'round-changed-meanwhile',
    message: { zh: '他人已先作了改动', en: 'Somebody has changed it meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后再办', en: 'The latest is shown; compare it and act again' },
  } as Refusal,
  claimUnknown: refusal(
    'claim-code-unknown',
    {
      zh: '认领码不存在、已被使用，或本账号已认领过',
      en: 'The code is not known, was used, or this account has claimed a record',
    },
    { zh: '请核对认领码，或联系评审组织方重新发放', en: 'Check the code, or ask the office for another' },
  ),
} as const
