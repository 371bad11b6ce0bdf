import { defineConfig } from 'vitest/config'

const test = {
  environment: 'node',
  css: true,
  setupFiles: ['src/ui/messages/russian.ts'],
  // Properties are tried hundreds of times, and machines that test are slow at times.
  testTimeout: 120_000,
}

export default defineConfig({
  test: {
    // Of two processors Vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      { test: { ...test, name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/built/**'] } },
      // What these read is in dist/.
      { test: { ...test, name: 'built', include: ['tests/built/*.test.ts'] } },
    ],
  },
})
