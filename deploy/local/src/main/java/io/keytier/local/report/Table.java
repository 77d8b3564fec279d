package io.keytier.local.report;

import java.util.ArrayList;
import java.util.List;

/** Rows under a heading, in columns of a fixed width that stand two apart. */
final class Table {

    private static final String GAP = "  ";

    /**
     * A column.
     *
     * @param width in columns of the terminal
     * @param number whether it is set to the right
     */
    record Column(String title, int width, boolean number) {

        static Column text(String title, int width) {
            return new Column(title, width, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }

        private String set(String value) {
            return number ? Cells.right(value, width) : Cells.left(value, width);
        }
    }

    private final List<Column> columns;
    private final List<String> lines = new ArrayList<>();

    Table(Column... columns) {
        this.columns = List.of(columns);
        lines.add(line(this.columns.stream().map(Column::title).toList()));
        lines.add(line(
                this.columns.stream().map(column -> "─".repeat(column.width())).toList()));
    }

    /** @param values one a column */
    Table row(String... values) {
        lines.add(line(List.of(values)));
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private String line(List<String> values) {
        var line = new StringBuilder();
        for (var i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(columns.get(i).set(values.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
