package io.keytier.orders.application;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers of events by what they tell, so that the same event always has the same one. */
public final class EventIds {

    private EventIds() {}

    /** @param parts none of which holds a control character */
    public static String of(String... parts) {
        // No identifier holds a control character: the parts cannot run into each other.
        var name = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
