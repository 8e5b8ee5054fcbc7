package org.entente.curated;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, alliance or forum that readers know by name.
 *
 * @param id a short key, such as {@code nato}
 * @param name the official name
 * @param shortName the name in running text, such as {@code NATO}
 * @param dissolved the last day, or null while the institution exists
 * @param reference the address of a public list of members
 * @param complete false where the list holds only the members that are most written about
 * @param memberships in order of accession
 */
public record Institution(
        String id,
        String name,
        String shortName,
        Kind kind,
        IsoPartialDate founded,
        @Nullable IsoPartialDate dissolved,
        String reference,
        boolean complete,
        List<InstitutionMembership> memberships) {

    /** What an institution obliges its members to. */
    public enum Kind {
        /** A pledge of military support. */
        ALLIANCE,
        /** Shared sovereign powers, such as the European Union. */
        UNION,
        /** Trade or economic policy. */
        ECONOMIC,
        /** Regular consultation. */
        FORUM
    }

    public Institution {
        memberships = List.copyOf(memberships);
    }

    /** The last day, or empty while the institution exists. */
    public Optional<IsoPartialDate> findDissolved() {
        return Optional.ofNullable(dissolved);
    }
}
