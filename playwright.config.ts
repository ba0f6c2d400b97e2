import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/lib/chromium.mjs'

const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`)

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: '.cache/browser',
  workers: 1,
  timeout: 120_000,
  globalTimeout: 1_200_000,
  forbidOnly: true,
  reporter: 'line',
  use: {
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium() ?? '/usr/bin/chromium',
      // A hall is not localhost: on this name browsers withhold what they withhold on a LAN address.
      args: ['--no-sandbox', '--no-first-run', '--host-resolver-rules=MAP hall.test 127.0.0.1', ...quiet],
    },
  },
})
