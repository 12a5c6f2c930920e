import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'

type Words = readonly [zh: string, en: string]

const refusal = (code: string, [zh, en]: Words, [remedyZh, remedyEn]: Words): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
  cites: [{ clause: '4.1.p2.s3', words: '评审遴选' }],
})
const named = (titles: readonly Text[]): { readonly zh: string; readonly en: string } => ({
  zh: titles.map(({ zh }) => zh).join('、'),
  en: titles.map(({ en }) => en).join(', '),
})

/** What 形式审查 refuses. */
export const formalRefusals = {
  unknownItem: refusal(
    'formal-item-unknown',
    ['审查清单没有这一项', 'The list has no such item'],
    ['请刷新页面后重试', 'Reload the page and try again'],
  ),
  pathNotOfItem: (title: Text) =>
    refusal(
      'formal-path-not-of-item',
      [`所选题目不属于「${title.zh}」`, `A chosen question does not belong to ${title.en}`],
      ['请只选这一项列出的题目', 'Choose among the questions of the item'],
    ),
  mustBeJudged: (title: Text) =>
    refusal(
      'formal-item-must-be-judged',
      [`「${title.zh}」适用于每件方案，不能选不适用`, `${title.en} applies to every solution`],
      ['请判为符合或不符合', 'Say met or unmet'],
    ),
  reasonMissing: (title: Text) =>
    refusal(
      'formal-reason-missing',
      [`「${title.zh}」没有写理由`, `${title.en} has no reason`],
      [
        '不符合、或与规则判定不同的，请写明理由；理由会告知申报单位',
        'Say why it is unmet or why you depart from the rule; the applicant is told',
      ],
    ),
  pathMissing: (title: Text) =>
    refusal(
      'formal-path-missing',
      [`「${title.zh}」没有选须补正的题目`, `${title.en} names no question to be corrected`],
      ['请勾选退回时要打开的题目', 'Tick the questions that a return opens'],
    ),
  itemsOpen: (titles: readonly Text[]) =>
    refusal(
      'formal-items-open',
      [`还有 ${titles.length} 项没有判定：${named(titles).zh}`, `${titles.length} items are open: ${named(titles).en}`],
      ['退回只有一次，请先逐项判完', 'There is one return only; judge every item first'],
    ),
  itemsUnmet: (titles: readonly Text[]) =>
    refusal(
      'formal-items-unmet',
      [`有 ${titles.length} 项不符合：${named(titles).zh}`, `${titles.length} items are unmet: ${named(titles).en}`],
      ['可补正的请退回补正；不可补正的请结论不符合', 'Return what can be mended, or conclude that it does not meet'],
    ),
  nothingUnmet: refusal(
    'formal-nothing-unmet',
    ['没有不符合的项目', 'No item is unmet'],
    ['请结论符合', 'Conclude that it meets the requirements'],
  ),
  nothingToReturn: refusal(
    'formal-nothing-to-return',
    ['没有可以由申报单位补正的项目', 'Nothing is unmet that the applicant could mend'],
    ['请直接作结论', 'Conclude without a return'],
  ),
  returnFirst: (titles: readonly Text[]) =>
    refusal(
      'formal-return-first',
      [
        `这些项目可以补正，还没有退回过：${named(titles).zh}`,
        `These can be mended and were never returned: ${named(titles).en}`,
      ],
      ['请先一次性退回补正', 'Return them to the applicant first, all at once'],
    ),
  notAnswered: refusal(
    'formal-not-answered',
    ['申报单位还没有重新提交', 'The applicant has not filed again yet'],
    [
      '请等重新提交；过了期限的，先在方案页结束补正',
      'Wait for it; when the time is over, close the correction on the page of the solution',
    ],
  ),
  notFiled: refusal(
    'formal-not-filed',
    ['这件方案没有在案的提交', 'This solution is not filed'],
    ['只审查已提交的方案', 'Only filed solutions are checked'],
  ),
  listFrozen: refusal(
    'formal-list-frozen',
    ['评审清单已冻结，形式审查不再变动', 'The list is frozen; formal checks change no more'],
    ['请在冻结之前办结', 'Conclude them before the freeze'],
  ),
  changedMeanwhile: {
    kind: 'conflict',
    code: 'formal-changed-meanwhile',
    message: { zh: '另一位经办人已先作了改动', en: 'Another official changed it meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后继续', en: 'The latest is shown; compare it and go on' },
  } as Refusal,
} as const
