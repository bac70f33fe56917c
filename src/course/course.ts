/** The shape of the course's files, and of the course they add up to. */
import { z } from "zod";
import { Both, LANGUAGES } from "../language/language.ts";

/** The longest fact id and item id, in characters: with a dot between them a card's id has 48. */
const Id = z
  .string()
  .max(28)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and hyphens");
const ItemId = z
  .string()
  .max(19)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and hyphens");

/** The notes have so many lines. */
export const LAST_LINE = 107;

/** Lines of the notes: a number, or "68-79". */
const Lines = z
  .array(z.union([z.int(), z.string().regex(/^\d+-\d+$/, 'a line, or "first-last"')]))
  .min(1)
  .transform((lines) =>
    lines.map((line) => {
      const [first = 0, last = first] = String(line).split("-").map(Number);
      return { first, last };
    }),
  )
  .refine(
    (spans) => spans.every(({ first, last }) => 1 <= first && first <= last && last <= LAST_LINE),
    {
      error: `the notes have the lines 1 to ${LAST_LINE}`,
    },
  )
  .transform((spans) =>
    spans.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );

const Phrases = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().trim().min(1)));

/** What every drilled thing has. */
const drilled = {
  /** Other answers that are right when typed; the answer itself always is. */
  accept: Phrases.default({}),
  /** What people take for granted and the course says otherwise, as they put it. */
  denies: Phrases.default({}),
  source: Lines,
  /** What has changed since the notes were written: shown apart, never as the course's word. */
  since: Both.optional(),
};

const Item = z.strictObject({
  id: ItemId,
  /** The item as the list shows it. */
  answer: Both,
  /** The item's own card asks this. */
  question: Both,
  /** What a typed answer must say, where the item as listed is too long to type. */
  short: Both.optional(),
  /** The ways people ask for this item alone. */
  asked: Phrases.default({}),
  ...drilled,
});

const shared = {
  id: Id,
  /** The four policies of step 5. */
  policy: z.enum(["A", "B", "C", "D"]).optional(),
  question: Both,
  /** The ways people ask for it, in their own words. */
  asked: Phrases,
  mnemonic: z.string().optional(),
  /** What the course leaves to be decided: no figure stands in the notes. */
  open: Both.optional(),
  ...drilled,
};

/** `term`: a short answer that can be typed. `text`: an explanation. `list`, `sequence`: items. */
export const Fact = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["term", "text"]), ...shared, answer: Both }),
  z.strictObject({
    kind: z.enum(["list", "sequence"]),
    ...shared,
    /** A sentence that stands above the items. */
    lead: Both.optional(),
    items: z.array(Item).min(2),
  }),
]);

/** One file: one step of the course, or its foundations. */
export const Chapter = z.strictObject({
  step: z.union([z.literal("foundations"), z.int().min(1).max(10)]),
  title: Both,
  facts: z.array(Fact).min(1),
});

export type Item = z.infer<typeof Item>;
export type Fact = z.infer<typeof Fact>;
export type Chapter = z.infer<typeof Chapter>;

/** Every file that the course needs. */
export const STEPS: readonly Chapter["step"][] = ["foundations", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The foundations come before the first step. */
export function numberOf({ step }: Pick<Chapter, "step">): number {
  return step === "foundations" ? 0 : step;
}
