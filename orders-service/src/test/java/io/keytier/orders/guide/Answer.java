package io.keytier.orders.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An HTTP answer, whole as {@code curl --include} prints it or shortened as a page shows it.
 *
 * @param status the status line
 * @param headers by name, whatever its case
 */
record Answer(String status, Map<String, String> headers, String body) {

    /** An answer that announces another one. */
    private static final Pattern INTERIM = Pattern.compile("HTTP/1.1 1\\d\\d .*");

    static Answer parse(String text) {
        var lines = text.lines().toList();
        var end = lines.indexOf("") < 0 ? lines.size() : lines.indexOf("");
        var rest = String.join("\n", lines.subList(Math.min(end + 1, lines.size()), lines.size()));
        var status = lines.isEmpty() ? "" : lines.get(0).strip();
        if (INTERIM.matcher(status).matches()) {
            return parse(rest);
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines.subList(Math.min(1, end), end)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(0, colon)),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, rest.strip());
    }

    /** What a real answer has otherwise than this one shows; empty if it has all that this one shows. */
    List<String> differencesTo(Answer real) {
        var found = new ArrayList<String>();
        if (!status.equals(real.status)) {
            found.add("the page says %s, the service %s".formatted(status, real.status));
        }
        headers.forEach((name, value) -> {
            if (!Shown.matches(value, real.headers.get(name))) {
                found.add("%s: the page says %s, the service %s".formatted(name, value, real.headers.get(name)));
            }
        });
        found.addAll(Shown.differences(body, real.body));
        return found;
    }
}
