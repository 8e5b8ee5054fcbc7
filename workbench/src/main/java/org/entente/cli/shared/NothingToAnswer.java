package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.List;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.Offer;
import org.entente.store.Store;

/**
 * Says why a question has no answer and which command comes next; such a command ends with
 * {@link Exit#FINDINGS}.
 */
public final class NothingToAnswer {
    private static final String FIRST = "cow-trade";

    private NothingToAnswer() {}

    /** @param what has no answer @param sources that would answer, in order of preference */
    public static int report(Globals globals, String what, List<String> sources) {
        globals.err()
                .println("entente: "
                        + MESSAGES.fill("nothing_to_answer", "what", what, "sources", next(globals, sources)));
        return Exit.FINDINGS;
    }

    /** Why there is no estimate; where nothing at all is imported, with the next command. */
    public static String because(Store store, String reason) {
        return store.listSnapshots().isEmpty() ? MESSAGES.fill("no_data_next", "what", reason) : reason;
    }

    /** The first source that can be downloaded, else the first. */
    private static String next(Globals globals, List<String> sources) {
        String first = sources.isEmpty() ? FIRST : sources.get(0);
        try {
            AddressBook book = AddressBook.load(Sources.standard(), globals.home(), null);
            return sources.stream()
                    .filter(id -> book.find(id)
                            .filter(offer -> !(offer instanceof Offer.ByHand))
                            .isPresent())
                    .findFirst()
                    .orElse(first);
        } catch (IOException e) {
            return first;
        }
    }
}
