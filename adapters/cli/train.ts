/** `npm run -s train`: learns how people ask, from the course's files and `content/examples`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CourseError,
  digestOf,
  examplesOf,
  fitted,
  packed,
  readCourse,
  readExamples,
  WEIGHTS,
} from "../../src/index.ts";
import { called, carryOut } from "./called.ts";

const FOLDER = "content";

called("npm run -s train", {});
await carryOut(() => {
  const course = readCourse(FOLDER);
  const examples = examplesOf(course, readExamples(FOLDER, course));
  const cards = course.cards.map(({ id }) => id);
  const weights = { of: digestOf(examples), cards, ...fitted(examples, cards.length + 1) };
  const file = packed(weights);
  writeFileSync(join(FOLDER, WEIGHTS), file);
  console.log(`${examples.length} examples, ${Math.ceil(file.length / 1024)} KB`);
}, CourseError);
