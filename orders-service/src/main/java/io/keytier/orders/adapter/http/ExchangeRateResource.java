package io.keytier.orders.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.keytier.orders.application.ExchangeRates;
import io.keytier.orders.config.OrdersConfig;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.Money;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rate table, for documents that bring no rate of their own. */
@Path("/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exchange rates")
class ExchangeRateResource {

    private final ExchangeRates rates;
    private final OrdersConfig config;

    ExchangeRateResource(ExchangeRates rates, OrdersConfig config) {
        this.rates = rates;
        this.config = config;
    }

    /** What one unit is worth. */
    @Schema(
            name = "Rate",
            requiredProperties = {"rate"})
    record RateRequest(
            @Schema(description = "Units of the base currency for one unit.") @Nullable
            BigDecimal rate) {}

    /** A rate and the day from which it holds. */
    @Schema(name = "DatedRate")
    record RateResponse(String currency, LocalDate date, BigDecimal rate) {}

    @PUT
    @Path("{currency}/{date}")
    @RolesAllowed({Roles.ERP, Roles.OPS})
    @Operation(
            operationId = "putExchangeRate",
            summary = "Set a rate",
            description = "It holds from its day until the day of the next one. Documents accepted before keep theirs.")
    public RateResponse put(
            @Parameter(description = "ISO 4217.", schema = @Schema(pattern = "[A-Z]{3}")) @PathParam("currency")
                    String currency,
            @PathParam("date") String date,
            @Nullable RateRequest body) {
        var request = Checks.present(body);
        var day = Parameters.date("date", date).orElseThrow();
        var checks = new Checks();
        checks.value("", () -> foreign(currency));
        var rate = checks.required("rate", request.rate(), given -> Decimals.rate("rate", given));
        return checks.orElseThrow(() -> {
            rates.set(currency, day, rate);
            return new RateResponse(currency, day, rate);
        });
    }

    private String foreign(String currency) {
        if (currency.equals(config.baseCurrency())) {
            throw new InvalidDocument("currency", "is the base currency, whose rate is always 1");
        }
        return Money.currency(currency);
    }
}
