package io.keytier.orders.adapter.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A token that was found good is taken again without being checked, and never for too long. */
@QuarkusTest
@OrdersServiceTest
class RememberedTokensTest {

    @Test
    void shouldTakeATokenAgainButNotAfterItHasExpired() {
        var expiry = Instant.now().plusSeconds(3);
        var token = Tokens.bearer("erp", Duration.ofSeconds(3));
        assertThat(status(token)).isEqualTo(200);
        assertThat(status(token)).isEqualTo(200);

        while (Instant.now().isBefore(expiry.plusMillis(100))) {
            Thread.onSpinWait();
        }

        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void shouldCheckATokenThatDiffersInASingleCharacter() {
        var token = Tokens.bearer("erp");
        assertThat(status(token)).isEqualTo(200);
        int middleOfTheSignature = token.lastIndexOf('.') + 100;
        var other = token.charAt(middleOfTheSignature) == 'A' ? 'B' : 'A';

        var forged = token.substring(0, middleOfTheSignature) + other + token.substring(middleOfTheSignature + 1);

        assertThat(status(forged)).isEqualTo(401);
    }

    @Test
    void shouldKeepTheRoleOfEachToken() {
        for (int i = 0; i < 2; i++) {
            assertThat(given().header("Authorization", Tokens.bearer("marketing"))
                            .get("/v1/orders")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(status(Tokens.bearer("erp"))).isEqualTo(200);
        }
    }

    private static int status(String bearer) {
        return given().header("Authorization", bearer).get("/v1/orders").statusCode();
    }
}
