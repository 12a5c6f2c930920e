import type { Refusal } from '../../kernel/index.ts'

export function missingCharacters(missing: readonly string[]): Refusal {
  const shown = missing.map((character) => `${character} (U+${hex(character)})`).join('、')
  return {
    kind: 'unprocessable',
    code: 'font-lacks-characters',
    message: {
      zh: `文件中有 ${missing.length} 个字在已安装的字体里没有：${shown}。为避免印成空框，本次没有生成文件。`,
      en: `The installed fonts lack ${missing.length} characters of the document: ${shown}. Nothing was printed, since they would come out as empty boxes.`,
    },
    remedy: {
      zh: '请系统管理员把含有这些字的字体放进 SHIDIAN_FONTS 指定的文件夹，再重新生成。',
      en: 'Ask the system administrator to put a font with these characters into the folder named by SHIDIAN_FONTS, then print again.',
    },
    facts: { missing },
  }
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
