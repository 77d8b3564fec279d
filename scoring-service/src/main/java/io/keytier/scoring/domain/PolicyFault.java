package io.keytier.scoring.domain;

/**
 * Something that makes a policy unusable.
 *
 * @param field path of the value in a policy as people write it
 */
public record PolicyFault(String field, String message) {}
