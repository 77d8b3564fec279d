package io.keytier.orders.idempotency.adapter.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * Honours the header {@code Idempotency-Key} on a resource's method that answers with a {@code Response}. Its
 * parameters are the content of the request: all of them must be writable as JSON. Without the header nothing changes.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The header. */
    String HEADER = "Idempotency-Key";

    /** What to say of the header where a method has it. */
    String MEANING = "A request with a known key is answered as it was answered before, and not carried out again.";

    /** When a method answers 409. */
    String RUNNING = "Or the same request is being carried out: ask again for its answer.";

    /** When a method answers 422. */
    String OTHER_CONTENT = "The key was used for another request";
}
