package io.keytier.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field of the input.
 *
 * @param field its path, for example {@code lines[2].quantity}
 * @param message what was wrong, with which value, and what is right
 */
@Schema(name = "Violation", description = "What is wrong with one field of the input.")
public record Violation(String field, String message) {}
