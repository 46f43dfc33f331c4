/** Query parameters that only say how a reader came to the page. */
const tracking = [
  /^utm_/,
  /^(fb|g|dc|ms|tw|tt|li_fat_|yclid|twclid|wbra|gbra)clid$/,
  /^(fbclid|gclid|gclsrc|dclid|msclkid|twclid|ttclid|yclid|igshid|igsh|wbraid|gbraid|li_fat_id)$/,
  /^(mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|rb_clickid|s_cid|sc_campaign)$/,
  /^(ref|ref_src|ref_url|referrer|source|cmp|cmpid|ncid|ocid|icid|spm|share|shared|smid|smtyp|soc_src|soc_trk)$/,
  /^(pk_|mtm_|piwik_|hsa_|at_|trk)/,
  /^(guccounter|guce_referrer|guce_referrer_sig|amp|outputtype|__twitter_impression)$/,
];

/**
 * The address by which two captures are the same article: without tracking parameters, fragment, default port, user
 * and closing slash, its parameters in order, and with `http:` read as `https:`. Null for what is no web address.
 */
export function canonicalUrl(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name.toLowerCase()));
  const query = new URLSearchParams(kept);
  query.sort();
  const path = url.pathname.replace(/\/+$/, '');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return `https://${url.host}${path}${search}`;
}

function isTracking(name: string): boolean {
  return tracking.some((pattern) => pattern.test(name));
}
