import { defineConfig } from '@playwright/test'
import { ensureTools, launchArguments } from './tests/browser.ts'

const { chromium } = ensureTools()

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.journey.ts',
  // Several runs on one checkout must not clear each other's traces.
  outputDir: process.env['SHIDIAN_TEST_RESULTS'] ?? 'test-results',
  globalSetup: './journeys/prepare.ts',
  // One server and database a worker. Two cores hold one browser, one server and its database; a second set of them
  // keeps the server waiting so long that it sheds requests, as it should.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromium, args: [...launchArguments] },
  },
})
