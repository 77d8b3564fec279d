package io.keytier.platform.openapi;

import io.keytier.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes the problems that every operation may answer with, and gives each refusal that an operation names itself
 * the body of a problem. An operation refers to {@code TooManyRequests}, {@code Unavailable} and the header
 * {@code Location} by these names.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> {
            if (isRefusal(status) && answer.getRef() == null && answer.getContent() == null) {
                answer.setContent(problem());
            }
        });
        if (takesInput(operation) && !answers.hasAPIResponse("400")) {
            answers.addAPIResponse("400", reference("BadRequest"));
        }
        answers.addAPIResponse("401", reference("Unauthorized"));
        answers.addAPIResponse("403", reference("Forbidden"));
        answers.setDefaultValue(reference("Problem"));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        describe(api.getComponents());
    }

    private static void describe(Components components) {
        components.addHeader(
                "Location",
                header(SchemaType.STRING, "The address of what was made.").required(true));
        components.addHeader(
                "RetryAfter",
                header(SchemaType.INTEGER, "After how many seconds to try again.")
                        .required(true));
        components.addResponse("BadRequest", refusal("What was sent is invalid; the violations name the fields."));
        components.addResponse("Unauthorized", refusal("No token, or none that is valid."));
        components.addResponse("Forbidden", refusal("The token has not the role, or this is not its owner's."));
        components.addResponse("Problem", refusal("Any other problem."));
        components.addResponse("TooManyRequests", later("The client sends more than it may."));
        components.addResponse(
                "Unavailable", later("It cannot be done at the moment. Nothing is lost by sending the same again."));
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static boolean takesInput(Operation operation) {
        return operation.getRequestBody() != null
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
    }

    private static APIResponse later(String description) {
        return refusal(description)
                .addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"));
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse().description(description).content(problem());
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private static Content problem() {
        var schema = OASFactory.createSchema().ref("Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
