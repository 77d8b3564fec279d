package io.keytier.orders.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which customers an open import has touched. An import is open as long as one of them waits for its marker. */
public interface Imports {

    /** Notes customers as touched, in the transaction that publishes their documents. */
    void touch(String importId, Collection<String> customerIds, Instant now);

    /** Some customers that wait for their marker, in order. */
    List<String> waiting(String importId, int limit);

    /** Takes customers off the import; the answer leaves out those that another process took off. */
    Set<String> takeOff(String importId, Collection<String> customerIds);

    /** Forgets the import if no customer waits. */
    void forget(String importId);

    /** Imports that nothing was heard of since then. */
    List<String> silentSince(Instant then);
}
