/** Tests run on the real stores and the real SDKs; those of one file share its world. */
import { defineConfig } from "vitest/config";

const common = { testTimeout: 20_000 };
const CROWDS = "test/**/crowd.test.ts";

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        test: {
          ...{ ...common, name: "all", include: ["test/**/*.test.ts"], exclude: [CROWDS] },
          sequence: { groupOrder: 0 },
        },
      },
      // Platforms wait 3 s: what a crowd is given is measured with the machine to itself.
      {
        test: {
          ...{ ...common, name: "crowd", include: [CROWDS], fileParallelism: false },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
