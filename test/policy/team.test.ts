/** A team's own policies beside the course: their cards, their questions, what they answer. */
import { describe, expect, test } from "vitest";
import { topicNamed, topicsOf } from "../../src/course/topic.ts";
import { createLookup } from "../../src/index.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { openSubject, startersOf, subjectOf } from "../../src/policy/subject.ts";
import { ownAnswer, ownCards, ownTopic, withPolicies } from "../../src/policy/team.ts";
import { makeQuestion } from "../../src/quiz/question.ts";
import { seeded } from "../../src/random.ts";
import { course } from "../support/world.ts";

const policy = (id: string, more: Partial<Policy> = {}): Policy => ({
  ...{ id, n: 1, subject: undefined, title: id, texts: { en: [id] } },
  ...{ owner: "m", ownerName: "Emma", since: new Date(0), until: new Date(1), days: 1 },
  ...{ withdrawn: false, writer: "m", at: new Date(0), ...more },
});
const lookup = createLookup(course);
const answers = (question: string, policies: Policy[]) =>
  ownAnswer(question, lookup(question, "en"), { policies, course })?.id;

test("every starter and every part of one is a question of the course's", () => {
  const starters = startersOf(course);
  expect(starters.map(({ id }) => id)).toEqual([
    ...["guide", "editorial", "comments", "personal", "delay", "scheme"],
  ]);
  const said = new Set(
    course.cards.flatMap(({ question, answer }) => [question.fr, ...(answer ? [answer.fr] : [])]),
  );
  for (const { title, parts, answers } of starters) {
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.length).toBeLessThanOrEqual(5);
    for (const one of parts) expect(said).toContain(one.fr);
    expect([...said].some((text) => text.endsWith(title.fr))).toBe(true);
    for (const id of answers) expect(course.card(id), id).toBeDefined();
  }
});

test("a fact that is left open is written on its starter, or on itself; the others are not", () => {
  const subject = (id: string) => {
    const card = course.card(id);
    return card && openSubject(card, course)?.id;
  };
  expect(subject("reply-delay")).toBe("delay");
  expect(subject("reply-who")).toBe("scheme");
  expect(subject("comment-questions.by-whom")).toBeUndefined();
  expect(subject("watch-frequency")).toBe("watch-frequency");
  expect(subject("guide-purpose")).toBeUndefined();
  for (const card of course.cards) {
    const open = openSubject(card, course);
    if (open) expect(subjectOf(open.id, course)).toEqual(open);
    if (open) expect(open.id.length).toBeLessThanOrEqual(28);
  }
});

describe("what answers", () => {
  const delay = policy("delay", { subject: "delay", title: "", texts: { en: ["Two hours."] } });
  const scheme = policy("scheme", { subject: "scheme", texts: { en: ["a", "b", "c", "d", "e"] } });
  const photos = policy("photos", { title: "May we publish photos of colleagues?" });

  test.each([
    ["How fast should we reply?", "delay"],
    ["en combien de temps faut-il répondre ?", "delay"],
    ["Who replies to comments?", "scheme"],
    ["can I post a photo of my colleague?", "photos"],
    ["May we publish photos of colleagues?", "photos"],
    ["What are the six challenges?", undefined],
    ["Who must know the personal use policy?", undefined],
    ["will it rain tomorrow?", undefined],
    ["", undefined],
  ])("%s: %s", (question, id) => {
    expect(answers(question, [scheme, photos, delay])).toBe(id);
  });

  test("its own title in other words, though the course has an answer too", () => {
    const calendar = policy("calendar", { title: "Who fills in the content calendar?" });
    expect(answers("who does the calendar", [calendar])).toBe("calendar");
    expect(answers("do we plan the year", [calendar])).toBeUndefined();
  });

  describe("by what people call its subject, in both languages", () => {
    const titled = {
      ...{ photos: "Photographs", contests: "Contests", videos: "Videos", passwords: "Passwords" },
      ...{ leave: "Congés du gestionnaire", emoji: "Émojis", weekend: "La fin de semaine" },
      ...{ jobs: "Offres d'emploi", logo: "Logo et couleurs", elections: "Elections" },
    };
    const own = Object.entries(titled).map(([id, title]) => policy(id, { title, texts: {} }));
    own.push(policy("hours", { title: "Horaire", texts: { fr: ["Personne avant huit heures."] } }));

    test.each([
      ["pictures", "photos"],
      ["can we post photos?", "photos"],
      ["what is our policy on pictures?", "photos"],
      ["quelle est la règle pour les photos d'employés ?", "photos"],
      ["les phtos", "photos"],
      ["les concours", "contests"],
      ["can we run a giveaway?", "contests"],
      ["les vacances du gestionnaire", "leave"],
      ["smileys", "emoji"],
      ["le mot de passe, il est où ?", "passwords"],
      ["weekends", "weekend"],
      ["job postings", "jobs"],
      ["our colours", "logo"],
      ["clips", "videos"],
      // What is beside it, or is the course's, is neither.
      ["what's the weather?", undefined],
      ["do you like pizza?", undefined],
      ["what is a podcast?", undefined],
      ["do we need linkedin premium", undefined],
      ["should we hire someone?", undefined],
      ["how much does a video cost?", undefined],
      ["where do I park on weekends?", undefined],
      ["how fast should we react", undefined],
      ["délai de réponse ?", undefined],
      ["should videos go in step 4?", undefined],
    ])("%s: %s", (question, id) => expect(answers(question, own)).toBe(id));
  });

  test("nothing, where a team has none", () => {
    expect(answers("How fast should we reply?", [])).toBeUndefined();
  });
});

