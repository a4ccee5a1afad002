// Elements as the text of an SVG file: of pure components, without a page.

import { type ComponentChildren, Fragment, isValidElement } from "preact";

type PureComponent = (props: Record<string, unknown>) => ComponentChildren;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What a page needs and a file does not. */
const isLeftOut = (name: string, value: unknown): boolean =>
  name === "children" || name === "class" || value === undefined || value === null || value === false;

/**
 * @param node components in it use no hooks
 * @throws {Error} if it holds something that cannot be written, such as an event handler
 */
export function svgText(node: ComponentChildren): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") return escape(String(node));
  if (Array.isArray(node)) return node.map(svgText).join("");
  if (!isValidElement(node)) throw new Error("svgText: got something that is no element, want elements and text");
  const { type, props }: { type: unknown; props: Record<string, unknown> } = node;
  if (type === Fragment) return svgText(props["children"] as ComponentChildren);
  if (typeof type === "function") return svgText((type as PureComponent)(props));
  const tag = String(type);
  const attributes = Object.entries(props).flatMap(([name, value]) => {
    if (isLeftOut(name, value)) return [];
    if (typeof value !== "string" && typeof value !== "number")
      throw new Error(`svgText: got ${name} of <${tag}> as ${typeof value}, want a string or a number`);
    return [` ${name}="${escape(String(value))}"`];
  });
  return `<${tag}${attributes.join("")}>${svgText(props["children"] as ComponentChildren)}</${tag}>`;
}
