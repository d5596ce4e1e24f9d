package id.opdhub.mapping.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The forms that {@code as} of {@code mapping:} names. */
public enum Form {
    /** One element for the only member; {@code @name} is an attribute, {@code #text} the text beside it. */
    XML(XmlForm::write),
    /** {@code application/x-www-form-urlencoded}. */
    FORM(WebForm::write),
    /** {@code multipart/form-data}. */
    MULTIPART(MultipartForm::write);

    private final Function<JsonNode, Written> writing;

    Form(Function<JsonNode, Written> writing) {
        this.writing = writing;
    }

    public static Optional<Form> named(String name) {
        return Stream.of(values()).filter(form -> form.label().equals(name)).findFirst();
    }

    /** As a folder writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UnwritableTree where the tree has another shape than the form */
    public Written write(JsonNode tree) {
        return writing.apply(tree);
    }
}
