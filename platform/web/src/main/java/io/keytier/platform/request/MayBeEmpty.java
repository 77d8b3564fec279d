package io.keytier.platform.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names those parameters of a method's query that may come without a value, which is as if they were left out. Those of
 * paging always may.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayBeEmpty {
    String[] value();
}
