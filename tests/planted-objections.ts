import { instant, type Instant } from '../src/foundation/kernel/index.ts'

/** The public form of an objection as a person fills it; what is given stands instead. */
export const objectionForm = (given: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams({
    who: 'person',
    name: '丙（示例）',
    creditCode: '',
    contact: 'bing@example.invalid',
    ground: 'false-statement',
    facts: '方案所列响应时限与其合同不一致，附合同编号，可以核对。',
    answerCode: newAnswerCode(),
    ...given,
  })

/** As the page makes one for each form. */
export const newAnswerCode = (): string =>
  `TEST-${crypto.randomUUID().replaceAll(/\W/g, '').toUpperCase().slice(0, 16)}`

interface Clock {
  readonly origin: string
  setClock(at: Instant): Promise<void>
  sql(text: string, values?: readonly unknown[]): Promise<unknown>
}

/** Moves the platform's clock past the end of a publicity, and waits until the server has measured it. */
export async function passEndOf(
  server: Clock,
  { id, closesAt }: { readonly id: string; readonly closesAt: string },
  milliseconds: number,
): Promise<void> {
  await server.setClock(instant(new Date(Date.parse(closesAt) + milliseconds).toISOString()))
  await server.sql(`update access.session set last_seen_at = clock_now(), ends_at = clock_now() + interval '12 hours',
    stepped_up_at = clock_now() where ended_at is null`)
  for (let tries = 0; tries < 100; tries += 1) {
    const page = await fetch(`${server.origin}/publicities/${id}`)
    if ((await page.text()).includes('公示期已满')) return
    await new Promise((go) => setTimeout(go, 100))
  }
  throw new Error('the server has not measured the clock')
}
