package io.keytier.visits;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Segment;
import io.keytier.visits.application.FollowAccounts;
import io.keytier.visits.domain.Basis;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.Designation;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Brings customers into the state a test begins with. */
@ApplicationScoped
public class FollowUpDriver {

    private final FollowAccounts followAccounts;
    private final DataSource dataSource;

    FollowUpDriver(FollowAccounts followAccounts, DataSource dataSource) {
        this.followAccounts = followAccounts;
        this.dataSource = dataSource;
    }

    void designate(Designation... designations) {
        QuarkusTransaction.requiringNew().run(() -> followAccounts.follow(List.of(designations)));
    }

    void designateMany(String prefix, int count, String owner) {
        designate(IntStream.range(0, count)
                .mapToObj(number -> keyAccount(prefix + "%04d".formatted(number), 1, owner, 4))
                .toArray(Designation[]::new));
    }

    static Designation keyAccount(String customerId, long version, String owner, int rank) {
        return designation(customerId, version, true, owner, rank);
    }

    static Designation noKeyAccount(String customerId, long version) {
        return designation(customerId, version, false, "rep-1", 1);
    }

    /** Stands in for what people and time do; later requests will do it over HTTP. */
    int update(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState(), e);
        }
    }

    private static Designation designation(String customerId, long version, boolean key, String owner, int rank) {
        var basis = new Basis("RANK-" + rank, rank, Segment.IMPORTANT_VALUE, version);
        return new Designation(new CustomerId(customerId), version, key, owner, basis);
    }
}
