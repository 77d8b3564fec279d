package io.keytier.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a step has come: in place on a terminal, otherwise a plain line now and then. */
public final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(100);
    private static final int WIDTH = 99;

    private final PrintStream out;
    private final boolean inPlace;
    private long shownAt;
    private String shown = "";

    /** @param inPlace whether {@code out} is a terminal, so that a line can be overwritten */
    public Progress(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    /** So many of so many; an update that comes too soon after the last one is not shown. */
    public synchronized void at(String step, long done, long total) {
        var percent = total == 0 ? 100 : 100 * done / total;
        update(String.format(Locale.ROOT, "%s: %,d of %,d (%d %%)", step, done, total, percent));
    }

    /** Something that has no measure. */
    public synchronized void update(String text) {
        var least = inPlace ? BETWEEN_UPDATES : BETWEEN_LINES;
        if (!text.equals(shown) && System.nanoTime() - shownAt > least.toNanos()) {
            show(text);
        }
    }

    /** The step is over; this line stays. */
    public synchronized void done(String text) {
        show(text);
        if (inPlace) {
            out.println();
        }
        shown = "";
        shownAt = 0;
    }

    private void show(String text) {
        var line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        if (inPlace) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            out.flush();
        } else {
            out.println(line);
        }
        shown = line;
        shownAt = System.nanoTime();
    }
}
