package io.keytier.accounts.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;

import io.keytier.contracts.DesignationReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationPolicySpec {

    private static final Designation ORDINARY = new Designation(Set.of(), null);

    private final DesignationPolicy policy = new DesignationPolicy(4, "rep-1");

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "3, false", "4, true", "5, true", "9, true"})
    void shouldMakeAKeyAccountOfEachRankFromTheLowestOn(int tierRank, boolean keyAccount) {
        var review = policy.review(account(tierRank, ORDINARY));

        assertThat(review.account().designation().isKeyAccount()).isEqualTo(keyAccount);
    }

    @Test
    void shouldGiveTheDefaultOwnerToAKeyAccountWithoutOne() {
        var review = policy.review(account(4, ORDINARY));

        assertThat(review).isInstanceOf(Review.Entered.class);
        assertThat(review.account().designation()).isEqualTo(key("rep-1"));
    }

    @Test
    void shouldLeaveAKeyAccountToItsOwner() {
        var review = policy.review(account(5, key("rep-7")));

        assertThat(review).isInstanceOf(Review.Stayed.class);
        assertThat(review.account().designation()).isEqualTo(key("rep-7"));
    }

    @Test
    void shouldKeepTheOwnerOfAnAccountThatIsKeyNoMore() {
        var review = policy.review(account(3, key("rep-7")));

        assertThat(review).isInstanceOf(Review.Left.class);
        assertThat(review.account().designation()).isEqualTo(new Designation(Set.of(), "rep-7"));
    }

    @Test
    void shouldAnnounceAllButOrdinaryAccounts() {
        assertThat(policy.review(account(4, ORDINARY)).isAnnounced()).isTrue();
        assertThat(policy.review(account(4, key("rep-7"))).isAnnounced()).isTrue();
        assertThat(policy.review(account(0, key("rep-7"))).isAnnounced()).isTrue();
        assertThat(policy.review(account(3, ORDINARY)).isAnnounced()).isFalse();
    }

    @Test
    void shouldRefuseARankThatProspectsHave() {
        assertThatThrownBy(() -> new DesignationPolicy(0, "rep-1")).hasMessageContaining("key-account-min-rank");
    }

    private static Designation key(@Nullable String owner) {
        return new Designation(Set.of(DesignationReason.TIER), owner);
    }

    private static Account account(int tierRank, Designation designation) {
        var figures = new Figures(null, 1, BigDecimal.TEN, "CNY");
        var standing = new Standing(1, 20 * tierRank, "some tier", tierRank, null, figures);
        return new Account("C-1", 1, new MasterData(null, null, null), standing, designation);
    }
}
