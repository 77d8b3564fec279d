package io.keytier.orders.guide;

import org.jspecify.annotations.Nullable;

/**
 * A block of shell commands of a page, with the answer that the page shows for it.
 *
 * @param page the page's file name
 * @param line where the block begins in the page, from 1
 * @param heading the heading that it stands under
 * @param answer null where the page shows none
 */
record Example(
        String page,
        int line,
        String heading,
        String commands,
        @Nullable Answer answer) {

    /** Whether it asks the service something, so that the page has to say what comes back. */
    boolean asks() {
        return commands.contains("curl");
    }

    @Override
    public String toString() {
        return page + ":" + line + " " + heading;
    }
}
