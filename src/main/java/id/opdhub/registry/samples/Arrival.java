package id.opdhub.registry.samples;

import java.util.Optional;

/**
 * What a stand-in was handed by a route.
 *
 * @param scheme of the endpoint
 * @param target after the scheme
 * @param body as it was
 * @param contentType as the route set it
 */
record Arrival(String scheme, String target, Optional<Object> body, Optional<String> contentType) {}
