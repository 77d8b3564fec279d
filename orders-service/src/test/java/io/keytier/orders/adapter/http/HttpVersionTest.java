package io.keytier.orders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import io.keytier.orders.OrdersServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** HTTP/2 is not spoken: whoever asks for it is answered in HTTP/1.1, whose senders are bounded. */
@QuarkusTest
@OrdersServiceTest
class HttpVersionTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final byte[] EMPTY_SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldNotChangeToHttp2() throws IOException {
        try (var sender = new RawSender(service)) {
            sender.begin(
                    "GET /v1/orders/SO-1",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQAAP__");

            assertThat(sender.answer(AT_ONCE)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void shouldNotBeginInHttp2() throws IOException {
        try (var sender = new RawSender(service)) {
            sender.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").write(EMPTY_SETTINGS);

            assertThat(sender.answer(AT_ONCE)).contains(" 400 Bad Request\r\n");
        }
    }
}
