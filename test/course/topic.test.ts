/** The topics that people name, and what is none. */
import { expect, test } from "vitest";
import { topicNamed, topicsOf } from "../../src/course/topic.ts";
import { course } from "../support/world.ts";

const topics = topicsOf(course);

test.each([
  ["5", "5"],
  ["étape 5", "5"],
  ["C", "5c"],
  ["5c", "5c"],
  ["foundations", "0"],
  ["0", "0"],
  ["comments", "5c"],
  ["commentaire", "5c"],
  ["la gestion des commentaires", "5c"],
  ["Creating the policies", "5"],
  ["editorial", "5b"],
  ["évaluation et ajustement", "10"],
])("%s is %s", (typed, id) => {
  expect(topicNamed(topics, typed)?.id).toBe(id);
});

test.each(["E", "-1", "our", "de", "the", "·", "11", "ation", "comments on cats", "zzz"])(
  "%s is none",
  (typed) => {
    expect(topicNamed(topics, typed)?.id).toBeUndefined();
  },
);
