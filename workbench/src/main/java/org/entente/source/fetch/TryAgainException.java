package org.entente.source.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt failed in a way that often passes: a broken connection, an overloaded server. */
final class TryAgainException extends IOException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration asked;

    TryAgainException(String reason, @Nullable Duration asked) {
        super(reason);
        this.asked = asked;
    }

    /** How long the server asks to be left alone. */
    Optional<Duration> asked() {
        return Optional.ofNullable(asked);
    }
}
