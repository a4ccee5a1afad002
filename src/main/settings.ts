// What a person has set of the page itself: its colours, and whether it speaks up when a run is done. Kept in this browser.

import { signal } from "@preact/signals";

import { t } from "../text/text";
import type { PageSettings, Theme } from "../ui/pageView";

const KEY = "errata:settings";
const DEFAULTS: PageSettings = { theme: "auto", notifies: false };

function read(): PageSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<PageSettings>;
    const theme = (["light", "dark"] as const).find((one) => one === stored.theme) ?? "auto";
    return { theme, notifies: stored.notifies === true && canNotify() === "granted" };
  } catch {
    return DEFAULTS; // no storage, or not ours
  }
}

const canNotify = () => ("Notification" in globalThis ? Notification.permission : "denied");

export function createSettings() {
  const settings = signal<PageSettings>(read());

  function set(part: Partial<PageSettings>): void {
    settings.value = { ...settings.value, ...part };
    apply();
    try {
      localStorage.setItem(KEY, JSON.stringify(settings.value));
    } catch {
      // it holds for this visit
    }
  }

  function apply(): void {
    const { theme } = settings.value;
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }
  apply();

  return {
    settings,
    setTheme: (theme: Theme) => set({ theme }),
    /** Asks the browser first, which asks the person. */
    async setNotifies(notifies: boolean) {
      if (!notifies) return set({ notifies });
      if (!("Notification" in globalThis)) return;
      const permission = canNotify() === "default" ? await Notification.requestPermission() : canNotify();
      set({ notifies: permission === "granted" });
    },
    /** Says that a run is done, to a person who asked for it and is looking elsewhere. */
    tell(question: string): void {
      if (!settings.value.notifies || document.visibilityState === "visible") return;
      try {
        void new Notification(t("notify-title"), { body: question, tag: "errata" });
      } catch {
        // phones only let service workers notify; the title of the tab says it as well
      }
    },
  };
}
