/** `npm run -s slack:manifest`: the app as Slack is told of it, as JSON. */
import { createBot, LANGUAGES, languageOf, openStore, readCourse } from "../../src/index.ts";
import { manifest } from "../slack/manifest.ts";
import { called, carryOut, misused } from "./called.ts";

const USAGE = "npm run -s slack:manifest -- [--lang fr|en] [--url https://your.host]";

const { values } = called(USAGE, {
  options: { lang: { type: "string", default: "fr" }, url: { type: "string" } },
});
const language = languageOf(values.lang);
const url = values.url;
if (!language) misused(`--lang ${values.lang}: must be one of ${LANGUAGES.join(", ")}`, USAGE);
if (url !== undefined && !isHttps(url)) misused(`--url ${url}: must be https`, USAGE);

await carryOut(async () => {
  // The verbs are the bot's, and a bot stands on a store: this one is of nobody and nowhere.
  const { store } = await openStore("file::memory:");
  const log = { error: () => {} };
  const course = readCourse("content");
  const { verbs } = createBot({ course, store, log, language, zone: "UTC" });
  console.log(JSON.stringify(manifest({ verbs, language, ...(url ? { url } : {}) }), null, 2));
  await store.close();
}, Error);

/** Slack reaches no other address. */
function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === "https:";
}
