// WebLLM, on the page's side: six megabytes of one file, so it is fetched when somebody wants a model of its list.

export {
  deleteModelAllInfoInCache,
  hasModelInCache,
  prebuiltAppConfig,
  WebWorkerMLCEngine,
  type AppConfig,
  type ModelRecord,
} from "@mlc-ai/web-llm";
