// The languages of the page, each by its own name; the one that is spoken is pressed.

import { useState } from "preact/hooks";
import { setLanguage } from "../text/language";
import { LANGUAGES, languageOf, t, type Language } from "../text/text";

export function LanguageSwitch() {
  const [failed, setFailed] = useState<Language | null>(null);
  const spoken = languageOf();
  const choose = (language: Language) => {
    setFailed(null);
    setLanguage(language).catch(() => setFailed(language));
  };
  return (
    <div class="languages" role="group" aria-label={t("language-label")} data-testid="languages">
      {(Object.keys(LANGUAGES) as Language[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === spoken}
          onClick={() => choose(language)}
        >
          {LANGUAGES[language]}
        </button>
      ))}
      {failed && (
        <span class="languages-failed" role="status">
          {t("language-failed")}
        </span>
      )}
    </div>
  );
}
