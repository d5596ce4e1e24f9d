package id.opdhub.record.identifier;

import java.time.LocalDate;

/** What a number says of the person who bears it. */
public interface PersonalClaim {

    boolean agreesOnYear(LocalDate birth);

    boolean agreesOnMonth(LocalDate birth);

    boolean agreesOnDay(LocalDate birth);

    boolean isFemale();
}
