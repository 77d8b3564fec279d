package io.keytier.orders.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.orders.application.ImportLine;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What each column of a CSV body is; the names are those of the JSON. An empty cell is a field left out. */
final class CsvColumns {

    private static final List<String> REQUIRED = List.of("orderId", "customerId", "orderedAt", "currency", "amount");
    private static final List<String> OPTIONAL = List.of(
            "type", "status", "revision", "originalOrderId", "originalSource", "cost", "dueDate", "exchangeRate");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final int SHOWN = 60;

    private final List<String> names;

    private CsvColumns(List<String> names) {
        this.names = names;
    }

    /** @throws ProblemException 400 if a column is not known, is there twice or is missing */
    static CsvColumns of(List<String> header) {
        var names = new ArrayList<String>();
        for (var cell : header) {
            var name = cell.strip();
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw ProblemException.invalid(shown(name), "is no column known here");
            }
            if (names.contains(name)) {
                throw ProblemException.invalid(name, "is there twice");
            }
            names.add(name);
        }
        REQUIRED.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.invalid(name, "is a column that has to be there");
        });
        return new CsvColumns(names);
    }

    ImportLine toLine(long number, List<String> row, LineMapper mapper) {
        if (row.size() != names.size()) {
            return new ImportLine.Unreadable(
                    number, null, "The line has %d columns, the header %d.".formatted(row.size(), names.size()));
        }
        var cells = new HashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            if (!row.get(i).isEmpty()) {
                cells.put(names.get(i), row.get(i));
            }
        }
        return mapper.toLine(number, cells.get("orderId"), () -> request(cells));
    }

    private static OrderRequest request(Map<String, String> cells) {
        var checks = new Checks();
        var type = checks.value("", () -> choice("type", cells, DocumentType.values()));
        var status = checks.value("", () -> choice("status", cells, DocumentStatus.values()));
        var amount = checks.value("", () -> decimal("amount", cells));
        var revision = checks.value("", () -> whole("revision", cells));
        var cost = checks.value("", () -> decimal("cost", cells));
        var due = checks.value("", () -> date("dueDate", cells));
        var rate = checks.value("", () -> decimal("exchangeRate", cells));
        return checks.orElseThrow(() -> new OrderRequest(
                cells.get("orderId"),
                type,
                status,
                cells.get("customerId"),
                cells.get("orderedAt"),
                cells.get("currency"),
                amount,
                revision,
                cells.get("originalOrderId"),
                cells.get("originalSource"),
                cost,
                due,
                rate,
                null));
    }

    private static @Nullable BigDecimal decimal(String field, Map<String, String> cells) {
        var cell = cells.get(field);
        if (cell != null && !DECIMAL.matcher(cell).matches()) {
            throw new InvalidDocument(field, "must be a decimal such as 1234.50: a point, no other separators");
        }
        return cell == null ? null : new BigDecimal(cell);
    }

    private static @Nullable Long whole(String field, Map<String, String> cells) {
        var cell = cells.get(field);
        if (cell != null && !WHOLE.matcher(cell).matches()) {
            throw new InvalidDocument(field, "must be a whole number");
        }
        return cell == null ? null : Long.valueOf(cell);
    }

    private static @Nullable LocalDate date(String field, Map<String, String> cells) {
        var cell = cells.get(field);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new InvalidDocument(field, "must be a date such as 2026-11-01");
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(String field, Map<String, String> cells, E[] values) {
        var cell = cells.get(field);
        if (cell == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(cell))
                .findFirst()
                .orElseThrow(() -> new InvalidDocument(
                        field,
                        "must be one of "
                                + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static String shown(String name) {
        var printable = name.replaceAll("[\\p{Cntrl}]", "?");
        return printable.isEmpty()
                ? "a column without a name"
                : printable.substring(0, Math.min(SHOWN, printable.length()));
    }
}
