package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.DAY_0;
import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Event;
import io.keytier.scoring.domain.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The engine was down for a week in which customers fell due and orders were accepted that now wait. Everybody bought on
 * the day before it went down, and falls by a tier on the third day after, and by a segment on the sixth.
 */
class DowntimeSpec {

    private static final int WEEK = 7;
    private static final PurchaseFixtures KEEPS_ITS_TIER = orderOf("KEEPS", 2);
    private static final PurchaseFixtures COMES_BACK = orderOf("RETURNS", 5);

    private final HeldBacklog backlog = new HeldBacklog();
    private final Driver driver = new Driver(Policies.shortTerm(0), partition -> backlog);

    @BeforeEach
    void goDownTheDayAfterEverybodyBought() {
        backlog.letGo();
        everybodyBuys(driver);
        driver.changes();
        backlog.hold();
    }

    @AfterEach
    void shouldHaveNothingLeftToSay() {
        driver.comes(DAY_0.plusDays(WEEK));
        assertThat(driver.changes()).isEmpty();
        assertThat(driver.deadLetters()).isEmpty();
        driver.close();
    }

    @Test
    void shouldSayOnceWhatFellDueWithTheDayOnWhichItDid() {
        var changes = afterTheWeek();

        assertThat(of("FALLS", changes)).containsExactly("TIME +3 VVVIP", "TIME +6 VVVIP");
    }

    @Test
    void shouldNotDowngradeWhoseOrderWaited() {
        var changes = afterTheWeek();

        assertThat(of("KEEPS", changes)).isEmpty();
    }

    @Test
    void shouldRunWhatWasDueBeforeAnOrderFirst() {
        var changes = afterTheWeek();

        assertThat(of("RETURNS", changes)).containsExactly("TIME +3 VVVIP", "PURCHASE +5 VVVVIP");
    }

    @Test
    void shouldSayTheSameAsIfItHadNotBeenDown() {
        var changes = afterTheWeek();

        var expected = withoutDowntime();
        assertThat(ids("FALLS", changes)).isEqualTo(ids("FALLS", expected));
        assertThat(ids("RETURNS", changes)).isEqualTo(ids("RETURNS", expected));
        assertThat(changes).hasSameSizeAs(expected);
    }

    /** The clock has moved on, and reviews look for work while the orders are read. */
    private List<Event<CustomerChange>> afterTheWeek() {
        driver.comes(DAY_0.plusDays(WEEK));
        driver.send(COMES_BACK);
        driver.comes(DAY_0.plusDays(WEEK));
        driver.send(KEEPS_ITS_TIER);
        backlog.letGo();
        driver.comes(DAY_0.plusDays(WEEK));
        return driver.changes();
    }

    private static List<Event<CustomerChange>> withoutDowntime() {
        try (var up = new Driver(Policies.shortTerm(0))) {
            everybodyBuys(up);
            up.changes();
            IntStream.rangeClosed(1, WEEK).forEach(day -> {
                up.comes(DAY_0.plusDays(day));
                Stream.of(KEEPS_ITS_TIER, COMES_BACK)
                        .filter(order -> order.acceptedOn().equals(DAY_0.plusDays(day)))
                        .forEach(up::send);
            });
            return up.changes();
        }
    }

    private static void everybodyBuys(Driver driver) {
        Stream.of("FALLS", "KEEPS", "RETURNS")
                .forEach(customer ->
                        driver.send(aPurchase("S-" + customer).of(customer).worth("60000")));
    }

    private static PurchaseFixtures orderOf(String customer, int day) {
        return aPurchase("W-" + customer).of(customer).on(DAY_0.plusDays(day)).accepted(DAY_0.plusDays(day));
    }

    private static List<String> of(String customer, List<Event<CustomerChange>> changes) {
        return changes.stream()
                .map(Event::data)
                .filter(change -> change.customerId().equals(customer))
                .map(change -> "%s +%d %s"
                        .formatted(
                                change.cause(),
                                DAY_0.until(change.effectiveOn()).getDays(),
                                change.to().tier()))
                .toList();
    }

    private static List<Object> ids(String customer, List<Event<CustomerChange>> changes) {
        return changes.stream()
                .map(Event::data)
                .filter(change -> change.customerId().equals(customer))
                .<Object>map(CustomerChange::changeId)
                .toList();
    }
}
