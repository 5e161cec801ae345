/** Answers of the peers' comment services to a page that nobody has commented on, in their own formats. */

const ARTALK: Readonly<Record<string, unknown>> = {
  conf: { frontend_conf: {}, version: { app: 'artalk', version: '2.9.1', commit_hash: '' } },
  comments: {
    comments: [],
    count: 0,
    roots_count: 0,
    page: {
      id: 1,
      admin_only: false,
      key: '/',
      url: '/',
      title: '',
      site_name: 'Bench',
      vote_up: 0,
      vote_down: 0,
      pv: 1,
      date: '2026-11-09',
    },
  },
  'pages/pv': { pv: 1 },
  notifies: { notifies: [], count: 0 },
};

const WALINE = { errno: 0, errmsg: '', data: { page: 1, totalPages: 0, pageSize: 10, count: 0, data: [] } };

const TWIKOO: Readonly<Record<string, unknown>> = {
  GET_CONFIG: { code: 0, config: { VERSION: '1.7.9' } },
  GET_FUNC_VERSION: { code: 0, version: '1.7.9' },
  COMMENT_GET: { code: 0, data: [], more: false, count: 0 },
};

/** @returns the JSON that a service answers a request below `/stub/` with */
export async function stubAnswer(path: string, request: Request): Promise<unknown> {
  if (path.startsWith('/stub/artalk/api/v2/')) return ARTALK[path.slice('/stub/artalk/api/v2/'.length)] ?? {};
  if (path.startsWith('/stub/waline/api/comment')) return WALINE;
  if (path.startsWith('/stub/waline/')) return { errno: 0, errmsg: '', data: [] };
  const text = await request.text();
  const { event = '' } = text ? (JSON.parse(text) as { readonly event?: string }) : {};
  return TWIKOO[event] ?? { code: 0 };
}
