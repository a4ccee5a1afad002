// From evaluations to what is shown: measures with intervals, charts, the final table. The door to `parts/`.
export { chartsOf, type ChartId } from "./parts/charts";
export { atMatched, type Matched } from "./parts/matched";
export { lastCommonPoint, measure, rowsOf as rowsAt, spentAt, type MetricId } from "./parts/measure";
export { tableMetrics, tableOf, type ResultRow } from "./parts/table";
