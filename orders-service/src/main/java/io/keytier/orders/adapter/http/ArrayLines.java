package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;
import io.keytier.platform.problem.JsonProblems;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;

/** The documents of a JSON array, numbered by their place. Where the JSON itself breaks, the rest cannot be read. */
final class ArrayLines implements ImportLines {

    private final JsonParser parser;
    private final LineMapper mapper;
    private long number;
    private boolean ended;

    private ArrayLines(JsonParser parser, LineMapper mapper) {
        this.parser = parser;
        this.mapper = mapper;
    }

    /** @throws ProblemException 400 if the body is no array */
    static ArrayLines open(InputStream body, ObjectMapper json, LineMapper mapper) throws IOException {
        var parser = json.getFactory().createParser(body);
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new ProblemException(Problem.of(400, "The body must be an array of documents."));
        }
        return new ArrayLines(parser, mapper);
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            number++;
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                ended = true;
                return Optional.empty();
            }
            var document = new TokenBuffer(parser);
            document.copyCurrentStructure(parser);
            return Optional.of(mapper.toLine(number, document));
        } catch (JsonProcessingException e) {
            ended = true;
            var detail = JsonProblems.of(e).detail() + " Nothing after this place was read.";
            return Optional.of(new ImportLine.Unreadable(number, null, detail));
        }
    }
}
