import type { Check, Condition } from '../../../../../foundation/forms/index.ts'
import { cites } from '../cites.ts'
import { listsOfTheRound } from '../lists-of-the-round.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

const optionsOf = (list: string) => listsOfTheRound.find((one) => one.id === list)?.options ?? []

const implies = (path: string, code: string, then: Condition): Condition => ({
  any: [{ not: { eq: [path, code] } }, then],
})

const everySectorHasARow: readonly Check[] = optionsOf('sectors').map((sector) => ({
  id: `row-for-${sector.code}`,
  field: 'scenarios.matrix',
  lacks: true,
  holds: implies('scope.sectors', sector.code, { eq: ['scenarios.matrix.sector', sector.code] }),
  message: words(
    `「${sector.label.zh}」还没有场景，请至少加一行`,
    `“${sector.label.en}” has no scenario yet; add at least one row`,
  ),
}))

const everyClassHasCover: readonly Check[] = optionsOf('classes').map((one) => ({
  id: `cover-of-${one.code}`,
  field: 'scenarios.matrix',
  lacks: true,
  holds: implies('scope.classes', one.code, {
    in: [
      'scenarios.matrix.cover',
      optionsOf('cover')
        .filter((cover) => cover.attributes?.['class'] === one.code)
        .map((cover) => cover.code),
    ],
  }),
  message: words(
    `选了${one.label.zh}，请至少选一项属于它的保障责任`,
    `“${one.label.en}” was chosen, so at least one of its heads of cover is needed`,
  ),
}))

export const scenarios: FormPart = {
  section: {
    id: 'scenarios',
    chapter: 'solution',
    title: words('风险场景与保障责任', 'Scenarios and heads of cover'),
    intro: words(
      '一行写一个行业的一个场景：由什么引起，保哪些责任。通知点名的责任可以增加，也不必全选。',
      'One row is one scenario of one sector: what causes it and which heads of cover answer for it. Those that the notice names may be added to, and need not all be chosen.',
    ),
    cites: [
      cites.scenarios,
      {
        ...cites.property,
        reading: words(
          '列举以「等」结尾，可用「其他第一方损失」补充。',
          'The list is open: add with “another first-party loss”.',
        ),
      },
      {
        ...cites.liability,
        reading: words(
          '列举以「等」结尾，可用「其他第三方责任」补充。',
          'The list is open: add with “another third-party liability”.',
        ),
      },
    ],
    questions: [
      {
        question: words('通知对各行业点名了哪些责任', 'Which heads of cover does the notice name for a sector?'),
        answer: words(
          '电信和互联网：营业中断、数据重置、第三方索赔、应急处置；工业互联网和重要制造：营业中断、数据重置、应急处置；车联网另有硬件改善和第三方索赔；产品服务以第三方索赔为主。',
          'Telecom and internet: interruption, data, third-party claims, response; industrial and manufacturing: interruption, data, response; vehicles add hardware and third-party claims; products and services mainly third-party claims.',
        ),
      },
      {
        question: words('同一场景两种起因要填两行吗', 'Do two causes of one scenario need two rows?'),
        answer: words('不用，起因可以多选。', 'No, several causes may be chosen.'),
      },
    ],
  },
  fields: [
    {
      id: 'scenarios.matrix',
      section: 'scenarios',
      type: 'repeat',
      label: words('场景与责任', 'Scenarios and cover'),
      rowLabel: words('场景', 'Scenario'),
      headline: 'scenario',
      required: true,
      limits: { minRows: 1, maxRows: 24 },
      feeds: 'cover',
      cites: [cites.scenarios],
      fields: [
        {
          id: 'sector',
          type: 'choice',
          label: words('行业或产品服务', 'Sector or kind of product'),
          required: true,
          list: 'sectors',
          filter: { attribute: 'code', in: '/scope.sectors' },
          width: 'half',
        },
        {
          id: 'scenario',
          type: 'choice',
          label: words('风险场景', 'Scenario'),
          required: true,
          list: 'scenarios',
          filter: { attribute: 'sector', in: 'sector' },
          width: 'half',
          cites: [cites.scenarios],
        },
        {
          id: 'scenario-words',
          type: 'text',
          label: words('其他场景的名称', 'Name of the other scenario'),
          required: true,
          condition: { eq: ['scenario', 'scenario-other'] },
          limits: { minChars: 4, maxChars: 60 },
        },
        {
          id: 'causes',
          type: 'multi',
          label: words('起因', 'Causes'),
          required: true,
          list: 'causes',
          limits: { minChoices: 1, maxChoices: 8 },
        },
        {
          id: 'cover',
          type: 'multi',
          label: words('保障责任', 'Heads of cover'),
          required: true,
          list: 'cover',
          filter: { attribute: 'class', in: '/scope.classes' },
          limits: { minChoices: 1, maxChoices: 15 },
          cites: [cites.property, cites.liability],
        },
        {
          id: 'other-first-party',
          type: 'text',
          label: words('其他第一方损失的名称', 'Name of the other first-party loss'),
          required: true,
          condition: { eq: ['cover', 'fp.other'] },
          limits: { minChars: 4, maxChars: 80 },
          cites: [cites.property],
        },
        {
          id: 'other-third-party',
          type: 'text',
          label: words('其他第三方责任的名称', 'Name of the other third-party liability'),
          required: true,
          condition: { eq: ['cover', 'tp.other'] },
          limits: { minChars: 4, maxChars: 80 },
          cites: [cites.liability],
        },
      ],
    },
  ],
  checks: [...everySectorHasARow, ...everyClassHasCover],
}
