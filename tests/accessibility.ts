import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Fault {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly places: readonly string[]
}

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly help: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
  }[]
}

/** What axe finds serious or critical on the page as it stands, every rule of WCAG 2.1 A and AA and its best practices. */
export async function seriousFaults(page: Page): Promise<readonly Fault[]> {
  // Evaluated by the debugger, so the page's own content security policy stays as strict as it is.
  await page.evaluate(axeSource)
  const answer = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeAnswer> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return answer.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      help,
      places: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
}

/** The ways in which every page must hold: both languages, normal and 关怀版. */
export const ways = [
  { name: 'Chinese', language: 'zh', care: '0' },
  { name: 'English', language: 'en', care: '0' },
  { name: 'Chinese, easy reading', language: 'zh', care: '1' },
  { name: 'English, easy reading', language: 'en', care: '2' },
] as const

export type Way = (typeof ways)[number]

/** Puts the choice where the server and the desk look for it. */
export async function lookIn(page: Page, way: Way, origin: string): Promise<void> {
  await page.context().addCookies([
    { name: 'shidian-language', value: way.language, url: origin },
    { name: 'shidian-care', value: way.care, url: origin },
  ])
}
