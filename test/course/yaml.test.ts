/** What a YAML document holds, where each part of it stands, and why a text is none. */
import { expect, test } from "vitest";
import { readYaml } from "../../src/course/yaml.ts";

const TEXT = `# A comment.
step: 7

facts:
  - id: one
    source: [1,
      2-3]
    text: >-
      Folded
      lines
  - &two
    id: two
    "quoted key": yes
  - *two
`;

test("the line is that of the part at the path, or of the nearest around it", () => {
  const { value, lineOf } = readYaml(TEXT);
  expect(value).toEqual({
    step: 7,
    facts: [
      { id: "one", source: [1, "2-3"], text: "Folded lines" },
      { id: "two", "quoted key": "yes" },
      { id: "two", "quoted key": "yes" },
    ],
  });
  const lines = [
    [[], 2],
    [["step"], 2],
    [["facts"], 4],
    [["facts", 0], 5],
    [["facts", 0, "source"], 6],
    [["facts", 0, "source", 1], 7],
    [["facts", 0, "text"], 8],
    [["facts", 1, "quoted key"], 13],
    [["facts", 2], 14],
    [["facts", 2, "id"], 14],
    [["facts", 0, "absent", "deeper"], 5],
    [["absent"], 2],
  ] as const;
  for (const [path, line] of lines) expect([path, lineOf(path)]).toEqual([path, line]);
});

test.each([
  ["a: [1,\nb: 2", /./, 2],
  ["a: 1\nb: 2\na: 3", /duplicate/, 3],
  ["a: 1\nb: *nobody", /alias/, 2],
  ["a: 1\n---\nb: 2", /more than one document/, undefined],
])("%j is none, and says why and where", (text, why, line) => {
  expect(() => readYaml(text)).toThrow(expect.objectContaining({ name: "YamlError", line }));
  expect(() => readYaml(text)).toThrow(why);
});

test("an empty text holds nothing", () => {
  for (const text of ["", "# only a comment\n"]) {
    const { value, lineOf } = readYaml(text);
    expect([value ?? undefined, lineOf(["step"])]).toEqual([undefined, 1]);
  }
});
