/** Tests run on the real stores and the real SDKs; those of one file share its world. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 20_000, reporters: ["default"] },
});
