// How the numbers are made: what is held equal, the advantage with its interval, pass@k.

import { t } from "../text/text";
import { AboutPart } from "./AboutPart";
import { ADVANTAGE, INTERVAL, PASS_AT_K } from "./aboutMath";
import { Formula } from "./Formula";

const EQUAL = ["start", "held-out", "criterion"] as const;

export function AboutNumbers() {
  return (
    <AboutPart id="about-numbers" title={t("about-numbers")}>
      <ul>
        {EQUAL.map((one) => (
          <li key={one}>{t(`about-equal-${one}`)}</li>
        ))}
      </ul>
      <h3>{t("about-advantage")}</h3>
      <p>{t("about-advantage-text")}</p>
      <Formula tex={ADVANTAGE} words={t("about-advantage-words")} />
      <p>{t("about-interval-text")}</p>
      <Formula tex={INTERVAL} words={t("about-interval-words")} />
      <h3>{t("about-pass")}</h3>
      <p>{t("about-pass-text")}</p>
      <Formula tex={PASS_AT_K} words={t("about-pass-words")} />
    </AboutPart>
  );
}
