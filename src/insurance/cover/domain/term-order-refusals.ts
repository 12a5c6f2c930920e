import type { Refusal, Text } from '../../../foundation/kernel/index.ts'

/** The order of steps is a term of the contract, one of the items that it must state (保险法 18). */
export const stepListedTwice = (step: string): Refusal =>
  ofContract('step-listed-twice', {
    message: { zh: `理算顺序中 ${step} 出现两次。`, en: `The order of terms lists ${step} twice.` },
    remedy: { zh: '每一步至多列一次。', en: 'List each step at most once.' },
  })

export const stepUnknown = (step: string, known: readonly string[]): Refusal =>
  ofContract('step-unknown', {
    message: { zh: `理算顺序中的 ${step} 不是理算步骤。`, en: `The order of terms lists ${step}, which is no step.` },
    remedy: { zh: `可用的步骤：${known.join('、')}。`, en: `The steps are ${known.join(', ')}.` },
  })

function ofContract(code: string, words: { readonly message: Text; readonly remedy: Text }): Refusal {
  return { kind: 'unprocessable', code, cites: [{ clause: '保险法2015:18' }], ...words }
}
