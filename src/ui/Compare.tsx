// Experiments beside each other: their curves in one chart, where they end by a setting, and the numbers.

import { useMemo, useState } from "preact/hooks";
import { say, t } from "../text/text";
import { ArmStylesContext, armStyles, styleOf } from "./armStyle";
import { Chart } from "./Chart";
import type { ChartAxis } from "./chartAxis";
import { ChartTable } from "./ChartTable";
import { CompareTable } from "./CompareTable";
import { Legend } from "./Legend";
import { hrefOf } from "./route";
import { SettingPlot } from "./SettingPlot";
import type { ComparisonView, WorkbenchActions } from "./workbenchView";

const AXES: readonly ChartAxis[] = ["step", "tokens", "flops"];

interface Props {
  readonly comparison: ComparisonView | null;
  readonly actions: WorkbenchActions;
}

export function Compare({ comparison, actions }: Props) {
  return (
    <section class="compare" aria-labelledby="compare-title" data-testid="comparison">
      <header>
        <p class="kicker">
          <a href={hrefOf({ page: "workbench" })}>{t("workbench-title")}</a>
        </p>
        <h1 id="compare-title">{t("compare-title")}</h1>
      </header>
      {comparison === null ? (
        <p class="empty">{t("compare-reading")}</p>
      ) : (
        <Compared comparison={comparison} actions={actions} />
      )}
    </section>
  );
}

function Compared({ comparison, actions }: { comparison: ComparisonView; actions: WorkbenchActions }) {
  const { experiments, missing, metrics, metric, settings, setting, overlay, bySetting, lines, titles } = comparison;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [axis, setAxis] = useState<ChartAxis>("step");
  const ids = lines.map(({ id }) => id);
  const styles = useMemo(() => stylesOf(ids, titles), [titles]);
  const groups = bySetting?.chart.series.map(({ arm }) => arm) ?? [];
  const groupStyles = useMemo(() => stylesOf(groups, titles), [bySetting, titles]);
  if (experiments.length < 2) return <p class="empty">{t("compare-too-few")}</p>;
  if (metrics.length === 0) return <p class="empty">{t("compare-nothing")}</p>;
  const most = Math.max(1, ...(overlay?.series ?? []).flatMap(({ points }) => points.map(({ at }) => at[axis])));
  return (
    <>
      {missing > 0 && <p class="hint">{t("compare-missing", { count: missing })}</p>}
      <ul class="compare-names">
        {experiments.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf({ page: "experiment", id })}>{say(title)}</a>
          </li>
        ))}
      </ul>
      <div class="compare-bar">
        <label>
          <span>{t("compare-metric")}</span>
          <select
            data-testid="compare-metric"
            value={metric}
            onChange={(event) => actions.setMetric(event.currentTarget.value)}
          >
            {metrics.map(({ id, title }) => (
              <option key={id} value={id} selected={id === metric}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("compare-group")}</span>
          <select
            data-testid="compare-group"
            value={setting ?? ""}
            onChange={(event) => actions.groupBy(event.currentTarget.value || null)}
          >
            <option value="" selected={setting === null}>
              {settings.length ? t("compare-no-group") : t("compare-no-setting")}
            </option>
            {settings.map(({ id, label }) => (
              <option key={id} value={id} selected={id === setting}>
                {say(label)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("compare-axis")}</span>
          <select
            value={axis}
            onChange={(event) => setAxis(AXES.find((one) => one === event.currentTarget.value) ?? "step")}
          >
            {AXES.map((one) => (
              <option key={one} value={one} selected={one === axis}>
                {t(`compare-axis-${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {bySetting && (
        <ArmStylesContext.Provider value={groupStyles}>
          <figure class="chart setting-chart" data-testid="setting-chart">
            <figcaption>
              <h2>{bySetting.chart.title}</h2>
              <p class="chart-unit">{bySetting.chart.unit}</p>
            </figcaption>
            <Legend arms={groups} hidden={hidden} onHidden={setHidden} />
            <SettingPlot
              chart={bySetting.chart}
              isLog={bySetting.isLog}
              hidden={hidden}
              styles={groups.map((id) => styleOf(groupStyles, id))}
            />
            <p class="chart-help">{say(bySetting.chart.help)}</p>
            <ChartTable chart={bySetting.chart} axis={axis} />
          </figure>
        </ArmStylesContext.Provider>
      )}
      {overlay && (
        <ArmStylesContext.Provider value={styles}>
          <div class="compare-overlay">
            <Legend arms={ids} hidden={hidden} onHidden={setHidden} />
            <Chart
              key={`${overlay.id} ${axis}`}
              chart={overlay}
              axis={axis}
              hidden={hidden}
              budget={{ axis, amount: most }}
              emptyText={t("compare-nothing")}
            />
          </div>
          <CompareTable
            lines={lines}
            settings={settings}
            metric={metrics.find(({ id }) => id === metric)?.title ?? ""}
          />
        </ArmStylesContext.Provider>
      )}
    </>
  );
}

/** Colours and shapes in the order given: nothing here is a baseline. */
function stylesOf(ids: readonly string[], titles: Readonly<Record<string, string>>) {
  const arms = ids.map((id) => ({ id, title: titles[id] ?? id, signal: "", settings: {}, learningRate: 1 }));
  return armStyles({ arms, draft: arms, baseline: "", charts: [], recorded: null });
}
