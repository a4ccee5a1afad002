// The popover of one token: how probable it was, how unsure the student was, what else it might have written.

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { formatPercent, formatValue, showToken } from "./format";
import type { TokenView } from "./view";

interface Props {
  readonly id: string;
  readonly token: TokenView;
  readonly index: number;
  readonly strip: RefObject<HTMLElement | null>;
}

export function TokenDetails({ id, token, index, strip }: Props) {
  const popover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const anchor = strip.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    const element = popover.current;
    const area = element?.offsetParent;
    if (!anchor || !element || !area) return;
    const box = area.getBoundingClientRect();
    const at = anchor.getBoundingClientRect();
    const left = at.left - box.left + at.width / 2 - element.offsetWidth / 2;
    element.style.left = `${Math.max(0, Math.min(left, box.width - element.offsetWidth))}px`;
    element.style.top = `${at.bottom - box.top + 6}px`;
  }, [index, token]);

  return (
    <div class="popover" role="tooltip" id={id} ref={popover} data-testid="token-details">
      <p class="popover-head">
        <span class="mono">{showToken(token.text)}</span>
        <span>
          <b>{formatPercent(Math.exp(token.logp))}</b> probable
        </span>
        <span>entropy {formatValue(token.entropy)} nats</span>
      </p>
      <table>
        <caption class="visually-hidden">Most probable tokens here</caption>
        <tbody>
          {token.alternatives.map(({ text, probability }, i) => (
            <tr key={i} data-chosen={text === token.text}>
              <th scope="row" class="mono">
                {showToken(text)}
              </th>
              <td class="popover-bar">
                <span style={{ width: `${100 * probability}%` }} />
              </td>
              <td>{formatPercent(probability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
