// What a link that was opened shows: what it would run, or why it cannot be read.

import { t } from "../text/text";
import { BrokenLink } from "./BrokenLink";
import { LinkPreview } from "./LinkPreview";
import type { PageActions, PageView } from "./pageView";

export function Arrived({ link, actions }: { link: PageView["link"]; actions: PageActions }) {
  if (!link) return <p class="opening">{t("page-opening")}</p>;
  if ("kind" in link) return <BrokenLink view={link} onLeave={actions.leaveLink} />;
  return <LinkPreview view={link} actions={{ open: actions.openLink, leave: actions.leaveLink }} />;
}
