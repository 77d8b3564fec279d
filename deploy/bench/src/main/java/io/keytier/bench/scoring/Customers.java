package io.keytier.bench.scoring;

import java.util.Arrays;
import java.util.Random;

/** Draws whose purchase comes next. */
interface Customers {

    int draw(Random random);

    /** Each as often as any other. */
    static Customers uniform(int customers) {
        return random -> random.nextInt(customers);
    }

    /** By Zipf's law with exponent 1: the second half as often as the first, the third a third as often. */
    static Customers zipf(int customers) {
        var cumulated = new double[customers];
        double sum = 0;
        for (int rank = 0; rank < customers; rank++) {
            sum += 1.0 / (rank + 1);
            cumulated[rank] = sum;
        }
        double total = sum;
        return random -> {
            int found = Arrays.binarySearch(cumulated, random.nextDouble() * total);
            return Math.min(found < 0 ? -found - 1 : found, customers - 1);
        };
    }
}
