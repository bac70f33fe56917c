/** The modals and the Home pages of a Slack on loopback. */
import type { Answer, Effect, Fields } from "./effect.ts";
import { Home, View } from "./rules.ts";

/** A modal as it stands, and the stack that it lies on, undermost first. */
interface Laid {
  view: View;
  stack: string[];
}

/** Two more on the one that opened (docs.slack.dev/reference/methods/views.push). */
const HIGHEST = 3;

interface Options {
  /** Slack's word against the trigger, which is spent otherwise. */
  spend: (trigger: string) => string | undefined;
  refusal: (error: string, why?: unknown) => Answer;
  tell: (effect: Effect) => void;
}

let count = 0;

export function createViews({ spend, refusal, tell }: Options) {
  const modals = new Map<string, Laid>();
  const homes = new Map<string, Home>();
  /** The modal in which a trigger was given. */
  const within = new Map<string, string>();

  function lay({ trigger_id, view }: Fields, push: boolean): Answer {
    const trigger = String(trigger_id);
    const wrong = spend(trigger);
    if (wrong) return refusal(wrong);
    const { data, error } = View.safeParse(decoded(view));
    if (error) return refusal("invalid_arguments", error.message);
    const under = within.get(trigger);
    const stack = push ? modals.get(under ?? "")?.stack : [];
    if (!stack) return refusal("not_found", "the trigger is of no modal");
    if (stack.length >= HIGHEST) return refusal("push_limit_reached");
    const id = `V${++count}`;
    stack.push(id);
    modals.set(id, { view: data, stack });
    tell({ did: "form", as: data.submit ? "form" : "panel", view: data, id, by: { trigger } });
    return { body: { ok: true, view: { id, root_view_id: stack[0] } } };
  }

  /** The member is back at what lies under it. */
  function close(id: string): void {
    const laid = modals.get(id);
    laid?.stack.splice(laid.stack.indexOf(id));
    modals.delete(id);
  }

  const methods: Record<string, (fields: Fields) => Answer> = {
    "views.open": (fields) => lay(fields, false),
    "views.push": (fields) => lay(fields, true),
    "views.update": ({ view_id, view }) => {
      const id = String(view_id);
      const laid = modals.get(id);
      if (!laid) return refusal("not_found");
      const { data, error } = View.safeParse(decoded(view));
      if (error) return refusal("invalid_arguments", error.message);
      laid.view = data;
      tell({ did: "form", as: "panel", view: data, id, by: { view: id } });
      return { body: { ok: true, view: { id } } };
    },
    "views.publish": ({ user_id, view }) => {
      const { data, error } = Home.safeParse(decoded(view));
      if (error) return refusal("invalid_arguments", error.message);
      const user = String(user_id);
      homes.set(user, data);
      tell({ did: "form", as: "home", view: data, id: `H${user}`, by: { home: user } });
      return { body: { ok: true, view: { id: `H${user}` } } };
    },
  };

  return {
    methods,
    homes,
    within,
    close,
    modal: (id: string) => modals.get(id),
    /** What the acknowledgement of a form said is done: it becomes another view, or is gone. */
    sent(id: string, answer: unknown) {
      const said = (answer ?? {}) as { response_action?: string; view?: unknown };
      const laid = modals.get(id);
      if (!laid?.view.submit) return; // it has moved on already
      if (said.response_action !== "update") return close(id);
      const { data, error } = View.safeParse(said.view);
      if (error) throw new Error(`the form's successor is none: ${error.message}`);
      laid.view = data;
    },
  };
}

function decoded(field: unknown): unknown {
  return typeof field === "string" ? JSON.parse(field) : field;
}
