import type { Block, Heading } from './document.ts'

/** A heading with the number of its place, or any other block as it is. */
export type NumberedBlock = Exclude<Block, Heading> | (Heading & { readonly label: string })

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** Numbers the headings as GB/T 9704-2012 clause 7.3.3 asks: 一、 then （一） then 1. then （1）. */
export function numberBlocks(blocks: readonly Block[]): NumberedBlock[] {
  const counts = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    counts.fill(0, block.level)
    return { ...block, label: labelOf(block.level, counts[block.level - 1] ?? 0) }
  })
}

function labelOf(level: Heading['level'], count: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(count)}、`
    case 2:
      return `（${chineseNumber(count)}）`
    case 3:
      return `${count}.`
    case 4:
      return `（${count}）`
    default:
      return level satisfies never
  }
}

/** 1 to 99 as headings count: 一, 十, 十一, 二十, 二十一. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no heading number for ${value}`)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return head + (ones === 0 ? '' : (digits[ones] ?? ''))
}
