package io.keytier.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens where there is no identity provider: in the tests and on the local stack. */
public final class TokenIssuer {

    /** The {@code iss} claim of every token. */
    public static final String ISSUER = "https://keytier.local";

    private static final int KEY_BITS = 2048;

    private final RSAPrivateCrtKey key;

    private TokenIssuer(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** With a new key that lives as long as this object. */
    public static TokenIssuer inMemory() {
        return new TokenIssuer(newKey());
    }

    /** With the key kept in the directory, made at first use and readable by its owner only. */
    public static TokenIssuer keptIn(Path directory) {
        var file = directory.resolve("signing.key");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(directory);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, newKey().getEncoded());
            }
            return new TokenIssuer(read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a key in " + directory, e);
        }
    }

    private static RSAPrivateCrtKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPrivateCrtKey read(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the kept key is damaged: delete it to have a new one made", e);
        }
    }

    /** The key that checks the tokens, as DER in Base64: what {@code quarkus.oidc.public-key} takes. */
    public String publicKey() {
        try {
            var specification = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            var publicKey = KeyFactory.getInstance("RSA").generatePublic(specification);
            return Base64.getEncoder().encodeToString(publicKey.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Signs a token.
     *
     * @param role the one entry of the {@code groups} claim
     * @param person the user name, {@code sub} and {@code upn}
     * @param client the application that acts for the person, {@code azp}
     * @param validity from now; negative for a token that has expired
     */
    public String token(String role, String person, String client, Duration validity) {
        var now = NumericDate.now();
        var expiry = NumericDate.fromSeconds(now.getValue() + validity.toSeconds());
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(person);
        claims.setStringClaim("upn", person);
        claims.setStringClaim("azp", client);
        claims.setStringListClaim("groups", role);
        claims.setGeneratedJwtId();
        claims.setIssuedAt(now);
        claims.setExpirationTime(expiry);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}
