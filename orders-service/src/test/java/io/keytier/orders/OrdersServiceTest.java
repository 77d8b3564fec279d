package io.keytier.orders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.keytier.testkit.DatabaseResource;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;

/** A test of the whole service on a real broker and database. */
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(TokenResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OrdersServiceTest {}
