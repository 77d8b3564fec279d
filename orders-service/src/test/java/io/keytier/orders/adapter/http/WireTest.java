package io.keytier.orders.adapter.http;

import static io.keytier.orders.ErpApi.as;
import static io.keytier.orders.OrderJson.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import io.keytier.orders.OrdersServiceTest;
import io.keytier.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as they travel: types, encodings, sizes, senders that stall. */
@QuarkusTest
@OrdersServiceTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WireTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MEBIBYTE = 1024 * 1024;

    @TestHTTPResource("/v1/orders")
    URI orders;

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-ndjson", "multipart/form-data", "a/b"})
    void shouldRefuseAnotherContentType(String type) {
        as("erp")
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .body(anOrder().toString())
                .post("/v1/orders")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png"})
    void shouldRefuseToAnswerInAnotherType(String type) {
        as("erp").accept(type).get("/v1/orders").then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 400", "UTF-16BE, 400", "UTF-16, 400", "UTF-32, 400", "ISO-8859-1, 400"})
    void shouldRefuseAnotherEncoding(String charset, int status) throws Exception {
        var document =
                anOrder().with("customerId", "C-é-ü-" + System.nanoTime()).toString();
        assertProblem(send(BodyPublishers.ofByteArray(document.getBytes(Charset.forName(charset)))), status);
    }

    @Test
    void shouldRefuseADeclaredEncodingOtherThanUtf8() throws Exception {
        var body = BodyPublishers.ofString(anOrder().toString());
        assertProblem(send(body, "Content-Type", "application/json; charset=UTF-16"), 415);
        assertProblem(send(body, "Content-Type", "application/json; charset=nonsense"), 415);
        assertThat(send(body, "Content-Type", "application/json; charset=utf-8").statusCode())
                .isEqualTo(201);
    }

    @Test
    void shouldRefuseBrokenUtf8AndHalvesOfCharacters() throws Exception {
        var document = anOrder().with("customerId", "C-@@").toString();
        for (var bytes : List.of(new byte[] {(byte) 0xC3, 0x28}, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})) {
            var body = document.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, body, document.indexOf("@@"), Math.min(2, bytes.length));
            assertProblem(send(BodyPublishers.ofByteArray(body)), 400);
        }
        assertProblem(send(BodyPublishers.ofString(document.replace("@@", "\\ud800"))), 400);
        assertProblem(send(BodyPublishers.ofString(document.replace("@@", "\\u0000"))), 400);
    }

    @Test
    void shouldRefuseACompressedBody() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50 * MEBIBYTE]);
        }
        assertProblem(send(BodyPublishers.ofByteArray(bomb.toByteArray()), "Content-Encoding", "gzip"), 415);
    }

    @Test
    void shouldRefuseADocumentOfFiftyMebibytes() throws Exception {
        assertProblem(
                send(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(WireTest::endless), 50L * MEBIBYTE)),
                413);
    }

    @Test
    void shouldRefuseADocumentOfFiftyMebibytesThatDeclaresNoLength() throws Exception {
        assertProblem(send(BodyPublishers.ofInputStream(WireTest::endless)), 400);
    }

    @Test
    void shouldRefuseASingleEndlessLineOfABulkRequestAndStayAlive() throws Exception {
        var answer = CLIENT.send(
                request("/bulk", "Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(WireTest::endless))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"rejected\":1").contains("longer than 1 MiB");
    }

    @Test
    void shouldGiveUpASenderThatStalls() throws IOException {
        assertThat(answerToStalled("Content-Length: 1000", "{\"orderId\":")).startsWith("HTTP/1.1 408");
    }

    @Test
    void shouldGiveUpASenderOfChunksThatStalls() throws IOException {
        assertThat(answerToStalled("Transfer-Encoding: chunked", "5\r\n{\"a\":\r\n"))
                .startsWith("HTTP/1.1 408");
    }

    /** From some kilobytes on a body is read by a thread, and the server closes the connection. */
    @Test
    void shouldGiveUpASenderThatStallsInTheMiddleOfALargeBody() throws IOException {
        assertThat(answerToStalled("Content-Length: 500000", "{\"orderId\":" + " ".repeat(100_000)))
                .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }

    @Test
    void shouldAnswerRequestsInTheOrderInWhichOneConnectionSendsThem() throws Exception {
        try (var sender = new RawSender(orders)) {
            var sent = IntStream.range(0, 5).mapToObj(i -> anOrder()).toList();
            for (var order : sent) {
                beginOrder(sender, "Content-Length: " + order.toString().length())
                        .write(order.toString());
            }

            var answers = new StringBuilder();
            while (!answers.toString().contains(sent.get(4).orderId())) {
                var next = sender.answer(Duration.ofSeconds(15));
                assertThat(next).isNotEmpty();
                answers.append(next);
            }

            var places =
                    sent.stream().map(order -> answers.indexOf(order.orderId())).toList();
            assertThat(places).isSorted().doesNotContain(-1);
        }
    }

    @Test
    void shouldRefuseAMethodThatIsNotOffered() {
        as("erp").delete("/v1/orders").then().statusCode(405).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/orders | GET, POST",
                "/v1/orders/bulk | GET, POST",
                "/v1/orders/SO-1 | GET, PUT",
                "/v1/orders/bulk/7 | GET",
                "/v1/orders/a%2Fb | GET, PUT",
                "/v1/orders/SO-1/payments | GET, POST",
                "/v1/exchange-rates/USD/2026-11-01 | PUT"
            })
    void shouldSayWhichMethodsAreOffered(String path, String methods) {
        as("erp").urlEncodingEnabled(false).delete(path).then().statusCode(405).header("Allow", methods);
    }

    private String answerToStalled(String header, String begun) throws IOException {
        try (var sender = new RawSender(orders)) {
            return beginOrder(sender, header).write(begun).answer(Duration.ofSeconds(15));
        }
    }

    private RawSender beginOrder(RawSender sender, String header) throws IOException {
        return sender.begin(
                "POST " + orders.getPath(),
                "Authorization: " + Tokens.bearer("erp"),
                "Content-Type: application/json",
                header);
    }

    private HttpResponse<String> send(BodyPublisher body, String... headers) throws Exception {
        return CLIENT.send(request("", headers).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(orders + path)).header("Authorization", Tokens.bearer("erp"));
        if (List.of(headers).indexOf("Content-Type") < 0) {
            request.header("Content-Type", "application/json");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** Fifty mebibytes of one text. */
    private static InputStream endless() {
        var start = new java.io.ByteArrayInputStream("{\"orderId\":\"".getBytes(StandardCharsets.UTF_8));
        return new SequenceInputStream(start, new InputStream() {
            private long left = 50L * MEBIBYTE - 12;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                var count = (int) Math.min(left, length);
                java.util.Arrays.fill(buffer, offset, offset + Math.max(0, count), (byte) 'x');
                left -= count;
                return count <= 0 ? -1 : count;
            }
        });
    }
}
