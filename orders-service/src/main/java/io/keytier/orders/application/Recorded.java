package io.keytier.orders.application;

import java.util.Optional;

import io.keytier.orders.domain.Outcome;
import io.keytier.orders.domain.Standing;

/**
 * What became of a command.
 *
 * @param standing of the document as it is now, as the transaction saw it; empty where the command was refused
 */
public record Recorded(Outcome outcome, Optional<Standing> standing) {}
