package io.keytier.orders.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The requests of a {@code .http} file, in its order; each begins with {@code ###} and its name. */
final class HttpFile {

    private static final String SEPARATOR = "###";

    private HttpFile() {}

    /**
     * One request.
     *
     * @param url with the file's variables in double braces
     * @param headers by name, whatever its case
     */
    record Request(String name, String method, String url, Map<String, String> headers, String body) {

        /** The request with values for the file's variables. */
        Request with(Map<String, String> variables) {
            var filled = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            headers.forEach((header, value) -> filled.put(header, fill(value, variables)));
            return new Request(name, method, fill(url, variables), filled, body);
        }

        String path() {
            return url.replaceFirst("^\\{\\{keytier}}", "").replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            return name;
        }

        private static String fill(String text, Map<String, String> variables) {
            var filled = text;
            for (var variable : variables.entrySet()) {
                filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
            }
            return filled;
        }
    }

    static List<Request> read(Path file) {
        try {
            return requestsIn(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Request> requestsIn(String text) {
        var requests = new ArrayList<Request>();
        var parts = text.split("(?m)^" + SEPARATOR + " ");
        for (var i = 1; i < parts.length; i++) {
            requests.add(request(parts[i].lines().toList()));
        }
        return requests;
    }

    /** A name, the request line, headers up to a blank line, a body. */
    private static Request request(List<String> lines) {
        var start = lines.get(1).split(" ", 2);
        var end = lines.indexOf("") < 0 ? lines.size() : lines.indexOf("");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines.subList(2, end)) {
            var header = line.split(": ", 2);
            headers.put(header[0], header[1]);
        }
        var body = String.join("\n", lines.subList(Math.min(end + 1, lines.size()), lines.size()));
        return new Request(lines.get(0), start[0], start[1], headers, body.strip());
    }
}
