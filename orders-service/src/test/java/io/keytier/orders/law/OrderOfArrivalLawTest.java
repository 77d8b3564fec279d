package io.keytier.orders.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of arrival never matters: documents, payments and merges make the same state whichever comes first. */
class OrderOfArrivalLawTest {

    private static final int ORDERS = 12;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldNotDependOnTheOrderOfArrival(long seed) {
        var facts = Facts.of(seed);
        var expected = shopAfter(facts, seed, 0).finish();

        for (var order = 1; order <= ORDERS; order++) {
            assertThat(shopAfter(facts, seed, order).finish())
                    .as("seed %d, order %d", seed, order)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTellConsumersWhatIsStored(long seed) {
        var shop = shopAfter(Facts.of(seed), seed, 1);

        shop.finish();

        assertThat(shop.heard()).as("seed %d", seed).isEqualTo(shop.held());
    }

    private static ModelShop shopAfter(Facts facts, long seed, long order) {
        var shop = new ModelShop(new Random(seed * 31 + order));
        facts.sendShuffled(seed * 1_000 + order, shop);
        return shop;
    }
}
