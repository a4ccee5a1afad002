// What a person may set of the page itself: colours, and a word when a run is done.

import { t } from "../text/text";
import { LanguageSwitch } from "./LanguageSwitch";
import type { PageActions, PageSettings, Theme } from "./pageView";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

interface Props {
  readonly settings: PageSettings;
  readonly actions: PageActions;
}

export function SettingsMenu({ settings, actions }: Props) {
  return (
    <>
      <button
        type="button"
        class="icon-button"
        data-testid="settings"
        popovertarget="settings-menu"
        aria-label={t("settings")}
        title={t("settings")}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M2 6h7m5 0h4M2 14h3m5 0h8" />
          <circle cx="11.5" cy="6" r="2.3" />
          <circle cx="7.5" cy="14" r="2.3" />
        </svg>
      </button>
      <div popover id="settings-menu" class="menu">
        <fieldset class="segments">
          <legend>{t("settings-theme")}</legend>
          {THEMES.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => actions.setTheme(theme)}
              />
              <span>{t(`settings-theme-${theme}`)}</span>
            </label>
          ))}
        </fieldset>
        <LanguageSwitch />
        <label class="check">
          <input
            type="checkbox"
            checked={settings.notifies}
            onChange={(event) => actions.setNotifies(event.currentTarget.checked)}
          />
          {t("settings-notify")}
        </label>
      </div>
    </>
  );
}
