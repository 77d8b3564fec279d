package io.keytier.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @TempDir
    Path directory;

    @Test
    void shouldSignWhoActsInWhichRole() throws Exception {
        var issuer = TokenIssuer.inMemory();

        var claims = read(issuer, issuer.token("sales", "rep-1", "demo", Duration.ofHours(1)));

        assertThat(claims.getStringClaimValue("upn")).isEqualTo("rep-1");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("sales");
        assertThat(claims.getStringClaimValue("azp")).isEqualTo("demo");
    }

    @Test
    void shouldKeepItsKeySoThatEarlierTokensStayGood() throws Exception {
        var token = TokenIssuer.keptIn(directory).token("erp", "erp-1", "erp-demo", Duration.ofHours(1));

        assertThat(read(TokenIssuer.keptIn(directory), token).getSubject()).isEqualTo("erp-1");
    }

    @Test
    void shouldSignExpiredTokensOnDemand() {
        var issuer = TokenIssuer.inMemory();
        var token = issuer.token("erp", "erp-1", "erp-demo", Duration.ofHours(-1));

        assertThatThrownBy(() -> read(issuer, token)).isInstanceOf(InvalidJwtException.class);
    }

    private static JwtClaims read(TokenIssuer issuer, String token) throws Exception {
        var key = new X509EncodedKeySpec(Base64.getDecoder().decode(issuer.publicKey()));
        return new JwtConsumerBuilder()
                .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(key))
                .setExpectedIssuer(TokenIssuer.ISSUER)
                .build()
                .processToClaims(token);
    }
}
