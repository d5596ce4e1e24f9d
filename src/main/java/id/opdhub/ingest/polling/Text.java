package id.opdhub.ingest.polling;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.opdhub.registry.Secrets;

/** A value of a question, with {@code {cursor}}, {@code {page}} …, {@code {token.name}} or {@code {env:NAME}} in it. */
record Text(String written) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(cursor|page0?|offset|next|env:[A-Z0-9_]+|token\\.[a-z0-9]+)}");
    private static final String ENVIRONMENT = "env:";
    private static final String TOKEN = "token.";

    Set<Placeholder> placeholders() {
        Set<Placeholder> named = EnumSet.noneOf(Placeholder.class);
        Matcher matcher = PLACEHOLDER.matcher(written);
        while (matcher.find()) {
            if (!isSecret(matcher.group(1))) {
                named.add(placeholder(matcher.group(1)));
            }
        }
        return named;
    }

    /** Empty when something that it names is not there yet: the first question has no cursor. */
    Optional<String> at(PollPosition position, Secrets secrets) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(written);
        while (matcher.find()) {
            Optional<String> value = value(matcher.group(1), position, secrets);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    /** @throws NoAnswer where the hub lacks a secret: what was sent without it would come from nobody */
    static void demandSecrets(Stream<Text> texts, Secrets secrets) throws NoAnswer {
        if (!texts.allMatch(text -> text.hasSecrets(secrets))) {
            throw NoAnswer.because("secret-missing");
        }
    }

    private boolean hasSecrets(Secrets secrets) {
        return PLACEHOLDER
                .matcher(written)
                .results()
                .map(match -> match.group(1))
                .filter(Text::isSecret)
                .allMatch(name -> value(name, PollPosition.START, secrets).isPresent());
    }

    private static Optional<String> value(String name, PollPosition position, Secrets secrets) {
        return isSecret(name)
                ? secrets.find(name.startsWith(ENVIRONMENT) ? name.substring(ENVIRONMENT.length()) : name)
                : placeholder(name).at(position);
    }

    private static boolean isSecret(String name) {
        return name.startsWith(ENVIRONMENT) || name.startsWith(TOKEN);
    }

    private static Placeholder placeholder(String name) {
        return Placeholder.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
