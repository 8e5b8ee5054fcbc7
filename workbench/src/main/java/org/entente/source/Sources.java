package org.entente.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.source.cowtrade.CowTrade;
import org.entente.source.sipri.SipriTiv;
import org.entente.source.sipri.SipriTransfers;
import org.entente.source.unvotes.UnVotes;

/** The sources that Entente reads: the explicit list. */
public final class Sources {
    private static final Sources STANDARD =
            new Sources(List.of(new CowTrade(), new SipriTiv(), new SipriTransfers(), new UnVotes()));

    private final List<Source> all;

    Sources(List<Source> all) {
        this.all = List.copyOf(all);
    }

    public static Sources standard() {
        return STANDARD;
    }

    /** All sources, by id. */
    public List<Source> listAll() {
        return all;
    }

    public Optional<Source> find(String id) {
        return all.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /**
     * The source of that id.
     *
     * @throws IllegalArgumentException with a message that names all sources, when there is none
     */
    public Source get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no source is called \"" + id + "\"; there are "
                + all.stream().map(Source::id).collect(Collectors.joining(", "))));
    }
}
