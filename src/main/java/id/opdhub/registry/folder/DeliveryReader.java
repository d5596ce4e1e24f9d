package id.opdhub.registry.folder;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.opdhub.mapping.Filter;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;

/** Reads {@code delivery}: what is not written has its default. */
final class DeliveryReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");
    private static final Pattern RATE = Pattern.compile("(\\d{1,5})/s");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int MOST_CONCURRENT = 256;
    private static final DeliverySettings DEFAULT = DeliverySettings.DEFAULT;

    private final YamlMap map;

    private DeliveryReader(YamlMap map) {
        this.map = map;
    }

    static DeliverySettings read(YamlMap map, MappingLanguage language) {
        map.only("concurrency", "timeout", "retry", "when-refused", "conflict", "rate", "delivered-when");
        DeliveryReader reader = new DeliveryReader(map);
        return new DeliverySettings(
                reader.concurrency(),
                reader.timeout(),
                reader.retry(),
                reader.choice("when-refused", DEFAULT.whenRefused(), WhenRefused.values()),
                reader.choice("conflict", DEFAULT.conflict(), Conflict.values()),
                reader.rate(),
                reader.deliveredWhen(language));
    }

    private int concurrency() {
        Optional<String> written = map.written("concurrency");
        Optional<Integer> number = written.filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(value -> value >= 1 && value <= MOST_CONCURRENT);
        if (written.isPresent() && number.isEmpty()) {
            map.findings().error(map.lineOf("concurrency"), "bad-concurrency", written.get(), MOST_CONCURRENT);
        }
        return number.orElse(DEFAULT.concurrency());
    }

    private Duration timeout() {
        return map.written("timeout")
                .flatMap(text -> duration("timeout", new Marked(text, map.lineOf("timeout"))))
                .orElse(DEFAULT.timeout());
    }

    private List<Duration> retry() {
        List<Duration> waits = map.writtenItems("retry").stream()
                .flatMap(item -> duration("retry", item).stream())
                .toList();
        if (!waits.equals(waits.stream().sorted().toList())) {
            map.findings().error(map.lineOf("retry"), "retry-not-ascending");
        }
        return map.has("retry") ? waits : DEFAULT.retry();
    }

    private Optional<Duration> duration(String key, Marked written) {
        Matcher matcher = DURATION.matcher(written.text());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            map.findings().error(written.line(), "bad-duration", key, written.text());
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        Map<String, Duration> units = Map.of(
                "ms", Duration.ofMillis(1),
                "s", Duration.ofSeconds(1),
                "m", Duration.ofMinutes(1),
                "h", Duration.ofHours(1),
                "d", Duration.ofDays(1));
        return Optional.of(units.get(matcher.group(2)).multipliedBy(amount));
    }

    private Optional<Integer> rate() {
        Optional<String> written = map.written("rate");
        Optional<Integer> rate = written.map(RATE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .filter(value -> value > 0);
        if (written.isPresent() && rate.isEmpty()) {
            map.findings().error(map.lineOf("rate"), "bad-rate", written.get());
        }
        return rate;
    }

    private Optional<Filter> deliveredWhen(MappingLanguage language) {
        try {
            return map.text("delivered-when").map(source -> language.filter(Folder.SYSTEM_FILE, source));
        } catch (MappingFailure failure) {
            map.findings().error(map.lineOf("delivered-when"), "reply-does-not-compile", Problems.of(failure));
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> E choice(String key, E otherwise, E[] values) {
        Optional<String> written = map.text(key);
        List<E> choices = List.of(values);
        Optional<E> chosen = choices.stream()
                .filter(value -> written.filter(spelling(value)::equals).isPresent())
                .findFirst();
        if (written.isPresent() && chosen.isEmpty()) {
            List<String> spellings =
                    choices.stream().map(DeliveryReader::spelling).toList();
            String meant = Nearest.to(written.get(), spellings).orElseGet(() -> String.join(", ", spellings));
            map.findings().error(map.lineOf(key), "unknown-value", key, written.get(), meant);
        }
        return chosen.orElse(otherwise);
    }

    private static String spelling(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
