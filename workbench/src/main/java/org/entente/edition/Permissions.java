package org.entente.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sources that may be part of an edition, as {@code permissions.yaml} lists them. */
public final class Permissions {
    private static final String RESOURCE = "permissions.yaml";

    private final List<Permission> permissions;

    private Permissions(List<Permission> permissions) {
        this.permissions = List.copyOf(permissions);
    }

    /** The permissions recorded in this version of the program. */
    public static Permissions standard() {
        try (InputStream in = Objects.requireNonNull(Permissions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<Permission> read = new ArrayList<>();
            Object root = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(in);
            for (Object row : (List<?>) Objects.requireNonNull(root, RESOURCE)) {
                Map<?, ?> fields = (Map<?, ?>) row;
                read.add(new Permission(
                        text(fields, "source"),
                        text(fields, "licence"),
                        text(fields, "words"),
                        text(fields, "address"),
                        text(fields, "attribution"),
                        text(fields, "form"),
                        fields.containsKey("keep")
                                ? List.of(text(fields, "keep").split(" +"))
                                : List.of()));
            }
            return new Permissions(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Permission> list() {
        return permissions;
    }

    public Optional<Permission> find(String source) {
        return permissions.stream()
                .filter(permission -> permission.source().equals(source))
                .findFirst();
    }

    private static String text(Map<?, ?> fields, String key) {
        return String.valueOf(Objects.requireNonNull(fields.get(key), () -> key + " is missing in " + fields))
                .strip();
    }
}
