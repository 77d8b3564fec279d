package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.keytier.scoring.domain.Awaited;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Policies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's documents are the same, part by part, whether or not they lie within the customer's entry. */
class LiveCustomerSpec {

    private static final int MOST_SEEN = 10_000;
    private static final DocumentId A = new DocumentId("ERP", "A");
    private static final DocumentId A_1 = new DocumentId("ERP", "A 1");
    private static final DocumentId AB = new DocumentId("ERP", "AB");
    private static final DocumentId EMOJI = new DocumentId("ERP", "\uD83D\uDE00");
    private static final DocumentId OTHER = new DocumentId("\uD83D\uDE00", "A");
    private static final DocumentId[] ALL = {A, A_1, AB, EMOJI, OTHER};

    @ParameterizedTest
    @ValueSource(ints = {0, 64 * 1024})
    void shouldListDocumentsPartByPart(int smallHistory) {
        var customer = with(smallHistory, ALL);

        assertThat(customer.part(null, 2, Optional::of)).isEqualTo(part(A_1, A, A_1));
        assertThat(customer.part(A_1, 2, Optional::of)).isEqualTo(part(EMOJI, AB, EMOJI));
        assertThat(customer.part(EMOJI, 2, Optional::of)).isEqualTo(part(null, OTHER));
        assertThat(customer.part(null, 5, Optional::of)).isEqualTo(part(null, ALL));
        assertThat(customer.part(OTHER, 5, Optional::of)).isEqualTo(part(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64 * 1024})
    void shouldPassOverDocumentsThatComeToNothing(int smallHistory) {
        var customer = with(smallHistory, ALL);

        assertThat(customer.part(null, 1, only(A_1, EMOJI))).isEqualTo(part(AB, A_1));
        assertThat(customer.part(AB, 1, only(A_1, EMOJI))).isEqualTo(part(null, EMOJI));
        assertThat(customer.part(null, 2, only())).isEqualTo(part(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1024 * 1024})
    void shouldEndAPartAfterAGreatManyDocuments(int smallHistory) {
        var many = new DocumentId[MOST_SEEN + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = new DocumentId("ERP", String.valueOf(MOST_SEEN + i));
        }
        var customer = with(smallHistory, many);
        var last = many[MOST_SEEN];

        assertThat(customer.part(null, 1, only(last))).isEqualTo(part(many[MOST_SEEN - 1]));
        assertThat(customer.part(many[MOST_SEEN - 1], 1, only(last))).isEqualTo(part(null, last));
    }

    private static LiveCustomer with(int smallHistory, DocumentId... ids) {
        var state = new TaskState(new ByteStore("state", new ByteStore.Counts()));
        for (var neighbour : List.of("C", "C-", "C-1 ", "C-11")) {
            keep(new WritableHistory(neighbour, state, Packed.EMPTY, 0), A);
        }
        var history = new WritableHistory("C-1", state, Packed.EMPTY, smallHistory);
        keep(history, ids);
        // Of the kinds before and behind: none of the documents.
        var documents = new WritableDocuments(history);
        documents.link(A, A);
        documents.postpone(PurchaseFixtures.DAY_0, A);
        var customer = Customer.unknown("C-1", PurchaseFixtures.DAY_0, Policies.standard());
        return new LiveCustomer(new CustomerRecord(customer, null, history.small()), state);
    }

    private static void keep(WritableHistory history, DocumentId... ids) {
        var documents = new WritableDocuments(history);
        for (int i = ids.length - 1; i >= 0; i--) {
            documents.keep(new Awaited(ids[i]));
        }
    }

    private static Function<DocumentId, Optional<DocumentId>> only(DocumentId... ids) {
        var wanted = Set.of(ids);
        return id -> Optional.of(id).filter(wanted::contains);
    }

    private static LiveCustomer.Part<DocumentId> part(@Nullable DocumentId last, DocumentId... items) {
        return new LiveCustomer.Part<>(List.of(items), last);
    }
}
