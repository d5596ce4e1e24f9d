package id.opdhub.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The words of what was written in an editor of a web page. */
final class HtmlText {

    /** What begins a new line on a page, so that words of two paragraphs do not become one. */
    private static final Pattern BREAKS = Pattern.compile("(?i)</?(p|div|br|hr|li|ul|ol|tr|td|th|h[1-6])\\b[^<>]*>");

    private static final Pattern TAGS = Pattern.compile("</?[A-Za-z][^<>]*>");

    private HtmlText() {}

    static HubFunction function() {
        return HubFunction.of("html-text", HtmlText::read);
    }

    /** Entities last: a tag that the writer meant to be seen stays. */
    private static JsonNode read(JsonNode value) {
        JsonNode words = Values.clean(value, HtmlText::words);
        // Only now may it turn out blank: a page writes nothing as a paragraph with a space in it.
        return Values.clean(words, text -> text);
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(
                TAGS.matcher(BREAKS.matcher(html).replaceAll(" ")).replaceAll(""));
    }
}
