package id.opdhub.registry.folder;

import java.util.regex.Pattern;

/** The number under which an agreement (PKS) was signed. */
public final class AgreementNumber {

    /** What a copied folder has until somebody writes the number. */
    public static final String NONE = "BELUM ADA";

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private AgreementNumber() {}

    /** Whether the text is the number of nothing: no agreement was ever signed under one without a digit. */
    static boolean isNone(String text) {
        return text.strip().equalsIgnoreCase(NONE) || !DIGIT.matcher(text).find();
    }
}
