package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Direction;
import io.keytier.contracts.Event;
import io.keytier.contracts.Lifetime;
import io.keytier.scoring.domain.BandScores;
import io.keytier.scoring.domain.Change;
import io.keytier.scoring.domain.ChangeKind;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.Standing;
import io.keytier.scoring.domain.Tier;
import org.jspecify.annotations.Nullable;

/** The domain's words as the events that others read. */
public final class ScoreEvents {

    private static final String SOURCE = "/keytier/scoring-service";
    private static final int FEWEST_DECIMALS = 2;
    private static final Map<ChangeKind, String> TYPES = Map.of(
            ChangeKind.TIER_CHANGED, CustomerChange.TIER_CHANGED,
            ChangeKind.SEGMENT_CHANGED, CustomerChange.SEGMENT_CHANGED,
            ChangeKind.TIER_AT_RISK, CustomerChange.TIER_AT_RISK,
            ChangeKind.TIER_RECOVERED, CustomerChange.TIER_RECOVERED);

    private final Policy policy;

    public ScoreEvents(Policy policy) {
        this.policy = policy;
    }

    int policyVersion() {
        return policy.version();
    }

    Event<CustomerScored> scored(Customer customer, Instant now) {
        var scored = scoreOf(customer, now);
        var name = customer.id() + "\n" + scored.scoreVersion();
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Event<>(id.toString(), SOURCE, CustomerScored.TYPE, now, scored);
    }

    /** A customer's score as others see it. */
    public CustomerScored scoreOf(Customer customer, Instant now) {
        var totals = customer.totals();
        var rating = customer.rating();
        var bands = rating.score().bands();
        return new CustomerScored(
                customer.id(),
                customer.chain().scoreVersion(),
                now,
                customer.asOf(),
                totals.lastSaleOn(),
                totals.window().sales(),
                readable(totals.window().amount()),
                currency(),
                bands == null ? null : Integer.valueOf(bands.recency()),
                bands == null ? null : Integer.valueOf(bands.frequency()),
                bands == null ? null : Integer.valueOf(bands.monetary()),
                rating.score().total(),
                rating.tier().name(),
                rating.tier().rank(),
                rating.score().tier().name(),
                rating.keepUntil(),
                rating.score().segment(),
                rating.policyVersion(),
                lifetimeOf(customer));
    }

    Event<CustomerChange> changed(Change change, Instant now) {
        var customer = change.to();
        var occasion = change.occasion();
        var document = occasion.document();
        var body = new CustomerChange(
                change.id(),
                change.previousId(),
                customer.id(),
                customer.chain().scoreVersion(),
                now,
                occasion.effectiveOn(),
                directionOf(change.from().tier(), customer.rating().tier()),
                occasion.cause(),
                document == null
                        ? null
                        : new CustomerChange.DocumentRef(
                                document.id().source(), document.id().orderId(), document.version()),
                change.correction(),
                standing(change.from()),
                standing(customer.standingOn(customer.asOf())),
                weights(),
                currency(),
                policy.version(),
                nextTier(customer),
                customer.rating().keepUntil());
        return new Event<>(change.id(), SOURCE, TYPES.get(change.kind()), now, body);
    }

    private Lifetime lifetimeOf(Customer customer) {
        var lifetime = customer.totals().lifetime();
        var profit = lifetime.profit();
        return new Lifetime(
                customer.totals().firstSaleOn(),
                lifetime.sales(),
                readable(lifetime.amount()),
                profit == null ? null : readable(profit));
    }

    private static @Nullable Direction directionOf(Tier from, Tier to) {
        return from.rank() == to.rank() ? null : to.rank() > from.rank() ? Direction.UP : Direction.DOWN;
    }

    private static CustomerChange.Standing standing(Standing standing) {
        BandScores bands = standing.score().bands();
        return new CustomerChange.Standing(
                standing.tier().name(),
                standing.tier().rank(),
                standing.score().segment(),
                standing.score().total(),
                bands == null ? null : Integer.valueOf(bands.recency()),
                bands == null ? null : Integer.valueOf(bands.frequency()),
                bands == null ? null : Integer.valueOf(bands.monetary()),
                standing.figures().recencyDays(),
                standing.figures().frequency(),
                readable(standing.figures().monetary()));
    }

    private CustomerChange.Weights weights() {
        var scales = policy.scales();
        return new CustomerChange.Weights(
                scales.recency().weight(),
                scales.frequency().weight(),
                scales.monetary().weight());
    }

    private CustomerChange.@Nullable NextTier nextTier(Customer customer) {
        var above = policy.tiers().above(customer.rating().tier());
        return above == null
                ? null
                : new CustomerChange.NextTier(
                        above.tier(),
                        Math.max(0, above.minScore() - customer.rating().score().total()));
    }

    private String currency() {
        return policy.scales().monetary().currency();
    }

    /** The exact amount, with two decimals where it has no more. */
    public static BigDecimal readable(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(FEWEST_DECIMALS, stripped.scale()));
    }
}
