// Where the page's files come from: beside it on the site. Nothing else of src/ fetches anything.

/** @param path as it is in public/, such as `results/rightOrWrong.json` */
export const fetchAsset = (path: string): Promise<Response> => fetch(`./${path}`);
