import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { ensureTools, launchArguments } from '../tests/browser.ts'
import { keypressPage } from './keypress-page.ts'

const { values } = parseArgs({
  options: { keys: { type: 'string', default: '150' }, slower: { type: 'string', default: '4' } },
})
const keys = Number(values.keys)
const slower = Number(values.slower)
const limit = 100

interface Measured {
  readonly times: readonly number[]
  /** Processor time of the page a key, slowed; what else runs on the machine does not touch it. */
  readonly used: number
}

const root = resolve('.build/keypress')
mkdirSync(root, { recursive: true })
writeFileSync(join(root, 'index.html'), keypressPage.html)
writeFileSync(join(root, 'main.tsx'), keypressPage.script)
process.env['SHIDIAN_DESK_OUT'] = join(root, 'dist')
await build({ configFile: 'vite.config.ts', root, base: './', logLevel: 'warn' })

const server = await serve(join(root, 'dist'))
const browser = await chromium.launch({ executablePath: ensureTools().chromium, args: [...launchArguments] })
try {
  const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const session = await page.context().newCDPSession(page)
  const measure = async (kind: 'form' | 'baseline'): Promise<Measured> => {
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/?kind=${kind}`)
    await page.waitForSelector('[data-ready]')
    const before = await processorSeconds()
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    // The first keys pay for compiling; people notice the ones that follow.
    await type(page, 30)
    const times = (await type(page, keys)).slice(30)
    const used = ((await processorSeconds()) - before) * 1000
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    return { times, used: used / (keys + 30) }
  }
  const processorSeconds = async (): Promise<number> => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0
  }
  const baseline = summary(await measure('baseline'))
  const form = summary(await measure('form'))
  console.log(`150 fields, ${keys} keys, processor ${slower} times slower; milliseconds from key to picture`)
  console.log(`the product's editor     p50 ${form.p50}  p95 ${form.p95}  most ${form.most}  processor ${form.used}`)
  console.log(
    `antd, form watched whole p50 ${baseline.p50}  p95 ${baseline.p95}  most ${baseline.most}  processor ${baseline.used}`,
  )
  console.log(`ratio of p95: ${(baseline.p95 / form.p95).toFixed(1)}`)
  process.exitCode = form.p95 <= limit ? 0 : 1
} finally {
  await browser.close()
  server.close()
}

/** Types into fields all over the form; each key's time runs from the event to the frame that shows it. */
async function type(page: Page, count: number): Promise<readonly number[]> {
  const boxes = page.locator('input[type="text"]:not([role]), textarea')
  const fields = await boxes.count()
  const places = 10
  for (let place = 0; place < places; place += 1) {
    await boxes.nth(Math.floor((place * fields) / places)).focus()
    for (let key = 0; key < count / places; key += 1) await page.keyboard.press(String(key % 10), { delay: 20 })
  }
  return page.evaluate(() => (window as unknown as { readonly keyTimes: readonly number[] }).keyTimes)
}

function summary({ times, used }: Measured) {
  if (times.length < keys * 0.9) throw new Error(`only ${times.length} of ${keys} keys were seen`)
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), most: at(1), used: Math.round(used) }
}

function serve(folder: string): Promise<Server> {
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const answering = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    try {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(file))
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  return new Promise((done) => {
    answering.listen(0, '127.0.0.1', () => done(answering))
  })
}
