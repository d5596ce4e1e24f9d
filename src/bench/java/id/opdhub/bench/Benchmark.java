package id.opdhub.bench;

import java.util.ArrayList;
import java.util.List;

/** Runs the comparisons and prints one table of ratios. */
public final class Benchmark {

    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 2);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

    private Benchmark() {}

    /** @param arguments which of the comparisons; none for all */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted =
                arguments.length == 0 ? List.of("routing", "delivery-0", "delivery-20") : List.of(arguments);
        List<Ratios> results = new ArrayList<>();
        for (String name : wanted) {
            try (BenchDatabase database = BenchDatabase.start();
                    Comparison comparison = comparison(name, database.url())) {
                results.add(new Measurement(comparison, records(name)).run(WARM_UPS, ROUNDS));
            }
        }
        System.out.println(Ratios.heading());
        results.forEach(ratios -> System.out.println(ratios.row()));
        results.forEach(ratios -> System.out.println(ratios.limits()));
        System.exit(0);
    }

    private static Comparison comparison(String name, String database) throws Exception {
        return switch (name) {
            case "routing" -> new RoutingComparison(database);
            case "delivery-0" -> new DeliveryComparison(database, 0, 64);
            case "delivery-20" -> new DeliveryComparison(database, 20, 256);
            default -> throw new IllegalArgumentException("no comparison " + name);
        };
    }

    private static int records(String name) {
        return Integer.getInteger("bench.records", name.equals("routing") ? 40_000 : 20_000);
    }
}
