/**
 * Tells tools how to speak with the hub, from what is live: OpenAPI and AsyncAPI.
 *
 * <p>May use: record, registry, log (for the names of topics), security (for the caller's language), delivery (for the
 * attributes that leave the hub).
 */
package id.opdhub.contract;
