package io.keytier.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerViewSpec {

    @Test
    void shouldBeInStepWhenTheTierIsTheSameEverywhere() {
        assertThat(view("VVVVIP", account("VVVVIP", true), "VVVVIP").differences())
                .isEmpty();
    }

    @Test
    void shouldBeInStepAsAProspectThatNobodyScored() {
        assertThat(view(null, account("NONE", false)).differences()).isEmpty();
    }

    @Test
    void shouldNoticeAnAccountBehind() {
        assertThat(view("VVVVIP", account("VVIP", false)).differences())
                .containsExactly("C: tier VVVVIP in scoring, VVIP in accounts");
    }

    @Test
    void shouldNoticeAPlanForAnotherTier() {
        assertThat(view("VVVVIP", account("VVVVIP", true), "VVVVVIP").differences())
                .containsExactly("C: tier VVVVIP in scoring, plan made for VVVVVIP");
    }

    @Test
    void shouldNoticeAKeyAccountWithoutAPlanAndAPlanWithoutAKeyAccount() {
        assertThat(view("VVVVIP", account("VVVVIP", true)).differences())
                .containsExactly("C: key account true, open plans 0");
        assertThat(view("VVIP", account("VVIP", false), "VVIP").differences())
                .containsExactly("C: key account false, open plans 1");
    }

    @Test
    void shouldNoticeAMissingAccount() {
        assertThat(view("VIP", null).differences()).containsExactly("C: tier VIP in scoring, no account");
    }

    private static CustomerView view(@Nullable String tier, @Nullable AccountView account, String... planTiers) {
        var score = tier == null ? null : new ScoreView(tier, 1, null, 20, 1, BigDecimal.ONE, null);
        var plans = List.of(planTiers).stream()
                .map(plan -> new PlanView(plan, null))
                .toList();
        return new CustomerView("C", score, account, plans);
    }

    private static AccountView account(String tier, boolean keyAccount) {
        return new AccountView("A company", "rep-1", keyAccount, tier);
    }
}
