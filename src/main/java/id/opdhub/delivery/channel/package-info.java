/**
 * Makes one attempt: the {@code deliver:} component, and what each answer means.
 *
 * <p>May use: record, mapping, registry, log, http.
 */
package id.opdhub.delivery.channel;
