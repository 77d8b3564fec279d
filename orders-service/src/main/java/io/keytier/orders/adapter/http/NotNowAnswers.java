package io.keytier.orders.adapter.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes that a client may ask too much of any operation, and that any may have to wait for the store. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NotNowAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("429", reference("TooManyRequests"))
                .addAPIResponse("503", reference("Unavailable"));
        return operation;
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
