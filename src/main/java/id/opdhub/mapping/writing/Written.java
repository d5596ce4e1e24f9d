package id.opdhub.mapping.writing;

/**
 * What a mapping gave, as text.
 *
 * @param text in UTF-8 when it is sent
 * @param contentType of the text
 */
public record Written(String text, String contentType) {}
