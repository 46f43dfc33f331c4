export { addClaim, getClaim, listClaims, updateClaim } from './claims.ts';
export { addEvidence, updateEvidence } from './evidence.ts';
export { addLink, getLink, listLinks, updateLink } from './links.ts';
export { listSources } from './sources.ts';
