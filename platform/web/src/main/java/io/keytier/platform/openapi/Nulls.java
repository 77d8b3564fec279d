package io.keytier.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says of each property whether it may be null, as its record does: a component that is {@code @Nullable} may, unless
 * the schema requires it; any other is always there. Records that leave out what is empty speak for themselves.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Nulls implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;

    /** @param index what the application is made of, at build time */
    public Nulls(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents() == null ? null : api.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach((name, schema) -> records()
                    .filter(type -> isNamed(name, type))
                    .map(this::components)
                    .filter(components -> schema.getProperties() != null
                            && components.keySet().equals(schema.getProperties().keySet()))
                    .findFirst()
                    .ifPresent(components ->
                            components.forEach((property, mayBeNull) -> mark(schema, property, mayBeNull))));
        }
    }

    private Stream<ClassInfo> records() {
        return index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> !type.hasDeclaredAnnotation(JsonInclude.class));
    }

    /** Generic records have the names of their arguments behind their own. */
    private static boolean isNamed(String schema, ClassInfo type) {
        var annotation = type.declaredAnnotation(SCHEMA);
        var given = annotation == null ? null : annotation.value("name");
        var name = given == null ? type.simpleName() : given.asString();
        return type.typeParameters().isEmpty() ? schema.equals(name) : schema.startsWith(name);
    }

    /** Whether each component may be null, by name; those of an unwrapped component in its place. */
    private Map<String, Boolean> components(ClassInfo type) {
        var found = new LinkedHashMap<String, Boolean>();
        for (var component : type.recordComponents()) {
            if (type.field(component.name()).hasAnnotation(UNWRAPPED)) {
                found.putAll(components(index.getClassByName(component.type().name())));
            } else {
                found.put(component.name(), component.type().hasAnnotation(NULLABLE));
            }
        }
        return found;
    }

    private static void mark(Schema schema, String property, boolean mayBeNull) {
        var isRequired = schema.getRequired() != null && schema.getRequired().contains(property);
        if (mayBeNull && !isRequired) {
            schema.addProperty(property, orNull(schema.getProperties().get(property)));
        } else if (!isRequired) {
            schema.addRequired(property);
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .anyOf(List.of(
                        OASFactory.createSchema().ref(schema.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)))
                .description(schema.getDescription())
                .examples(schema.getExamples())
                .defaultValue(schema.getDefaultValue());
    }
}
