/** `npm run -s memories -- --rebuild`: folds the review log again, and puts right what differs. */
import { StoreError } from "../../src/index.ts";
import { EnvError } from "../env.ts";
import { called, carryOut, misused } from "./called.ts";
import { NoDatabase, openExisting } from "./database.ts";

const USAGE = "npm run -s memories -- --rebuild";

const { values } = called(USAGE, { options: { rebuild: { type: "boolean", default: false } } });
if (!values.rebuild) misused("What is to be done with them is not said", USAGE);

await carryOut(
  async () => {
    const { store } = await openExisting();
    const first = await store.rebuild();
    const again = await store.rebuild();
    await store.close();
    if (first.reviews === 0)
      console.log("no review is kept here: is DATABASE_URL the one you mean?");
    else
      console.log(
        `${first.reviews} reviews, ${first.memories} memories: ` +
          (first.mended === 0
            ? "every one equals the fold of its log"
            : `${first.mended} differed from the fold of their log and were put right`),
      );
    if (again.mended > 0) throw new StoreError("the memories differ again after a rebuild");
  },
  NoDatabase,
  StoreError,
  EnvError,
);
