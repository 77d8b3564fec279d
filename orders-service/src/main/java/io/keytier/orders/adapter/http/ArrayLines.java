package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;

/**
 * The documents of a JSON array, numbered by their place. Only their borders are looked for here, so that a document
 * that is no JSON does not stop the others; where its brackets or quotes do not pair, what follows counts as part of it.
 */
final class ArrayLines implements ImportLines {

    private static final String UNREAD = " Nothing after this place was read.";

    private final LineBytes body;
    private final LineMapper mapper;
    private long number;
    private boolean ended;
    private boolean drained;

    private ArrayLines(LineBytes body, LineMapper mapper) {
        this.body = body;
        this.mapper = mapper;
    }

    /** @throws ProblemException 400 if the body is no array */
    static ArrayLines open(LineBytes body, LineMapper mapper) throws IOException {
        if (body.nextAfterSpace() != '[') {
            throw new ProblemException(Problem.of(400, "The body must be an array of documents."));
        }
        return new ArrayLines(body, mapper);
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        if (ended) {
            return trailing();
        }
        number++;
        var border = readDocument();
        if (border == LineBytes.END) {
            ended = true;
            drained = true;
            return unreadable("The body is not well-formed JSON: the array does not end." + UNREAD);
        }
        if (border == ']') {
            ended = true;
            if (body.isEmpty() && number == 1) {
                number = 0;
                return trailing();
            }
        }
        if (body.isTooLong()) {
            return unreadable(body.tooLong());
        }
        var document = body.bytes();
        return Optional.of(mapper.toLine(number, document, 0, document.length));
    }

    /** Reads up to the comma or bracket that ends the document. */
    private int readDocument() throws IOException {
        body.begin();
        var depth = 0;
        var next = body.nextAfterSpace();
        while (next != LineBytes.END) {
            if (depth == 0 && (next == ',' || next == ']')) {
                return next;
            }
            body.keep(next);
            if (next == '"') {
                keepString();
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth = Math.max(0, depth - 1);
            }
            next = body.next();
        }
        return LineBytes.END;
    }

    private void keepString() throws IOException {
        var escaped = false;
        for (var next = body.next(); next != LineBytes.END; next = body.next()) {
            body.keep(next);
            if (next == '"' && !escaped) {
                return;
            }
            escaped = next == '\\' && !escaped;
        }
    }

    private Optional<ImportLine> trailing() throws IOException {
        if (drained || body.nextAfterSpace() == LineBytes.END) {
            return Optional.empty();
        }
        drained = true;
        number++;
        return unreadable("The array has ended." + UNREAD);
    }

    private Optional<ImportLine> unreadable(String detail) {
        return Optional.of(new ImportLine.Unreadable(number, null, detail));
    }
}
