// Where WebLLM comes from: files of the site, fetched when somebody wants a model of its list.

export const loadWebllm = () => import("../../teachers/webllmLibrary");
