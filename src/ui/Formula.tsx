// A formula as MathML. Only parts of the page that are loaded late may import it: all formulas come with it.

import { type ComponentChild, h } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { asides, formulas } from "virtual:formulas";
import type { Formula as Source } from "../lib/tex";
import { say } from "../text/text";
import type { MathElement, MathTree } from "./mathTree";
import "./formula.css";

/** On a line of its own; where that is too narrow it scrolls in its box, which then is a stop of the Tab key. */
export function Formula({ tex, words }: Source) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current!;
    const watch = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} class="formula" role="group" aria-label={asideOf(words)} {...(scrolls && { tabIndex: 0 })}>
      {draw(treeOf(tex))}
    </div>
  );
}

/** The text that stands for: what `aside` returned, or the text itself. */
export const asideOf = (key: string): string => say(asides[key] ?? key);

/** Among words: a letter of the formulas. */
export function Letter({ tex }: { tex: string }) {
  const [tag, , children] = treeOf(tex);
  return draw([tag, { attributes: { class: "letter" } }, children]);
}

/** @throws {Error} if there is no such formula in the sources */
function treeOf(tex: string): MathElement {
  const tree = formulas[tex];
  if (!tree) throw new Error(`formula: got '${tex}', want one that the build has compiled`);
  return tree;
}

function draw(tree: MathTree): ComponentChild {
  if (typeof tree === "string") return tree;
  const [tag, { attributes, style }, children] = tree;
  const inside = children.map((child) => (tag === "mtext" && typeof child === "string" ? sayIn(child) : draw(child)));
  return h(tag, { ...attributes, ...(style && { style }) }, ...inside);
}

/** A word among the letters, with the space around it. */
const sayIn = (text: string): string => text.replace(/\S.*\S/s, (word) => say(word.replaceAll("\u00a0", " ")));
