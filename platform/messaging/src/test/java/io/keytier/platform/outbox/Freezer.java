package io.keytier.platform.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Lets a relay freeze as a process does that its machine stops: once it has read the first rows, and before it can
 * publish them, whatever it does with the database stands still until it thaws.
 */
final class Freezer {

    private static final List<Class<?>> WATCHED =
            List.of(DataSource.class, Connection.class, PreparedStatement.class, ResultSet.class);

    private final DataSource dataSource;
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final CountDownLatch thawed = new CountDownLatch(1);

    Freezer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    DataSource dataSource() {
        return (DataSource) watched(dataSource);
    }

    boolean isFrozen() {
        return frozen.getCount() == 0;
    }

    void thaw() {
        thawed.countDown();
    }

    private @Nullable Object watched(@Nullable Object real) {
        return WATCHED.stream()
                .filter(type -> type.isInstance(real))
                .reduce((outer, inner) -> inner)
                .<Object>map(type -> Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> use(real, method, arguments)))
                .orElse(real);
    }

    private @Nullable Object use(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (isFrozen()) {
            thawed.await();
        }
        try {
            var result = method.invoke(real, arguments);
            if (method.getName().equals("getBytes")) {
                // Only who reads rows to be published reads bodies.
                frozen.countDown();
            }
            return watched(result);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
