package io.keytier.orders;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A document as JSON: a sale of 100 CNY unless said otherwise, with a number and a customer of its own. */
public final class OrderJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private OrderJson() {}

    public static OrderJson anOrder() {
        return new OrderJson()
                .with("orderId", "SO-" + UUID.randomUUID())
                .with("customerId", "C-" + UUID.randomUUID())
                .with("orderedAt", "2026-01-15T09:30:00+08:00")
                .with("currency", "CNY")
                .with("amount", "100.00");
    }

    public static OrderJson aReturnOf(OrderJson sale) {
        return anOrder().of(sale.customer()).with("type", "RETURN").with("originalOrderId", sale.orderId());
    }

    public OrderJson of(String customerId) {
        return with("customerId", customerId);
    }

    public OrderJson worth(String amount) {
        return with("amount", amount);
    }

    public OrderJson with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public OrderJson without(String field) {
        fields.remove(field);
        return this;
    }

    public String orderId() {
        return (String) fields.get("orderId");
    }

    public String amount() {
        return (String) fields.get("amount");
    }

    public String currency() {
        return (String) fields.get("currency");
    }

    public String customer() {
        return (String) fields.get("customerId");
    }

    @Override
    public String toString() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
