import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    css: true,
    // Properties are tried hundreds of times, and machines that test are slow at times.
    testTimeout: 120_000,
  },
})
