import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const value: FormPart = {
  section: {
    id: 'value',
    chapter: 'evidence',
    title: words('创新与可复制性', 'Innovation and replicability'),
    intro: words(
      '和现在的做法比新在哪里，别人照着做需要什么。',
      'What is new against present practice, and what others need in order to do the same.',
    ),
    cites: [cites.newProducts, cites.replicable, cites.serviceModel],
  },
  fields: [
    {
      id: 'value.kinds',
      section: 'value',
      type: 'multi',
      label: words('创新的方面', 'Kinds of innovation'),
      required: true,
      list: 'innovations',
      limits: { minChoices: 1, maxChoices: 4 },
      cites: [cites.newProducts],
    },
    {
      id: 'value.innovation',
      section: 'value',
      type: 'long',
      label: words('创新内容及与现有做法的差别', 'What is new and how it differs'),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
      cites: [cites.newProducts, cites.serviceModel],
    },
    {
      id: 'value.replicability',
      section: 'value',
      type: 'long',
      label: words('复制推广的条件和成本', 'Conditions and cost of copying it'),
      help: words(
        '谁能照着做，需要什么条件，花多少成本，已在哪里试过。',
        'Who could do the same, under which conditions, at what cost, and where it was tried.',
      ),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
      cites: [cites.replicable],
    },
  ],
}
