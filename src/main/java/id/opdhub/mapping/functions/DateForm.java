package id.opdhub.mapping.functions;

import java.time.LocalDate;
import java.util.Optional;

/** A way in which applications write dates. */
interface DateForm {

    /**
     * @param today the day that two-digit years do not pass
     * @return nothing where the text is no date of this form
     */
    Optional<LocalDate> date(String text, LocalDate today);
}
