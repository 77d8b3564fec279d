package io.keytier.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class PatienceSpec {

    private final List<String> waited = new ArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void shouldTryAgainUntilTheServiceIsThere() {
        var patience = new Patience(Duration.ofSeconds(10), waited::add);

        var result = patience.untilAvailable(() -> failing(2));

        assertThat(result).isEqualTo(3);
        assertThat(waited).containsExactly("a service is down", "a service is down");
    }

    @Test
    void shouldEndWithTheServicesOwnWords() {
        var patience = new Patience(Duration.ZERO, waited::add);

        assertThatThrownBy(() -> patience.untilAvailable(() -> failing(9)))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("a service is down");
    }

    @Test
    void shouldNotTryAgainWhatIsRefused() {
        var patience = new Patience(Duration.ofSeconds(10), waited::add);

        assertThatThrownBy(() -> patience.untilAvailable(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(waited).isEmpty();
    }

    @Test
    void shouldWaitForAGoodValue() {
        assertThat(new Patience(Duration.ofSeconds(10), waited::add)
                        .untilGood(tries::incrementAndGet, value -> value == 3))
                .isEqualTo(3);
    }

    @Test
    void shouldGiveTheLatestValueWhenTheTimeIsOver() {
        assertThat(new Patience(Duration.ZERO, waited::add).untilGood(tries::incrementAndGet, value -> false))
                .isEqualTo(1);
    }

    private int failing(int times) {
        if (tries.incrementAndGet() <= times) {
            throw new UnavailableException("a service is down", null);
        }
        return tries.get();
    }
}
