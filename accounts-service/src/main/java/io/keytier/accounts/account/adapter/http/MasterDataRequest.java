package io.keytier.accounts.account.adapter.http;

import java.util.ArrayList;
import java.util.List;

import io.keytier.accounts.account.domain.MasterData;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Master data as a caller tells it. */
record MasterDataRequest(
        @Schema(minLength = 1, maxLength = 200) @Nullable String name,
        @Schema(minLength = 1, maxLength = 100) @Nullable String country,
        @Schema(minLength = 1, maxLength = 100) @Nullable String industry) {

    /** @throws ProblemException 400 unless there is a name and all values fit */
    MasterData whole() {
        return checked(name == null ? List.of(new Violation("name", "must be given")) : List.of());
    }

    /** @throws ProblemException 400 unless all values fit */
    MasterData changes() {
        return checked(List.of());
    }

    private MasterData checked(List<Violation> found) {
        var violations = new ArrayList<>(found);
        check(violations, "name", name, 200);
        check(violations, "country", country, 100);
        check(violations, "industry", industry, 100);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new MasterData(name, country, industry);
    }

    private static void check(List<Violation> violations, String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            violations.add(new Violation(field, "must not be empty"));
        } else if (value.codePointCount(0, value.length()) > most) {
            violations.add(new Violation(field, "must not be longer than " + most + " characters"));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(field, "must not hold control characters"));
        }
    }
}
