package io.keytier.orders.adapter.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.adapter.http.OrderDetailResponse.VersionResponse;
import io.keytier.orders.application.FoundDocument;
import io.keytier.orders.application.ReadDetails;
import io.keytier.orders.payments.adapter.http.PaymentResponse;
import io.keytier.orders.payments.application.Payments;
import io.keytier.platform.paging.PageRequest;

/** Gathers what belongs to a document. */
@ApplicationScoped
class OrderDetails {

    private static final int MOST = PageRequest.MAX_LIMIT;

    private final ReadDetails details;
    private final Payments payments;

    OrderDetails(ReadDetails details, Payments payments) {
        this.details = details;
        this.payments = payments;
    }

    OrderDetailResponse of(FoundDocument found) {
        var document = found.document();
        var settlement = details.settlementOf(found);
        return new OrderDetailResponse(
                OrderResponse.of(document, found.standing()),
                settlement.returned(),
                settlement.paid(),
                settlement.openAmount(),
                Stream.concat(Stream.of(document), details.formerVersions(document, MOST - 1).stream())
                        .map(VersionResponse::of)
                        .toList(),
                returnsOf(found),
                payments
                        .page(
                                document.id().orderId(),
                                Optional.of(document.id().source()),
                                new PageRequest(MOST, Optional.empty()))
                        .stream()
                        .limit(MOST)
                        .map(PaymentResponse::of)
                        .toList());
    }

    private List<OrderResponse> returnsOf(FoundDocument found) {
        return found.document().content().isSale()
                ? details.returnsOf(found.document(), MOST).stream()
                        .map(each -> OrderResponse.of(each.document(), each.standing()))
                        .toList()
                : List.of();
    }
}
