package io.keytier.platform.problem;

import java.util.List;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer (RFC 9457).
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param violations what is wrong field by field, absent where no field is to blame
 */
@Schema(
        name = "Problem",
        description = "What went wrong (RFC 9457).",
        requiredProperties = {"type", "title", "status"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Violation> violations) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with the input as a whole, or with none of it. */
    public static Problem of(int status, @Nullable String detail) {
        return of(status, detail, List.of());
    }

    /** A problem with these fields of the input. */
    public static Problem of(int status, @Nullable String detail, List<Violation> violations) {
        var known = Status.fromStatusCode(status);
        var title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, List.copyOf(violations));
    }
}
