package io.keytier.scoring.topology;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The customers that a task has kept last, so that a customer who buys again soon need not be read again. Each is what
 * the store holds of it: the task is the store's only writer, and what is not committed goes together with the task.
 */
final class RecentCustomers {

    private static final int MOST = 1000;

    private final Map<String, CustomerRecord> customers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CustomerRecord> eldest) {
            return size() > MOST;
        }
    };

    @Nullable
    CustomerRecord get(String customerId) {
        return customers.get(customerId);
    }

    void put(CustomerRecord kept) {
        customers.put(kept.customer().id(), kept);
    }
}
