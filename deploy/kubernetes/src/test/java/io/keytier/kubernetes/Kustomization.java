package io.keytier.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A kustomization of this folder, as {@code kubectl kustomize} renders it. */
enum Kustomization {
    BASE("base"),
    DEV("overlays/dev");

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Path folder;

    Kustomization(String folder) {
        this.folder = Path.of(folder);
    }

    List<JsonNode> objects() {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(Kubectl.kustomize(folder))) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> objects(String kind) {
        return objects().stream()
                .filter(object -> kind.equals(object.path("kind").asText()))
                .toList();
    }
}
