package io.keytier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class OptionsSpec {

    @Test
    void shouldLoadTheDemoAndStayUpByDefault() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(true, false, false, false, Duration.ZERO));
    }

    @Test
    void shouldTakeAllOptionsTogether() {
        var options = Options.parse(List.of("--no-demo", "--verify", "--once", "--fresh", "--clock-offset", "P30D"));

        assertThat(options).isEqualTo(new Options(false, true, true, true, Duration.ofDays(30)));
    }

    @Test
    void shouldNameAnUnknownOption() {
        assertThatThrownBy(() -> Options.parse(List.of("--nodemo"))).hasMessageContaining("--nodemo");
    }

    @Test
    void shouldRefuseAnOffsetThatIsNoDuration() {
        assertThatThrownBy(() -> Options.parse(List.of("--clock-offset", "30 days")))
                .hasMessageContaining("P30D")
                .hasMessageContaining("30 days");
        assertThatThrownBy(() -> Options.parse(List.of("--clock-offset"))).isInstanceOf(StackException.class);
    }
}
