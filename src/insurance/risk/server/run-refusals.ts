/** A run that would not fit is refused with its estimate before it starts. */
export function tooLarge(bytes: number, { years, memory }: { readonly years: number; readonly memory: number }) {
  const size = (value: number): string => `${Math.ceil(value / 1e6)} MB`
  return {
    kind: 'too-large',
    code: 'simulation-exceeds-memory',
    message: {
      zh: `模拟 ${years} 年约需 ${size(bytes)}，超过可用的 ${size(memory)}，未开始计算。`,
      en: `${years} years would take about ${size(bytes)}, more than the ${size(memory)} there are; nothing was started.`,
    },
    remedy: { zh: '请减少年数或合并相同保单（count）。', en: 'Ask for fewer years, or join equal policies (count).' },
    facts: { bytes, memory },
  } as const
}

export const cancelled = {
  kind: 'unprocessable',
  code: 'simulation-cancelled',
  message: { zh: '计算已取消，没有结果。', en: 'The run was cancelled; there is no result.' },
  remedy: { zh: '需要时重新计算。', en: 'Run it again when it is wanted.' },
} as const
