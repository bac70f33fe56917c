/** What the bot says in English. Its keys are the phrases that every language must have. */
export const en = {
  place: {
    foundations: "Foundations",
    step: "Step {{step}} · {{title}}",
    policy: "Step {{step}} · {{title}} · Policy {{policy}}",
    source_one: "Course · {{place}} · line {{lines}} of the notes",
    source_other: "Course · {{place}} · lines {{lines}} of the notes",
  },
  drill: {
    left: "{{due}} to review · {{fresh}} new",
    reveal: "Show the answer",
    hint: "Hint",
    type: "Type the answer",
    mnemonic: "Mnemonic: {{mnemonic}}",
    initials: "It begins with: {{initials}}",
    items_one: "{{count}} point. {{initials}}",
    items_other: "{{count}} points: {{initials}}",
    ask: "How well did you know it? Each choice shows when the card comes back.",
    grade: {
      "1": "Again · {{interval}}",
      "2": "Hard · {{interval}}",
      "3": "Good · {{interval}}",
      "4": "Easy · {{interval}}",
    },
    right: "That is it.",
    wrong: "That is not what the course says; compare, then choose a grade yourself.",
    nothing: "(nothing)",
    done: "Well done, that is all for now.",
    nextDue: "Next card: ",
    beyond_one: "{{count}} new card is still waiting. It comes tomorrow, or now if you like.",
    beyond_other:
      "{{count}} new cards are still waiting. They come day by day, or now if you like.",
    more: "More new cards",
    noTopic: "The course has no topic “{{topic}}”. Its topics are:",
  },
  form: { title: "Your answer", field: "Your answer", send: "Check", cancel: "Cancel" },
  policy: {
    none: "The course does not say.",
    noneWhy: "I answer only from the course, and I found nothing in it on that.",
    near: "What it does treat, nearby",
    open: "Left open by the course: {{open}}",
    since: "Since the course was written: {{since}}",
    mnemonic: "Mnemonic: {{mnemonic}}",
    empty: "Ask me a question, for example: “how fast should we reply?”",
  },
  help: {
    intro: "I help you remember the course on social media in an organisation, and answer from it.",
    free: "Or write to me: mention me in a channel, or send me a direct message with your question.",
    start: "Start a drill",
  },
  settings: {
    now: {
      fr: "I speak French to you, as you chose.",
      en: "I speak English to you, as you chose.",
      auto: "I speak the language of your app.",
    },
    choose: "Which language shall I speak with you?",
    unknown: "I do not know the language “{{typed}}”.",
  },
  sorry: {
    ticket: "This button is not one I made, or it is too old. Start again with /flashcard.",
    notYours: "This button belongs to someone else. Start your own with /flashcard.",
    verb: "I do not know “{{verb}}”. Ask me for “help”.",
    long: "That is too long for me: {{length}} characters, and I read {{most}} at most.",
    fault: "Something went wrong on my side, and nothing was changed. Please try again.",
  },
};

/** The same tree with any words in it. */
type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
export type Phrases = Words<typeof en>;
