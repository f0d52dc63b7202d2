import type { Route } from '../route.ts';
import { directoryEndpoints } from './directory.ts';
import { type ApiDeps, routeOf } from './endpoint.ts';
import { eventsRoute } from './events.ts';
import { nationalEndpoints } from './national.ts';
import { numberChangeEndpoints } from './number-changes.ts';
import { openApiOf } from './openapi.ts';
import { orientationEndpoints } from './orientations.ts';
import { osnpEndpoints } from './osnps.ts';
import { practitionerEndpoints } from './practitioners.ts';

/** Everything under /api/v1 (contract §2). */
export function apiRoutes(deps: ApiDeps): Route[] {
  const endpoints = [
    ...orientationEndpoints,
    ...directoryEndpoints,
    ...practitionerEndpoints,
    ...numberChangeEndpoints,
    ...osnpEndpoints,
    ...nationalEndpoints,
  ];
  const page = openApiOf(endpoints);
  const openApi: Route = {
    method: 'get',
    path: '/api/v1/openapi.json',
    handle: async (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      res.end(page);
    },
  };
  return [...endpoints.map((line) => routeOf(line, deps)), eventsRoute(deps), openApi];
}
