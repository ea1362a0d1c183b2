/** Names to the raw server the subtree a request is bounded to: what our server finds by the grants of the caller. */
export const NODE_HEADER = 'x-bench-node';
