package io.keytier.bench.orders;

/** One connection that takes orders, one after the other. */
interface Sender extends AutoCloseable {

    /** Returns once the order is committed. */
    void send(long number) throws Exception;

    @Override
    void close() throws Exception;

    /** Opens connections. */
    interface Factory {
        Sender open() throws Exception;
    }
}
