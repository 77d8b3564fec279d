package io.keytier.orders.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Standing;
import io.keytier.platform.paging.PageRequest;

/** Reads documents for those who ask. */
public interface FindDocuments {

    /** One document. */
    Optional<FoundDocument> byId(DocumentId id);

    /** The documents of all sources that have this number, at most {@code limit}. */
    List<FoundDocument> byOrderId(String orderId, int limit);

    /** The latest first; one more than the page holds, if there is one more. */
    List<FoundDocument> page(DocumentFilter filter, PageRequest page);

    /** How stored documents stand to the others. */
    Map<DocumentId, Standing> standingsOf(Collection<DocumentId> ids);
}
