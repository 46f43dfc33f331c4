import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests that start linters or make thousands of records are slow on a busy machine.
    testTimeout: 30_000,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
  },
});
