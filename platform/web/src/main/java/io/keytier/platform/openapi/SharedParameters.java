package io.keytier.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.keytier.platform.paging.PageRequest;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes parameters that mean the same wherever they occur. They are read as text, so that what is unusable can be
 * told; a parameter that is described where it is read stays as it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedParameters implements OASFilter {

    private static final Set<String> DATES = Set.of("from", "to", "date");
    private static final Set<String> IDENTIFIERS = Set.of("source", "owner");
    private static final int MAX_IDENTIFIER = 128;

    @Override
    public Parameter filterParameter(Parameter parameter) {
        var name = parameter.getName();
        var schema = parameter.getSchema();
        if (schema.getRef() == null && schema.getType() == null) {
            schema.addType(SchemaType.STRING);
        }
        if (!isPlainText(schema)) {
            return parameter;
        }
        if (name.equals("limit")) {
            parameter.schema(limit()).description("How many items at most.");
        } else if (name.equals("cursor")) {
            parameter.schema(text().minLength(1)).description("The nextCursor of the last page.");
        } else if (DATES.contains(name)) {
            parameter.schema(text().format("date"));
        } else if (IDENTIFIERS.contains(name) || name.endsWith("Id")) {
            parameter.schema(text().minLength(1).maxLength(MAX_IDENTIFIER));
        }
        return parameter;
    }

    private static boolean isPlainText(Schema schema) {
        return List.of(SchemaType.STRING).equals(schema.getType())
                && schema.getRef() == null
                && schema.getEnumeration() == null
                && schema.getFormat() == null
                && schema.getPattern() == null
                && schema.getMaxLength() == null;
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                .defaultValue(PageRequest.DEFAULT_LIMIT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