test("a card a part that is written, first in the deck, under ids that stay", () => {
  const scheme = policy("s", { subject: "scheme", texts: { fr: ["a", "b", "", "d", "e"] } });
  const ids = ownCards(scheme, course).map(({ id }) => id);
  expect(ids).toEqual(["~s.1", "~s.2", "~s.4", "~s.5"]);
  expect(ownCards({ ...scheme, n: 2 }, course).map(({ id }) => id)).toEqual(ids);
  const deck = withPolicies(course, [scheme, policy("own")]);
  expect(deck.cards.slice(0, 6).map(({ id }) => id)).toEqual([...ids, "~own", course.cards[0]?.id]);
  expect(deck.card("~own")?.team).toMatchObject({ owner: "Emma", since: new Date(0) });
  expect(withPolicies(course, [])).toBe(course);
  const topics = [...topicsOf(course), ...ownTopic(deck)];
  for (const typed of ["our", "Our policies", "nos politiques"])
    expect(topicNamed(topics, typed)?.id).toBe("our");
  expect(ownTopic(course)).toEqual([]);
});

test("what a team does is no answer to the course's questions, nor the other way round", () => {
  // Two alone: whoever looked for a third answer would find the course's.
  const words = ["bright blue paint", "dark green paper"];
  const policies = words.map((word, at) =>
    policy(`p${at}`, {
      ...{ title: ["The door", "The roof"][at] ?? "", texts: { en: [word] } },
    }),
  );
  const deck = withPolicies(course, policies);
  const own = new Set(words);
  const random = seeded("team");
  let [ours, theirs] = [0, 0];
  for (const card of [...deck.cards, ...Array(20).fill(deck.cards.slice(0, 2)).flat()]) {
    const made = makeQuestion(card, deck, random);
    if (!made) continue;
    if (made.kind === "truth") {
      const [said = ""] = made.prompt.en.split("—").slice(-1);
      expect(own.has(said.trim())).toBe(card.team !== undefined);
      expect(/in our team/i.test(made.prompt.en)).toBe(card.team !== undefined);
    } else if (made.kind === "title") {
      // Which policy says it: its options are titles, and it is asked of the team's own alone.
      expect(card.team).toBeDefined();
      expect(words.some((word) => made.prompt.en.includes(word))).toBe(true);
    } else for (const { en } of made.options) expect(own.has(en), en).toBe(card.team !== undefined);
    if (card.team) ours += 1;
    else theirs += 1;
  }
  expect(ours).toBeGreaterThan(10);
  expect(theirs).toBeGreaterThan(10);
});
