/** HTML that is safe to send: hono's template escapes every value that is not HTML already. */
import { html as template } from "hono/html";

/** hono's mark on a string that is markup already. */
export type Html = string & { isEscaped: true };

type Value = Html | string | number | undefined | false | readonly Value[];

/** hono's template, narrowed to values that are ready: with no promise in it, it gives none. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return template(strings, ...values) as Html;
}
