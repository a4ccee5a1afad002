// The top of every page: whose page it is, and where one can go.

import type { ComponentChildren } from "preact";
import { t } from "../text/text";
import { hrefOf, type Route } from "./route";

const PAGES: readonly { readonly id: string; readonly route: Route; readonly pages: readonly Route["page"][] }[] = [
  { id: "lessons", route: { page: "lessons" }, pages: ["lessons"] },
  { id: "workbench", route: { page: "workbench" }, pages: ["workbench"] },
  { id: "own", route: { page: "own" }, pages: ["own"] },
  { id: "examples", route: { page: "examples" }, pages: ["examples"] },
  { id: "about", route: { page: "about" }, pages: ["about"] },
];

interface Props {
  readonly route: Route;
  /** Where the open experiment is. */
  readonly lab: Route;
  /** What can be done with the whole page. */
  readonly children: ComponentChildren;
}

export function Masthead({ route, lab, children }: Props) {
  const items = [{ id: "lab", route: lab, pages: ["home", "lesson", "experiment", "link"] }, ...PAGES];
  return (
    <header class="masthead">
      <a class="wordmark" href={hrefOf({ page: "home" })}>
        <img src="./icon.svg" alt="" width="28" height="28" />
        Errata
      </a>
      <p class="strapline">{t("page-strapline")}</p>
      <nav class="places" aria-label={t("page-places")}>
        {items.map(({ id, route: to, pages }) => (
          <a key={id} href={hrefOf(to)} aria-current={pages.includes(route.page) ? "page" : undefined}>
            {t(`page-place-${id}`)}
          </a>
        ))}
      </nav>
      <div class="page-tools">{children}</div>
    </header>
  );
}
