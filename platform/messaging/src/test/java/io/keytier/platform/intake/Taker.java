package io.keytier.platform.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Event;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topics;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services have them: keeps each customer's identifier, and refuses those that begin with {@code bad}. */
@ApplicationScoped
class Taker {

    private final Intake intake;
    private final DataSource dataSource;

    Taker(Intake intake, DataSource dataSource) {
        this.intake = intake;
        this.dataSource = dataSource;
    }

    @Incoming("purchases")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(Topics.PURCHASES, records, this::keep);
    }

    /** Identifiers in the order in which they were kept. */
    List<String> taken() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select customer_id from taken order by position");
                var results = statement.executeQuery()) {
            var customers = new ArrayList<String>();
            while (results.next()) {
                customers.add(results.getString(1));
            }
            return customers;
        }
    }

    private void keep(List<Event<PurchaseEvent>> events) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "insert into taken (customer_id) values (?) on conflict do nothing")) {
            for (var event : events) {
                var customerId = event.data().customerId();
                statement.setString(1, customerId);
                statement.executeUpdate();
                if (customerId.startsWith("bad")) {
                    throw new IllegalArgumentException(customerId + " is refused");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
