package io.keytier.orders.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What an ERP asks for. */
public sealed interface Command {

    /** The document concerned. */
    DocumentId id();

    /**
     * Decides what becomes of the document.
     *
     * @param current the document as it stands, null if it is not known yet
     */
    Outcome decide(@Nullable Document current, Decision decision);

    /** The customer that the command names, if it names one. */
    default Optional<String> customerId() {
        return Optional.empty();
    }

    /** How many lines its document has. */
    default int lines() {
        return 0;
    }

    /** The rate table's entry that the decision may need. */
    default Optional<RateKey> rateNeeded(String baseCurrency) {
        return Optional.empty();
    }

    /**
     * Send a revision of a document.
     *
     * @param revision null to upsert: the current revision, or the next one if the content differs
     */
    record Submit(DocumentId id, @Nullable Long revision, Content content) implements Command {

        /** Beside the documents, by number, stand the bulk requests. */
        private static final String TAKEN = "bulk";

        public Submit {
            Texts.addressable("orderId", id.orderId());
            Texts.addressable("customerId", content.customerId());
            if (id.orderId().equals(TAKEN)) {
                throw new InvalidDocument("orderId", "must not be bulk: that is where bulk requests are sent");
            }
            Revision.check(revision);
        }

        @Override
        public Optional<String> customerId() {
            return Optional.of(content.customerId());
        }

        @Override
        public int lines() {
            return content.figures().lines().size();
        }

        @Override
        public Optional<RateKey> rateNeeded(String baseCurrency) {
            return Rates.neededFor(content, baseCurrency);
        }

        @Override
        public Outcome decide(@Nullable Document current, Decision decision) {
            return current == null ? decision.create(this) : decision.revise(current, this);
        }
    }

    /**
     * Cancel a document.
     *
     * @param revision null for the next one
     */
    record Cancel(DocumentId id, @Nullable Long revision, Cancellation cancellation) implements Command {

        public Cancel {
            Revision.check(revision);
        }

        @Override
        public Outcome decide(@Nullable Document current, Decision decision) {
            return current == null ? new Outcome.Unknown(id) : decision.cancel(current, this);
        }
    }

    /** Put a document with the customer that it counts for by the merges that hold now. */
    record Move(DocumentId id) implements Command {

        @Override
        public Outcome decide(@Nullable Document current, Decision decision) {
            return current == null ? new Outcome.Unknown(id) : decision.move(current);
        }
    }
}
