package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.List;
import org.entente.cli.shared.UsageException;
import org.entente.measure.model.Closest;
import org.entente.source.Source;
import org.entente.source.Sources;

/** Names of sources as a command line writes them. */
final class SourceNames {
    private static final int SUGGESTED = 5;

    private SourceNames() {}

    /** The source of that name, or a message with those that were probably meant. */
    static Source require(Sources sources, String id) {
        return sources.find(id)
                .orElseThrow(() ->
                        unknown(id, sources.listAll().stream().map(Source::id).toList()));
    }

    static UsageException unknown(String id, List<String> known) {
        List<String> meant = Closest.meant(id, known, SUGGESTED);
        String hint = meant.isEmpty() ? "" : MESSAGES.fill("did_you_mean", "names", String.join(" or ", meant));
        return new UsageException(MESSAGES.fill("no_source", "source", id, "hint", hint));
    }
}
