package org.entente.source.imports;

import java.util.List;

/** What became of files that were recognised. */
public sealed interface ImportOutcome {

    /** The files, as the user can find them. */
    List<String> files();

    /** One line for the user. */
    String message();

    /**
     * A new snapshot.
     *
     * @param ref {@code source:vintage}
     * @param remarks what is to be known of the snapshot as a whole
     * @param replaced whether another snapshot gave way
     */
    record Imported(
            List<String> files,
            String ref,
            String layout,
            long read,
            long kept,
            long rejected,
            double seconds,
            List<String> remarks,
            boolean replaced)
            implements ImportOutcome {
        public Imported {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }

        @Override
        public String message() {
            return (replaced ? "replaced " : "") + ref + ": " + String.format("%,d", kept) + " rows kept"
                    + (rejected > 0 ? ", " + String.format("%,d", rejected) + " rejected" : "");
        }
    }

    /** The content is in the store already; nothing was done. */
    record Present(List<String> files, String ref) implements ImportOutcome {
        public Present {
            files = List.copyOf(files);
        }

        @Override
        public String message() {
            return "already imported as " + ref + ", nothing to do";
        }
    }

    /** A snapshot of that source and vintage holds something else; nothing was done. */
    record Conflict(List<String> files, String ref) implements ImportOutcome {
        public Conflict {
            files = List.copyOf(files);
        }

        @Override
        public String message() {
            return ref
                    + " is in the store with other content: keep both with --vintage NAME, put this one in its place with"
                    + " --replace, or remove the old one with --remove " + ref;
        }
    }
}
