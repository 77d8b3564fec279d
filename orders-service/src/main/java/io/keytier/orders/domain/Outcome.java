package io.keytier.orders.domain;

import java.util.List;
import java.util.Optional;

import io.keytier.contracts.PurchaseEvent;

/** What became of a command. */
public sealed interface Outcome {

    /** The document as the command left it; nothing where the command was refused. */
    Optional<Document> after();

    /** The document has a new version. */
    sealed interface Accepted extends Outcome {

        /** The document with its new version. */
        Document document();

        @Override
        default Optional<Document> after() {
            return Optional.of(document());
        }

        /** What customers' consumers have to hear, in this order. */
        List<PurchaseEvent> events();

        /** The version that this one takes the place of; nothing for a new document. */
        default Optional<Document> replaced() {
            return Optional.empty();
        }
    }

    /** Another version takes the place of one; where the customer is another, the former one loses the document. */
    sealed interface Replacing extends Accepted {

        /** The document until now. */
        Document before();

        @Override
        default Optional<Document> replaced() {
            return Optional.of(before());
        }

        @Override
        default List<PurchaseEvent> events() {
            var former = before().customerId();
            return former.equals(document().customerId())
                    ? List.of(document().recorded())
                    : List.of(document().withdrawnFrom(former), document().recorded());
        }
    }

    /** Nothing is new; the document stays as it is. */
    sealed interface Unchanged extends Outcome {

        /** The document as it stands. */
        Document document();

        @Override
        default Optional<Document> after() {
            return Optional.of(document());
        }
    }

    /** The command cannot be followed. */
    sealed interface Rejected extends Outcome {

        /** What is wrong, for the sender. */
        String detail();

        @Override
        default Optional<Document> after() {
            return Optional.empty();
        }
    }

    /** A document not known before. */
    record Created(Document document) implements Accepted {

        @Override
        public List<PurchaseEvent> events() {
            return List.of(document.recorded());
        }
    }

    /** A higher revision. */
    record Revised(Document before, Document document) implements Replacing {}

    /** The same revision, which counts for another customer since customers were merged or a merge was undone. */
    record Moved(Document before, Document document) implements Replacing {}

    /** The current revision with the same content, once more. */
    record Replayed(Document document) implements Unchanged {}

    /** A revision lower than the current one. */
    record Superseded(Document document) implements Unchanged {}

    /** It contradicts what is known of the document. */
    record Conflict(String detail) implements Rejected {}

    /** A value is wrong under the circumstances of the acceptance. */
    record Invalid(String field, String message) implements Rejected {

        @Override
        public String detail() {
            return field + " " + message;
        }
    }

    /** There is no such document. */
    record Unknown(DocumentId id) implements Rejected {

        @Override
        public String detail() {
            return "There is no document " + id.orderId() + " of source " + id.source() + ".";
        }
    }
}
