package id.opdhub.ingest.polling;

/**
 * What an application answered.
 *
 * @param body as it came
 * @param contentType what it is
 */
public record Answer(byte[] body, String contentType) {}
