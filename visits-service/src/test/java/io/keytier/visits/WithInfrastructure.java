package io.keytier.visits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.keytier.testkit.DatabaseResource;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.quarkus.test.common.WithTestResource;

/** A real broker, a real database and tokens. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(KafkaResource.class)
@WithTestResource(DatabaseResource.class)
@WithTestResource(TokenResource.class)
public @interface WithInfrastructure {}
