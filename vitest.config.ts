/** Tests run on the real stores and the real SDKs; those of one file share its world. */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** A machine that is slow, or shared, is no fault. */
const common = { testTimeout: 60_000, hookTimeout: 60_000 };
const ALONE = ["test/**/crowd.test.ts", "test/door/processes.test.ts"];

export default defineConfig({
  test: {
    reporters: ["default"],
    // Most of a test's time is a wait: for a round's seconds, for a process that starts.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          ...{ ...common, name: "all", include: ["test/**/*.test.ts"], exclude: ALONE },
          sequence: { groupOrder: 0 },
        },
      },
      // Platforms wait 3 s, and three processes need two cores: these have the machine to themselves.
      {
        test: {
          ...{ ...common, name: "alone", include: ALONE, fileParallelism: false },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
