package io.keytier.platform.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

/** The topics whose intake does not get on at the moment, and why. */
@ApplicationScoped
class Stalls {

    private final Map<String, String> faults = new ConcurrentHashMap<>();

    /** Returns whether the topic got on until now. */
    boolean begin(String topic, Throwable fault) {
        return faults.put(topic, fault.getClass().getSimpleName()) == null;
    }

    void over(String topic) {
        faults.remove(topic);
    }

    /** Topic to the kind of its fault. */
    Map<String, String> current() {
        return Map.copyOf(faults);
    }
}
