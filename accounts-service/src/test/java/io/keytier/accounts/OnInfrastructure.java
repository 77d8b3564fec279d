package io.keytier.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.keytier.testkit.DatabaseResource;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;

/** The service runs on a real broker and a real database, and trusts the tests' tokens. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(TokenResource.class)
public @interface OnInfrastructure {}
