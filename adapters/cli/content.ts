/** `npm run -s content`: checks the course's files; with --json, says what they hold. */
import { CourseError, LANGUAGES, readCourse } from "../../src/index.ts";
import { called, carryOut } from "./called.ts";

const { values } = called("npm run -s content [-- --json]", {
  options: { json: { type: "boolean", default: false } },
});

await carryOut(() => {
  const { chapters, cards } = readCourse("content");
  const facts = chapters.flatMap((chapter) => chapter.facts).length;
  const lines = [...new Set(cards.flatMap(({ source }) => source))].sort((a, b) => a - b);
  const sum = { facts, cards: cards.length, lines, languages: LANGUAGES };
  console.log(
    values.json
      ? JSON.stringify(sum)
      : `${facts} facts, ${cards.length} cards, from ${lines.length} lines of the notes`,
  );
}, CourseError);
