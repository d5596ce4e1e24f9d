package id.opdhub.mapping.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * How much a value weighs at most: a fixed part, and how often each unknown (the value at hand, then the parameters of
 * the function around) goes into it.
 */
record Weight(double fixed, double[] unknowns) {

    static Weight of(double fixed, int unknowns) {
        return new Weight(fixed, new double[unknowns]);
    }

    static Weight unknown(int index, int unknowns) {
        Weight weight = of(0, unknowns);
        weight.unknowns[index] = 1;
        return weight;
    }

    Weight plus(Weight other) {
        double[] sum = unknowns.clone();
        Arrays.setAll(sum, index -> unknowns[index] + other.unknowns[index]);
        return new Weight(fixed + other.fixed, sum);
    }

    Weight times(double factor) {
        return new Weight(
                fixed * factor,
                Arrays.stream(unknowns).map(share -> share * factor).toArray());
    }

    /** The weight when each unknown is what the caller gives. */
    Weight with(List<Weight> given) {
        Weight sum = of(fixed, given.get(0).unknowns.length);
        for (int index = 0; index < Math.min(unknowns.length, given.size()); index++) {
            sum = sum.plus(given.get(index).times(unknowns[index]));
        }
        return sum;
    }

    double total() {
        return fixed + Arrays.stream(unknowns).sum();
    }
}
