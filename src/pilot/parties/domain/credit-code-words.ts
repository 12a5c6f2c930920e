import { creditCodeCheck, creditCodeFault, organisationCheck } from '../../../foundation/kernel/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

/** What is wrong with a credit code and what to compare, in words; undefined when nothing is. */
export function explainCreditCode(code: string): Text | undefined {
  const fault = creditCodeFault(code)
  switch (fault) {
    case undefined:
      return undefined
    case 'length':
      return {
        zh: `统一社会信用代码应为 18 位，现在是 ${Array.from(code).length} 位。`,
        en: `A unified social credit code has 18 characters; this one has ${Array.from(code).length}.`,
      }
    case 'alphabet': {
      const strange = [...new Set(Array.from(code).filter((one) => !/[0-9A-HJ-NP-RTUW-Y]/.test(one)))].join(' ')
      return {
        zh: `代码中有不使用的字符：${strange}。代码只用数字和除 I、O、S、V、Z 外的大写字母，请核对是否把 1 写成 I、0 写成 O。`,
        en: `The code holds characters that are not used: ${strange}. Only digits and capital letters other than I, O, S, V, Z occur; check whether 1 was taken for I or 0 for O.`,
      }
    }
    case 'organisation-check-digit':
      return {
        zh: `第 17 位应为 ${organisationCheck(code.slice(8, 16))}（按第 9 至 16 位的组织机构代码推算），现在是 ${code[16]}。请核对第 9 至 17 位。`,
        en: `Character 17 should be ${organisationCheck(code.slice(8, 16))} by the organisation code in characters 9 to 16, and is ${code[16]}. Compare characters 9 to 17.`,
      }
    case 'check-digit':
      return {
        zh: `第 18 位校验码应为 ${creditCodeCheck(code.slice(0, 17))}，现在是 ${code[17]}。请对照营业执照逐位核对。`,
        en: `The check character 18 should be ${creditCodeCheck(code.slice(0, 17))} and is ${code[17]}. Compare each character with the business licence.`,
      }
    default:
      return fault satisfies never
  }
}

/** As people type it: spaces and hyphens out, full-width and lower-case letters to capitals. */
export function tidyCreditCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}
